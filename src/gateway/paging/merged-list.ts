import { badInput } from '../mapping/bad-input.js';
import { type JobService, numberOf } from '../mapping/ids.js';
import { largestPage, type Page, type PageQuery } from '../mapping/page.js';
import type { Selection } from '../selection.js';
import type { Soon } from '../soon.js';
import type { List } from './connection.js';
import {
  type Cut,
  isAtOrBehindCut,
  isBehindTime,
  passed,
  readPosition,
  readTimeCuts,
  startBehind,
  type TimeCut,
  writePosition,
} from './position.js';

/** What either service has, with ids that grow with the time of creation. */
export interface Dated {
  readonly service: JobService;
  readonly createdAt?: number | null | undefined;
}

export interface Merged<Row extends Dated> extends Pick<List<Row>, 'kind' | 'fetch'> {
  /** In the order in which things come that were created at the same moment. */
  readonly services: readonly JobService[];
  /** The service's own id of an entry. */
  readonly idOf: (row: Row) => string;
  readonly read: (service: JobService, page: PageQuery, selected: Selection) => Soon<Page<Row>>;
  /** Told once of each service that could not be read, where another one could. */
  readonly onMissing: (error: unknown, service: JobService) => void;
}

/** The list of one service, as far as a page of the merged one has come with it. */
interface Side<Row> extends Page<Row> {
  readonly service: JobService;
  /** Whether there is nothing behind these rows. */
  readonly isAll: boolean;
  readonly start: Cut | undefined;
  /** When the rows were created, as far as is known. */
  readonly times: readonly number[];
  /** How many entries come up to the start. */
  readonly rank: number;
  taken: number;
}

/** When rows were created: one that does not tell was when the next older one was, or else the next newer. */
const timesOf = (rows: readonly Dated[], order: PageQuery['order']): number[] => {
  const oldestFirst = order === 'asc' ? rows : rows.toReversed();
  let time = oldestFirst.find(({ createdAt }) => typeof createdAt === 'number')?.createdAt ?? 0;
  const times = oldestFirst.map(({ createdAt }) => {
    time = createdAt ?? time;
    return time;
  });
  return order === 'asc' ? times : times.reverse();
};

/** How many pages are passed over to find the time from which a service has been away. */
const maxReadsToTime = 10;

/**
 * The lists of several services as one, by the time of creation. Each of them is walked by its own ids, from where the
 * cursor cuts it: what comes or goes on any side meanwhile neither repeats nor hides anything of what is behind the cut.
 * One that cannot be read is left out, unless none can; if it gave entries to the page before, the page ends there.
 *
 * Ids are taken to grow with the time. Entries that have none stand by their neighbours.
 */
export class MergedList<Row extends Dated> implements List<Row> {
  readonly kind: string;
  readonly fetch: List<Row>['fetch'];
  private readonly positions = new Map<Row, string>();
  private readonly failures = new Map<JobService, unknown>();
  isCutShort = false;

  constructor(private readonly merged: Merged<Row>) {
    this.kind = `${merged.kind}@${merged.services.join('+')}`;
    this.fetch = merged.fetch;
  }

  /** The services that could not be read. */
  get missing(): readonly JobService[] {
    return [...this.failures.keys()];
  }

  readonly idOf = (row: Row): string => this.positions.get(row) ?? '';

  readonly isId = (position: string): boolean => readPosition(position) !== null;

  readonly isAtOrBehind = (row: Row, position: string, order: PageQuery['order']): boolean => {
    const cut = readPosition(position)?.find(({ service }) => service === row.service);
    if (cut) return isAtOrBehindCut(this.numberOf(row), cut, order);
    const time = readTimeCuts(position).find(({ service }) => service === row.service);
    return time !== undefined && isBehindTime(row.createdAt ?? 0, time, order);
  };

  private numberOf(row: Row): bigint {
    return numberOf(this.merged.idOf(row));
  }

  readonly read = async (page: PageQuery, selected: Selection): Promise<Page<Row>> => {
    const { services } = this.merged;
    const cuts = (page.cursor && readPosition(page.cursor)) || [];
    const times = page.cursor ? readTimeCuts(page.cursor) : [];
    const before = this.failures.size;
    const sides = await Promise.all(
      services.map((service) => {
        const start = cuts.find((cut) => cut.service === service);
        const time = times.find((cut) => cut.service === service);
        return this.readSide(service, { start, time }, page, selected);
      }),
    );
    const failures = [...this.failures].slice(before);
    const hasRows = this.positions.size > 0;
    if (this.failures.size === services.length && !hasRows) throw failures[0]?.[1];
    for (const [service, error] of failures) this.merged.onMissing(error, service);
    if (failures.length > 0 && hasRows) {
      this.isCutShort = true;
      return { rows: [], total: null, isLast: true };
    }
    const totals = sides.map(({ total }) => total);
    return {
      rows: this.merge(sides, page),
      total: totals.reduce(
        (sum, total) => (sum === null || total === null ? null : sum + total),
        0,
      ),
      isLast: sides.every(({ rows, taken, isAll }) => isAll && taken === rows.length),
    };
  };

  private async readSide(
    service: JobService,
    { start, time }: { readonly start: Cut | undefined; readonly time: TimeCut | undefined },
    page: PageQuery,
    selected: Selection,
  ): Promise<Side<Row>> {
    const from = start ? startBehind(start, page.order) : { cursor: undefined, rank: 0 };
    const side = { service, start, rank: from.rank, taken: 0 };
    if (!this.failures.has(service)) {
      try {
        const { rows, total, rank } =
          time && !start
            ? await this.readBehindTime(time, page, selected)
            : { ...(await this.merged.read(service, { ...page, ...from }, selected)), ...from };
        for (const row of rows) this.numberOf(row); // one without a place is malformed
        // Once the list has changed, the rank of the cursor says nothing of its end.
        const isKnown = total !== null && (start === undefined || start.total === total);
        const hasNoMore = isKnown && rank + rows.length >= total;
        const times = timesOf(rows, page.order);
        return { ...side, rank, rows, times, total, isAll: rows.length === 0 || hasNoMore };
      } catch (error) {
        this.failures.set(service, error);
      }
    }
    return { ...side, rows: [], times: [], total: null, isAll: true };
  }

  /** A page of a service that was away, from the time on from which it was: what comes before that is passed over. */
  private async readBehindTime(time: TimeCut, page: PageQuery, selected: Selection) {
    const { read, idOf } = this.merged;
    const limit = Math.max(page.limit, largestPage);
    let cursor: string | undefined;
    let rank = 0;
    for (let reads = 0; reads < maxReadsToTime; reads++) {
      const query = { ...page, limit, cursor, rank };
      const { rows, total } = await read(time.service, query, selected);
      const times = timesOf(rows, page.order);
      const first = times.findIndex((createdAt) => isBehindTime(createdAt, time, page.order));
      if (first >= 0) return { rows: rows.slice(first), total, rank: rank + first };
      rank += rows.length;
      const last = rows.at(-1);
      if (!last || (total !== null && rank >= total)) return { rows: [], total, rank };
      cursor = idOf(last);
    }
    throw badInput('It was away where this cursor begins, too far back: start again without it.');
  }

  private merge(sides: readonly Side<Row>[], { limit, order }: PageQuery): Row[] {
    const merged: Row[] = [];
    // What is behind the end of a short page of one side may come before what the other one has.
    const isTold = () => sides.every(({ rows, taken, isAll }) => taken < rows.length || isAll);
    while (merged.length < limit && isTold()) {
      const side = nextOf(sides, order);
      const row = side?.rows[side.taken];
      if (!side || !row) break;
      side.taken += 1;
      merged.push(row);
      this.positions.set(row, this.positionBy(side, sides, order));
    }
    return merged;
  }

  /** The position of the row of a side that has been taken last. */
  private positionBy(by: Side<Row>, sides: readonly Side<Row>[], order: PageQuery['order']) {
    const cuts: Cut[] = [];
    const times: TimeCut[] = [];
    const createdAt = by.times[by.taken - 1] ?? 0;
    for (const side of sides) {
      const cut = this.cutOf(side, side === by, order);
      // Of things as old as each other, those of the first service count as the newest.
      const isNewer = sides.indexOf(side) < sides.indexOf(by);
      if (cut) cuts.push(cut);
      else times.push({ service: side.service, time: isNewer ? createdAt : createdAt + 1 });
    }
    return writePosition(cuts, times);
  }

  /** Where a side is cut by the row that has been taken last, which is its own or another's. */
  private cutOf(side: Side<Row>, isOwn: boolean, order: PageQuery['order']): Cut | null {
    const { service, rows, total, taken, rank, start } = side;
    const isDown = order === 'desc';
    const last = rows[taken - 1];
    if (last) {
      const id = this.numberOf(last);
      const below = Math.max((total ?? 0) - rank - taken, 0);
      const above = isDown ? rank + taken : below + (isOwn ? 1 : 0);
      return { service, at: isDown || isOwn ? id : id + 1n, isOwn, above, total };
    }
    if (start) return passed(start, order);
    // Of one that could not be read, or has nothing behind the time from which it was away, only that is known.
    if (this.failures.has(service) || (rank > 0 && rows.length === 0)) return null;
    // Nothing has been taken of it: it is cut before its first entry.
    const first = rows[0] ? this.numberOf(rows[0]) : 1n;
    const at = isDown && rows[0] ? first + 1n : first;
    return {
      service,
      at,
      isOwn: false,
      above: isDown ? rank : Math.max((total ?? 0) - rank, 0),
      total,
    };
  }
}

/** The side whose next entry comes first. */
const nextOf = <Row extends Dated>(
  sides: readonly Side<Row>[],
  order: PageQuery['order'],
): Side<Row> | undefined => {
  const sign = order === 'desc' ? -1 : 1;
  let next: { readonly side: Side<Row>; readonly time: number } | undefined;
  // The order of the services turns around with the list.
  for (const side of order === 'desc' ? sides : sides.toReversed()) {
    const row = side.rows[side.taken];
    if (!row) continue;
    const time = side.times[side.taken] ?? 0;
    if (!next || sign * (time - next.time) < 0) next = { side, time };
  }
  return next?.side;
};
