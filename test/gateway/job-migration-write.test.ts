import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Between, startBetween } from '../support/between.js';
import { createClient, type GraphQLClient } from '../support/client.js';
import { startOn } from '../support/start.js';
import { refusesAtOnce, useWriting, writesOf } from '../support/writing.js';

const writing = useWriting({ gateway: { env: { DLI: 'emulator' } } });
const { world, send, done, jobId } = writing;

const creates = 'job { id name status service queue { id } sql spuNumber migratedFrom { id } }';
const called = (jobId: string, name: string) => `${name}_cs${jobId}`;

/** All that CS tells of its jobs. */
const csJobs = () => world.rest('/jobs?limit=1000&show_detail=true');
const dliJobs = async () =>
  (await world.rest('/streaming/jobs?limit=100&show_detail=true')).job_list.jobs;

describe('Moving a job', () => {
  test.each([
    ['orders_alarm', 'createDliSqlJob', {}],
    ['payments_alarm', 'createDliSqlJob', { queueId: 'etl' }],
    ['sensor_readings_alarm', 'createDliSqlJob', {}],
    ['payments_scoring', 'createDliJarJob', { queueId: 'Queue:etl' }],
    ['trips_heatmap', 'createDliJarJob', {}],
  ])('makes a draft of %s by %s, and leaves CS alone', async (name, call, input) => {
    const id = await jobId(name);
    const before = await csJobs();
    const { payload, calls } = await done('migrateJob', { id, input }, creates);
    expect(writesOf(calls)).toEqual([call]);
    expect(payload.job).toMatchObject({
      name: called(id, name),
      status: 'INIT',
      service: 'DLI',
      migratedFrom: { id: `Job:${id}` },
      queue: 'queueId' in input ? { id: 'Queue:etl' } : null,
    });
    expect(await csJobs()).toEqual(before);
  });

  test('leads from either job to the other', async () => {
    const id = await jobId('orders_alarm');
    const { payload } = await done(
      'migrateJob',
      { id: `Job:${id}` },
      'job { id } plan { migratedTo { id } job { name } }',
    );
    expect(payload.plan).toEqual({ migratedTo: payload.job, job: { name: 'orders_alarm' } });
    const { cs, dli } = await world.data(
      'query ($cs: ID!, $dli: ID!) { cs: job(id: $cs) { migratedTo { id } } dli: job(id: $dli) { migratedFrom { id } } }',
      { cs: id, dli: payload.job.id },
    );
    expect(cs.migratedTo).toEqual(payload.job);
    expect(dli.migratedFrom).toEqual({ id: `Job:${id}` });
  });

  test('keeps what it is told in the place of what it had', async () => {
    const input = { queueId: 'etl', smnTopic: 'ops_alarms' };
    const id = await jobId('payments_alarm');
    await done('migrateJob', { id, input });
    const made = (await dliJobs()).find(
      ({ name }: { name: string }) => name === called(id, 'payments_alarm'),
    );
    expect(made).toMatchObject({ queue_name: 'etl', run_mode: 'exclusive_cluster' });
    expect(made.job_config).toMatchObject({
      smn_topic: 'ops_alarms',
      obs_bucket: 'obs-stream-data',
      checkpoint_mode: 'exactly_once',
    });
  });
});

describe('A job is not moved', () => {
  const plan = 'plan { operation migratedTo { id } } job { id } changes { field }';

  test.each([false, true])('twice (dry run: %s)', async (dryRun) => {
    const id = await jobId('orders_alarm');
    const { payload: first } = await done('migrateJob', { id }, 'job { id }');
    const { payload, calls } = await send('migrateJob', { id, dryRun }, plan);
    expect(writesOf(calls)).toEqual([]);
    expect(payload).toMatchObject({
      job: null,
      changes: null,
      plan: { migratedTo: first.job },
      userErrors: [{ code: 'DLI.11004', reason: 'JOB_NAME_EXIST', field: ['id'] }],
    });
    expect(payload.userErrors[0].message).toContain(first.job.id);
  });

  test('twice where the service alone sees it', async () => {
    const id = await jobId('orders_alarm');
    world.emulator.refuse('createDliSqlJob', 'DLI.11004');
    const { payload } = await send('migrateJob', { id }, 'job { id }');
    expect(payload).toMatchObject({
      job: null,
      userErrors: [{ code: 'DLI.11004', field: ['id'] }],
    });
  });

  test.each([
    ['clicks_sessions', /Spark/],
    ['dli:101', /DLI already/],
    ['7', /no such job/],
  ])('that cannot be: %s', async (name, says) => {
    const id = /^(dli:)?\d+$/.test(name) ? name : await jobId(name);
    const { payload, calls } = await send('migrateJob', { id }, plan);
    expect(writesOf(calls)).toEqual([]);
    expect(payload).toMatchObject({ job: null, plan: { operation: 'NONE' } });
    expect(payload.userErrors).toMatchObject([
      { field: ['id'], message: expect.stringMatching(says) },
    ]);
  });

  test.each([
    ['DLI.0002', { queueId: 'no_such_queue' }, ['input', 'queueId']],
    ['DLI.11016', { queueId: 'etl', obsBucket: 'obs-nobody' }, ['input', 'obsBucket']],
    ['DLI.11032', { queueId: 'etl', smnTopic: 'nothing' }, ['input', 'smnTopic']],
  ])('with what DLI refuses: %s', async (code, input, field) => {
    const id = await jobId('payments_alarm');
    const { payload, errors } = await send(
      'migrateJob',
      { id, input },
      'job { id } changes { field }',
    );
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({ job: null, userErrors: [{ code, field }] });
  });

  test('of a malformed id, or to a queue of one', async () => {
    const refuses = refusesAtOnce(writing);
    await refuses('migrateJob', { id: 'Job:x' }, /valid id/);
    await refuses('migrateJob', { id: '7', input: { queueId: 'a b' } }, /Queue/);
  });

  test('where DLI is not configured', async () => {
    const alone = await world.startAnother({ env: {} });
    const id = await jobId('orders_alarm');
    for (const dryRun of [false, true]) {
      world.calls();
      const { data, errors } = await alone.query(
        'mutation ($id: ID!, $dryRun: Boolean!) { migrateJob(id: $id, dryRun: $dryRun) { job { id } } }',
        { id, dryRun },
      );
      expect(data).toEqual({ migrateJob: null });
      expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_NOT_CONFIGURED' } }]);
      expect(writesOf(world.calls())).toEqual([]);
    }
  });
});

describe('A migration whose answer was lost', () => {
  test('is found by the name of the job', async () => {
    const id = await jobId('orders_alarm');
    world.emulator.lose('createDliSqlJob');
    const { errors } = await send('migrateJob', { id }, 'job { id }');
    const [made] = await dliJobs();
    expect(made.name).toBe(called(id, 'orders_alarm'));
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'OUTCOME_UNKNOWN',
          settled: { outcome: 'DONE', id: `Job:dli:${made.job_id}` },
        },
      },
    ]);
  });

  test('is not found if it was lost on its way', async () => {
    world.emulator.lose('createDliSqlJob', 'before');
    const { errors } = await send('migrateJob', { id: await jobId('orders_alarm') });
    expect(errors).toMatchObject([
      { extensions: { code: 'OUTCOME_UNKNOWN', settled: { outcome: 'NOT_SEEN' } } },
    ]);
  });
});

describe('Plan, dry run and migration', () => {
  let between: Between;
  let client: GraphQLClient;
  let close: () => Promise<void>;
  const bodies: unknown[] = [];

  beforeAll(async () => {
    between = await startBetween(world.emulator.url);
    between.change((request) => {
      if (request.method === 'POST') bodies.push(JSON.parse(request.body.toString()));
      return request;
    });
    const { token, projectId } = world.emulator.demo;
    const gateway = await startOn(between.url, {
      env: { DLI: 'emulator' },
      defaultCaller: { token, projectId },
    });
    client = createClient(gateway.url);
    close = gateway.close;
  });
  afterAll(async () => {
    await close();
    await between.close();
  });

  test.each([
    ['orders_alarm', 'SqlJob', {}],
    ['payments_alarm', 'SqlJob', { queueId: 'etl', smnTopic: 'ops_alarms' }],
    ['sensor_readings_alarm', 'SqlJob', {}],
    ['payments_scoring', 'JarJob', { queueId: 'etl' }],
  ])('of %s are the same call', async (name, kind, input) => {
    const id = await jobId(name);
    const { planMigration } = await client.data(
      'query ($id: ID!, $input: MigrateJobInput) { planMigration(jobIds: [$id], input: $input) { body input } }',
      { id, input },
    );
    const [plan] = planMigration;
    const migrate = (dryRun: boolean) =>
      client.data(
        'mutation ($id: ID!, $input: MigrateJobInput, $dryRun: Boolean!) { migrateJob(id: $id, input: $input, dryRun: $dryRun) { job { id } plan { body } changes { field after } userErrors { code } } }',
        { id, input, dryRun },
      );
    bodies.length = 0;
    const rehearsed = (await migrate(true)).migrateJob;
    expect(bodies).toEqual([]);
    expect(rehearsed).toMatchObject({ job: null, plan: { body: plan.body }, userErrors: [] });
    const changed = Object.fromEntries(
      rehearsed.changes.map(({ field, after }: { field: string; after: unknown }) => [
        field,
        after,
      ]),
    );
    expect(changed).toMatchObject({ name: plan.input.name, spuNumber: plan.input.spuNumber });

    const { migrateJob } = await migrate(false);
    expect(migrateJob).toMatchObject({ userErrors: [], changes: null, plan: { body: plan.body } });
    expect(bodies).toEqual([plan.body]);

    // Whoever sends the input of the plan alone comes to the same, too.
    bodies.length = 0;
    const named = { ...plan.input, name: `${name}_by_hand` };
    const created = await client.data(
      `mutation ($input: Create${kind}Input!) { create${kind}(input: $input) { job { service } userErrors { message } } }`,
      { input: named },
    );
    expect(created[`create${kind}`]).toEqual({ job: { service: 'DLI' }, userErrors: [] });
    expect(bodies).toEqual([{ ...plan.body, name: named.name }]);
  });
});
