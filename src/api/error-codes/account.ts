import type { ErrorRow } from '../error-code.js';

export const accountErrors = {
  'CS.24001': {
    reason: 'AUDIT_LIMIT_INVALID',
    message: 'A page has 1 to 50 entries',
    suggestion: 'Ask for less',
    side: 'caller',
  },
  'CS.24002': {
    reason: 'AUDIT_TYPE_INVALID',
    message: 'No log of that type',
    suggestion: 'Use job, template or cluster',
    side: 'caller',
    field: 'resource_type',
  },
  'CS.24003': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.24010': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.25001': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.25003': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
} as const satisfies Record<string, ErrorRow>;
