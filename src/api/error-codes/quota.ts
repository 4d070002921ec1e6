import type { ErrorRow } from '../error-code.js';

export const quotaErrors = {
  'CS.21091': {
    reason: 'QUOTA_BELOW_USE',
    message: 'The user uses {0} SPUs, more than the quota would allow.',
    suggestion: 'Choose a larger quota, or stop jobs of the user first.',
    side: 'caller',
    field: 'spu_quota',
  },
  'CS.21092': {
    reason: 'USER_NOT_EXIST',
    message: 'There is no user with this id.',
    suggestion: 'Take an id from the list of quotas.',
    side: 'caller',
    field: 'user_id',
  },
  'CS.21095': {
    reason: 'LIMIT_INVALID',
    message: 'A page of user quotas cannot be empty or less.',
    suggestion: 'Ask for at least 1 user.',
    side: 'caller',
    field: 'limit',
  },
  'CS.21999': {
    reason: 'QUOTA_UPDATE_FAILED',
    message: 'The service could not change the SPU quota.',
    suggestion:
      'Look at the quota and at what is in use; if nothing stands against the change, open a ticket with the operators of the service.',
    side: 'service',
  },
} as const satisfies Record<string, ErrorRow>;
