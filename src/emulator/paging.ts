import { type ErrorCode, fail } from './errors.js';
import { count, flag } from './parameters.js';

/** Entries that a page of DLI has at most; who asks for more gets as many. */
const maxPage = 100;

interface PageQuery {
  readonly cursor?: string;
  readonly next?: string;
  readonly limit?: string;
  readonly order?: string;
}

interface Rules<T> {
  /** Default page size. */
  readonly limit: number;
  readonly limitCode?: ErrorCode;
  /**
   * Reads a cursor: how an item lies to it, below 0 if before it in ascending order. The id itself may be gone.
   */
  readonly cursor: (cursor: string) => (item: T) => number;
}

/**
 * One page of a list that comes in ascending order (5.3.8): behind the cursor, or with `next=false` the last
 * entries before it, in both cases in the asked order. `total` counts the whole list.
 */
export function page<T>(ascending: readonly T[], query: PageQuery, rules: Rules<T>) {
  const limit = count(query.limit, rules.limit, { code: rules.limitCode });
  const forward = flag(query.next, true);
  if (query.order !== undefined && query.order !== 'asc' && query.order !== 'desc')
    fail('CS.10003');
  const sign = query.order === 'asc' ? 1 : -1;
  const ordered = sign === 1 ? ascending : ascending.toReversed();
  const total = ascending.length;
  if (query.cursor === undefined) return { total, items: ordered.slice(0, limit) };

  const place = rules.cursor(query.cursor);
  const items = forward
    ? ordered.filter((item) => sign * place(item) > 0).slice(0, limit)
    : ordered.filter((item) => sign * place(item) < 0).slice(-limit);
  return { total, items };
}

/** The same of a list that goes on by the number of entries to skip, as those of DLI do; which cuts pages that are too long. */
export function pageFrom<T>(
  ascending: readonly T[],
  { offset, limit, order = 'desc' }: { offset?: string; limit?: string; order?: string },
  codes: { readonly offset: ErrorCode; readonly limit: ErrorCode },
) {
  const from = count(offset, 0, { min: 0, code: codes.offset });
  const size = count(limit, 10, { min: 0, code: codes.limit });
  if (order !== 'asc' && order !== 'desc') fail('DLI.0001');
  const ordered = order === 'asc' ? ascending : ascending.toReversed();
  return { total: ascending.length, items: ordered.slice(from, from + Math.min(size, maxPage)) };
}

/** Cursor rule for entities with a numeric id. */
export const byId =
  <Id extends bigint | number>(read: (cursor: string) => Id) =>
  (cursor: string) => {
    const id = read(cursor);
    return (item: { readonly id: Id }) => (item.id < id ? -1 : item.id > id ? 1 : 0);
  };
