import type { ErrorRow } from '../error-code.js';

export const hostMappingErrors = {
  'CS.22001': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.22002': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.22003': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.22004': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.22005': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
    field: 'hosts_file',
  },
  'CS.22006': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
    field: 'hosts_file',
  },
  'CS.22007': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
} as const satisfies Record<string, ErrorRow>;
