import { beforeAll, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();

interface Wire {
  user_id: string;
  user_name: string;
  spu_used: number;
  spu_quota: number;
  clusters: { id: number; name: string }[];
}
let users: Wire[];

beforeAll(async () => {
  users = (await world.rest('/user_quotas?limit=100')).payload.users;
});

const modelOf = (wire: Wire) => ({
  id: `Quota:${wire.user_id}`,
  userId: wire.user_id,
  userName: wire.user_name,
  spuUsed: wire.spu_used,
  spuQuota: wire.spu_quota,
  spuFree: Math.max(wire.spu_quota - wire.spu_used, 0),
  clusters: wire.clusters.map(({ id, name }) => ({
    id: `Cluster:${id}`,
    clusterId: String(id),
    name,
  })),
});
const fields = 'id userId userName spuUsed spuQuota spuFree clusters { id clusterId name }';

test('Quotas are listed as the service lists them', async () => {
  const { quotas } = await world.data(`{ quotas(first: 100) { totalCount nodes { ${fields} } } }`);
  expect(quotas).toEqual({ totalCount: users.length, nodes: users.map(modelOf) });
});

test('They can be filtered by a part of the user name', async () => {
  const { quotas } = await world.data('{ quotas(filter: { name: "an" }) { nodes { userName } } }');
  const found = users.map(({ user_name }) => user_name).filter((name) => name.includes('an'));
  expect(found.length).toBeGreaterThan(0);
  expect(quotas.nodes).toEqual(found.map((userName) => ({ userName })));
});

test('Each is found by its user', async () => {
  for (const user of users) {
    const query = `query ($id: ID!) { quota(userId: $id) { ${fields} } }`;
    expect((await world.data(query, { id: user.user_id })).quota).toEqual(modelOf(user));
  }
});

test('The owner of a job is the user that the service names', async () => {
  const { jobs } = await world.data(
    '{ jobs(first: 100) { nodes { jobId ownerName owner { userName } } } }',
  );
  expect(jobs.nodes.length).toBeGreaterThan(50);
  for (const { ownerName, owner } of jobs.nodes) expect(owner.userName).toBe(ownerName);
});
