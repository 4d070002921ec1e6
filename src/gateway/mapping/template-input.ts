import type { CreateTemplateInput, UpdateTemplateInput } from '../generated/resolvers.js';
import * as write from './input-fields.js';
import { writer } from './writer.js';

const fields = {
  name: write.name('name'),
  description: write.text('desc'),
  sql: write.text('sql_body'),
};

/** A template to be (5.2.1). */
export const newTemplate = writer<CreateTemplateInput>(fields);
/** Changes of a template (5.2.2). */
export const changedTemplate = writer<UpdateTemplateInput>(fields);
