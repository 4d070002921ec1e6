import type { ErrorRow } from '../error-code.js';

export const accountErrors = {
  'CS.24001': {
    reason: 'AUDIT_LIMIT_INVALID',
    message: 'More entries of the audit log are asked for than one page can hold.',
    suggestion: 'Ask for at most 50 entries.',
    side: 'caller',
    field: 'limit',
  },
  'CS.24002': {
    reason: 'AUDIT_TYPE_INVALID',
    message: 'There is no audit log for this type of resource.',
    suggestion: 'Ask for the log of a job, a template or a cluster.',
    side: 'caller',
    field: 'resource_type',
  },
  'CS.24003': {
    reason: 'AUDIT_TRACKER_NOT_EXIST',
    message: 'Nothing keeps an audit log for the account.',
    suggestion: 'Switch Cloud Trace Service on.',
    side: 'caller',
  },
  'CS.24010': {
    reason: 'AUDIT_READ_FAILED',
    message: 'The service could not read the audit log.',
    suggestion:
      'Try again later; if it keeps failing, open a ticket with the operators of the service.',
    side: 'service',
    retryable: true,
  },
  'CS.25001': {
    reason: 'STATISTICS_READ_FAILED',
    message: 'The service could not read its statistics.',
    suggestion: 'Try again later.',
    side: 'service',
    retryable: true,
  },
  'CS.25003': {
    reason: 'BILLING_READ_FAILED',
    message: 'The service could not read the billing history.',
    suggestion: 'Try again later.',
    side: 'service',
    retryable: true,
  },
} as const satisfies Record<string, ErrorRow>;
