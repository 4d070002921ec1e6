import { jobTypes } from '../../api/enums.js';
import type { CreateTemplateInput, JobType, UpdateTemplateInput } from '../generated/resolvers.js';
import * as write from './input-fields.js';
import { writer } from './writer.js';

const fields = {
  name: write.name('name'),
  description: write.text('desc'),
  sql: write.text('sql_body'),
};

/** A template to be (5.2.1). */
export const newTemplate = writer<CreateTemplateInput>({
  ...fields,
  service: write.unsent(),
  type: write.notOn('CS', 'its templates are for any SQL job'),
});
/** A template of DLI to be. */
export const newDliTemplate = writer<CreateTemplateInput>({
  ...fields,
  service: write.unsent(),
  type: {
    ...write.word('job_type', jobTypes),
    read: write.wordOn<JobType>('DLI', ['FLINK_SQL_JOB', 'FLINK_OPENSOURCE_SQL_JOB']),
  },
});
/** Changes of a template (5.2.2), of either service. */
export const changedTemplate = writer<UpdateTemplateInput>(fields);
