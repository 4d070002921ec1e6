import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';

interface Quota {
  readonly user_id: string;
  readonly user_name: string;
  readonly spu_used: number;
  readonly spu_quota: number;
  readonly clusters: { readonly id: number; readonly name: string }[];
}

const world = useEmulator();
const users = async (): Promise<Quota[]> =>
  (await world.inProject('/user_quotas?limit=100')).json.payload.users;
async function user(name: string): Promise<Quota> {
  const found = (await users()).find((one) => one.user_name === name);
  if (!found) throw new Error(`There is no ${name}`);
  expect((await world.inProject(`/user_quota/${found.user_id}`)).json.payload).toEqual(found);
  return found;
}
const update = async (name: string, body: unknown) =>
  world.inProject(`/user_quota/${(await user(name)).user_id}`, { method: 'PATCH', body });

describe('Changing the quota of a user', () => {
  test('shows in detail and list, and leaves what it does not name', async () => {
    const before = await user('research');
    const answer = await update('research', { spu_quota: 120 });
    expect([answer.status, answer.json.message_id]).toEqual([200, 'CS.10001']);
    expect(answer.json).not.toHaveProperty('payload');
    expect(await user('research')).toEqual({ ...before, spu_quota: 120 });
    expect((await update('research', {})).status).toBe(200);
    expect((await user('research')).spu_quota).toBe(120);
  });

  test('gives exactly the clusters that it names', async () => {
    const [one, two] = [await world.cluster('telemetry'), await world.cluster('laboratory')];
    expect((await update('cs_demo', { clusters: [one, two, one] })).status).toBe(200);
    expect((await user('cs_demo')).clusters.map(({ id }) => id)).toEqual([one, two]);
    const job = await world.job('clicks_2018');
    expect((await world.post(`/job/${job}/run`)).json.error_id).toBe('CS.13008');
    const watch = await world.job('trades_watch');
    expect((await world.post(`/job/${watch}/run`)).json.error_id).not.toBe('CS.13011');
    expect((await update('cs_demo', { clusters: [] })).status).toBe(200);
    expect((await user('cs_demo')).clusters).toEqual([]);
  });

  test('takes clusters by their digits, but in no list of their own', async () => {
    const id = await world.cluster('telemetry');
    expect((await update('cs_demo', { clusters: [String(id)] })).status).toBe(200);
    expect((await user('cs_demo')).clusters.map((cluster) => cluster.id)).toEqual([id]);
    const { json } = await update('cs_demo', { clusters: [String(id), [id]] });
    expect(json.error_id).toBe('CS.20005');
  });

  test('lets a job start for which it was too small', async () => {
    const job = await world.job('first_steps');
    expect((await world.post(`/job/${job}/run`)).json.error_id).toBe('CS.13001');
    await update('trainee', { spu_quota: 10 });
    expect((await world.post(`/job/${job}/run`)).status).toBe(200);
  });

  test('goes down to the SPUs in use and no further', async () => {
    const { spu_used: used } = await user('research');
    const { json } = await update('research', { spu_quota: used - 1 });
    expect(json).toMatchObject({
      error_id: 'CS.21091',
      error_cause: expect.stringContaining(String(used)),
    });
    expect((await update('research', { spu_quota: used })).status).toBe(200);
  });

  test.each([
    [{ spu_quota: '5' }, 'CS.10004'],
    [{ spu_quota: 5.5 }, 'CS.10004'],
    [{ clusters: 7 }, 'CS.10004'],
    [{ spu_quota: 90, clusters: [1] }, 'CS.20005'],
    [{ clusters: [{ toString: 1 }] }, 'CS.20005'],
    [{ spu_quota: 1_001, clusters: [] }, 'CS.20013'],
    [{ spu_quota: 2 ** 60 }, 'CS.20013'],
    [[], 'CS.10004'],
  ])('is refused as a whole: %j', async (body, code) => {
    const before = await user('research');
    expect((await update('research', body)).json.error_id).toBe(code);
    expect(await user('research')).toEqual(before);
  });

  test('needs a user', async () => {
    const request = { method: 'PATCH', body: { spu_quota: 10 } };
    expect((await world.inProject('/user_quota/nobody', request)).json.error_id).toBe('CS.21092');
  });
});
