import type { ErrorRow } from '../error-code.js';

export const quotaErrors = {
  'CS.21091': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
    field: 'spu_quota',
  },
  'CS.21092': {
    reason: 'USER_NOT_EXIST',
    message: 'There is no user with this id',
    suggestion: 'Take one from the list',
    side: 'caller',
  },
  'CS.21095': {
    reason: 'LIMIT_INVALID',
    message: 'The page size must be above zero',
    suggestion: 'Ask for at least one user',
    side: 'caller',
  },
  'CS.21999': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
} as const satisfies Record<string, ErrorRow>;
