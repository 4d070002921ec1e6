import { failureOf, isForbidden, isUnproved } from '../failure.js';

type Result<Found> = Found | null | Error;

/** What is known besides what is looked up. */
interface Besides {
  /** Whether another call of the same poll was answered. */
  readonly isAnswered?: boolean;
  /** Whether more is watched, which was not looked up since it is known not to be there. */
  readonly isMoreWatched?: boolean;
}

interface Settled<Found> {
  readonly found: readonly Found[];
  readonly unread: readonly string[];
}

/** Whether a lookup has failed since the caller may not see what it is about. */
export const isHidden = (result: unknown): boolean =>
  result instanceof Error && isForbidden(failureOf(result));

/**
 * What lookups gave, each for itself: what one asks for should not cost others what they watch. What the caller may not
 * see is not there. It fails where nobody knows who asks, or where nothing could be read at all.
 */
export const settled = <Found>(
  keys: readonly string[],
  results: readonly Result<Found>[],
  { isAnswered = false, isMoreWatched = false }: Besides = {},
): Settled<Found> => {
  const errors = results.filter((result) => result instanceof Error);
  for (const error of errors) if (isUnproved(failureOf(error))) throw error;
  if (errors.length === results.length && !isAnswered) {
    const failure = errors.find((error) => !isHidden(error)) ?? (isMoreWatched ? null : errors[0]);
    if (failure) throw failure;
  }
  return {
    found: results.flatMap((result) =>
      result === null || result instanceof Error ? [] : [result],
    ),
    unread: keys.filter((_, index) => {
      const result = results[index];
      return result instanceof Error && !isHidden(result);
    }),
  };
};
