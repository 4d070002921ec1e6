import { describe, expect, test } from 'vitest';
import { dliTemplate, refusal, useDli } from './dli-world.js';

const dli = useDli();
const create = (change: object = {}) => dli.post('/job-templates', { ...dliTemplate, ...change });
const list = async (query = '') => (await dli.call(`/job-templates?${query}`)).json.template_list;
const newest = async () => (await list('limit=1')).templates[0];

describe('A template', () => {
  test('is created, listed, changed and deleted', async () => {
    const tags = [{ key: 'team', value: 'cars' }];
    const { status, json } = await create({ job_type: 'flink_opensource_sql_job', tags });
    const now = dli.emulator.clock.now();
    expect(status).toBe(200);
    const { template_id } = json.template;
    expect(json).toEqual({
      is_success: true,
      message: expect.any(String),
      template: {
        template_id: expect.any(Number),
        name: 'cars_lake_template',
        desc: 'Cars',
        create_time: now,
        job_type: 'flink_opensource_sql_job',
      },
    });
    const saved = { ...json.template, update_time: now, sql_body: dliTemplate.sql_body };
    expect(await newest()).toEqual(saved);
    expect((await list('tags=team%3Dcars')).total_count).toBe(1);
    dli.emulator.clock.advance(500);
    const changed = await dli.put(`/job-templates/${template_id}`, { desc: '' });
    expect(changed.json).toEqual({ is_success: true, message: expect.any(String) });
    expect(await newest()).toEqual({ ...saved, desc: '', update_time: now + 500 });
    const gone = await dli.remove(`/job-templates/${template_id}`);
    expect(gone.json).toEqual({
      is_success: true,
      message: expect.any(String),
      template: { template_id },
    });
    expect((await list()).total_count).toBe(6);
  });

  test.each([
    ['order=asc&limit=2', 6, ['lake_orders_per_minute', 'lake_clicks_to_files']],
    ['order=asc&offset=5', 6, ['lake_meters_per_minute']],
    ['name=per_minute&order=asc', 2, ['lake_orders_per_minute', 'lake_meters_per_minute']],
    ['tags=team%3Dfield&order=asc', 2, ['lake_weather_alarm', 'lake_meters_per_minute']],
  ])('is listed: %s', async (query, total_count, names) => {
    const listed = await list(query);
    expect(listed.total_count).toBe(total_count);
    expect(listed.templates.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  test.each(['offset=-1', 'limit=-1'])('is not listed with %s', async (query) => {
    const { status, json } = await dli.call(`/job-templates?${query}`);
    expect([status, json]).toEqual([400, refusal('DLI.1206')]);
  });

  test('has a name that no other has, and there are up to 100', async () => {
    expect((await create({ name: 'lake_trips_clean' })).json).toEqual(refusal('DLI.18002'));
    const { template_id } = await newest();
    const renamed = await dli.put(`/job-templates/${template_id}`, { name: 'lake_trips_clean' });
    expect(renamed.json).toEqual(refusal('DLI.18002'));
    for (let number = 7; number <= 100; number += 1) await create({ name: `t_${number}` });
    const { status, json } = await create();
    expect([status, json]).toEqual([400, refusal('DLI.18003')]);
  });

  test.each(['7', 'x'])('that is not there cannot be changed or deleted: %s', async (id) => {
    const path = `/job-templates/${id}`;
    for (const { status, json } of [await dli.put(path, { desc: 'x' }), await dli.remove(path)]) {
      expect([status, json]).toEqual([400, refusal('DLI.18005')]);
    }
  });

  test('is one of its service alone', async () => {
    const { payload } = (await dli.world.inProject('/job_templates?limit=100')).json;
    const ids = payload.templates.map((one: { template_id: number }) => one.template_id);
    expect(ids).not.toContain((await newest()).template_id);
  });
});
