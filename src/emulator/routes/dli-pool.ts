import { dliPoolRules } from '../../api/rules/dli-pool.js';
import { dliOf, nextDliId } from '../dli.js';
import type { Dli, Pool } from '../dli-store.js';
import { fail } from '../errors.js';
import { textOf, wholeOf } from '../fields.js';
import type { Handlers } from '../handler.js';
import { obey } from '../obey.js';
import { count } from '../parameters.js';
import { randomOf } from '../random.js';
import { ascending, type Project } from '../store.js';
import { actorOf } from './actor.js';
import { done } from './dli-answer.js';

const code = 'DLI.0001';

const queuesIn = ({ queues }: Dli, { name }: Pool) =>
  [...queues.values()].filter(({ poolName }) => poolName === name);

/** A pool as the list shows it. It has as many units as it may shrink to, or as its queues take. */
function listed(project: Project, dli: Dli, pool: Pool) {
  const queues = queuesIn(dli, pool);
  const cus = queues.reduce((sum, queue) => sum + queue.cus, 0);
  return {
    id: pool.id,
    elastic_resource_pool_name: pool.name,
    description: pool.desc,
    owner: pool.ownerName,
    manager: '',
    status: pool.status,
    fail_reason: pool.status === 'FAILED' ? 'No room for its address range' : '',
    min_cu: pool.minCus,
    max_cu: pool.maxCus,
    actual_cu: Math.max(pool.minCus, cus),
    current_cu: cus,
    prepay_cu: 0,
    charging_mode: 1,
    cidr_in_vpc: pool.cidr,
    ipv6_enable: pool.ipv6,
    ipv6_cidr_in_subnet: pool.ipv6 ? 'fd00:dc1::/64' : '',
    label: pool.edition ? { spec: pool.edition } : {},
    queues: queues.map(({ name }) => name),
    resource_id: randomOf(project.seed, 'pool', pool.id).uuid(),
    enterprise_project_id: pool.enterpriseProjectId,
    create_time: pool.createdAt,
    update_time: pool.updatedAt,
  };
}

function editionOf(label: unknown): string {
  const isObject = typeof label === 'object' && label !== null;
  return isObject && 'spec' in label ? String(label.spec) : '';
}

/** Elastic resource pools of DLI. */
export const dliPool = {
  createElasticResourcePool({ project, body, grant, now }) {
    const call = 'createElasticResourcePool';
    const text = (field: string) => textOf(call, body, field) || undefined;
    obey(dliPoolRules, call, body);
    const dli = dliOf(project);
    const name = (text('elastic_resource_pool_name') ?? '').toLowerCase();
    if (dli.pools.has(name)) fail('DLI.0006');
    dli.pools.set(name, {
      id: nextDliId(dli),
      name,
      desc: text('description') ?? '',
      cidr: text('cidr_in_vpc') ?? '172.16.0.0/12',
      minCus: wholeOf(call, body, 'min_cu') ?? 0,
      maxCus: wholeOf(call, body, 'max_cu') ?? 0,
      edition: editionOf(body.label),
      ipv6: body.ipv6_enable === true,
      ownerName: actorOf(project, grant).name,
      status: 'AVAILABLE',
      enterpriseProjectId: text('enterprise_project_id') ?? '0',
      createdAt: now,
      updatedAt: now,
    });
    return { ...done(), elastic_resource_pool_name: name };
  },

  listElasticResourcePools({ project, query }) {
    const { name = '', status } = query;
    const limit = count(query.limit, 100, { code });
    const offset = count(query.offset, 0, { min: 0, code });
    const dli = dliOf(project);
    const pools = [...dli.pools.values()]
      .filter((pool) => pool.name.includes(name) && (!status || pool.status === status))
      .sort(ascending);
    return {
      ...done(),
      count: pools.length,
      elastic_resource_pools: pools
        .slice(offset, offset + limit)
        .map((pool) => listed(project, dli, pool)),
    };
  },

  deleteElasticResourcePool({ project, path }) {
    const dli = dliOf(project);
    const pool = dli.pools.get(path.pool_name.toLowerCase()) ?? fail('DLI.0002');
    if (queuesIn(dli, pool).length > 0) fail('DLI.0007');
    dli.pools.delete(pool.name);
    return done();
  },
} satisfies Partial<Handlers>;
