import type { Rule } from '../rule.js';
import { badTags } from './dli-tags.js';
import { charactersOver, missing, noneOf } from './predicates.js';

/** Templates that a project may have in DLI. */
export const maxDliTemplates = 100;

const written = ['createDliTemplate', 'updateDliTemplate'] as const;

/** Rules of job templates in DLI; sections name the pages of its API reference, or in brackets another source (docs/dli.md). */
export const dliTemplateRules = {
  'dli-template-name-required': {
    endpoints: written,
    text: 'A template has a name, and keeps one.',
    code: 'DLI.18006',
    section: '[OAS]',
    certainty: 'stated',
    field: 'name',
    breaks: missing('name'),
  },
  'dli-template-name-length': {
    endpoints: written,
    text: 'The name of a template takes up to 64 characters.',
    code: 'DLI.0001',
    section: 'Creating a Template [OTC]',
    certainty: 'stated',
    field: 'name',
    breaks: charactersOver('name', 64),
  },
  'dli-template-desc-length': {
    endpoints: written,
    text: 'The description of a template takes up to 512 characters.',
    code: 'DLI.0001',
    section: 'Creating a Template [OTC]',
    certainty: 'stated',
    field: 'desc',
    breaks: charactersOver('desc', 512),
  },
  'dli-template-sql-length': {
    endpoints: written,
    text: 'The SQL of a template takes up to 10,000 characters.',
    code: 'DLI.0001',
    section: 'Creating a Template [OTC]',
    certainty: 'stated',
    field: 'sql_body',
    breaks: charactersOver('sql_body', 10_000),
  },
  'dli-template-type': {
    endpoints: ['createDliTemplate'],
    text: 'A template is for Stream SQL or for open-source SQL.',
    code: 'DLI.0001',
    section: 'Creating a Template [OTC]',
    certainty: 'stated',
    field: 'job_type',
    breaks: noneOf('job_type', ['flink_sql_job', 'flink_opensource_sql_job']),
  },
  'dli-template-tags': {
    endpoints: ['createDliTemplate'],
    text: 'Tags have a key of up to 128 characters and a value of up to 255.',
    code: 'DLI.0001',
    section: '[OAS]',
    certainty: 'inferred',
    field: 'tags',
    breaks: badTags,
  },
  'dli-template-name-unique': {
    endpoints: written,
    text: 'No two templates of a project share a name; the code is that of CS with the prefix of DLI.',
    code: 'DLI.18002',
    section: 'Creating a Template [OTC]',
    certainty: 'inferred',
    field: 'name',
  },
  'dli-template-count': {
    endpoints: ['createDliTemplate'],
    text: `A project has up to ${maxDliTemplates} templates; the code is that of CS with the prefix of DLI.`,
    code: 'DLI.18003',
    section: 'Creating a Template [OTC]',
    certainty: 'inferred',
  },
  'dli-template-exists': {
    endpoints: ['updateDliTemplate', 'deleteDliTemplate'],
    text: 'A template that is changed or deleted exists; jobs made from it are no hindrance.',
    code: 'DLI.18005',
    section: '[OAS]',
    certainty: 'stated',
    field: 'template_id',
  },
  'dli-templates-paging': {
    endpoints: ['listDliTemplates'],
    text: 'Offset and limit of a page are not below 0.',
    code: 'DLI.1206',
    section: '[OAS]',
    certainty: 'stated',
    field: 'offset',
  },
} as const satisfies Record<string, Rule>;
