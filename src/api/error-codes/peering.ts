import type { ErrorRow } from '../error-code.js';

export const peeringErrors = {
  'CS.22101': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.22102': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.22103': {
    reason: 'PEERING_NOT_EXIST',
    message: 'There is no peering with this id',
    suggestion: 'Take one from the list',
    side: 'caller',
  },
  'CS.22104': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.22105': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.22106': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.22107': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
  'CS.22108': {
    reason: 'TODO',
    message: 'TODO',
    suggestion: 'TODO',
    side: 'caller',
  },
} as const satisfies Record<string, ErrorRow>;
