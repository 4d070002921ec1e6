import type { EndpointName } from '../../api/endpoints.js';
import { errorRow } from '../../api/error-codes.js';
import { UpstreamError } from '../upstream/error.js';

/** The account of the gateway itself is refused, which no caller can mend. It keeps the service's words to itself. */
export class AccountRefused extends UpstreamError {
  constructor(endpoint: EndpointName, options?: ErrorOptions) {
    super(endpoint, 'api', 401, null, options);
  }
}

/** Whether a call failed because the service does not accept the proof of who asks. A code that is known tells more than the status. */
export const refusesProof = (error: unknown): error is UpstreamError => {
  if (!(error instanceof UpstreamError)) return false;
  const side = error.service && errorRow(error.service.code)?.side;
  return side ? side === 'unauthenticated' : error.status === 401;
};
