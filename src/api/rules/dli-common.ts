import { dli } from '../dli.js';
import type { Rule } from '../rule.js';

const every = Object.keys(dli) as (keyof typeof dli)[]; // Object.keys widens the keys

/** Rules of all calls of DLI; of what it says to them the documents tell little. */
export const dliCommonRules = {
  'dli-token-required': {
    endpoints: every,
    text: 'Each call carries a token in X-Auth-Token; the gateway in front turns down one that it does not know.',
    code: 'DLI.0013',
    section: 'Error Codes [OTC]',
    certainty: 'stated',
  },
  'dli-token-project': {
    endpoints: every,
    text: 'The project of the path is the project of the token; what is said otherwise is open.',
    code: null,
    section: 'Calling APIs [OTC]',
    certainty: 'inferred',
    field: 'project_id',
  },
  'dli-permission': {
    endpoints: every,
    text: 'The user has the right to what the call does; without it the answer is taken to be HTTP 403.',
    code: 'DLI.0003',
    section: 'Error Codes [OTC]',
    certainty: 'inferred',
  },
  'dli-json-body': {
    endpoints: every.filter((name) => dli[name].body !== 'none'),
    text: 'The body is a JSON object with values of the types that the call takes.',
    code: 'DLI.0001',
    section: 'Error Codes [OTC]',
    certainty: 'stated',
  },
} as const satisfies Record<string, Rule>;
