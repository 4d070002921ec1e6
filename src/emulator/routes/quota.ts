import { fail } from '../errors.js';
import type { Handlers } from '../handler.js';
import { page } from '../paging.js';
import { spusUsed } from '../spu.js';
import type { Project, User } from '../store.js';

const quotaOf = (project: Project, user: User) => ({
  user_id: user.id,
  user_name: user.name,
  spu_used: spusUsed(project, (job) => job.ownerId === user.id),
  spu_quota: user.spuQuota,
  clusters: [...user.clusterIds].flatMap((id) => {
    const cluster = project.clusters.get(id);
    return cluster ? [{ id, name: cluster.name }] : [];
  }),
});

/** Users with their SPU quotas and clusters (5.3.14, 5.3.15). */
export const quota = {
  listUserQuotas({ project, query }) {
    const ids = [...project.users.keys()];
    const { name = '' } = query;
    const users = [...project.users.values()].filter((user) => user.name.includes(name));
    const { total, items } = page(users, query, {
      limit: 20,
      limitCode: 'CS.21095',
      // Hex ids have no order of their own; that of registration stands in.
      cursor(cursor) {
        const place = ids.indexOf(cursor);
        if (place < 0) fail('CS.21092');
        return (user) => ids.indexOf(user.id) - place;
      },
    });
    return { total, users: items.map((user) => quotaOf(project, user)) };
  },

  getUserQuota: ({ project, path }) =>
    quotaOf(project, project.users.get(path.user_id) ?? fail('CS.21092')),
} satisfies Partial<Handlers>;
