import { errorRow } from '../../api/error-codes.js';
import { AccountRefused } from '../identity/refusal.js';
import { MalformedAnswer } from '../mapping/reader.js';
import { InvalidArgument, MissingCredentials, UpstreamError } from '../upstream/error.js';
import type { Failure } from './entry.js';

const blank = { operation: null, status: null, service: null } as const;

/** What replicas tell each other of an error. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof UpstreamError) {
    const { endpoint: operation, kind, status, service } = error;
    return {
      operation,
      kind: error instanceof AccountRefused ? 'account' : kind,
      status,
      service,
    };
  }
  if (error instanceof MissingCredentials) return { ...blank, kind: 'credentials' };
  if (error instanceof InvalidArgument) {
    return { ...blank, kind: 'argument', message: error.message };
  }
  return { ...blank, kind: error instanceof MalformedAnswer ? 'bad-response' : 'internal' };
};

/** The error of a failure, as a read of one's own would have thrown it. */
export const errorOf = ({ operation, kind, status, service, message }: Failure): Error => {
  if (kind === 'credentials') return new MissingCredentials();
  if (kind === 'argument') return new InvalidArgument(message);
  if (operation === null || kind === 'internal') return new Error('A poll has failed');
  return kind === 'account'
    ? new AccountRefused(operation)
    : new UpstreamError(operation, kind, status, service);
};

const refusals: ReadonlySet<Failure['kind']> = new Set(['account', 'credentials', 'argument']);

const sideOf = ({ service }: Failure) => service && errorRow(service.code)?.side;

/** Whether nobody knows who asks, so that it is the same whatever is asked for. */
export const isUnproved = (failure: Failure): boolean =>
  refusals.has(failure.kind) || failure.status === 401 || sideOf(failure) === 'unauthenticated';

/** Whether the caller is known, but may not see what was asked for. */
export const isForbidden = (failure: Failure): boolean =>
  !isUnproved(failure) && (failure.status === 403 || sideOf(failure) === 'forbidden');

/** Whether it is the caller who is refused: to ask again would not help. */
export const isRefusal = (failure: Failure): boolean => isUnproved(failure) || isForbidden(failure);

/** Whether a write that ended with this error, or null for none, may have changed anything. */
export const mayHaveWritten = (error: unknown): boolean => {
  if (error === null) return true;
  if (!(error instanceof UpstreamError)) return false;
  const isAnswered = error.status !== null;
  return error.kind === 'lost' || (isAnswered && !isRefusal(failureOf(error)));
};
