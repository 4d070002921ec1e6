import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/server.js';
import { callEmulator, startAt } from './client.js';

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'emulator-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return { path, file: join(path, 'world.json') };
}

async function start(options: EmulatorOptions) {
  const emulator = await createEmulator({ timeScale: 0, startAt, ...options });
  onTestFinished(() => emulator.close());
  return emulator;
}

const inProject = (emulator: Emulator, path: string, request = {}) =>
  callEmulator(emulator, `/v1.0/${emulator.demo.projectId}${path}`, request);

const idOf = async (emulator: Emulator, job: string): Promise<string> =>
  new RegExp(`"job_id":(\\d+),"name":"${job}"`).exec(
    (await inProject(emulator, '/jobs?limit=1000')).text,
  )?.[1] ?? '';

const act = async (emulator: Emulator, ...actions: (readonly [job: string, verb: string])[]) => {
  for (const [job, verb] of actions) {
    const path = `/job/${await idOf(emulator, job)}/${verb}`;
    expect((await inProject(emulator, path, { method: 'POST' })).status).toBe(200);
  }
};

const statusOf = async (emulator: Emulator, job: string) =>
  (await inProject(emulator, `/job/${await idOf(emulator, job)}`)).json.payload.status;

const look = async (emulator: Emulator) =>
  Promise.all(
    [
      '/overview',
      '/jobs?limit=1000&show_detail=true',
      '/reserved_clusters?limit=100',
      '/user_quotas?limit=100',
      '/job_templates?limit=100',
      '/audit_logs?resource_type=job&limit=50',
      '/audit_logs?resource_type=cluster&limit=50',
      '/streaming/jobs?limit=100&show_detail=true',
      '/streaming/job-templates?limit=100',
    ].map(async (path) => (await inProject(emulator, path)).text),
  );

test.each([50_320n, 9_007_199_254_740_993n])(
  'A world that was put away goes on like one that was not, from job %d',
  async (firstJobId) => {
    const { file } = await folder();
    const [steady, first] = [
      await start({ firstJobId }),
      await start({ firstJobId, stateFile: file }),
    ];
    for (const emulator of [steady, first]) {
      await act(emulator, ['parcels_clean', 'run'], ['orders_alarm', 'stop?triggerSavePoint=true']);
      emulator.clock.advance(7_000);
    }
    await first.close();
    const second = await start({ startAt: startAt + 1e9, stateFile: file });
    expect(second.clock.now()).toBe(startAt + 7_000);
    expect(second.demo).toEqual(steady.demo);
    expect(await look(second)).toEqual(await look(steady));
    expect(await statusOf(second, 'parcels_clean')).toBe('job_submitting');
    for (const ms of [2_999, 1, 60_000, 60_000]) {
      for (const emulator of [steady, second]) emulator.clock.advance(ms);
      expect(await look(second)).toEqual(await look(steady));
    }
    expect(await statusOf(second, 'parcels_clean')).toBe('job_running');
    expect(await statusOf(second, 'orders_alarm')).toBe('job_cancel_success');
  },
);

test('What DLI has goes on, too, with its batches as far as they were carried out', async () => {
  const { file } = await folder();
  const [steady, first] = [await start({}), await start({ stateFile: file })];
  const listed = async (emulator: Emulator): Promise<{ job_id: number; name: string }[]> =>
    (await inProject(emulator, '/streaming/jobs?limit=100')).json.job_list.jobs;
  const call = async (emulator: Emulator, verb: string, names: readonly string[]) => {
    const ids = new Map((await listed(emulator)).map(({ name, job_id }) => [name, job_id]));
    const body = { job_ids: [...names.map((name) => ids.get(name)), 7] };
    return (await inProject(emulator, `/streaming/jobs/${verb}`, { body })).status;
  };
  for (const emulator of [steady, first]) {
    expect(await call(emulator, 'run', ['lake_orders_raw'])).toBe(400);
    expect(await call(emulator, 'stop', ['lake_clicks'])).toBe(400);
  }
  // As it is while the process still runs: nothing but the batches has been written.
  await copyFile(file, `${file}.copy`);
  const second = await start({ startAt: startAt + 1e9, stateFile: `${file}.copy` });
  for (const ms of [0, 7_999, 1, 2_000, 60_000]) {
    for (const emulator of [steady, second]) emulator.clock.advance(ms);
    expect(await look(second)).toEqual(await look(steady));
  }
  const statuses = new Map(
    (await listed(second)).map((job) => [job.name, Reflect.get(job, 'status')]),
  );
  expect(statuses.get('lake_clicks')).toBe('job_cancel_success');
  expect(statuses.get('lake_orders_raw')).toMatch(/^job_(running|submit_fail)$/);
});

test('Tokens stay good for as long as they were', async () => {
  const { file } = await folder();
  const first = await start({ stateFile: file });
  const token = first.issueToken({ user: 'li_wei', expiresInMs: 5_000 });
  await first.close();
  const second = await start({ stateFile: file });
  expect((await callEmulator(second, '/versions', { token })).status).toBe(200);
  expect(second.issueToken()).not.toBe(token);
  second.clock.advance(5_000);
  expect((await callEmulator(second, '/versions', { token })).json.error_id).toBe('CS.10007');
  expect((await callEmulator(second, '/versions')).status).toBe(200);
});

describe('The file', () => {
  test('has every change as soon as it is answered', async () => {
    const { path, file } = await folder();
    const emulator = await start({ stateFile: file });
    const jobs = ['parcels_clean', 'orders_alarm'] as const;
    await Promise.all([act(emulator, [jobs[0], 'run']), act(emulator, [jobs[1], 'stop'])]);
    expect(await readdir(path)).toEqual(['world.json']);
    await copyFile(file, `${file}.copy`);
    const copy = await start({ stateFile: `${file}.copy` });
    const statuses = await Promise.all(jobs.map((job) => statusOf(copy, job)));
    expect(statuses).toEqual(['job_submitting', 'job_canceling']);
  });

  test('has the tokens of logins, too', async () => {
    const { file } = await folder();
    const emulator = await start({ stateFile: file });
    const { user: name, password, domain } = emulator.demo;
    const user = { name, password, domain: { name: domain } };
    const body = { auth: { identity: { methods: ['password'], password: { user } } } };
    const { headers } = await callEmulator(emulator, '/v3/auth/tokens', { body, token: null });
    expect(await readFile(file, 'utf8')).toContain(headers.get('x-subject-token'));
  });

  test('is left alone by reads and by refused writes', async () => {
    const { file } = await folder();
    const emulator = await start({ stateFile: file });
    const before = await readFile(file, 'utf8');
    emulator.clock.advance(1_000);
    await look(emulator);
    const refused = await inProject(emulator, '/job/1/run', { method: 'POST' });
    expect(refused.json.error_id).toBe('CS.13007');
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  test('begins anew with a reset', async () => {
    const { file } = await folder();
    const first = await start({ stateFile: file });
    const before = await look(first);
    await act(first, ['parcels_clean', 'run']);
    first.clock.advance(60_000);
    first.reset();
    expect(await look(first)).toEqual(before);
    await first.close();
    const second = await start({ stateFile: file });
    expect(second.clock.now()).toBe(startAt);
    expect(await look(second)).toEqual(before);
  });

  test.each<[string, string]>([
    ['no JSON', '{"format": 1'],
    ['another kind of file', '{"jobs": []}'],
    ['a file of another version', '{"format": 0, "seed": "cs"}'],
    ['a file of the version before', '{"format": 1, "seed": "cs"}'],
    ['a file without a world', '{"format": 2, "seed": "cs"}'],
    ['null', 'null'],
    ['nothing', ''],
  ])('is refused if it holds %s', async (_, text) => {
    const { file } = await folder();
    await writeFile(file, text);
    const starting = createEmulator({ stateFile: file });
    await expect(starting).rejects.toThrow(/state file .*world\.json: .*Remove it/);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  test.each([
    ['time', { now: undefined }],
    ['tokens', { grants: undefined }],
    ['steps that are due', { due: undefined }],
    ['account', { store: { projects: { $map: [] } } }],
    ['projects', { store: { domain: { name: 'cs_demo_company' }, projects: { $map: [] } } }],
    ['jobs', { store: { domain: { name: 'cs_demo_company' }, projects: { $map: [['p', {}]] } } }],
    [
      'place for DLI',
      {
        store: {
          domain: { name: 'cs_demo_company' },
          projects: {
            $map: [
              [
                'p',
                Object.fromEntries(
                  ['jobs', 'clusters', 'templates', 'users'].map((part) => [part, { $map: [] }]),
                ),
              ],
            ],
          },
        },
      },
    ],
  ])('is refused if its world has no %s', async (_, change) => {
    const { file } = await folder();
    await (await start({ stateFile: file })).close();
    await writeFile(
      file,
      JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...change }),
    );
    await expect(createEmulator({ stateFile: file })).rejects.toThrow('it holds no whole world');
  });

  test('is the same to the byte if nothing has happened since', async () => {
    const { file } = await folder();
    const first = await start({ stateFile: file });
    first.clock.advance(60_000);
    await first.close();
    const before = await readFile(file, 'utf8');
    await (await start({ stateFile: file })).close();
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  test('that cannot be written to takes nothing back, and stops nothing', async () => {
    const { path, file } = await folder();
    const world = await createEmulator({ timeScale: 0, startAt, stateFile: file });
    await rm(path, { recursive: true });
    const log = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => log.mockRestore());
    await act(world, ['parcels_clean', 'run']);
    expect(await statusOf(world, 'parcels_clean')).toBe('job_submitting');
    await world.close();
    expect(log.mock.calls.flat()).toEqual([
      expect.objectContaining({ code: 'ENOENT' }),
      expect.objectContaining({ code: 'ENOENT' }),
    ]);
  });

  test('is refused for a world of another name', async () => {
    const { file } = await folder();
    await (await start({ stateFile: file })).close();
    const starting = createEmulator({ stateFile: file, seed: 'other' });
    await expect(starting).rejects.toThrow('it holds the world "cs", not "other"');
  });

  test('has to be somewhere that can be written to', async () => {
    const { path } = await folder();
    const starting = createEmulator({ stateFile: join(path, 'no', 'such', 'folder') });
    await expect(starting).rejects.toThrow('ENOENT');
  });
});
