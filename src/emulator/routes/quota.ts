import type { WireBody } from '../../api/rule.js';
import { wordOf } from '../../api/rules/predicates.js';
import { rules } from '../../api/rules.js';
import { badBody } from '../body.js';
import { fail } from '../errors.js';
import { wholeOf } from '../fields.js';
import { findCluster } from '../find.js';
import type { Handlers } from '../handler.js';
import { obey } from '../obey.js';
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

const findUser = (project: Project, id: string): User => project.users.get(id) ?? fail('CS.21092');

/** The ids of the clusters that a user is to be allowed; undefined where an update leaves them as they are. */
function clusterIdsOf(project: Project, { clusters }: WireBody): number[] | undefined {
  if (clusters === undefined || clusters === null) return undefined;
  if (!Array.isArray(clusters)) throw badBody('updateUserQuota');
  return clusters.map((id: unknown) => findCluster(project, wordOf(id) ?? '').id);
}

/** Users with their SPU quotas and clusters (5.3.14 to 5.3.16). */
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

  getUserQuota: ({ project, path }) => quotaOf(project, findUser(project, path.user_id)),

  updateUserQuota({ project, path, body }) {
    const user = findUser(project, path.user_id);
    const spuQuota = wholeOf('updateUserQuota', body, 'spu_quota') ?? user.spuQuota;
    obey(rules, 'updateUserQuota', { spu_quota: spuQuota });
    const clusterIds = clusterIdsOf(project, body);
    const used = spusUsed(project, (job) => job.ownerId === user.id);
    if (spuQuota !== user.spuQuota && spuQuota < used) fail('CS.21091', String(used));
    user.spuQuota = spuQuota;
    if (!clusterIds) return;
    user.clusterIds.clear();
    for (const id of clusterIds) user.clusterIds.add(id);
  },
} satisfies Partial<Handlers>;
