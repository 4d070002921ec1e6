import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { counted } from '../support/poll.js';
import { useWorld, withStub } from '../support/start.js';
import { bothServices } from '../support/two-lists.js';

/** Jobs of CS count from where those of DLI do, so that some raw ids are in both. */
const world = useWorld({
  emulator: { firstJobId: 101n, jobs: 200, dliJobs: 200 },
  gateway: { env: { DLI: 'emulator' }, maxPageSize: 400 },
});

interface Job {
  readonly id: string;
  readonly jobId: string;
  readonly service: string;
  readonly name: string;
}
let ofCs: Job[];
let ofDli: Job[];
/** Raw ids that jobs of both services have. */
let twins: string[];

const byId = (jobs: readonly Job[], jobId: string) => jobs.find((job) => job.jobId === jobId);
const named = (name: string) => ofDli.find((job) => job.name === name)?.id ?? '';

beforeAll(async () => {
  const { jobs } = await world.data('{ jobs(first: 400) { nodes { id jobId service name } } }');
  ofCs = jobs.nodes.filter(({ service }: Job) => service === 'CS');
  ofDli = jobs.nodes.filter(({ service }: Job) => service === 'DLI');
  twins = ofCs.map(({ jobId }) => jobId).filter((jobId) => byId(ofDli, jobId));
  expect(twins.length).toBeGreaterThan(10);
});
beforeEach(() => void world.received());

const nodes = (selection: string) =>
  `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Job { ${selection} } } }`;
const calls = () => counted(world.calls());

describe('A job of DLI', () => {
  test.each<[string, (jobId: string) => string]>([
    ['its global id', (jobId) => `Job:dli:${jobId}`],
    ['its raw id behind its service', (jobId) => `dli:${jobId}`],
  ])('is found by %s', async (_, idOf) => {
    const [job] = ofDli;
    const query = 'query ($id: ID!) { job(id: $id) { id jobId service name } }';
    expect(await world.data(query, { id: idOf(job?.jobId ?? '') })).toEqual({ job });
    expect(world.calls()).toEqual(['getDliJob']);
  });

  test('is a node', async () => {
    const [job] = ofDli;
    const query = 'query ($id: ID!) { node(id: $id) { __typename id ... on Job { name } } }';
    const { node } = await world.data(query, { id: job?.id });
    expect(node).toEqual({ __typename: 'Job', id: job?.id, name: job?.name });
  });

  test.each([
    '{ job(id: "Job:dli:999999") { name } }',
    '{ job(id: "Job:dli:999999") { durationMs } }',
    '{ job: node(id: "Job:dli:999999") { id } }',
  ])('that is not there is null without an error: %s', async (query) => {
    expect(await world.data(query)).toEqual({ job: null });
  });

  test.each(['dli:', 'Job:dli:', 'Job:dli:x', 'dli:1:2', 'DLI:138', 'Job:cdm:138', 'Job:dli:-1'])(
    'is not called %s',
    async (id) => {
      const { errors } = await world.query('query ($id: ID!) { job(id: $id) { id } }', { id });
      expect(errors).toMatchObject([
        {
          message: expect.stringMatching(/such as "Job:50320" \(of DLI, "Job:dli:50320"\)/),
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
      expect(world.calls()).toEqual([]);
    },
  );

  test('tells all that DLI tells of a program', async () => {
    const { job } = await world.data(
      `query ($id: ID!) { job(id: $id) {
        type typeRaw status statusRaw runMode runModeRaw spuNumber parallelism managerSpu hasSavepoint
        checkpoint { enabled mode modeRaw intervalSeconds obsBucket } logging { enabled obsBucket }
        jarUrl mainClass args sql ownerName durationMs createdAt startedAt updatedAt projectId queue { id }
        restartOnException idleStateRetentionSeconds udfJarUrl
        dliSettings { taskManagerCus taskManagerSlots resumeCheckpoint maxResumesPerHour
          checkpointPath dependencyJars dependencyFiles flinkVersion runtimeConfig }
      } }`,
      { id: named('lake_scoring') },
    );
    const time = expect.stringMatching(/^2026-/);
    expect(job).toEqual({
      type: 'FLINK_JAR_JOB',
      typeRaw: 'flink_jar_job',
      status: 'RUNNING',
      statusRaw: 'job_running',
      runMode: 'EXCLUSIVE_CLUSTER',
      runModeRaw: 'exclusive_cluster',
      spuNumber: 12,
      parallelism: 11,
      managerSpu: 1,
      hasSavepoint: false,
      checkpoint: {
        enabled: true,
        mode: 'EXACTLY_ONCE',
        modeRaw: 'exactly_once',
        intervalSeconds: 10,
        obsBucket: 'obs-stream-data',
      },
      logging: { enabled: true, obsBucket: 'obs-stream-data' },
      jarUrl: 'lake/lake_scoring.jar',
      mainClass: 'com.example.lake.ScoringJob',
      args: '--model latest',
      sql: null,
      ownerName: expect.any(String),
      durationMs: expect.any(Number),
      createdAt: time,
      startedAt: time,
      updatedAt: time,
      projectId: world.emulator.demo.projectId,
      queue: { id: 'Queue:realtime' },
      restartOnException: true,
      idleStateRetentionSeconds: 3600,
      udfJarUrl: null,
      dliSettings: {
        taskManagerCus: 1,
        taskManagerSlots: 1,
        resumeCheckpoint: true,
        maxResumesPerHour: -1,
        checkpointPath: 'obs-stream-data/checkpoints/lake_scoring',
        dependencyJars: ['lake/common.jar'],
        dependencyFiles: ['lake/models.csv'],
        flinkVersion: '1.12',
        runtimeConfig: [{ key: 'table.exec.state.ttl', value: '3600000' }],
      },
    });
    expect(calls()).toEqual({ getDliJob: 1, listDliJobs: 1 });
  });

  test('of open-source SQL says so', async () => {
    const { job } = await world.data(
      'query ($id: ID!) { job(id: $id) { type sql jarUrl mainClass hasSavepoint queue { id } } }',
      { id: named('lake_logs') },
    );
    expect(job).toEqual({
      type: 'FLINK_OPENSOURCE_SQL_JOB',
      sql: expect.stringMatching(/CREATE TABLE/i),
      jarUrl: null,
      mainClass: null,
      hasSavepoint: true,
      queue: { id: 'Queue:etl' },
    });
  });

  test('has none of what CS alone tells, and nothing is asked for it', async () => {
    const { job } = await world.data(
      `query ($id: ID!) { job(id: $id) {
        cluster { id } owner { id } apiGateway { sinks { url } } lastAction { at } parent { id }
        auditLogs { totalCount nodes { at } } children { totalCount nodes { id } } edgeGroupIds
      } }`,
      { id: named('lake_scoring') },
    );
    expect(job).toEqual({
      cluster: null,
      owner: null,
      apiGateway: null,
      lastAction: null,
      parent: null,
      auditLogs: null,
      children: { totalCount: 0, nodes: [] },
      edgeGroupIds: null,
    });
    expect(calls()).toEqual({ getDliJob: 1 });
  });

  test('has its health without an audit log, which says that nothing is recorded', async () => {
    const { job } = await world.data(
      'query ($id: ID!) { job(id: $id) { health { status unchecked { kind reason } } } }',
      { id: named('lake_scoring') },
    );
    expect(job.health.status).toBe('HEALTHY');
    const reasons = job.health.unchecked.map(({ reason }: { reason: string }) => reason);
    expect(reasons).toContain('NOT_RECORDED');
    expect(world.calls()).not.toContain('listAuditLogs');
  });

  test('has a plan, or null before it has ever run', async () => {
    const query = 'query ($id: ID!) { job(id: $id) { executionPlan } }';
    const { job: running } = await world.data(query, { id: named('lake_scoring') });
    expect(running.executionPlan).toMatchObject({
      name: 'lake_scoring',
      state: 'RUNNING',
      plan: { nodes: expect.any(Array) },
    });
    const { job: draft } = await world.data(query, { id: named('lake_sketch') });
    expect(draft.executionPlan).toBeNull();
    expect(calls()).toEqual({ getDliJob: 2, getDliJobExecutionPlan: 2 });
  });
});

test('A job of CS has none of what DLI alone tells', async () => {
  const { job } = await world.data(
    'query ($id: ID!) { job(id: $id) { service dliSettings { flinkVersion } restartOnException queue { id } hasSavepoint } }',
    { id: ofCs[0]?.id },
  );
  expect(job).toEqual({
    service: 'CS',
    dliSettings: null,
    restartOnException: null,
    queue: null,
    hasSavepoint: null,
  });
});

describe('Jobs of both services by their ids take', () => {
  const alternating = (count: number) =>
    Array.from({ length: count / 2 }, (_, index) => [ofCs[index], ofDli[index]]).flat();

  test('a call of each service for what one face tells', async () => {
    const jobs = alternating(100);
    const answer = await world.data(nodes('id jobId service name'), {
      ids: jobs.map((job) => job?.id),
    });
    expect(answer.nodes).toEqual(jobs);
    expect(calls()).toEqual({ listJobs: 1, listDliJobs: 1 });
  });

  test('two calls for the figures of two hundred', async () => {
    const jobs = alternating(200);
    const answer = await world.data(nodes('id metrics { totalReadRate }'), {
      ids: jobs.map((job) => job?.id),
    });
    expect(answer.nodes.map(({ id }: Job) => id)).toEqual(jobs.map((job) => job?.id));
    const { queryJobMetrics, queryDliJobMetrics } = calls();
    expect([queryJobMetrics, queryDliJobMetrics]).toEqual([1, 1]);
  });

  test('no more for the figures of a page', async () => {
    await world.data('{ jobs(first: 100) { nodes { metrics { totalReadRate } } } }');
    expect(calls()).toEqual({
      listJobs: 1,
      listDliJobs: 1,
      queryJobMetrics: 1,
      queryDliJobMetrics: 1,
    });
  });

  test('lookups for few, and one for a job under several names', async () => {
    const [cs, dli] = [ofCs[0]?.id, ofDli[0]?.id];
    const answer = await world.data(
      `query ($cs: ID!, $dli: ID!, $both: [ID!]!) {
        a: job(id: $cs) { id } b: job(id: $dli) { id } c: node(id: $dli) { id } d: nodes(ids: $both) { id } }`,
      { cs, dli, both: [dli, cs, dli] },
    );
    expect(answer).toEqual({
      a: { id: cs },
      b: { id: dli },
      c: { id: dli },
      d: [{ id: dli }, { id: cs }, { id: dli }],
    });
    expect(calls()).toEqual({ getJob: 1, getDliJob: 1 });
  });

  test('a null where there is none, in its place', async () => {
    const ids = ['Job:dli:999999', ofDli[0]?.id, 'Job:999999', ofCs[0]?.id];
    const answer = await world.data(nodes('id'), { ids });
    const found = answer.nodes.map((node: Job | null) => node?.id ?? null);
    expect(found).toEqual([null, ids[1], null, ids[3]]);
  });
});

describe('Jobs with the same raw id never mix:', () => {
  const everything = `id jobId service name ownerName durationMs sql mainClass status createdAt
    executionPlan metrics { totalReadRate totalWriteRate sources { name records } }`;

  test('by id, alone and together', async () => {
    const query = `query ($id: ID!) { job(id: $id) { ${everything} } }`;
    for (const jobId of twins.slice(0, 4)) {
      const { job: cs } = await world.data(query, { id: jobId });
      const { job: dli } = await world.data(query, { id: `dli:${jobId}` });
      expect(cs).toMatchObject({ ...byId(ofCs, jobId) });
      expect(dli).toMatchObject({ ...byId(ofDli, jobId) });
      expect(cs.name).not.toBe(dli.name);
      const both = await world.data(
        `query ($cs: ID!, $dli: ID!) { cs: job(id: $cs) { ${everything} } dli: job(id: $dli) { ${everything} } }`,
        { cs: jobId, dli: `dli:${jobId}` },
      );
      expect(both).toEqual({ cs, dli });
    }
  });

  test('as nodes, each in its place', async () => {
    const ids = twins.flatMap((jobId) => [`Job:dli:${jobId}`, `Job:${jobId}`]);
    const answer = await world.data(nodes('id jobId service name'), { ids });
    expect(answer.nodes).toEqual(twins.flatMap((jobId) => [byId(ofDli, jobId), byId(ofCs, jobId)]));
  });

  test('figures in a page are those that each has alone', async () => {
    const figures = 'id metrics { totalReadRate sources { name records } }';
    const { jobs } = await world.data(`{ jobs(first: 400) { nodes { ${figures} } } }`);
    const inPage = new Map(jobs.nodes.map((job: Job) => [job.id, job]));
    for (const jobId of twins.slice(0, 4)) {
      for (const id of [`Job:${jobId}`, `Job:dli:${jobId}`]) {
        const { job } = await world.data(`query ($id: ID!) { job(id: $id) { ${figures} } }`, {
          id,
        });
        expect(inPage.get(id)).toEqual(job);
      }
    }
  });

  test('identical reads at the same time are shared within a service alone', async () => {
    const [jobId] = twins;
    const query = 'query ($id: ID!) { job(id: $id) { service name } }';
    const asked = ['', 'dli:', '', 'dli:', '', 'dli:'].map((prefix) => `${prefix}${jobId}`);
    const answers = await Promise.all(asked.map((id) => world.data(query, { id })));
    expect(answers.map(({ job }) => job.service)).toEqual(['CS', 'DLI', 'CS', 'DLI', 'CS', 'DLI']);
    const names = new Set(answers.map(({ job }) => job.name));
    expect(names).toEqual(new Set([ofCs, ofDli].map((jobs) => byId(jobs, jobId ?? '')?.name)));
  });
});

describe('A job of DLI is read from', () => {
  const ask = (wire: object, envelope: object = {}) => {
    const job = { job_id: 7, ...wire };
    return withStub(
      ({ endpoint }) => {
        if (endpoint === 'getDliJob') return { ...envelope, job_detail: job };
        return endpoint === 'listDliJobs'
          ? { ...envelope, job_list: { total_count: 1, jobs: [job] } }
          : { payload: { total: 0, jobs: [] } };
      },
      async ({ data }) => {
        const { jobs } = await data(
          `{ jobs { nodes { jobId name description status statusRaw type ownerName durationMs hasSavepoint
            spuNumber managerSpu jarUrl args createdAt startedAt checkpoint { enabled mode } queue { id } edgeGroupIds
            dliSettings { dependencyJars runtimeConfig } restartOnException } } }`,
        );
        return jobs.nodes[0];
      },
      bothServices,
    );
  };

  test.each([true, 'true', 'True', null, undefined])(
    'an answer that succeeds by %j',
    async (is) => {
      expect(await ask({ name: 'a' }, { is_success: is })).toMatchObject({ jobId: '7', name: 'a' });
    },
  );

  test.each<[string, object, object]>([
    ['nothing but an id', {}, { name: null, status: null, queue: null, checkpoint: null }],
    [
      'nulls',
      {
        name: null,
        desc: null,
        status: null,
        queue_name: null,
        job_config: null,
        start_time: null,
      },
      {
        name: null,
        description: null,
        status: null,
        queue: null,
        checkpoint: null,
        startedAt: null,
      },
    ],
    ['an id as text', { job_id: '9223372036854775807' }, { jobId: '9223372036854775807' }],
    ['no queue', { queue_name: '' }, { queue: null }],
    ['a user by either name', { username: 'ann' }, { ownerName: 'ann' }],
    ['a user by the other name', { user_name: 'ann' }, { ownerName: 'ann' }],
    ['flags as text', { has_savepoint: 'true' }, { hasSavepoint: true }],
    [
      'an unknown status',
      { status: 'job_dreaming' },
      { status: 'UNKNOWN', statusRaw: 'job_dreaming' },
    ],
    ['an unknown type', { job_type: 'flink_py' }, { type: 'UNKNOWN' }],
    ['numbers as text', { job_config: { cu_number: '4' } }, { spuNumber: 4 }],
    [
      'a checkpoint as a number',
      { job_config: { checkpoint_mode: 2 } },
      { checkpoint: { enabled: null, mode: 'AT_LEAST_ONCE' } },
    ],
    [
      'a program',
      { job_config: { entrypoint: 'a.jar' }, entrypoint_args: '-x' },
      { jarUrl: 'a.jar', args: '-x' },
    ],
    [
      'a tuning that is no JSON',
      { job_config: { runtime_config: '' } },
      { dliSettings: { dependencyJars: null, runtimeConfig: null }, restartOnException: null },
    ],
  ])('%s', async (_, wire, expected) => {
    expect(await ask(wire)).toMatchObject(expected);
  });
});
