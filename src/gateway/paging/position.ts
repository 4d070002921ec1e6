import { isJobService, type JobService, keyIn, rawId, serviceOf } from '../mapping/ids.js';

/**
 * Where the list of a service is cut by a row of a merged list. Of the ids of that service, those from `at` on are above
 * the cut, the newer ones, and all others below it. The row's own service is cut by the row itself, which is on neither
 * side.
 */
export interface Cut {
  readonly service: JobService;
  readonly at: bigint;
  readonly isOwn: boolean;
  /** How many entries are above the cut, the row itself included, and how many the list had: hints for paging by offset. */
  readonly above: number;
  readonly total: number | null;
}

/** Where a list is cut that could not be read: what was created at `time` or later is above the cut. */
export interface TimeCut {
  readonly service: JobService;
  readonly time: number;
}

type Order = 'asc' | 'desc';

const highest = 2n ** 63n - 1n;

/** The cursor and the rank by which a list goes on behind a cut. */
export const startBehind = (
  { at, isOwn, above, total }: Cut,
  order: Order,
): { readonly cursor: string | undefined; readonly rank: number } => {
  const behind = order === 'desc' || isOwn ? at : at - 1n;
  const below = Math.max((total ?? 0) - above, 0);
  return {
    cursor: behind >= 1n && behind <= highest ? String(behind) : undefined,
    rank: order === 'desc' ? above : below + (isOwn ? 1 : 0),
  };
};

/** Whether an entry of its service stands at a cut or behind it. */
export const isAtOrBehindCut = (id: bigint, { at, isOwn }: Cut, order: Order): boolean => {
  if (order === 'asc') return id >= at;
  return isOwn ? id <= at : id < at;
};

/** Whether something that was created at a time is behind a cut. */
export const isBehindTime = (createdAt: number, { time }: TimeCut, order: Order): boolean =>
  order === 'asc' ? createdAt >= time : createdAt < time;

/** A cut by a row as another row sees it that comes later in the order. */
export const passed = (cut: Cut, order: Order): Cut => {
  if (!cut.isOwn) return cut;
  return order === 'desc'
    ? { ...cut, isOwn: false }
    : { ...cut, isOwn: false, at: cut.at + 1n, above: Math.max(cut.above - 1, 0) };
};

/** The cuts of all services as text; that of the row's own comes first. */
export const writePosition = (cuts: readonly Cut[], times: readonly TimeCut[] = []): string => {
  const byId = cuts
    .toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn))
    .map(
      ({ service, at, above, total }) => `${keyIn(service, String(at))}@${above}/${total ?? ''}`,
    );
  const byTime = times.map(({ service, time }) => `~${service}@${Math.max(Math.trunc(time), 0)}`);
  return [...byId, ...byTime].join(',');
};

const timeCut = /^~(CS|DLI)@(\d{1,15})$/;

/** The cuts by time in a position. */
export const readTimeCuts = (text: string): readonly TimeCut[] =>
  text.split(',').flatMap((part): TimeCut[] => {
    const [, service = '', time] = timeCut.exec(part) ?? [];
    return isJobService(service) ? [{ service, time: Number(time) }] : [];
  });

/** Reads those by id back; null if the text holds none. */
export const readPosition = (text: string): readonly Cut[] | null => {
  const parts = text
    .split(',')
    .filter((part) => !timeCut.test(part))
    .map((part) => /^((?:dli:)?\d{1,19})@(\d{1,9})\/(\d{0,9})$/.exec(part));
  const cuts = parts.flatMap((part, index): Cut[] => {
    const [, key = '', above, total] = part ?? [];
    if (key === '') return [];
    const at = BigInt(rawId(key));
    const figures = { above: Number(above), total: total ? Number(total) : null };
    return [{ service: serviceOf(key), at, isOwn: index === 0, ...figures }];
  });
  return cuts.length === parts.length ? cuts : null;
};
