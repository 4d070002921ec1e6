import type { JobService } from '../mapping/ids.js';
import type { Failure, Failures, News, State } from './entry.js';

const services: readonly JobService[] = ['CS', 'DLI'];

/** One failure of all services. */
const ofAll = (failure: Failure): Failures => ({ CS: failure, DLI: failure });

/** The services that cannot be read: where the last poll has failed, all of them. */
const failuresIn = (state: State | null): Failures => {
  if (state?.isStale && state.failure) return ofAll(state.failure);
  return state?.failures ?? {};
};

/** Services one by one, or null for all of them at once. */
const told = (some: readonly JobService[]): readonly (JobService | null)[] =>
  some.length === services.length ? [null] : some;

/** What to tell of services that cannot be read any more, and of those that can be again. */
export const outageNews = (before: State | null, after: State, at: number): News[] => {
  const [were, are] = [failuresIn(before), failuresIn(after)];
  const found = services.filter((service) => were[service] && !are[service]);
  const lost = services.filter((service) => are[service] && !were[service]);
  return [
    ...told(found).map((service) => ({ type: 'fresh', service, at }) as const),
    ...told(lost).flatMap((service) => {
      const failure = are[service ?? 'CS'];
      return failure ? ({ type: 'stale', service, failure, at } as const) : [];
    }),
  ];
};
