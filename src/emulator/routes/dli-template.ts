import type { WireBody } from '../../api/rule.js';
import { dliTemplateRules, maxDliTemplates } from '../../api/rules/dli-template.js';
import { wordOf } from '../../api/rules/predicates.js';
import { record } from '../audit.js';
import { spaceOf } from '../dli.js';
import { fail } from '../errors.js';
import { needFreeName } from '../find.js';
import type { Handlers } from '../handler.js';
import { obey } from '../obey.js';
import { pageFrom } from '../paging.js';
import { longId } from '../parameters.js';
import { ascending, type JobType, type Project, type Template } from '../store.js';
import { actorOf } from './actor.js';
import { done } from './dli-answer.js';
import { tags } from './dli-job-settings.js';
import { hasTags } from './dli-tags.js';
import { templateSettings } from './template-settings.js';

/** A template of DLI by its id, a number or its digits; or DLI.18005. */
export const findDliTemplate = (space: Project, id: unknown): Template =>
  space.templates.get(longId(wordOf(id) ?? '', 'DLI.18005')) ?? fail('DLI.18005');

/** The settings of a template after a body that keeps the rules. */
function settingsOf(
  call: 'createDliTemplate' | 'updateDliTemplate',
  body: WireBody,
  before?: Template,
) {
  const settings = templateSettings(call, body, before);
  obey(dliTemplateRules, call, { ...body, ...settings, sql_body: settings.sql });
  return settings;
}

const typeOf = ({ job_type: type }: WireBody): JobType =>
  type === 'flink_opensource_sql_job' ? type : 'flink_sql_job';

/** Job templates of DLI. */
export const dliTemplate = {
  createDliTemplate({ project, body, grant, now }) {
    const space = spaceOf(project);
    const settings = settingsOf('createDliTemplate', body);
    needFreeName(space.templates, settings.name, 'DLI.18002');
    if (space.templates.size >= maxDliTemplates) fail('DLI.18003');
    space.highest.template += 1n;
    const id = space.highest.template;
    const type = typeOf(body);
    const dli = { type, tags: tags.store(body.tags) };
    const saved: Template = { id, ...settings, dli, createdAt: now, updatedAt: now };
    space.templates.set(id, saved);
    record(space, 'createTemplate', saved, actorOf(space, grant), now);
    const { name, desc } = saved;
    const template = { template_id: id, name, desc, create_time: now, job_type: type };
    return { ...done('The template has been stored.'), template };
  },

  updateDliTemplate({ project, path, body, grant, now }) {
    const space = spaceOf(project);
    const saved = findDliTemplate(space, path.template_id);
    const settings = settingsOf('updateDliTemplate', body, saved);
    needFreeName(space.templates, settings.name, 'DLI.18002', saved);
    Object.assign(saved, settings, { updatedAt: now });
    record(space, 'updateTemplate', saved, actorOf(space, grant), now);
    return done('The template has been changed.');
  },

  deleteDliTemplate({ project, path, grant, now }) {
    const space = spaceOf(project);
    const saved = findDliTemplate(space, path.template_id);
    space.templates.delete(saved.id);
    record(space, 'deleteTemplate', saved, actorOf(space, grant), now);
    return { ...done('The template is gone.'), template: { template_id: saved.id } };
  },

  listDliTemplates({ project, query }) {
    const { name = '' } = query;
    const templates = [...spaceOf(project).templates.values()]
      .filter((one) => one.name.includes(name) && hasTags(one.dli?.tags ?? [], query.tags))
      .sort(ascending);
    const codes = { offset: 'DLI.1206', limit: 'DLI.1206' } as const;
    const { total, items } = pageFrom(templates, query, codes);
    return {
      ...done('Here are the templates.'),
      template_list: {
        total_count: total,
        templates: items.map((one) => ({
          template_id: one.id,
          name: one.name,
          desc: one.desc,
          create_time: one.createdAt,
          update_time: one.updatedAt,
          sql_body: one.sql,
          job_type: one.dli?.type,
        })),
      },
    };
  },
} satisfies Partial<Handlers>;
