import { createHash } from 'node:crypto';
import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import { byPageNumber, offsetConnection, type PageByNumber } from './offset-connection.js';
import type { PageArguments } from './page-arguments.js';

interface Log<Entry> {
  /** Names the log, so that cursors of other logs can be told apart. */
  readonly kind: string;
  /** Largest page that the upstream gives. */
  readonly maxLimit: number;
  /** Newest entries first. */
  readonly read: PageByNumber<Entry>;
}

/** Tells an entry from others: it has no id that is shown. */
const fingerprint = (entry: unknown): string =>
  createHash('sha256').update(JSON.stringify(entry)).digest('base64url').slice(0, 16);

/**
 * A connection on a log that the upstream pages by number. Its own cursor takes event ids that it does not show, so a
 * cursor here is an entry's position and fingerprint.
 */
export const logConnection = async <Entry>(
  args: Pick<PageArguments, 'first' | 'after'>,
  context: Context,
  info: ResolveInfo,
  log: Log<Entry>,
) =>
  offsetConnection(args, context, info, {
    kind: log.kind,
    idOf: fingerprint,
    isId: (id) => id.length === 16,
    maxLimit: log.maxLimit,
    read: byPageNumber(log.read, log.maxLimit),
  });
