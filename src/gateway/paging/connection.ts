import { sortOrders } from '../../api/enums.js';
import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type { SortOrder } from '../generated/resolvers.js';
import { type Cursor, readOptionalCursor, writeCursor } from '../mapping/cursor.js';
import type { JobService } from '../mapping/ids.js';
import type { Page, PageQuery } from '../mapping/page.js';
import { entries, type Selection, selection } from '../selection.js';
import type { Soon } from '../soon.js';
import { type PageArguments, pageSizeOf } from './page-arguments.js';
import { createShown } from './shown.js';
import { wantedRows } from './wanted-rows.js';

/** A list that the upstream pages by id, or by what stands for one. */
export interface List<Row> {
  /** Names the kind of entries, so that cursors of other lists can be told apart. */
  readonly kind: string;
  readonly idOf: (row: Row) => string;
  readonly isId: (id: string) => boolean;
  /** Reads a page; `selected` is what is selected of its entries. */
  readonly read: (page: PageQuery, selected: Selection) => Soon<Page<Row>>;
  /** Whether an entry stands at an id or behind it; by numbers, if not told otherwise. */
  readonly isAtOrBehind?: (row: Row, id: string, walk: 'asc' | 'desc') => boolean;
  /** Services that could not be read, as far as it has come. */
  readonly missing?: readonly JobService[];
  /** Whether a failure has ended the page, so that there may be more. */
  readonly isCutShort?: boolean;
  /** Reads what is selected beyond the entries of the page, where that is better done for all of them at once. */
  readonly fetch?: (rows: readonly Row[], selected: Selection) => Soon<unknown>;
}

export type ConnectionArguments = PageArguments & { orderBy?: SortOrder | null | undefined };

const opposite = { ASC: 'DESC', DESC: 'ASC' } as const;

/**
 * A Relay connection on a list that the upstream pages by id. Backward paging is forward paging in the opposite
 * order, so only one direction of the upstream's is relied on. Only what the selection needs is fetched: no page
 * beyond the one asked for but the single entry that tells whether there is more, and a page of one for `totalCount`.
 */
export const connection = async <Row>(
  args: ConnectionArguments,
  { maxPageSize }: Context,
  info: ResolveInfo,
  list: List<Row>,
) => {
  const { kind, idOf, isId, read, fetch } = list;
  const isPast = list.isAtOrBehind ?? ((row, id, walk) => isAtOrBehind(idOf(row), id, walk));
  const { count, backward } = pageSizeOf(args, maxPageSize);
  const after = readOptionalCursor(kind, args.after, isId);
  const before = readOptionalCursor(kind, args.before, isId);
  const [start, end] = backward ? [before, after] : [after, before];
  const order = args.orderBy ?? 'DESC';
  const walk = sortOrders[backward ? opposite[order] : order].wire;

  const selected = selection(info);
  const ofEntries = entries(selected);
  const wanted = wantedRows(selected, count, backward);
  const { rows, total } = await readRows(
    async (cursor, limit) => read({ cursor, next: true, limit, order: walk }, ofEntries),
    { idOf, wanted, start, backward },
  );

  const stop = end ? rows.findIndex((row) => isPast(row, end.id, walk)) : -1;
  const inside = stop < 0 ? rows : rows.slice(0, stop);
  const more = inside.length > count || (stop < 0 && list.isCutShort === true);
  const page = more ? inside.slice(0, count) : inside;
  await fetch?.(page, ofEntries);

  const nodes = backward ? page.toReversed() : page;
  const firstRank = backward ? rowsLeft(total ?? count, start, true) : (start?.rank ?? 0) + 1;
  const rankOf = (index: number) =>
    Math.max(backward ? firstRank - (nodes.length - 1 - index) : firstRank + index, 1);
  return createShown({
    nodes,
    cursorOf: (node, index) => writeCursor(kind, { id: idOf(node), rank: rankOf(index), total }),
    hasNextPage: backward ? start !== undefined : more,
    hasPreviousPage: backward ? more : start !== undefined,
    totalCount: total,
    missingServices: list.missing,
  });
};

/** How many of all rows lie in the direction of the walk, by the rank of the cursor that it starts at. */
const rowsLeft = (all: number, start: Cursor | undefined, backward: boolean): number =>
  backward ? (start ? start.rank - 1 : all) : all - (start?.rank ?? 0);

/** Reads pages until there are enough rows or no more, however small the upstream makes its pages. */
const readRows = async <Row>(
  read: (cursor: string | undefined, limit: number) => Promise<Page<Row>>,
  options: {
    idOf: (row: Row) => string;
    wanted: number;
    start: Cursor | undefined;
    backward: boolean;
  },
): Promise<Page<Row>> => {
  const { idOf, wanted, start, backward } = options;
  const { rows: firstRows, total, isLast } = await read(start?.id, wanted);
  // A short page may be the last one, or just as large as the service makes them. Total and rank tell, as long as the
  // list has not changed since the cursor was made; after that only an empty page does.
  const hasChanged = start !== undefined && start.total !== total;
  const end = total === null || hasChanged ? null : rowsLeft(total, start, backward);
  let last = firstRows.at(-1);
  const isAll = isLast || firstRows.length >= wanted || firstRows.length === end;
  if (isAll || last === undefined) return { rows: firstRows, total };
  const rows = new Map(firstRows.map((row) => [idOf(row), row]));
  while (last !== undefined && rows.size < wanted && rows.size !== end) {
    const page = await read(idOf(last), wanted - rows.size);
    const before = rows.size;
    for (const row of page.rows) rows.set(idOf(row), row);
    last = rows.size > before && !page.isLast ? page.rows.at(-1) : undefined;
  }
  return { rows: [...rows.values()], total };
};

const isAtOrBehind = (id: string, end: string, walk: 'asc' | 'desc'): boolean => {
  if (id === end) return true;
  if (!/^\d+$/.test(id) || !/^\d+$/.test(end)) return false;
  return walk === 'asc' ? BigInt(id) > BigInt(end) : BigInt(id) < BigInt(end);
};
