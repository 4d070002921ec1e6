import { describe, expect, test } from 'vitest';
import { type ErrorCode, errorCodes } from '../../src/api/error-codes.js';
import { useEmulator } from './client.js';
import { formOf, sqlJob } from './job-bodies.js';

const world = useEmulator();
const overview = () => world.inProject('/overview');
const create = () => world.post('/sql_job', sqlJob);
const created = async () => (await world.jobs(`name=${sqlJob.name}`)).length;

/** DLI has other statuses for a few. */
const statuses: { readonly [C in ErrorCode]?: number } = {
  'DLI.0013': 401,
  'DLI.0014': 401,
  'DLI.0023': 404,
};

describe('An ordered refusal', () => {
  test.each(Object.keys(errorCodes) as ErrorCode[])('can be any: %s', async (code) => {
    world.emulator.refuse('getOverview', code, 'it');
    const { status, json } = await overview();
    expect(status).toBe(statuses[code] ?? 400);
    expect(json.error_id ?? json.error_code ?? json.errCode).toBe(code);
    expect(json.error_cause ?? json.error_msg ?? json.message).not.toContain('{');
  });

  test('meets the next call of its endpoint, and that one only', async () => {
    world.emulator.refuse('createSqlJob', 'CS.11005');
    world.emulator.refuse('createSqlJob', 'CS.10014');
    expect((await overview()).status).toBe(200);
    expect((await create()).json.error_id).toBe('CS.11005');
    expect((await create()).json.error_id).toBe('CS.10014');
    expect(await created()).toBe(0);
    expect((await create()).status).toBe(200);
  });

  test('fills in what the cause names', async () => {
    world.emulator.refuse('authorizeObs', 'CS.19002', 'obs-archive');
    const { json } = await world.post('/obs_authorize', ['obs-archive']);
    expect(json.error_cause).toContain('obs-archive');
  });
});

describe('A lost answer', () => {
  test('is that of a call that has been carried out', async () => {
    world.emulator.lose('createSqlJob');
    await expect(create()).rejects.toThrow('fetch failed');
    expect(await created()).toBe(1);
    expect((await create()).json.error_id).toBe('CS.11004');
  });

  test('is that of a call that never was, if so ordered', async () => {
    world.emulator.lose('createSqlJob', 'before');
    await expect(create()).rejects.toThrow('fetch failed');
    expect(await created()).toBe(0);
    expect((await create()).status).toBe(200);
  });

  test('may be a refusal, or that to an upload', async () => {
    world.emulator.lose('createSqlJob');
    world.emulator.lose('createJarJob');
    await expect(world.post('/sql_job', {})).rejects.toThrow('fetch failed');
    const upload = { method: 'POST', form: formOf({ name: 'x' }) };
    await expect(world.inProject('/jar_job', upload)).rejects.toThrow('fetch failed');
    expect((await world.inProject('/jar_job', upload)).status).toBe(400);
  });
});

test('A reset takes orders back', async () => {
  world.emulator.refuse('getOverview', 'CS.25001');
  world.emulator.lose('getOverview');
  world.emulator.reset();
  expect((await overview()).status).toBe(200);
});
