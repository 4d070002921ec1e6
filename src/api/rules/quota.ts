import type { Rule } from '../rule.js';
import { above } from './predicates.js';

/** Rules of user quotas (5.3.14 to 5.3.16); the lower bound stands with the clusters, which share it. */
export const quotaRules = {
  'quota-user-exists': {
    endpoints: ['getUserQuota', 'updateUserQuota'],
    text: 'The user of the path is one of the project.',
    code: 'CS.21092',
    section: '7.2',
    certainty: 'stated',
    field: 'user_id',
  },
  'quotas-limit': {
    endpoints: ['listUserQuotas'],
    text: 'A page of user quotas has at least one place.',
    code: 'CS.21095',
    section: '7.2',
    certainty: 'stated',
    field: 'limit',
  },
  'quota-spu-max': {
    endpoints: ['updateUserQuota'],
    text: 'A user may be given up to 1,000 SPUs.',
    code: 'CS.20013',
    section: '7.2',
    certainty: 'inferred',
    field: 'spu_quota',
    breaks: above('spu_quota', 1_000),
  },
  'quota-used': {
    endpoints: ['updateUserQuota'],
    text: 'The quota of a user stays at or above the SPUs that their jobs hold.',
    code: 'CS.21091',
    section: '7.2',
    certainty: 'stated',
    field: 'spu_quota',
  },
  'quota-failed': {
    endpoints: ['updateUserQuota'],
    text: 'The service may fail to change a quota.',
    code: 'CS.21999',
    section: '7.2',
    certainty: 'stated',
  },
  'quota-clusters': {
    endpoints: ['updateUserQuota'],
    text: 'The clusters of an update are all that the user may use from then on.',
    code: null,
    section: '5.3.16',
    certainty: 'inferred',
    field: 'clusters',
  },
} as const satisfies Record<string, Rule>;
