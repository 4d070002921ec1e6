import type { Rule } from '../rule.js';

/** Rows that a preview of a table shows. */
export const previewRows = 10;

/** Rules of databases and tables of DLI (docs/dli.md). */
export const dliTableRules = {
  'dli-page-size': {
    endpoints: ['listTables'],
    text: 'A page of tables has 1 to 100 entries, and pages are counted from 1.',
    code: 'DLI.0001',
    section: 'Querying All Tables',
    certainty: 'stated',
  },
  'dli-with-detail': {
    endpoints: ['listTables'],
    text: 'Without with-detail a list tells the names of tables, their types and where their data are, and nothing else.',
    code: null,
    section: 'Querying All Tables',
    certainty: 'stated',
  },
  'dli-table-type': {
    endpoints: ['listTables'],
    text: 'Lists are filtered by the types MANAGED_TABLE, EXTERNAL_TABLE and VIRTUAL_VIEW, which answers call MANAGED, EXTERNAL and VIEW.',
    code: 'DLI.0001',
    section: 'Querying All Tables',
    certainty: 'stated',
  },
  'dli-database-exists': {
    endpoints: ['listTables'],
    text: 'A database that is named exists.',
    code: 'DLI.0002',
    section: 'Error Codes',
    certainty: 'inferred',
    field: 'database_name',
  },
  'dli-table-exists': {
    endpoints: ['describeTable', 'previewTable', 'deleteTable'],
    text: 'A table that is named exists in its database.',
    code: 'DLI.0002',
    section: 'Error Codes',
    certainty: 'inferred',
    field: 'table_name',
  },
  'dli-table-faces': {
    endpoints: ['describeTable'],
    text: 'What a description tells depends on the type: of views the statement, of external tables their files and comment as well, of managed ones neither.',
    code: null,
    section: 'Describing Table Information',
    certainty: 'stated',
  },
  'dli-table-preview': {
    endpoints: ['previewTable'],
    text: `A preview shows the first ${previewRows} rows, every value as text.`,
    code: null,
    section: 'Previewing Table Content',
    certainty: 'stated',
  },
  'dli-table-delete-async': {
    endpoints: ['deleteTable'],
    text: 'With async a table is deleted by a job, whose id the answer tells.',
    code: null,
    section: 'Deleting a Table',
    certainty: 'inferred',
  },
} as const satisfies Record<string, Rule>;
