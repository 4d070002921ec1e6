import type { ErrorRow } from '../error-code.js';

export const commonErrors = {
  'CS.10001': {
    reason: 'INTERNAL_ERROR',
    message: 'Something broke inside the service',
    suggestion: 'Try again later',
    side: 'service',
  },
  'CS.10002': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'forbidden',
  },
  'CS.10003': {
    reason: 'API_NOT_FOUND',
    message: 'No call has this method, path or parameter',
    suggestion: 'Check the call',
    side: 'caller',
  },
  'CS.10004': {
    reason: 'BODY_INVALID',
    message: 'The body is not the JSON that this call takes',
    suggestion: 'Mend the body',
    side: 'caller',
  },
  'CS.10005': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'forbidden',
  },
  'CS.10006': {
    reason: 'PROJECT_MISMATCH',
    message: 'The token is for another project',
    suggestion: 'Use a fitting token',
    side: 'forbidden',
  },
  'CS.10007': {
    reason: 'TOKEN_EXPIRED',
    message: 'The token is no longer valid',
    suggestion: 'Log in again',
    side: 'unauthenticated',
  },
  'CS.10008': {
    reason: 'TOKEN_MISSING',
    message: 'The request has no token',
    suggestion: 'Send the header X-Auth-Token',
    side: 'unauthenticated',
  },
  'CS.10009': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'forbidden',
  },
  'CS.10010': {
    reason: 'TOKEN_UNSCOPED',
    message: 'The token names no project',
    suggestion: 'Ask for a token with a project',
    side: 'unauthenticated',
  },
  'CS.10014': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'forbidden',
  },
  'CS.10015': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'service',
  },
  'CS.10016': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'forbidden',
  },
  'CS.26500': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'service',
  },
} as const satisfies Record<string, ErrorRow>;
