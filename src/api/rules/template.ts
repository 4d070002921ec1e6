import type { Rule } from '../rule.js';
import { bytesOver, missing, unlike } from './predicates.js';

/** Templates that a project may have. */
export const maxTemplates = 100;

const written = ['createTemplate', 'updateTemplate'] as const;

/** Rules of job templates (5.2). */
export const templateRules = {
  'template-name-required': {
    endpoints: written,
    text: 'A template has a name, and keeps one.',
    code: 'CS.18006',
    section: '5.2.1, 7.2',
    certainty: 'stated',
    field: 'name',
    breaks: missing('name'),
  },
  'template-name-length': {
    endpoints: written,
    text: 'The name of a template takes up to 64 bytes.',
    code: 'CS.18009',
    section: '7.2',
    certainty: 'stated',
    field: 'name',
    breaks: bytesOver('name', 64),
  },
  'template-name-charset': {
    endpoints: written,
    text: 'The name of a template is made of letters, digits, underscores and hyphens.',
    code: 'CS.18007',
    section: '7.2',
    certainty: 'stated',
    field: 'name',
    breaks: unlike('name', /^[A-Za-z0-9_-]+$/),
  },
  'template-desc-length': {
    endpoints: written,
    text: 'The description of a template takes up to 512 bytes.',
    code: 'CS.18008',
    section: '7.2',
    certainty: 'stated',
    field: 'desc',
    breaks: bytesOver('desc', 512),
  },
  'template-sql-length': {
    endpoints: written,
    text: 'The SQL of a template takes up to 10,000 bytes.',
    code: 'CS.18001',
    section: '7.2',
    certainty: 'stated',
    field: 'sql_body',
    breaks: bytesOver('sql_body', 10_000),
  },
  'template-name-unique': {
    endpoints: written,
    text: 'No two templates of a project share a name.',
    code: 'CS.18002',
    section: '7.2',
    certainty: 'stated',
    field: 'name',
  },
  'template-count': {
    endpoints: ['createTemplate'],
    text: `A project has up to ${maxTemplates} templates.`,
    code: 'CS.18003',
    section: '5.2.1, 7.2',
    certainty: 'stated',
  },
  'template-exists': {
    endpoints: ['updateTemplate', 'deleteTemplate'],
    text: 'A template that is changed or deleted exists.',
    code: 'CS.18005',
    section: '7.2',
    certainty: 'stated',
    field: 'id',
  },
  'template-delete-used': {
    endpoints: ['deleteTemplate'],
    text: 'A template goes even if jobs have been made from it.',
    code: null,
    section: '5.2.3',
    certainty: 'stated',
  },
  'template-delete-jobs-keep': {
    endpoints: ['deleteTemplate'],
    text: 'Jobs made from a template have a copy of its SQL, which outlives it.',
    code: null,
    section: '5.2.3',
    certainty: 'inferred',
  },
  'template-is-success': {
    endpoints: ['createTemplate', 'deleteTemplate'],
    text: 'An answer of 200 with is_success false is a refusal.',
    code: null,
    section: '5.2.1',
    certainty: 'inferred',
  },
} as const satisfies Record<string, Rule>;
