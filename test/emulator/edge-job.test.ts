import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';
import { sql, sqlJob } from './job-bodies.js';

const world = useEmulator();
const update = (body: object) => world.inProject('/sql_job', { method: 'PATCH', body });
const made = async (edge_group_ids: string, more: object = {}): Promise<number> => {
  const body = { ...sqlJob, job_type: '', run_mode: 'edge_node', edge_group_ids, ...more };
  return (await world.post('/sql_job', body)).json.payload.job_id;
};
const send = (verb: string, body?: unknown) => world.post(`/job/${verb}`, body);
const advance = (ms: number) => world.emulator.clock.advance(ms);

interface Part {
  readonly job_id: number;
  readonly name: string;
  readonly edge_group_ids: string;
}
/** The sub-jobs of an edge job, newest first. */
const parts = async (id: number): Promise<[number, string, string][]> =>
  (await world.jobs(`root_job_id=${id}`)).map((part: Part) => [
    part.job_id,
    part.name,
    part.edge_group_ids,
  ]);

/** The different statuses of the sub-jobs of an edge job. */
const partStatuses = async (id: number): Promise<string[]> => {
  const statuses: string[] = (await world.jobs(`root_job_id=${id}`)).map(
    ({ status }: { status: string }) => status,
  );
  return [...new Set(statuses)];
};

describe('An edge job', () => {
  test('gets a sub-job for each of its groups', async () => {
    const id = await made('a, b,a');
    const { job_type, job_config } = await world.detail(id);
    expect([job_type, job_config.edge_group_ids]).toEqual(['flink_sql_edge_job', 'a,b']);
    expect(await parts(id)).toEqual([
      [id + 2, 'cars_fast_site_2', 'b'],
      [id + 1, 'cars_fast_site_1', 'a'],
    ]);
    const detail = await world.detail(id + 2);
    expect([detail.sql_body, detail.job_config.root_id]).toEqual([sql, id]);
    expect((await world.jobs(`name=${sqlJob.name}`)).length).toBe(1);
  });

  test('is changed, not its sub-jobs', async () => {
    const root = await world.job('car_infos_clean');
    const [{ job_id }] = await world.jobs(`root_job_id=${root}`);
    expect((await update({ job_id, desc: 'new' })).json.error_id).toBe('CS.12005');
    expect((await update({ job_id: root, desc: 'new' })).status).toBe(200);
  });

  test('takes its sub-jobs along when it changes', async () => {
    const id = await made('a,b');
    await update({ job_id: id, edge_group_ids: 'b,c', spu_number: 3, name: 'renamed' });
    expect(await parts(id)).toEqual([
      [id + 3, 'renamed_site_1', 'c'],
      [id + 2, 'cars_fast_site_2', 'b'],
    ]);
    for (const part of [id + 2, id + 3]) expect((await world.detail(part)).spu_number).toBe(3);
    expect((await world.inProject(`/job/${id + 1}`)).json.error_id).toBe('CS.17001');
    expect(await world.events('job', id + 1)).toEqual(['createJob', 'deleteJob']);
  });

  test('never gives two sub-jobs the same name', async () => {
    const id = await made('a,b');
    await update({ job_id: id, edge_group_ids: 'b,c' });
    await update({ job_id: id, edge_group_ids: 'b,c,d' });
    expect((await parts(id)).map(([, name]) => name)).toEqual([
      'cars_fast_site_3',
      'cars_fast_site_1',
      'cars_fast_site_2',
    ]);
  });

  test('cuts its name for sub-jobs, so that theirs are no longer than a name may be', async () => {
    const name = 'n'.repeat(57);
    const id = await made('a,b,c,d,e,f,g,h,i,j,k', { name });
    const names = (await parts(id)).map(([, part]) => part);
    expect(names).toContain(`${'n'.repeat(50)}_site_9`);
    expect(names).toContain(`${'n'.repeat(49)}_site_10`);
    expect(new Set(names).size).toBe(11);
  });

  test('shares its settings with a sub-job for a new group, but not its past', async () => {
    const id = await world.job('sensor_readings_alarm');
    const { job_config, spu_number } = await world.detail(id);
    await send(`${id}/stop`);
    advance(8_000);
    await update({ job_id: id, edge_group_ids: `${job_config.edge_group_ids},new` });
    const [part] = await world.jobs(`root_job_id=${id}`);
    expect(part).toMatchObject({
      status: 'job_init',
      status_desc: '',
      start_time: 0,
      duration: 0,
    });
    expect((await world.detail(part.job_id)).spu_number).toBe(spu_number);
    const { payload } = (await world.post('/jobs/metrics', { job_ids: [id, part.job_id] })).json;
    expect(payload.jobs.map((one: { job_id: number }) => one.job_id)).toEqual([id]);
    await send(`${id}/run`);
    expect(await partStatuses(id)).toEqual(['job_submitting']);
  });
});

describe('Sub-jobs', () => {
  test('are neither started nor stopped on their own', async () => {
    const id = await made('a,b', { spu_number: 400 });
    const part = id + 1;
    for (const refused of [send(`${part}/run`), send('run', [part]), send('run', [id, part])]) {
      expect((await refused).json.error_id).toBe('CS.13006');
    }
    expect(await partStatuses(id)).toEqual(['job_init']);
    await send(`${id}/run`);
    advance(10_000);
    for (const refused of [send(`${part}/stop`), send('stop', [id, part])]) {
      expect((await refused).json.error_id).toBe('CS.15002');
    }
    expect(await partStatuses(id)).toEqual(['job_running']);
  });

  test('share the fate of their edge job, whatever their names', async () => {
    const ids: number[] = [];
    for (let number = 0; number < 20; number += 1) {
      ids.push(await made('a,b,c', { name: `edge_${number}`, spu_number: 2 }));
    }
    const statuses = async () =>
      Promise.all(
        ids.map(async (id) => {
          const { status } = await world.detail(id);
          expect(await partStatuses(id)).toEqual([status]);
          return status;
        }),
      );
    expect((await send('run', ids)).status).toBe(200);
    advance(10_000);
    const after = await statuses();
    expect(new Set(after)).toEqual(new Set(['job_running', 'job_submit_fail']));
    const running = ids.filter((_, index) => after[index] === 'job_running');
    for (const job_id of running) {
      const refused = await update({ job_id, edge_group_ids: 'a' });
      expect(refused.json.error_id).toBe('CS.12003');
    }
    expect((await send('stop?triggerSavePoint=true', running)).status).toBe(200);
    for (const [ms, status] of [
      [0, 'job_savepointing'],
      [5_000, 'job_canceling'],
      [8_000, 'job_cancel_success'],
    ] as const) {
      advance(ms);
      expect(new Set(await statuses())).toEqual(new Set([status, 'job_submit_fail']));
    }
  });

  test('have the events of their edge job in the audit log', async () => {
    const id = await made('a');
    await send(`${id}/run`);
    advance(10_000);
    await send(`${id}/stop?triggerSavePoint=true`);
    advance(13_000);
    const events = await world.events('job', id);
    expect(events.slice(1)).toEqual([
      'startJob',
      'jobRunning',
      'stopJob',
      'jobSavepoint',
      'jobStopped',
    ]);
    expect(await world.events('job', id + 1)).toEqual(events);
  });
});
