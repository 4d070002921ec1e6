import type { Rule } from '../rule.js';
import { missing, noneOf, outside, unlikeDliName } from './predicates.js';

/** A list of the rights that can be granted. */
const rights: ReadonlySet<unknown> = new Set([
  'SUBMIT_JOB',
  'CANCEL_JOB',
  'DROP_QUEUE',
  'GRANT_PRIVILEGE',
  'REVOKE_PRIVILEGE',
  'SHOW_PRIVILEGES',
  'RESTART',
  'SCALE_QUEUE',
]);

const creating = 'Creating a Queue [OTC]';
const granting = 'Granting Queue Permissions [dli-manual]';

/** Rules of queues of DLI and of what users may do with them. */
export const dliQueueRules = {
  'dli-queue-name': {
    endpoints: ['createQueue'],
    text: 'The name of a queue takes up to 128 letters, digits and underscores: not digits alone, no underscore in front.',
    code: 'DLI.0001',
    section: creating,
    certainty: 'stated',
    field: 'queue_name',
    breaks: unlikeDliName('queue_name'),
  },
  'dli-queue-name-case': {
    endpoints: ['createQueue', 'getQueue'],
    text: 'Names of queues are kept in lower case, and found in any.',
    code: null,
    section: `${creating}, Viewing Details of a Queue [OTC]`,
    certainty: 'stated',
  },
  'dli-queue-type': {
    endpoints: ['createQueue'],
    text: 'A queue is of the type sql or general.',
    code: 'DLI.0001',
    section: creating,
    certainty: 'stated',
    field: 'queue_type',
    breaks: noneOf('queue_type', ['sql', 'general']),
  },
  'dli-queue-cus': {
    endpoints: ['createQueue'],
    text: 'A queue begins with 16, 64 or 256 compute units.',
    code: 'DLI.0001',
    section: creating,
    certainty: 'stated',
    field: 'cu_count',
    breaks: (body) => missing('cu_count')(body) || noneOf('cu_count', ['16', '64', '256'])(body),
  },
  'dli-queue-mode': {
    endpoints: ['createQueue'],
    text: 'The resource mode of a queue is 0, shared, or 1, dedicated.',
    code: 'DLI.0001',
    section: creating,
    certainty: 'stated',
    field: 'resource_mode',
    breaks: outside('resource_mode', 0, 1),
  },
  'dli-queue-platform': {
    endpoints: ['createQueue'],
    text: 'The platform of a queue is x86_64 or aarch64.',
    code: 'DLI.0001',
    section: 'Creating a Queue [HWD21]',
    certainty: 'stated',
    field: 'platform',
    breaks: noneOf('platform', ['x86_64', 'aarch64']),
  },
  'dli-queue-unique': {
    endpoints: ['createQueue'],
    text: 'No two queues of a project share a name.',
    code: 'DLI.0006',
    section: 'Error Codes [OTC]',
    certainty: 'inferred',
    field: 'queue_name',
  },
  'dli-queue-pool': {
    endpoints: ['createQueue'],
    text: 'The pool that a queue is to be in exists.',
    code: 'DLI.0002',
    section: 'Error Codes [OTC]',
    certainty: 'inferred',
    field: 'elastic_resource_pool_name',
  },
  'dli-queue-exists': {
    endpoints: ['getQueue', 'deleteQueue', 'listQueueUsers', 'setQueuePrivileges'],
    text: 'A queue that is named exists.',
    code: 'DLI.0002',
    section: 'Error Codes [OTC]',
    certainty: 'inferred',
    field: 'queue_name',
  },
  'dli-queue-idle': {
    endpoints: ['deleteQueue'],
    text: 'A queue stays while anything runs on it.',
    code: 'DLI.0007',
    section: 'Deleting a Queue [OTC]',
    certainty: 'stated',
    field: 'queue_name',
  },
  'dli-queue-page': {
    endpoints: ['listQueues', 'listQueueUsers', 'listElasticResourcePools'],
    text: 'A page has at least one entry and does not begin before the first; users are listed by pages alone.',
    code: 'DLI.0001',
    section: 'Querying All Queues, Querying Queue Users, Querying Elastic Resource Pools [OTC]',
    certainty: 'inferred',
  },
  'dli-privileges-rights': {
    endpoints: ['setQueuePrivileges'],
    text: 'Only the eight stated rights are granted or revoked.',
    code: 'DLI.0001',
    section: granting,
    certainty: 'stated',
    field: 'privileges',
    breaks: ({ privileges }) =>
      !Array.isArray(privileges) || privileges.some((one) => !rights.has(one)),
  },
  'dli-privileges-action': {
    endpoints: ['setQueuePrivileges'],
    text: 'Rights are granted, revoked or updated.',
    code: 'DLI.0001',
    section: granting,
    certainty: 'stated',
    field: 'action',
    breaks: (body) =>
      missing('action')(body) || noneOf('action', ['grant', 'revoke', 'update'])(body),
  },
  'dli-privileges-update': {
    endpoints: ['setQueuePrivileges'],
    text: 'An update takes the right to grant and the one to revoke; with an empty list it takes all rights away.',
    code: null,
    section: granting,
    certainty: 'stated',
  },
  'dli-privileges-granter': {
    endpoints: ['deleteQueue', 'setQueuePrivileges'],
    text: 'Whoever does not own a queue needs the right that fits to what is done with it.',
    code: 'DLI.0003',
    section: granting,
    certainty: 'inferred',
  },
  'dli-privileges-user': {
    endpoints: ['setQueuePrivileges'],
    text: 'The user whose rights change exists.',
    code: 'DLI.0002',
    section: 'Error Codes [OTC]',
    certainty: 'inferred',
    field: 'user_name',
  },
} as const satisfies Record<string, Rule>;
