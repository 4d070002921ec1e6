import type { Rule } from '../rule.js';
import { below, charactersOver, isSet, missing, numberOf, unlikeDliName } from './predicates.js';

const creating = 'Creating an Elastic Resource Pool [OTC]';

const isBasic = ({ label }: Readonly<Record<string, unknown>>): boolean =>
  typeof label === 'object' && label !== null && 'spec' in label && label.spec === 'basic';

/** Rules of elastic resource pools of DLI. */
export const dliPoolRules = {
  'dli-pool-name': {
    endpoints: ['createElasticResourcePool'],
    text: 'The name of a pool takes up to 128 letters, digits and underscores: not digits alone, no underscore in front.',
    code: 'DLI.0001',
    section: creating,
    certainty: 'stated',
    field: 'elastic_resource_pool_name',
    breaks: unlikeDliName('elastic_resource_pool_name'),
  },
  'dli-pool-desc-length': {
    endpoints: ['createElasticResourcePool'],
    text: 'The description of a pool takes up to 256 characters.',
    code: 'DLI.0001',
    section: creating,
    certainty: 'stated',
    field: 'description',
    breaks: charactersOver('description', 256),
  },
  'dli-pool-least': {
    endpoints: ['createElasticResourcePool'],
    text: 'A pool has at least 64 compute units, and one of the basic edition at least 16.',
    code: 'DLI.0001',
    section: creating,
    certainty: 'stated',
    field: 'min_cu',
    breaks: (body) => missing('min_cu')(body) || below('min_cu', isBasic(body) ? 16 : 64)(body),
  },
  'dli-pool-range': {
    endpoints: ['createElasticResourcePool'],
    text: 'The most compute units of a pool are not below its fewest.',
    code: 'DLI.0001',
    section: `${creating}, pool walkthrough [dli-manual]`,
    certainty: 'stated',
    field: 'max_cu',
    breaks: ({ max_cu, min_cu }) =>
      !isSet(max_cu) || !(numberOf(max_cu) >= (isSet(min_cu) ? numberOf(min_cu) : 0)),
  },
  'dli-pool-unique': {
    endpoints: ['createElasticResourcePool'],
    text: 'No two pools of a project share a name.',
    code: 'DLI.0006',
    section: creating,
    certainty: 'inferred',
    field: 'elastic_resource_pool_name',
  },
  'dli-pool-exists': {
    endpoints: ['deleteElasticResourcePool'],
    text: 'A pool that is deleted exists.',
    code: 'DLI.0002',
    section: 'Error Codes [OTC]',
    certainty: 'inferred',
    field: 'pool_name',
  },
  'dli-pool-empty': {
    endpoints: ['deleteElasticResourcePool'],
    text: 'A pool stays while it holds queues.',
    code: 'DLI.0007',
    section: 'Deleting an Elastic Resource Pool [OTC]',
    certainty: 'inferred',
    field: 'pool_name',
  },
} as const satisfies Record<string, Rule>;
