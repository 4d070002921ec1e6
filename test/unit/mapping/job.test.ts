import { describe, expect, test } from 'vitest';
import {
  listedJobFaces,
  readExecutionPlan,
  readJob,
  readJobApiGateway,
  readJobMetrics,
} from '../../../src/gateway/mapping/job.js';
import { contentsOf } from '../../support/contents.js';
import { exampleOf } from '../../support/examples.js';

const read = (wire: Record<string, unknown>) => readJob('plain')({ job_id: 1, ...wire });

/** The file of examples leaves out prose. */
const { desc, sql_body } = exampleOf('get-job').payload;
const example = {
  __typename: 'Job',
  jobId: '50320',
  name: 'my_job_001',
  description: desc || null,
  type: 'FLINK_JAR_JOB',
  typeRaw: 'flink_jar_job',
  status: 'RUNNING',
  statusRaw: 'job_running',
  statusDescription: null,
  createdAt: 1516952710040,
  startedAt: 1516952710740,
  updatedAt: 1516952770835,
  parentId: null,
  edgeGroupIds: ['62de1e1c-066e-48a8-a79d-f461a31b2ee1', '2eb00f85-99f2-4144-bcb7-d39ff47f9002'],
  ownerId: 'ac4eaa303639409c8ab099d55eb1538e',
  clusterId: '100000',
  projectId: '5a3314075bfa49b9ae360f4ecd333695',
  sql: sql_body || null,
  runMode: 'SHARED_CLUSTER',
  runModeRaw: 'shared_cluster',
  spuNumber: 0,
  parallelism: 0,
  checkpoint: {
    enabled: true,
    mode: 'EXACTLY_ONCE',
    modeRaw: 'exactly_once',
    intervalSeconds: null,
    obsBucket: 'obs-demo',
  },
  logging: { enabled: true, obsBucket: 'obs-demo' },
  smnTopic: 'cs_job_exception',
  jarUrl: 'cs-flink-jar/52818/WindowJoin.jar',
  mainClass: 'org.apache.spark.examples.streaming.JavaQueueStream',
  args: null,
  dliSettings: {}, // the documents have none
};

describe("The document's examples", () => {
  test('of the job list mix both faces', () => {
    expect(contentsOf(readJob('plain')(exampleOf('list-jobs').payload.jobs[0]))).toEqual({
      ...example,
      faces: new Set(['plain', 'detail']),
      ownerName: 'cs_testuser',
      durationMs: 6838266,
    });
  });

  test('of the detail call have the detailed face', () => {
    const settings = { obsBucket: 'string' };
    expect(contentsOf(readJob('detail')(exampleOf('get-job').payload))).toEqual({
      ...example,
      faces: new Set(['detail']),
      checkpoint: { ...example.checkpoint, ...settings },
      logging: { ...example.logging, ...settings },
    });
  });

  test("of a cluster's job list spell the user and the parent otherwise", () => {
    const [wire] = exampleOf('list-cluster-jobs').payload.jobs;
    expect(wire).toMatchObject({ user_name: expect.any(String), root_id: -1 });
    expect(readJob('plain')(wire)).toMatchObject({ ownerName: wire.user_name, parentId: null });
  });

  test('of the metrics', () => {
    const [{ metrics }] = exampleOf('query-job-metrics').payload.jobs;
    const stream = { name: metrics.sources[0].name || null, records: 0, corruptedRecords: 0 };
    expect(contentsOf(readJobMetrics(metrics))).toEqual({
      sources: [stream],
      sinks: [stream],
      totalReadRate: 100,
      totalWriteRate: 100,
    });
  });

  test('of the plan, which is JSON in a string', () => {
    const { plan } = readExecutionPlan(exampleOf('get-job-execution-plan').payload);
    expect(Array.isArray(plan)).toBe(true);
  });

  test('of the API gateway sinks', () => {
    const { payload: wire } = exampleOf('get-job-apig-sinks');
    const model = readJobApiGateway(wire);
    expect(contentsOf(model.sinks)).toEqual(
      wire.sinks.map((sink: Record<string, string>) => ({
        sinkName: sink.sink_name,
        appId: sink.app_id,
        url: sink.url,
      })),
    );
    expect(contentsOf(model.metadata?.[0])).toEqual({
      sinkName: wire.metadata[0].name,
      encoding: wire.metadata[0].encode,
      delimiter: wire.metadata[0].delimiter,
      attributes: wire.metadata[0].attrs,
    });
  });
});

describe('A job is read from', () => {
  test.each<[Record<string, unknown>, Record<string, unknown>]>([
    [{ username: 'a' }, { ownerName: 'a' }],
    [{ user_name: 'a' }, { ownerName: 'a' }],
    [{ root_id: 5 }, { parentId: '5' }],
    [{ root_id: '9007199254740993' }, { parentId: '9007199254740993' }],
    [{ root_id: 0 }, { parentId: null }],
    [{ root_id: -1 }, { parentId: null }],
    [{ job_config: { root_id: 5 } }, { parentId: '5' }],
    [{ job_config: { root_id: '0' } }, { parentId: null }],
    [{ cluster_id: 0 }, { clusterId: null }],
    [{ cluster_id: '' }, { clusterId: null }],
    [{ cluster_id: '7' }, { clusterId: '7' }],
    [{ spu_number: '4' }, { spuNumber: 4 }],
    [
      { job_config: { spu_number: 4, parallel_number: '8', manager_spu: 1 } },
      { spuNumber: 4, parallelism: 8, managerSpu: 1 },
    ],
    [{ edge_group_ids: '' }, { edgeGroupIds: null }],
    [{ edge_group_ids: ['a', 'b'] }, { edgeGroupIds: ['a', 'b'] }],
    [{ duration: '9007199254740993' }, { durationMs: '9007199254740993' }],
    [{ graph_editor_enabled: 'true' }, { graphEditorEnabled: true }],
    [
      { create_time: '1516952710040', start_time: 0 },
      { createdAt: 1516952710040, startedAt: null },
    ],
    [{ job_type: 'flink_python_job' }, { type: 'UNKNOWN', typeRaw: 'flink_python_job' }],
    [{ run_mode: 'moon' }, { runMode: 'UNKNOWN', runModeRaw: 'moon' }],
  ])('%j as %j', (wire, model) => {
    expect(read(wire)).toMatchObject(model);
  });

  test.each([
    ['exactly_once', 'EXACTLY_ONCE'],
    ['ExactlyOnce', 'EXACTLY_ONCE'],
    [1, 'EXACTLY_ONCE'],
    ['2', 'AT_LEAST_ONCE'],
    ['AtLeastOnce', 'AT_LEAST_ONCE'],
    [3, 'UNKNOWN'],
    ['', null],
  ])('checkpoint_mode %j as %s', (mode, name) => {
    expect(read({ job_config: { checkpoint_mode: mode } }).checkpoint?.mode).toBe(name);
  });

  test.each([
    ['job_init', 'INIT'],
    ['Draft', 'INIT'],
    ['running', 'RUNNING'],
    ['Submission failed', 'SUBMIT_FAIL'],
    ['Stopped due to arrears', 'ARREARAGE_STOPPED'],
    ['Restoring (recharged jobs)', 'ARREARAGE_RECOVERING'],
    ['Creating savepoint', 'SAVEPOINTING'],
    ['job_dreaming', 'UNKNOWN'],
  ])('status %j as %s', (word, status) => {
    expect(read({ status: word })).toMatchObject({ status, statusRaw: word });
  });

  test.each<['plain' | 'detail', Record<string, unknown>, string[]]>([
    ['plain', {}, ['plain']],
    ['detail', {}, ['detail']],
    ['plain', { user_id: 'u' }, ['plain', 'detail']],
    ['detail', { duration: 5 }, ['detail', 'plain']],
  ])('a %s answer %j with the faces %j', (face, wire, faces) => {
    expect(readJob(face)({ job_id: 1, ...wire }).faces).toEqual(new Set(faces));
  });

  test('nothing without an id', () => {
    expect(() => readJob('plain')({ name: 'x' })).toThrow('job_id is missing');
  });
});

describe('The faces that', () => {
  test.each([
    [['id', 'name', 'status', 'metrics', 'executionPlan'], []],
    [['durationMs'], ['plain']],
    [['parent', 'name'], ['plain']],
    [['cluster'], ['detail']],
    [['owner', 'sql'], ['detail']],
    [
      ['ownerName', 'owner'],
      ['plain', 'detail'],
    ],
    [['parentId', 'clusterId'], []],
  ])('%j need are %j', (names, faces) => {
    expect(listedJobFaces.needed(names)).toEqual(faces);
  });
});

test('Metrics and sinks without lists have empty ones', () => {
  expect(contentsOf(readJobMetrics({ sources: null }))).toEqual({ sources: [], sinks: [] });
  expect(contentsOf(readJobApiGateway({ metadata: [{ name: 'x' }] }))).toEqual({
    sinks: [],
    metadata: [{ sinkName: 'x', attributes: [] }],
  });
});
