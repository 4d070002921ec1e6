import type { Handlers } from '../handler.js';
import { byId, page } from '../paging.js';
import { longId } from '../parameters.js';
import { ascending } from '../store.js';

/** Job templates of the project (5.2.4). */
export const template = {
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
