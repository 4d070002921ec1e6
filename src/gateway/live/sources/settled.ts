import { type JobService, serviceOf } from '../../mapping/ids.js';
import type { Failures, State } from '../entry.js';
import { failureOf, isForbidden, isRefusal, isUnproved } from '../failure.js';

/** What came of a call of a poll. */
export interface Called<Found> {
  readonly service: JobService;
  /** What was looked up; null for a list, of which nothing else can tell. */
  readonly key: string | null;
  readonly result: Found | null | Error;
}

/** What is known besides what is read. */
interface Besides {
  /** Whether more is watched, which was not looked up since it is known not to be there. */
  readonly isMoreWatched?: boolean;
  /** What the poll before has told. */
  readonly before?: Pick<State, 'seen'> | null;
}

interface Settled<Found> {
  readonly found: readonly Found[];
  readonly unread: readonly string[];
  /** Services that cannot be read, where another one can. */
  readonly outages: ReadonlyMap<JobService, Error>;
}

/** Whether a call has failed since the caller may not see what it is about. */
const isHidden = (error: Error): boolean => isForbidden(failureOf(error));

/** Lookups one by one, with what each gave. */
export const lookups = <Found>(
  keys: readonly string[],
  results: readonly (Found | null | Error)[],
): Called<Found>[] =>
  keys.map((key, index) => ({ service: serviceOf(key), key, result: results[index] ?? null }));

/** Whether a call tells nothing of what it was for. What the caller may not see is not there, unless its service is out. */
export const isUnread = (
  { service, result }: Called<unknown>,
  outages: ReadonlyMap<JobService, Error>,
): boolean => result instanceof Error && (!isHidden(result) || outages.has(service));

/**
 * Why a service cannot be read: nobody there knows who asks, or a list has failed, or all lookups. One that shows nothing
 * of what it has shown before while another one answers may do so again.
 */
const outageOf = (
  calls: readonly Called<unknown>[],
  wasSeen: boolean,
): { readonly error?: Error | undefined } => {
  const failed = calls.flatMap(({ key, result }) =>
    result instanceof Error ? [{ key, error: result }] : [],
  );
  const isAnswered = failed.length < calls.length;
  const counts = ({ key, error }: (typeof failed)[number]) =>
    !isHidden(error) && (key === null || !isAnswered);
  const cause =
    failed.find(({ error }) => isUnproved(failureOf(error))) ??
    failed.find(counts) ??
    (wasSeen && !isAnswered ? failed[0] : undefined);
  return { error: cause?.error };
};

/**
 * What calls gave, each for itself: what one asks for should not cost others what they watch. It fails where no service
 * can be read, and so where none of them knows who asks.
 */
export const settled = <Found>(
  calls: readonly Called<Found>[],
  { isMoreWatched = false, before = null }: Besides = {},
): Settled<Found> => {
  const isAnswered = calls.some(({ result }) => !(result instanceof Error));
  const known = new Set(isAnswered ? Object.keys(before?.seen ?? {}).map(serviceOf) : []);
  const asked = new Set(calls.map(({ service }) => service));
  const outages = new Map<JobService, Error>();
  for (const service of asked) {
    const own = calls.filter((call) => call.service === service);
    const { error } = outageOf(own, known.has(service));
    if (error) outages.set(service, error);
  }
  if (!isAnswered || outages.size === asked.size) {
    const errors = [...outages.values()];
    const [hidden] = calls.flatMap(({ result }) => (result instanceof Error ? result : []));
    const failure =
      errors.find((error) => !isRefusal(failureOf(error))) ??
      errors[0] ??
      (isMoreWatched ? null : hidden);
    if (failure) throw failure;
  }
  return {
    found: calls.flatMap(({ result }) =>
      result === null || result instanceof Error ? [] : [result],
    ),
    unread: calls.flatMap((call) => (call.key !== null && isUnread(call, outages) ? call.key : [])),
    outages,
  };
};

/** What of outages is told along with what could be read. */
export const failuresOf = (outages: ReadonlyMap<JobService, Error>): Failures =>
  Object.fromEntries(Array.from(outages, ([service, error]) => [service, failureOf(error)]));
