import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';
import { sqlJob } from './job-bodies.js';

const world = useEmulator();
const remove = (id: number | string) => world.inProject(`/job/${id}`, { method: 'DELETE' });
const removeAll = (body: unknown) => world.inProject('/job', { method: 'DELETE', body });
const ids = async () =>
  (await world.jobs()).map(({ job_id }: { job_id: number }) => job_id) as number[];
const gone = async (id: number) => (await world.inProject(`/job/${id}`)).json.error_id;

describe('Deleting a job', () => {
  test('takes it out of every list, but not out of the audit log', async () => {
    const id = await world.job('parcels_clean');
    const { status, json } = await remove(id);
    expect([status, json.message_id]).toEqual([200, 'CS.18000']);
    expect(json).not.toHaveProperty('payload');
    expect(await gone(id)).toBe('CS.17001');
    expect(await ids()).not.toContain(id);
    expect(await world.events('job', id)).toEqual(['createJob', 'deleteJob']);
    expect((await remove(id)).json.error_id).toBe('CS.16001');
  });

  test('is possible while it runs, and gives its SPUs back', async () => {
    const id = await world.job('orders_per_minute');
    const cluster = await world.cluster('orders_realtime');
    const counts = async () => [
      (await world.inProject(`/reserved_cluster/${cluster}`)).json.payload.spu_used,
      (await world.inProject('/overview')).json.payload.job_overview.running_job_count,
    ];
    const [spus, running] = await counts();
    expect((await remove(id)).status).toBe(200);
    expect(await counts()).toEqual([spus - 6, running - 1]);
  });

  test('ends what time would have done with it', async () => {
    const id = await world.job('weather_per_minute');
    await remove(id);
    world.emulator.clock.advance(60_000);
    expect(await world.events('job', id)).toEqual(['createJob', 'startJob', 'deleteJob']);
  });

  test('takes the parts of an edge job along', async () => {
    const root = await world.job('car_infos_clean');
    const parts = await world.jobs(`root_job_id=${root}`);
    expect(parts).toHaveLength(2);
    await remove(root);
    for (const { job_id } of parts) expect(await gone(job_id)).toBe('CS.17001');
  });

  test('that is a part of an edge job takes its group along', async () => {
    const root = await world.job('car_infos_clean');
    const groups = async () => (await world.detail(root)).job_config.edge_group_ids;
    const update = (body: object) =>
      world.inProject('/sql_job', { method: 'PATCH', body: { job_id: root, ...body } });
    const [second, first] = await world.jobs(`root_job_id=${root}`);
    const kept = (await world.detail(second.job_id)).job_config.edge_group_ids;
    expect((await remove(first.job_id)).status).toBe(200);
    expect(await groups()).toBe(kept);
    expect((await update({ desc: 'new' })).status).toBe(200);
    expect(await world.jobs(`root_job_id=${root}`)).toHaveLength(1);
    await remove(second.job_id);
    expect(await groups()).toBe('');
    expect((await update({ desc: 'newer' })).json.error_id).toBe('CS.11023');
    expect((await update({ edge_group_ids: 'a' })).status).toBe(200);
  });

  test('never frees its id', async () => {
    const create = async () => (await world.post('/sql_job', sqlJob)).json.payload.job_id;
    const id = await create();
    await remove(id);
    expect(await create()).toBe(id + 1);
  });

  test('is refused for ids that are none', async () => {
    expect((await remove('x')).json.error_id).toBe('CS.12001');
    expect((await remove(1)).json.error_id).toBe('CS.16001');
  });
});

describe('Deleting several jobs', () => {
  test('deletes all of them', async () => {
    const some = (await ids()).slice(0, 3);
    const { status, json } = await removeAll([...some, some[0]]);
    expect([status, json.message_id]).toEqual([200, 'CS.18000']);
    for (const id of some) expect(await ids()).not.toContain(id);
  });

  test('deletes none if one of them does not exist', async () => {
    const before = await ids();
    expect((await removeAll([...before.slice(0, 2), 1])).json.error_id).toBe('CS.16001');
    expect(await ids()).toEqual(before);
  });

  test.each([[[]], [{}], [['50320']], [[null]], [undefined]])('refuses %j', async (body) => {
    const before = await ids();
    expect((await removeAll(body)).json.error_id).toBe('CS.10004');
    expect(await ids()).toEqual(before);
  });
});
