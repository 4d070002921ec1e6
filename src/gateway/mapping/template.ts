import { entity } from './entity.js';
import * as read from './reader.js';

const templates = entity({
  type: 'Template',
  key: 'templateId',
  id: ['template_id', 'id'],
  fields: {
    name: read.text('name'),
    description: read.text('desc'),
    sql: read.text('sql_body'),
    createdAt: read.time('create_time'),
    updatedAt: read.time('update_time'),
  },
});

/** A template (5.2.4). */
export const readTemplate = templates.read(null);
export const templateReference = templates.reference;
export type TemplateModel = ReturnType<typeof templateReference>;
