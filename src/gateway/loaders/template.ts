import { type JobService, rawId, serviceOf } from '../mapping/ids.js';
import { largestPage, type Page, type PageQuery, readPage } from '../mapping/page.js';
import { readTemplate, type TemplateModel } from '../mapping/template.js';
import type { Soon } from '../soon.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, findInList } from './batch.js';
import { Lookup } from './lookup.js';
import { pagedById } from './paged-by-id.js';

type List = (query: PageQuery) => Promise<Page<TemplateModel>>;
/** Finds a template in a list. */
type Find = (templateId: string, list: List) => Promise<TemplateModel | null>;

const idOf = ({ templateId }: TemplateModel) => templateId;

/** A project has at most 100 templates (5.2.1), in either service. */
const whole = { cursor: undefined, next: true, limit: largestPage, order: 'desc' } as const;

/** CS pages its templates by id. */
const csList =
  (upstream: Upstream): List =>
  async ({ cursor, limit, order }) => {
    const answer = await upstream('listTemplates', { cursor, limit, order });
    return readPage(answer, 'templates', readTemplate('CS'));
  };

/** DLI pages them by offset; they are taken to come in the order of ids, as those of CS do. */
const dliList = (upstream: Upstream): List =>
  pagedById<TemplateModel>(
    idOf,
    async (page) =>
      readPage(await upstream('listDliTemplates', page), 'templates', readTemplate('DLI')),
    largestPage,
  );

/** Templates of one service. There is no call for a single one. */
const createServiceTemplates = (list: List, find: Find) => {
  const page: List = async (query) => {
    const templates = await list(query);
    for (const template of templates.rows) byKey.prime(template.key, template);
    return templates;
  };

  const byKey = new Lookup<TemplateModel>(
    byPagesOrLookups({
      keyOf: ({ key }) => key,
      lookUp: (key) => find(rawId(key), page),
      page: (behind) => page({ ...whole, cursor: behind && rawId(behind) }),
      fewKeys: 1,
      complete: true,
    }),
  );
  return { page, byKey };
};

/** Templates of one request, whichever service has them. */
export const createTemplateLoaders = (upstream: Upstream) => {
  const services = {
    CS: createServiceTemplates(csList(upstream), (templateId, list) =>
      findInList('template_id', templateId, idOf, list),
    ),
    // By offset nobody knows where an id is.
    DLI: createServiceTemplates(dliList(upstream), async (templateId, list) => {
      const { rows } = await list(whole);
      return rows.find((template) => idOf(template) === templateId) ?? null;
    }),
  };

  return {
    page: (service: JobService, query: PageQuery): Promise<Page<TemplateModel>> =>
      services[service].page(query),
    load: (key: string): Soon<TemplateModel | null> => services[serviceOf(key)].byKey.load(key),
    forget() {
      for (const { byKey } of Object.values(services)) byKey.forget();
    },
  };
};
