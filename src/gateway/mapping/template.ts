import * as read from './reader.js';

const readFields = read.reader({
  name: read.text('name'),
  description: read.text('desc'),
  sql: read.text('sql_body'),
  createdAt: read.time('create_time'),
  updatedAt: read.time('update_time'),
});

/** A template (5.2.4). */
export const readTemplate = (wire: read.Wire) => ({
  __typename: 'Template' as const,
  templateId: read.required(read.id('template_id', 'id')(wire), 'template_id'),
  ...readFields(wire),
});
export type TemplateModel = ReturnType<typeof readTemplate>;
