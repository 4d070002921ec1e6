import type { CreateTemplateInput, UpdateTemplateInput } from '../generated/resolvers.js';
import * as write from './writer.js';

const fields = {
  name: write.text('name'),
  description: write.text('desc'),
  sql: write.text('sql_body'),
};

/** A template to be (5.2.1). */
export const newTemplate = write.writer<CreateTemplateInput>(fields);
/** Changes of a template (5.2.2). */
export const changedTemplate = write.writer<UpdateTemplateInput>(fields);
