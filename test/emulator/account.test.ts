import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';
import { sqlJob } from './job-bodies.js';

const world = useEmulator();
const authorize = (body: unknown) => world.post('/obs_authorize', body);
const logged = (obs_bucket: string) =>
  world.post('/sql_job', { ...sqlJob, log_enabled: true, obs_bucket });

test('Registering succeeds, also for those who have', async () => {
  const { status, json } = await world.post('/user_register');
  expect([status, json.message_id]).toEqual([200, 'CS.10001']);
  expect(json).not.toHaveProperty('payload');
});

describe('Authorizing buckets', () => {
  test('lets jobs use them', async () => {
    expect((await logged('obs-archive')).json.error_id).toBe('CS.11016');
    expect((await authorize(['obs-archive', 'obs-reports'])).status).toBe(200);
    expect((await logged('obs-archive/logs')).status).toBe(200);
    expect((await authorize(['obs-reports'])).json.error_id).toBe('CS.19005');
  });

  test('lets a draft start that waited for its bucket', async () => {
    const id = await world.job('weather_export');
    expect((await world.post(`/job/${id}/run`)).json.error_id).toBe('CS.13004');
    await authorize(['obs-partner-drop', 'obs-partner-drop']);
    expect((await world.post(`/job/${id}/run`)).status).toBe(200);
  });

  test.each([
    ['CS.19001', {}],
    ['CS.19004', []],
    ['CS.19004', ['']],
    ['CS.19004', [5]],
    ['CS.19003', ['obs-archive', 'obs-of-nobody']],
    ['CS.19005', ['obs-archive', 'obs-stream-data']],
  ])('is refused as a whole with %s: %j', async (code, body) => {
    expect((await authorize(body)).json.error_id).toBe(code);
    expect((await authorize(['obs-archive'])).status).toBe(200);
  });

  test('is refused for what is not JSON', async () => {
    const { json } = await world.inProject('/obs_authorize', { method: 'POST', text: '[' });
    expect(json.error_id).toBe('CS.19001');
  });
});
