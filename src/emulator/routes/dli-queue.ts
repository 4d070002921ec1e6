import { dliQueueRules } from '../../api/rules/dli-queue.js';
import { isSet } from '../../api/rules/predicates.js';
import { batchEnd } from '../batch-life.js';
import { defaultSparkVersion, dliOf, findQueue, nextDliId, sparkVersions } from '../dli.js';
import type { Dli, Queue } from '../dli-store.js';
import { fail } from '../errors.js';
import { textOf, wholeOf } from '../fields.js';
import type { Handlers } from '../handler.js';
import { obey } from '../obey.js';
import { count } from '../parameters.js';
import { randomOf } from '../random.js';
import { holdsSpus, spusUsed } from '../spu.js';
import type { Project } from '../store.js';
import { actorOf } from './actor.js';
import { done } from './dli-answer.js';

const code = 'DLI.0001';

const runsOn =
  ({ name }: Queue) =>
  ({ dli }: { readonly dli?: { readonly queue: string } | null }) =>
    dli?.queue === name;

const versions = {
  support_spark_versions: sparkVersions,
  default_spark_version: defaultSparkVersion,
  support_flink_sql_versions: ['1.12', '1.15'],
  default_flink_sql_version: '1.12',
  support_flink_jar_versions: ['1.12', '1.15'],
  default_flink_jar_version: '1.12',
  support_opensource_flink_versions: ['1.12', '1.15'],
};

/** What the list and the detail call spell alike. */
const common = (queue: Queue) => ({
  owner: queue.ownerName,
  description: queue.desc,
  create_time: queue.createdAt,
  resource_id: queue.resourceId,
  resource_mode: queue.shared ? 0 : 1,
  resource_type: queue.shared ? 'container' : 'vm',
  enterprise_project_id: queue.enterpriseProjectId,
  cu_spec: queue.cus,
  cu_scale_out_limit: queue.cus,
  cu_scale_in_limit: queue.cus,
  elastic_resource_pool_name: queue.poolName,
  ...versions,
});

const listed = (dli: Dli, queue: Queue) => ({
  queue_id: queue.id,
  queue_name: queue.name,
  queue_type: queue.type,
  engine: queue.type === 'sql' ? 'spark' : '',
  used_cu: spusUsed(dli.space, runsOn(queue)),
  cu_count: queue.cus,
  charging_mode: 1,
  cidr_in_vpc: '172.16.0.0/18',
  cidr_in_mgntsubnet: '172.17.0.0/22',
  cidr_in_subnet: '172.16.64.0/22',
  platform: queue.platform,
  is_restarting: false,
  labels: queue.labels.join(','),
  ...common(queue),
});

const byName = (a: Queue, b: Queue) => (a.name < b.name ? -1 : 1);
const orders: Readonly<Record<string, (a: Queue, b: Queue) => number>> = {
  queue_name_asc: byName,
  queue_name_desc: (a, b) => byName(b, a),
  cu_asc: (a, b) => a.cus - b.cus || byName(a, b),
  cu_desc: (a, b) => b.cus - a.cus || byName(a, b),
};

/** Refuses who does not own the queue, and lacks one of the rights. */
function needRights(queue: Queue, user: string, ...rights: readonly string[]): void {
  const held = queue.privileges.get(user);
  if (user !== queue.ownerName && rights.some((right) => !held?.has(right))) fail('DLI.0003');
}

const needed: Readonly<Record<string, readonly string[]>> = {
  grant: ['GRANT_PRIVILEGE'],
  revoke: ['REVOKE_PRIVILEGE'],
  update: ['GRANT_PRIVILEGE', 'REVOKE_PRIVILEGE'],
};

/** The rights that a user has after an action. */
function rightsAfter(action: unknown, held: ReadonlySet<string>, asked: readonly string[]) {
  if (action === 'update') return new Set(asked);
  if (action === 'grant') return new Set([...held, ...asked]);
  return new Set([...held].filter((right) => !asked.includes(right)));
}

/** The pool of an order. The walkthrough puts its name where that of the enterprise project belongs. */
function placeOf({ pools }: Dli, pool = '', enterpriseProject = '0') {
  if (isSet(pool) && !pools.has(pool.toLowerCase())) fail('DLI.0002');
  const isPool = !isSet(pool) && pools.has(enterpriseProject);
  return isPool
    ? { poolName: enterpriseProject, enterpriseProjectId: '0' }
    : { poolName: pool.toLowerCase(), enterpriseProjectId: enterpriseProject };
}

const isUser = ({ users }: Project, name: string) =>
  [...users.values()].some((user) => user.name === name);

/** Queues of DLI, and what users may do with them. */
export const dliQueue = {
  createQueue({ project, body, grant, now }) {
    const text = (field: string) => textOf('createQueue', body, field) || undefined;
    obey(dliQueueRules, 'createQueue', body);
    const dli = dliOf(project);
    const name = (text('queue_name') ?? '').toLowerCase();
    if (dli.queues.has(name)) fail('DLI.0006');
    const labels = Array.isArray(body.labels) ? body.labels.map(String) : [];
    dli.queues.set(name, {
      id: nextDliId(dli),
      name,
      type: text('queue_type') === 'general' ? 'general' : 'sql',
      desc: text('description') ?? '',
      cus: wholeOf('createQueue', body, 'cu_count') ?? 0,
      ownerName: actorOf(project, grant).name,
      ...placeOf(dli, text('elastic_resource_pool_name'), text('enterprise_project_id')),
      shared: wholeOf('createQueue', body, 'resource_mode') !== 1,
      platform: text('platform') === 'aarch64' ? 'aarch64' : 'x86_64',
      labels,
      resourceId: randomOf(project.seed, 'queue', name, now).uuid(),
      createdAt: now,
      privileges: new Map(),
    });
    return { ...done(), queue_name: name };
  },

  listQueues({ project, query }) {
    const { queue_type: type = 'sql', order = 'queue_name_asc' } = query;
    const compare = orders[order] ?? fail(code);
    if (!['sql', 'general', 'all'].includes(type)) fail(code);
    const size = count(query['page-size'], 2 ** 31 - 1, { code });
    const start = (count(query['current-page'], 1, { code }) - 1) * size;
    const dli = dliOf(project);
    const queues = [...dli.queues.values()]
      .filter((queue) => type === 'all' || queue.type === type)
      .sort(compare)
      .slice(start, start + size);
    return { ...done(), queues: queues.map((queue) => listed(dli, queue)) };
  },

  getQueue({ project, path }) {
    const queue = findQueue(project, path.queue_name);
    return {
      ...done(),
      queueName: queue.name,
      queueType: queue.type,
      cuCount: queue.cus,
      chargingMode: 1,
      ...common(queue),
    };
  },

  deleteQueue({ project, path, grant, now }) {
    const { queues, space, batches } = dliOf(project);
    const queue = findQueue(project, path.queue_name);
    needRights(queue, actorOf(project, grant).name, 'DROP_QUEUE');
    const isRunning = runsOn(queue);
    for (const job of space.jobs.values()) if (holdsSpus(job) && isRunning(job)) fail('DLI.0007');
    for (const batch of batches.values()) {
      if (batch.queue === queue.name && batchEnd(batch, now) === null) fail('DLI.0007');
    }
    queues.delete(queue.name);
    return done();
  },

  listQueueUsers({ project, path, query }) {
    const queue = findQueue(project, path.queue_name);
    // Both are documented as mandatory.
    if (query.limit === undefined || query.offset === undefined) fail(code);
    const limit = count(query.limit, 0, { code });
    const offset = count(query.offset, 0, { min: 0, code });
    const users = [
      { is_admin: true, user_name: queue.ownerName, privileges: ['ALL'] },
      ...[...queue.privileges].map(([user_name, rights]) => ({
        is_admin: false,
        user_name,
        privileges: [...rights],
      })),
    ];
    const { name: queue_name } = queue;
    const privileges = users.slice(offset, offset + limit);
    return { ...done(), queue_name, count: users.length, privileges };
  },

  setQueuePrivileges({ project, body, grant }) {
    const text = (field: string) => textOf('setQueuePrivileges', body, field) ?? '';
    obey(dliQueueRules, 'setQueuePrivileges', body);
    const queue = findQueue(project, text('queue_name'));
    const user = text('user_name');
    if (!isUser(project, user)) fail('DLI.0002');
    needRights(queue, actorOf(project, grant).name, ...(needed[text('action')] ?? []));
    const asked = Array.isArray(body.privileges) ? body.privileges.map(String) : [];
    const rights = rightsAfter(body.action, queue.privileges.get(user) ?? new Set(), asked);
    if (rights.size > 0) queue.privileges.set(user, rights);
    else queue.privileges.delete(user);
    return done();
  },
} satisfies Partial<Handlers>;
