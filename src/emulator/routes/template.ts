import type { WireBody } from '../../api/rule.js';
import { wordOf } from '../../api/rules/predicates.js';
import { maxTemplates, templateRules } from '../../api/rules/template.js';
import { record } from '../audit.js';
import { fail } from '../errors.js';
import { needFreeName } from '../find.js';
import type { Handlers } from '../handler.js';
import { obey } from '../obey.js';
import { byId, page } from '../paging.js';
import { longId } from '../parameters.js';
import { ascending, type Project, type Template } from '../store.js';
import { actorOf } from './actor.js';
import { templateSettings } from './template-settings.js';

/** A template by the id of a path or a body, where it may be a number or its digits; or CS.18005. */
export const findTemplate = (project: Project, id: unknown): Template =>
  project.templates.get(longId(wordOf(id) ?? '', 'CS.18005')) ?? fail('CS.18005');

/** The settings of a template after a body that keeps the rules. */
function settingsOf(call: 'createTemplate' | 'updateTemplate', body: WireBody, before?: Template) {
  const settings = templateSettings(call, body, before);
  obey(templateRules, call, { ...settings, sql_body: settings.sql });
  return settings;
}

/** Job templates of the project (5.2). */
export const template = {
  createTemplate({ project, body, grant, now }) {
    const settings = settingsOf('createTemplate', body);
    needFreeName(project.templates, settings.name, 'CS.18002');
    if (project.templates.size >= maxTemplates) fail('CS.18003');
    project.highest.template += 1n;
    const id = project.highest.template;
    const saved = { id, ...settings, createdAt: now, updatedAt: now };
    project.templates.set(id, saved);
    record(project, 'createTemplate', saved, actorOf(project, grant), now);
    const { name, desc } = saved;
    return { template_id: id, name, desc, create_time: now, is_success: true };
  },

  updateTemplate({ project, body, grant, now }) {
    const saved = findTemplate(project, body.id);
    const settings = settingsOf('updateTemplate', body, saved);
    needFreeName(project.templates, settings.name, 'CS.18002', saved);
    Object.assign(saved, settings, { updatedAt: now });
    record(project, 'updateTemplate', saved, actorOf(project, grant), now);
  },

  deleteTemplate({ project, path, grant, now }) {
    const saved = findTemplate(project, path.template_id);
    project.templates.delete(saved.id);
    record(project, 'deleteTemplate', saved, actorOf(project, grant), now);
    return { template_id: saved.id, is_success: true };
  },

  listTemplates({ project, query }) {
    const templates = [...project.templates.values()].sort(ascending);
    const { total, items } = page(templates, query, { limit: 20, cursor: byId(longId) });
    return {
      total,
      templates: items.map(({ id, name, desc, createdAt, updatedAt, sql }) => ({
        template_id: id,
        name,
        desc,
        create_time: createdAt,
        update_time: updatedAt,
        sql_body: sql,
      })),
    };
  },
} satisfies Partial<Handlers>;
