import { jobTypes } from '../../api/enums.js';
import { entity } from './entity.js';
import type { JobService } from './ids.js';
import * as read from './reader.js';

const templates = entity({
  type: 'Template',
  key: 'templateId',
  id: ['template_id', 'id'],
  isOfEither: true,
  fields: {
    name: read.text('name'),
    description: read.text('desc'),
    sql: read.text('sql_body'),
    type: read.word(jobTypes, 'job_type'),
    createdAt: read.time('create_time'),
    updatedAt: read.time('update_time'),
  },
});

/** A template of a service (5.2.4). */
export const readTemplate = (service: JobService) => templates.read(null, null, service);
export const templateReference = templates.reference;
export type TemplateModel = ReturnType<typeof templateReference>;
