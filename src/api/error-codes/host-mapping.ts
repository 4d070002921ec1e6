import type { ErrorRow } from '../error-code.js';

export const hostMappingErrors = {
  'CS.22001': {
    reason: 'HOST_INVALID',
    message: 'An address or a host name is not well formed.',
    suggestion: 'Correct the address and the names.',
    side: 'caller',
    field: 'hosts_info',
  },
  'CS.22002': {
    reason: 'HOST_EXIST',
    message: 'An address or a host name is taken already, perhaps by a node of the cluster.',
    suggestion: 'Choose a host name that occurs only once, and no address of a node.',
    side: 'caller',
    field: 'hosts_info',
  },
  'CS.22003': {
    reason: 'HOST_NOT_EXIST',
    message: 'There is no host mapping with this id.',
    suggestion: 'Take an id from the list of host mappings.',
    side: 'caller',
    field: 'hosts_id',
  },
  'CS.22004': {
    reason: 'HOSTS_FILE_INVALID',
    message: 'A line of the hosts file is not well formed.',
    suggestion:
      'Begin each line with an address, and let one or more host names follow, with spaces between them.',
    side: 'caller',
    field: 'hosts_file',
  },
  'CS.22005': {
    reason: 'HOSTS_FILE_EMPTY',
    message: 'The hosts file is empty.',
    suggestion: 'Upload a file with at least 1 line.',
    side: 'caller',
    field: 'hosts_file',
  },
  'CS.22006': {
    reason: 'HOSTS_FILE_TOO_LARGE',
    message: 'The hosts file is larger than 8 MB.',
    suggestion: 'Upload a smaller file.',
    side: 'caller',
    field: 'hosts_file',
  },
  'CS.22007': {
    reason: 'HOSTS_TOO_MANY',
    message: 'The cluster would have more than 1,000 host mappings.',
    suggestion: 'Delete mappings that nobody needs.',
    side: 'caller',
  },
} as const satisfies Record<string, ErrorRow>;
