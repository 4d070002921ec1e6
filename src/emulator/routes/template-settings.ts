import type { WireBody } from '../../api/rule.js';
import { textOf } from '../fields.js';

type TemplateWrite =
  | 'createTemplate'
  | 'updateTemplate'
  | 'createDliTemplate'
  | 'updateDliTemplate';

/** The settings of a template after a body, which leaves out what stays. */
export const templateSettings = (
  call: TemplateWrite,
  body: WireBody,
  { name, desc, sql } = { name: '', desc: '', sql: '' },
) => ({
  name: textOf(call, body, 'name') ?? name,
  desc: textOf(call, body, 'desc') ?? desc,
  sql: textOf(call, body, 'sql_body') ?? sql,
});
