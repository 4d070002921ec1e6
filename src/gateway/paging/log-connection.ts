import { createHash } from 'node:crypto';
import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import { badInput } from '../mapping/bad-input.js';
import { type Cursor, readOptionalCursor, writeCursor } from '../mapping/cursor.js';
import type { Page } from '../mapping/page.js';
import { selection } from '../selection.js';
import { type PageArguments, pageSizeOf } from './page-arguments.js';
import { pageAround } from './page-around.js';
import { createShown } from './shown.js';
import { wantedRows } from './wanted-rows.js';

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

/** Entries `start` to `end` of a log, in as few pages as cover them. */
const readEntries = async <Entry>({ read, maxLimit }: Log<Entry>, start: number, end: number) => {
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

/** How many pages an entry is looked for that others have pushed on: 500 entries and more, at 50 a page. */
const maxReadsBehind = 10;

/** The `count` entries behind that of a cursor, which is looked for from where it was; entries that came since push it on. */
const readBehind = async <Entry>(log: Log<Entry>, { id, rank }: Cursor, count: number) => {
  let start = rank - 1;
  let span = count + 1;
  for (let reads = 0; reads <= maxReadsBehind; reads++) {
    const { entries, total } = await readEntries(log, start, start + span);
    const index = entries.findIndex((entry) => fingerprint(entry) === id);
    if (index === 0) return { start: start + 1, entries: entries.slice(1), total };
    if (index > 0) {
      const from = start + index + 1;
      return { start: from, ...(await readEntries(log, from, from + count)) };
    }
    if (entries.length < span) break;
    start += span;
    span = log.maxLimit - (start % log.maxLimit);
  }
  throw badInput(
    'The entry of this cursor is not where it was in the log: start again without it.',
  );
};

/**
 * A connection on a log that the upstream pages by number. Its own cursor takes event ids that it does not show, so a
 * cursor here is an entry's position and fingerprint. A log only grows in front, and is walked forward only.
 */
export const logConnection = async <Entry>(
  args: Pick<PageArguments, 'first' | 'after'>,
  { maxPageSize }: Context,
  info: ResolveInfo,
  log: Log<Entry>,
) => {
  const { count } = pageSizeOf(args, maxPageSize);
  const after = readOptionalCursor(log.kind, args.after, (id) => id.length === 16);
  const wanted = wantedRows(selection(info), count, false);
  const { start, entries, total } = after
    ? await readBehind(log, after, wanted)
    : { start: 0, ...(await readEntries(log, 0, wanted)) };

  return createShown({
    nodes: entries.slice(0, count),
    cursorOf: (node, index) =>
      writeCursor(log.kind, { id: fingerprint(node), rank: start + index + 1, total }),
    hasNextPage: entries.length > count,
    hasPreviousPage: after !== undefined,
    // The service is known to answer a total of 0 beside entries.
    totalCount: total !== null && total >= start + entries.length ? total : null,
  });
};
