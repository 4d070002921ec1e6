import { cdmJobTypes } from '../enums.js';
import type { Rule, WireBody } from '../rule.js';
import { isSet, missing, noneOf, wordOf } from './predicates.js';

const longestName = 240;

/** Whether a name is one that a job of CDM may have. */
export const isCdmJobName = (name: string): boolean =>
  name.length > 0 && Array.from(name).length <= longestName;

const creation = {
  endpoints: ['createCdmJob'],
  code: null,
  section: 'cdm-create-job',
  certainty: 'stated',
} as const;

const lacksObject =
  (...fields: readonly string[]) =>
  (body: WireBody) =>
    fields.some((field) => typeof body[field] !== 'object' || body[field] === null);

/** Rules of the jobs of Cloud Data Migration, each judged by one job of a body. */
export const cdmRules = {
  'cdm-from-connector': {
    ...creation,
    text: 'A job names the connector of its source.',
    field: 'from-connector-name',
    breaks: missing('from-connector-name'),
  },
  'cdm-to-link': {
    ...creation,
    text: 'A job names the link to its destination.',
    field: 'to-link-name',
    breaks: missing('to-link-name'),
  },
  'cdm-configs': {
    ...creation,
    text: 'A job has configurations for its source, its destination and the way that it runs.',
    breaks: lacksObject('from-config-values', 'to-config-values', 'driver-config-values'),
  },
  'cdm-type': {
    ...creation,
    text: 'The type of a job is NORMAL_JOB, BATCH_JOB or SCENARIO_JOB.',
    field: 'job_type',
    breaks: noneOf('job_type', Object.keys(cdmJobTypes)),
  },
  'cdm-name-length': {
    ...creation,
    text: `The name of a job takes 1 to ${longestName} characters.`,
    field: 'name',
    breaks: ({ name }) => name === '' || (isSet(name) && !isCdmJobName(wordOf(name) ?? '')),
  },
  'cdm-body': {
    ...creation,
    text: 'The body is a well-formed one, and has one job at a time.',
    code: 'Cdm.0014',
    certainty: 'inferred',
  },
  'cdm-name-unique': {
    ...creation,
    text: 'No two jobs of a cluster share a name.',
    code: 'Cdm.0104',
    field: 'name',
  },
  'cdm-cluster-exists': {
    ...creation,
    text: 'The cluster of the path exists.',
    code: 'Cdm.0201',
    certainty: 'inferred',
  },
  'cdm-links-exist': {
    ...creation,
    text: 'The links that a job names exist.',
    code: 'Cdm.0101',
    certainty: 'inferred',
  },
  'cdm-connectors-exist': {
    ...creation,
    text: 'The connectors that a job names exist.',
    code: 'Cdm.0102',
    certainty: 'inferred',
  },
  'cdm-validation-result': {
    ...creation,
    text: 'An entry of validation-result with the status ERROR refuses the job, although the HTTP status is 200.',
    certainty: 'inferred',
  },
} as const satisfies Record<string, Rule>;
