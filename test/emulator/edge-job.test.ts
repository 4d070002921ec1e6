import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';
import { sql, sqlJob } from './job-bodies.js';

const world = useEmulator();
const update = (body: object) => world.inProject('/sql_job', { method: 'PATCH', body });
const made = async (edge_group_ids: string): Promise<number> => {
  const body = { ...sqlJob, job_type: '', run_mode: 'edge_node', edge_group_ids };
  return (await world.post('/sql_job', body)).json.payload.job_id;
};

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
});
