import { describe, expect, test } from 'vitest';
import { type Arguments, refusesAtOnce, useWriting } from '../support/writing.js';

const writing = useWriting();
const { world, send, done, clusterId, jobId, job, template } = writing;

const host = (id: number, cluster = 100_000) => `HostMapping:${cluster}:${id}`;

const name = 'cars_fast';
const refusedAtOnce = refusesAtOnce(writing);
test('Host mappings of several clusters are refused, and nothing is sent', async () => {
  await refusedAtOnce('deleteHostMappings', { ids: [host(1), host(1, 100_001)] }, /one cluster/);
});

test.each([
  [[], /empty/],
  [['a', 'b', 'a'], /"a" twice/],
])('The buckets %j are refused, and nothing is sent', async (buckets, says) => {
  await refusedAtOnce('authorizeBuckets', { buckets }, says);
});

test.each([[{}], [{ dryRun: true }]])('No host mappings are refused: %j', async (more) => {
  await refusedAtOnce('addHostMappings', { clusterId: '1', mappings: [], ...more }, /empty/);
});

const updates: [field: string, target: Arguments][] = [
  ['updateSqlJob', { id: '1' }],
  ['updateJarJob', { id: '1' }],
  ['updateTemplate', { id: '1' }],
  ['updateCluster', { id: '1' }],
  ['updateHostMapping', { id: host(1) }],
  ['updateQuota', { userId: 'f'.repeat(32) }],
];
describe.each(updates)('%s', (field, target) => {
  test.each([false, true])(
    'of nothing is refused, and nothing is sent; dry run: %j',
    async (dryRun) => {
      await refusedAtOnce(field, { ...target, input: {}, dryRun }, /Nothing would change/);
    },
  );
});

describe('null for what cannot be empty', () => {
  test.each<[string, Arguments]>([
    ['updateSqlJob', { name: null }],
    ['updateSqlJob', { runMode: null }],
    ['updateSqlJob', { clusterId: null }],
    ['updateSqlJob', { spuNumber: null }],
    ['updateSqlJob', { parallelism: null }],
    ['updateSqlJob', { checkpoint: { enabled: null } }],
    ['updateSqlJob', { checkpoint: { mode: null } }],
    ['updateSqlJob', { checkpoint: { intervalSeconds: null } }],
    ['updateSqlJob', { checkpoint: null }],
    ['updateSqlJob', { logging: null }],
    ['updateSqlJob', { logging: { enabled: null } }],
    ['updateSqlJob', { dirtyData: null }],
    ['updateSqlJob', { restartOnException: null }],
    ['updateSqlJob', { idleStateRetentionSeconds: null }],
    ['updateSqlJob', { description: 'fine', spuNumber: null }],
    ['updateSqlJob', { description: 'fine', checkpoint: null }],
    ['updateJarJob', { description: 'fine', logging: null }],
    ['updateJarJob', { name: null }],
    ['updateJarJob', { managerSpu: null }],
    ['updateJarJob', { executorSpu: null }],
    ['updateJarJob', { executorNumber: null }],
    ['updateJarJob', { jar: null }],
    ['updateJarJob', { config: null }],
    ['updateTemplate', { name: null }],
    ['updateCluster', { name: null }],
    ['updateCluster', { spuQuota: null }],
    ['updateCluster', { managerNodeSpu: null }],
    ['updateHostMapping', { hostname: null }],
    ['updateHostMapping', { ip: null }],
    ['updateHostMapping', { hostname: 'a.example.com', ip: null }],
    ['updateQuota', { spuQuota: null }],
    ['updateQuota', { clusterIds: null }],
  ])('%s %j is refused, and nothing is sent', async (field, input) => {
    const target = updates.find(([one]) => one === field)?.[1];
    await refusedAtOnce(field, { ...target, input }, /cannot be null|Nothing would change/);
  });
});

test.each<[string, Arguments, RegExp]>([
  ['createSqlJob', { input: { name, type: 'UNKNOWN' } }, /`type` cannot be UNKNOWN/],
  ['createSqlJob', { input: { name, runMode: 'UNKNOWN' } }, /`runMode` cannot be UNKNOWN/],
  [
    'createSqlJob',
    { input: { name, checkpoint: { mode: 'UNKNOWN' } } },
    /`checkpoint.mode` cannot be UNKNOWN/,
  ],
  ['updateSqlJob', { id: '1', input: { runMode: 'UNKNOWN' } }, /`runMode` cannot be UNKNOWN/],
  [
    'createJarJob',
    { input: { name, description: 'x', type: 'UNKNOWN', clusterId: '1', managerSpu: 1 } },
    /`type` cannot be UNKNOWN/,
  ],
])('%s %j is refused, and nothing is sent', refusedAtOnce);

describe('What contradicts itself is refused, and nothing is sent:', () => {
  const buckets = (one: string | null, other: string | null) => ({
    checkpoint: { obsBucket: one },
    logging: { obsBucket: other },
  });
  test.each<[string, Arguments]>([
    ['createSqlJob', { input: { name, ...buckets('a', 'b') } }],
    ['updateSqlJob', { id: '1', input: buckets('a', 'b') }],
    ['updateSqlJob', { id: '1', input: buckets('a', null) }],
  ])('%s with two buckets: %j', async (field, args) => {
    await refusedAtOnce(field, args, /`(checkpoint|logging)\.obsBucket` and .* one thing/);
  });

  test.each([
    { strategy: 'SAVE' },
    { strategy: 'SAVE', obsPath: '' },
    { strategy: 'SAVE', obsPath: null },
    { strategy: 'IGNORE', obsPath: 'a/b' },
    { strategy: 'FAIL', obsPath: 'a/b' },
  ])('createSqlJob with %j', async (dirtyData) => {
    await refusedAtOnce('createSqlJob', { input: { name, dirtyData } }, /dirtyData\.obsPath/);
  });

  test('one bucket named twice is none', async () => {
    const input = { name, ...buckets('obs-archive', 'obs-archive') };
    const { payload } = await done('createSqlJob', { input }, 'job { jobId }');
    expect((await job(payload.job.jobId)).job_config.obs_bucket).toBe('obs-archive');
  });
});

describe('A file is no value:', () => {
  const files = ['text', 5, true, {}, [], { file: { mimetype: 'x' } }];
  test.each(files)('%j', async (file) => {
    for (const [field, args] of [
      [
        'createJarJob',
        {
          input: {
            name,
            description: 'x',
            type: 'FLINK_JAR_JOB',
            clusterId: '1',
            managerSpu: 1,
            jar: file,
          },
        },
      ],
      ['updateJarJob', { id: '1', input: { config: file } }],
      ['uploadHostsFile', { clusterId: '1', file }],
    ] as const) {
      const { data, errors, calls } = await send(field, args);
      expect(calls).toEqual([]);
      expect(data ?? null).toBeNull();
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('nor is it a literal', async () => {
    world.calls();
    const { data, errors } = await world.query(
      'mutation { uploadHostsFile(clusterId: 1, file: "text") { userErrors { code } } }',
    );
    expect([data ?? null, world.calls()]).toEqual([null, []]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('Limits are in bytes, and the service judges them:', () => {
  const clef = '𝄞'; // four bytes
  const description = (length: number) => ({ description: clef.repeat(length) });
  const reads = {
    createSqlJob: 'job { description }',
    createTemplate: 'template { description }',
    createCluster: 'cluster { description }',
  };
  test.each(Object.entries(reads))('%s takes 512 bytes', async (field, selected) => {
    const { payload } = await done(field, { input: { name, ...description(128) } }, selected);
    const [entity] = Object.values(payload);
    expect(entity).toEqual(description(128));
    const more = { input: { name: 'cars_more', description: `${clef.repeat(128)}x` } };
    const { payload: refused, calls } = await send(field, more);
    expect(refused.userErrors).toMatchObject([
      { reason: 'DESCRIPTION_TOO_LONG', field: ['input', 'description'] },
    ]);
    expect(calls).toEqual([field]);
    const much = { input: { name: 'cars_more', ...description(129) } };
    expect((await send(field, much)).payload.userErrors).toMatchObject([
      { reason: 'DESCRIPTION_TOO_LONG' },
    ]);
  });

  test('SQL takes 10,000 bytes', async () => {
    const input = { name, sql: clef.repeat(2_500) };
    await done('createTemplate', { input });
    expect((await template(name)).sql_body).toBe(input.sql);
    const { payload } = await send('createTemplate', {
      input: { name: 'cars_more', sql: `${input.sql}x` },
    });
    expect(payload.userErrors).toMatchObject([{ code: 'CS.18001', field: ['input', 'sql'] }]);
  });

  test('quotes, line ends and control characters arrive as they are', async () => {
    const text = 'a "b" \\ \u0001 \u2028 \ud83e\udd8a </script> {0} \r\n\t';
    const { payload } = await done(
      'createTemplate',
      { input: { name, description: text, sql: text } },
      'template { description sql }',
    );
    expect(payload.template).toEqual({ description: text, sql: text });
  });
});

test('What is refused at once leaves the other mutations of its document alone', async () => {
  const id = await jobId('parcels_clean');
  const cluster = await clusterId('telemetry');
  world.calls();
  const { data, errors } = await world.query(
    `mutation ($id: ID!, $cluster: ID!) {
      a: updateSqlJob(id: $id, input: { description: "a" }) { job { description } }
      bad: updateSqlJob(id: $id, input: {}) { job { id } }
      wrong: deleteJob(id: $cluster) { deletedId userErrors { code } }
      b: updateCluster(id: $cluster, input: { description: "b" }) { cluster { description } } }`,
    { id, cluster },
  );
  expect(errors?.map(({ path }) => path)).toEqual([['bad']]);
  expect(data).toEqual({
    a: { job: { description: 'a' } },
    bad: null,
    wrong: { deletedId: null, userErrors: [{ code: 'CS.16001' }] },
    b: { cluster: { description: 'b' } },
  });
});
