import type { ErrorRow } from '../error-code.js';

export const commonErrors = {
  'CS.10001': {
    reason: 'INTERNAL_ERROR',
    message: 'The service failed inside.',
    suggestion:
      'Try again later; if it keeps failing, open a ticket with the operators of the service.',
    side: 'service',
    retryable: true,
  },
  'CS.10002': {
    reason: 'RESOURCE_FORBIDDEN',
    message: 'The service keeps this resource closed to the caller.',
    suggestion: 'Check which project and user the token is for, and what they may use.',
    side: 'forbidden',
  },
  'CS.10003': {
    reason: 'API_NOT_FOUND',
    message: 'The service knows no call like this one, or cannot read one of its values.',
    suggestion:
      'Check the values; if they are right, this is a fault of the program that sent them.',
    side: 'caller',
  },
  'CS.10004': {
    reason: 'BODY_INVALID',
    message: 'The service cannot read what was sent.',
    suggestion:
      'Check the values; if they are right, this is a fault of the program that sent them.',
    side: 'caller',
  },
  'CS.10005': {
    reason: 'PERMISSION_DENIED',
    message: 'The user lacks the right to do this.',
    suggestion: 'Ask an administrator of the account for the right.',
    side: 'forbidden',
  },
  'CS.10006': {
    reason: 'PROJECT_MISMATCH',
    message: 'The token is for another project than the one asked for.',
    suggestion: 'Send a token of that project, or name the project of the token.',
    side: 'forbidden',
  },
  'CS.10007': {
    reason: 'TOKEN_EXPIRED',
    message: 'The token is no longer valid.',
    suggestion: 'Log in again and repeat the request with the new token.',
    side: 'unauthenticated',
  },
  'CS.10008': {
    reason: 'TOKEN_MISSING',
    message: 'The request came without a token.',
    suggestion: 'Log in and send the token along.',
    side: 'unauthenticated',
  },
  'CS.10009': {
    reason: 'ACCOUNT_FROZEN',
    message: 'The account is frozen because its balance is below zero.',
    suggestion: 'Top up the account.',
    side: 'forbidden',
  },
  'CS.10010': {
    reason: 'TOKEN_UNSCOPED',
    message: 'The token names no user or no project.',
    suggestion:
      'Log in for a project; if that token is refused too, ask the support of the service.',
    side: 'unauthenticated',
  },
  'CS.10014': {
    reason: 'PERMISSION_OR_BALANCE_INSUFFICIENT',
    message: 'The account lacks a right, or its balance is too low.',
    suggestion: 'Have the right granted or top up the account.',
    side: 'forbidden',
  },
  'CS.10015': {
    reason: 'IAM_REQUEST_FAILED',
    message: 'The service could not reach IAM to check the token.',
    suggestion: 'Try again later.',
    side: 'service',
    retryable: true,
  },
  'CS.10016': {
    reason: 'ACCOUNT_NOT_VERIFIED',
    message: 'The account may create nothing before its owner has proved their real name.',
    suggestion: 'Complete the real-name verification of the account.',
    side: 'forbidden',
  },
} as const satisfies Record<string, ErrorRow>;

/** Stands behind all others in the order of the codes. */
export const internalErrors = {
  'CS.26500': {
    reason: 'INTERNAL_ERROR',
    message: 'A part behind the service failed.',
    suggestion:
      'Try again later; if it keeps failing, open a ticket with the operators of the service.',
    side: 'service',
    retryable: true,
  },
} as const satisfies Record<string, ErrorRow>;
