import { numberOf } from '../mapping/ids.js';
import type { Page, PageQuery } from '../mapping/page.js';
import { MalformedAnswer } from '../mapping/reader.js';

/** A page of a list that the service pages by offset. */
interface OffsetQuery {
  readonly offset: number;
  readonly limit: number;
  readonly order: 'asc' | 'desc';
}

/** Whether an id comes behind another one in an order. */
const isBehind = (id: bigint, other: bigint, order: 'asc' | 'desc'): boolean =>
  order === 'asc' ? id > other : id < other;

/** How often a page may turn out to be too far on. Each time it is twice as far back: a list cannot be that long. */
const maxRetreats = 20;

const outOfOrder = () => new MalformedAnswer('the list is not in the order of ids');

/** Whether no entry comes before the next one as it should: the service has turned the list around. */
const isReversed = (ids: readonly bigint[], order: 'asc' | 'desc'): boolean =>
  ids.length > 2 &&
  ids.every((id, index) => index === 0 || !isBehind(id, ids[index - 1] ?? id, order));

/**
 * Pages of a list by id, as CS gives them, where the service pages by offset. An offset is worth what it is only as long
 * as nothing comes or goes before it. So every page begins with the last entry that is known, by which it shows whether
 * it is the right one; if it is not, the right one is near. Where that entry has gone, the order of ids tells what was
 * behind it: entries come in it but for a few, made at the same moment, that may have changed places. A list that keeps
 * to neither order nor offset is malformed.
 *
 * A page of the largest size that begins so has one entry less: the caller pages on.
 */
export const pagedById = <Row>(
  idOf: (row: Row) => string,
  read: (query: OffsetQuery) => Promise<Page<Row>>,
  maxLimit: number,
) => {
  /** Ids that pages ended with → how many entries come up to them. Where there is no such id, none does. */
  const ranks = new Map<string, number>();

  const readWithIds = async (query: OffsetQuery) => {
    const page = await read(query);
    const ids = page.rows.map((row) => numberOf(idOf(row)));
    if (isReversed(ids, query.order)) throw outOfOrder();
    return { ...page, ids };
  };

  return async ({ cursor, limit, order, rank }: PageQuery): Promise<Page<Row>> => {
    const rows: Row[] = [];
    const enough = limit === maxLimit ? limit - 1 : limit;
    let last = cursor === undefined ? null : BigInt(cursor);
    let known = last === null ? 0 : (ranks.get(`${order} ${last}`) ?? rank ?? 0);
    // A cursor that nothing comes up to is no entry, but a place in the order.
    let isEntry = rank !== 0 || known > 0;
    /** The ids of all pages since the last one that was too far on. */
    const seen = new Set<bigint>();
    let stride = limit;
    let retreats = 0;
    let isSearching = false;
    for (;;) {
      const offset = Math.max(known - 1, 0);
      const left = limit - rows.length + (offset < known ? 1 : 0);
      const wanted = isSearching ? maxLimit : Math.min(left, maxLimit);
      const wasSearching = isSearching;
      const { ids, total, ...page } = await readWithIds({ offset, limit: wanted, order });
      const behind = last;
      const at = behind !== null && isEntry ? ids.indexOf(behind) : -1;
      const isBy = behind === null || at >= 0;
      const first = isBy ? at + 1 : ids.findIndex((id) => isBehind(id, behind, order));
      // Nothing that is known comes first: entries before it have gone, and others may have moved up unseen.
      if (offset > 0 && (ids.length === 0 || first === 0)) {
        known = Math.max(Math.min(offset, total ?? offset) - stride, 0);
        stride *= 2;
        retreats += 1;
        seen.clear();
        isSearching = true;
        if (retreats > maxRetreats) throw outOfOrder();
        continue;
      }
      const fresh = first < 0 ? [] : page.rows.slice(first);
      rows.push(...fresh);
      isSearching = fresh.length === 0;
      const isNew = ids.some((id) => !seen.has(id));
      for (const id of ids) seen.add(id);
      if (wasSearching && !isNew && ids.length > 1) throw outOfOrder();
      const end = ids.at(-1);
      if (!isSearching && end !== undefined) {
        last = end;
        isEntry = true;
      }
      known = offset + ids.length;
      // A page that does not begin where it should may be of a service that heeds no offset: that it is the last one has
      // to be seen. Nothing comes behind the last entry, even if the service counts more than it shows.
      const isInPlace = offset === 0 || at === 0;
      const isAll = (isInPlace && total !== null && known >= total) || (!isNew && ids.length < 2);
      if (rows.length >= enough || ids.length === 0 || isAll) {
        const given = rows.slice(0, limit);
        const final = given.at(-1);
        if (final) ranks.set(`${order} ${idOf(final)}`, known - (rows.length - given.length));
        return { rows: given, total };
      }
    }
  };
};
