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

/** Entries of a list from some place on, and how many the whole list has; null if the service does not say. */
export interface Stretch<Entry> {
  readonly entries: readonly Entry[];
  readonly total: number | null;
}

/** A list that the upstream pages by position: by offset, or by the number of a page. */
export interface OffsetList<Entry> {
  /** Names the list, so that cursors of other lists can be told apart. */
  readonly kind: string;
  /** What tells an entry from others. */
  readonly idOf: (entry: Entry) => string;
  readonly isId: (id: string) => boolean;
  /** Largest page that the upstream gives. */
  readonly maxLimit: number;
  /** Entries `start` to `end`, in as few calls as cover them. */
  readonly read: (start: number, end: number) => Promise<Stretch<Entry>>;
}

/** `read` of a list that is paged by offset and limit. */
export const byOffset =
  <Entry>(
    page: (offset: number, limit: number) => Promise<Stretch<Entry>>,
    maxLimit: number,
  ): OffsetList<Entry>['read'] =>
  async (start, end) => {
    const entries: Entry[] = [];
    let total: number | null = null;
    while (start + entries.length < end) {
      const at = start + entries.length;
      const read = await page(at, Math.min(end - at, maxLimit));
      total = read.total;
      entries.push(...read.entries);
      if (read.entries.length === 0 || (total !== null && at + read.entries.length >= total)) break;
    }
    return { entries: entries.slice(0, end - start), total };
  };

/** A page by its number, counted from 0. */
export type PageByNumber<Entry> = (page: {
  page_number: number;
  limit: number;
}) => Promise<Page<Entry>>;

/** `read` of a list that is paged by the number of a page, counted from 0. */
export const byPageNumber =
  <Entry>(read: PageByNumber<Entry>, maxLimit: number): OffsetList<Entry>['read'] =>
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

/** How many pages an entry is looked for that has moved: 500 entries and more, at 50 a page. */
const maxReadsBehind = 10;

/** The `count` entries behind that of a cursor, which is looked for from where it was: first behind that, then before. */
const readBehind = async <Entry>(
  { idOf, read, maxLimit }: OffsetList<Entry>,
  { id, rank }: Cursor,
  count: number,
) => {
  const was = rank - 1;
  let [start, span] = [was, count + 1];
  let isBehind = true;
  for (let reads = 0; reads <= maxReadsBehind; reads++) {
    const { entries, total } = await read(start, start + span);
    const index = entries.findIndex((entry) => idOf(entry) === id);
    if (index === 0 && isBehind && reads === 0) {
      return { start: start + 1, entries: entries.slice(1), total };
    }
    if (index >= 0) {
      const from = start + index + 1;
      return { start: from, ...(await read(from, from + count)) };
    }
    const isOver = isBehind ? entries.length < span : start === 0;
    if (isOver && (!isBehind || was === 0)) break;
    if (isOver || !isBehind) {
      const end = isBehind ? was : start;
      isBehind = false;
      start = Math.max(end - maxLimit, 0);
      span = end - start;
    } else {
      start += span;
      span = maxLimit - (start % maxLimit);
    }
  }
  throw badInput(
    'The entry of this cursor is not where it was in the list: start again without it.',
  );
};

/**
 * A connection on a list that the upstream pages by position, walked forward only. A cursor is an entry with its
 * position: if entries have come or gone before it, it is looked for near by.
 */
export const offsetConnection = async <Entry>(
  args: Pick<PageArguments, 'first' | 'after'>,
  { maxPageSize }: Context,
  info: ResolveInfo,
  list: OffsetList<Entry>,
) => {
  const { kind, idOf, isId } = list;
  const { count } = pageSizeOf(args, maxPageSize);
  const after = readOptionalCursor(kind, args.after, isId);
  const wanted = wantedRows(selection(info), count, false);
  const { start, entries, total } = after
    ? await readBehind(list, after, wanted)
    : { start: 0, ...(await list.read(0, wanted)) };

  return createShown({
    nodes: entries.slice(0, count),
    cursorOf: (node, index) =>
      writeCursor(kind, { id: idOf(node), rank: start + index + 1, total }),
    hasNextPage: entries.length > count,
    hasPreviousPage: after !== undefined,
    // A service is known to answer a total of 0 beside entries.
    totalCount: total !== null && total >= start + entries.length ? total : null,
  });
};
