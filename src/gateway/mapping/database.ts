import { entity } from './entity.js';
import * as read from './reader.js';

const databases = entity({
  type: 'Database',
  key: 'name',
  id: ['database_name'],
  fields: {
    description: read.text('description'),
    ownerName: read.text('owner'),
    tableCount: read.int('table_number'),
    enterpriseProjectId: read.id('enterprise_project_id'),
  },
});

/** A database of DLI (Querying All Databases). */
export const readDatabase = databases.read(null);
export type DatabaseModel = ReturnType<typeof readDatabase>;
