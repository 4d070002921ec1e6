import DataLoader from 'dataloader';
import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { readPage } from '../mapping/page.js';
import { readTemplate, type TemplateModel } from '../mapping/template.js';
import type { Upstream } from '../upstream/client.js';

/** A project has at most 100 templates (5.2.1), so one page holds them all. */
const pageSize = 100;

/** Templates of one request. There is no call for a single one. */
export const createTemplateLoaders = (upstream: Upstream) => {
  const page = async (query: Arguments<Endpoints['listTemplates']>) => {
    const templates = readPage(await upstream('listTemplates', query), 'templates', readTemplate);
    for (const template of templates.rows) byId.prime(template.templateId, template);
    return templates;
  };

  const byId = new DataLoader<string, TemplateModel | null>(async (ids) => {
    const { rows } = await page({ limit: pageSize, order: 'desc' });
    const found = new Map(rows.map((template) => [template.templateId, template]));
    return ids.map((templateId) => found.get(templateId) ?? null);
  });

  return { page, load: (templateId: string) => byId.load(templateId) };
};
