import { createHash } from 'node:crypto';
import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type { Page } from '../mapping/page.js';
import { type OffsetList, offsetConnection } from './offset-connection.js';
import type { PageArguments } from './page-arguments.js';
import { pageAround } from './page-around.js';

interface Log<Entry> {
  /** Names the log, so that cursors of other logs can be told apart. */
  readonly kind: string;
  /** Largest page that the upstream gives. */
  readonly maxLimit: number;
  /** A page by its number, counted from 0, newest entries first. */
  readonly read: (page: { page_number: number; limit: number }) => Promise<Page<Entry>>;
}

/** Tells an entry from others: it has no id that is shown. */
const fingerprint = (entry: unknown): string =>
  createHash('sha256').update(JSON.stringify(entry)).digest('base64url').slice(0, 16);

/** `read` of a list that is paged by the number of a page, counted from 0. */
export const byPageNumber =
  <Entry>({ read, maxLimit }: Omit<Log<Entry>, 'kind'>): OffsetList<Entry>['read'] =>
  async (start, end) => {
    const entries: Entry[] = [];
    let total: number | null = null;
    for (let at = start; at < end; ) {
      const { size, number } = pageAround(at, end, maxLimit);
      const page = await read({ page_number: number, limit: size });
      total = page.total;
      const from = at - number * size;
      entries.push(...page.rows.slice(from, from + end - at));
      if (page.rows.length < size) break;
      at = (number + 1) * size;
    }
    return { entries, total };
  };

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
    read: byPageNumber(log),
  });
