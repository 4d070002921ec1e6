import type { ErrorRow } from '../error-code.js';

export const bucketErrors = {
  'CS.19001': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.19002': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.19003': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.19004': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.19005': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.19006': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.19007': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.19008': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.19009': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.19010': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.19011': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
} as const satisfies Record<string, ErrorRow>;
