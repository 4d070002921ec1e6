import type { EndpointName } from '../../api/endpoints.js';
import { errorRow } from '../../api/error-codes.js';
import type { Outcome, UserError } from '../generated/resolvers.js';
import type { Verdict } from '../upstream/answer.js';
import { UpstreamError } from '../upstream/error.js';
import { type PathOf, userErrorOf } from './user-errors.js';

/** What DLI said of the things in a batch, in its order. */
export const verdictsOf = (answer: unknown): readonly Verdict[] =>
  Array.isArray(answer) ? answer : [];

/** What a verdict comes to: of what the caller can mend, a user error, of all else a failure. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly userErrors: readonly UserError[];
  readonly failure: UpstreamError | null;
}

export const noSuchJob = 'JOB_NOT_EXIST';

export const judge = (verdict: Verdict, pathOf: PathOf): Judgement => {
  if (!(verdict instanceof UpstreamError)) {
    return { outcome: verdict === 'TAKEN' ? 'OK' : 'UNKNOWN', userErrors: [], failure: null };
  }
  const refused = userErrorOf(verdict, pathOf);
  if (refused) {
    const outcome = refused.reason === noSuchJob ? 'NOT_FOUND' : 'REFUSED';
    return { outcome, userErrors: [refused], failure: null };
  }
  // Where the service itself has failed, it may have begun.
  const isOurs = verdict.service && errorRow(verdict.service.code)?.side === 'service';
  return { outcome: isOurs ? 'UNKNOWN' : 'REFUSED', userErrors: [], failure: verdict };
};

/** The verdict on a batch of one: a refusal fails as if the whole call had been refused, none at all as if it was lost. */
export const needAccepted = (endpoint: EndpointName, answer: unknown): void => {
  const [verdict, ...others] = verdictsOf(answer);
  if (verdict === undefined || verdict === 'UNTOLD' || others.length > 0) {
    throw new UpstreamError(endpoint, 'lost', null, null);
  }
  if (verdict !== 'TAKEN') throw verdict;
};
