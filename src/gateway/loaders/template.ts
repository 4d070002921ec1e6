import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { readPage } from '../mapping/page.js';
import { readTemplate, type TemplateModel } from '../mapping/template.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, findInList } from './batch.js';
import { Lookup } from './lookup.js';

/** A project has at most 100 templates (5.2.1). */
const pageSize = 100;

/** Templates of one request. There is no call for a single one. */
export const createTemplateLoaders = (upstream: Upstream) => {
  const page = async (query: Arguments<Endpoints['listTemplates']>) => {
    const templates = readPage(await upstream('listTemplates', query), 'templates', readTemplate);
    for (const template of templates.rows) byId.prime(template.templateId, template);
    return templates;
  };

  const keyOf = (template: TemplateModel) => template.templateId;
  const byId = new Lookup<TemplateModel>(
    byPagesOrLookups({
      keyOf,
      lookUp: (templateId) => findInList('template_id', templateId, keyOf, page),
      page: (cursor) => page({ cursor, limit: pageSize, order: 'desc' }),
      fewKeys: 1,
      complete: true,
    }),
  );

  return {
    page,
    load: (templateId: string) => byId.load(templateId),
    forget: () => byId.forget(),
  };
};
