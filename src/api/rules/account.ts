import type { Rule, WireBody } from '../rule.js';
import { isSet } from './predicates.js';

const namesNothing = ({ buckets }: WireBody) =>
  !Array.isArray(buckets) ||
  buckets.length === 0 ||
  !buckets.every((name) => typeof name === 'string' && isSet(name));

/** Rules of the account: bucket rights, statistics and audit log (5.1.2, 5.1.3, 5.1.14). */
export const accountRules = {
  'obs-body': {
    endpoints: ['authorizeObs'],
    text: 'The body lists the names of one bucket or more.',
    code: 'CS.19004',
    section: '5.1.2, 7.2',
    certainty: 'stated',
    field: 'buckets',
    breaks: namesNothing,
  },
  'obs-bucket-exists': {
    endpoints: ['authorizeObs'],
    text: 'All buckets of the list exist.',
    code: 'CS.19003',
    section: '7.2',
    certainty: 'stated',
    field: 'buckets',
  },
  'obs-bucket-new': {
    endpoints: ['authorizeObs'],
    text: 'None of the buckets is open to CS already.',
    code: 'CS.19005',
    section: '7.2',
    certainty: 'stated',
    field: 'buckets',
  },
  'obs-bucket-failed': {
    endpoints: ['authorizeObs'],
    text: 'Opening a bucket to CS may fail; the refusal names the bucket.',
    code: 'CS.19002',
    section: '7.2',
    certainty: 'stated',
    field: 'buckets',
  },
  'obs-agency': {
    endpoints: ['authorizeObs'],
    text: 'The agency cloud_stream_agency exists, is for CS and has its rights; CS.19006 to CS.19011 say what it lacks.',
    code: 'CS.19007',
    section: '7.2',
    certainty: 'stated',
  },
  'logs-gather': {
    endpoints: [],
    text: 'Gathering the logs or data of a job may fail; no documented call does it (CS.11037, CS.11038, CS.11040, CS.11041).',
    code: 'CS.11037',
    section: '7.2',
    certainty: 'stated',
  },
  'overview-failed': {
    endpoints: ['getOverview'],
    text: 'The service may fail to gather its statistics.',
    code: 'CS.25001',
    section: '7.2',
    certainty: 'stated',
  },
  'overview-billing': {
    endpoints: ['getOverview'],
    text: 'The service may fail to read what has been billed; no call reads that alone.',
    code: 'CS.25003',
    section: '7.2',
    certainty: 'inferred',
  },
  'audit-limit': {
    endpoints: ['listAuditLogs'],
    text: 'A page of the audit log has 1 to 50 entries.',
    code: 'CS.24001',
    section: '5.1.14, 7.2',
    certainty: 'stated',
    field: 'limit',
  },
  'audit-type': {
    endpoints: ['listAuditLogs'],
    text: 'The audit log is one of jobs, of templates or of clusters.',
    code: 'CS.24002',
    section: '5.1.14, 7.2',
    certainty: 'stated',
    field: 'resource_type',
  },
  'audit-tracker': {
    endpoints: ['listAuditLogs'],
    text: 'Nothing is logged unless a tracker of CTS is on.',
    code: 'CS.24003',
    section: '7.2',
    certainty: 'stated',
  },
  'audit-failed': {
    endpoints: ['listAuditLogs'],
    text: 'The service may fail to read the audit log.',
    code: 'CS.24010',
    section: '7.2',
    certainty: 'stated',
  },
} as const satisfies Record<string, Rule>;
