import type { ErrorRow } from '../error-code.js';

export const templateErrors = {
  'CS.18001': {
    reason: 'SQL_TOO_LONG',
    message: 'The SQL text of the template has more than 10,000 bytes.',
    suggestion: 'Shorten the SQL text.',
    side: 'caller',
    field: 'sql_body',
  },
  'CS.18002': {
    reason: 'TEMPLATE_NAME_EXIST',
    message: 'Another template has this name.',
    suggestion: 'Choose another name.',
    side: 'caller',
    field: 'name',
  },
  'CS.18003': {
    reason: 'TEMPLATES_TOO_MANY',
    message: 'The project has 100 templates already.',
    suggestion: 'Delete templates that nobody needs.',
    side: 'caller',
  },
  'CS.18004': {
    reason: 'BODY_INVALID',
    message: 'The service cannot read what was sent about the template.',
    suggestion:
      'Check the values; if they are right, this is a fault of the program that sent them.',
    side: 'caller',
  },
  'CS.18005': {
    reason: 'TEMPLATE_NOT_EXIST',
    message: 'There is no template with this id.',
    suggestion: 'Take an id from the list of templates.',
    side: 'caller',
    field: 'template_id',
  },
  'CS.18006': {
    reason: 'TEMPLATE_NAME_MISSING',
    message: 'The template has no name.',
    suggestion: 'Give it a name of 1 to 64 bytes.',
    side: 'caller',
    field: 'name',
  },
  'CS.18007': {
    reason: 'TEMPLATE_NAME_INVALID',
    message: 'The name of the template has characters that are not allowed.',
    suggestion: 'Use only letters, digits, underscores and hyphens.',
    side: 'caller',
    field: 'name',
  },
  'CS.18008': {
    reason: 'DESCRIPTION_TOO_LONG',
    message: 'The description of the template has more than 512 bytes.',
    suggestion: 'Shorten the description.',
    side: 'caller',
    field: 'desc',
  },
  'CS.18009': {
    reason: 'TEMPLATE_NAME_TOO_LONG',
    message: 'The name of the template has more than 64 bytes.',
    suggestion: 'Shorten the name; letters beyond ASCII take several bytes.',
    side: 'caller',
    field: 'name',
  },
} as const satisfies Record<string, ErrorRow>;
