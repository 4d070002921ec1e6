import type { ErrorRow } from '../error-code.js';

export const templateErrors = {
  'CS.18001': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
    field: 'sql_body',
  },
  'CS.18002': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.18003': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.18004': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.18005': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.18006': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
    field: 'name',
  },
  'CS.18007': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
    field: 'name',
  },
  'CS.18008': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
    field: 'desc',
  },
  'CS.18009': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
    field: 'name',
  },
} as const satisfies Record<string, ErrorRow>;
