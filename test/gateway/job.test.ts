import { beforeAll, describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();

interface Wire {
  job_id: number;
  name: string;
  status: string;
  cluster_id?: number;
  root_id?: number;
}
let plain: Wire[];
let detailed: Wire[];

beforeAll(async () => {
  plain = (await world.rest('/jobs?limit=1000')).payload.jobs;
  detailed = (await world.rest('/jobs?limit=1000&show_detail=true')).payload.jobs;
});

const named = (name: string) => {
  const job = plain.find((one) => one.name === name);
  if (!job) throw new Error(`There is no job ${name}`);
  return String(job.job_id);
};
const iso = (time: number) => new Date(time).toISOString();
const names = (list: { nodes: { name: string }[] }) => list.nodes.map(({ name }) => name);

describe('A job', () => {
  test('has what the detail call says, in the words of the graph', async () => {
    const id = named('payments_scoring');
    const { payload: wire } = await world.rest(`/job/${id}`);
    const { job } = await world.data(
      `query ($id: ID!) { job(id: $id) {
        id jobId name description type typeRaw status statusRaw statusDescription createdAt startedAt updatedAt
        projectId sql runMode runModeRaw spuNumber parallelism managerSpu smnTopic jarUrl mainClass args
        checkpoint { enabled mode modeRaw intervalSeconds obsBucket } logging { enabled obsBucket }
        cluster { id clusterId name } owner { id userId userName } parent { id } } }`,
      { id },
    );
    expect(job).toEqual({
      id: `Job:${id}`,
      jobId: id,
      name: 'payments_scoring',
      description: wire.desc,
      type: 'FLINK_JAR_JOB',
      typeRaw: 'flink_jar_job',
      status: 'RUNNING',
      statusRaw: 'job_running',
      statusDescription: wire.status_desc,
      createdAt: iso(wire.create_time),
      startedAt: iso(wire.start_time),
      updatedAt: iso(wire.update_time),
      projectId: world.emulator.demo.projectId,
      sql: null,
      runMode: 'EXCLUSIVE_CLUSTER',
      runModeRaw: 'exclusive_cluster',
      spuNumber: wire.spu_number,
      parallelism: wire.parallel_number,
      managerSpu: wire.job_config.manager_spu,
      smnTopic: wire.job_config.smn_topic,
      jarUrl: wire.jar_url,
      mainClass: wire.main_class,
      args: wire.args,
      checkpoint: {
        enabled: true,
        mode: wire.job_config.checkpoint_mode.toUpperCase(),
        modeRaw: wire.job_config.checkpoint_mode,
        intervalSeconds: wire.job_config.checkpoint_interval,
        obsBucket: wire.job_config.obs_bucket,
      },
      logging: { enabled: true, obsBucket: wire.job_config.obs_bucket },
      cluster: {
        id: `Cluster:${wire.cluster_id}`,
        clusterId: String(wire.cluster_id),
        name: 'fraud_detection',
      },
      owner: { id: `Quota:${wire.user_id}`, userId: wire.user_id, userName: expect.any(String) },
      parent: null,
    });
  });

  test('has a plan, figures and API gateway sinks as their calls say', async () => {
    const id = named('payments_alarm');
    const { job } = await world.data(
      `query ($id: ID!) { job(id: $id) { executionPlan
        metrics { sources { name records corruptedRecords } totalReadRate totalWriteRate }
        apiGateway { sinks { sinkName appId url } metadata { sinkName encoding delimiter attributes { name type } } } } }`,
      { id },
    );
    const plan = (await world.rest(`/job/${id}/execute_graph`)).payload.execute_plan_items;
    expect(job.executionPlan).toEqual(JSON.parse(plan));
    expect(job.metrics.sources).toHaveLength(1);
    expect(job.metrics.totalReadRate).toBeGreaterThan(0);
    const apig = (await world.rest(`/job/${id}/apig_sinks`)).payload;
    const [sink] = apig.sinks;
    const [layout] = apig.metadata;
    expect(job.apiGateway).toEqual({
      sinks: [{ sinkName: sink.sink_name, appId: sink.app_id, url: sink.url }],
      metadata: [
        {
          sinkName: layout.name,
          encoding: layout.encode,
          delimiter: layout.delimiter,
          attributes: layout.attrs,
        },
      ],
    });
  });

  test('that never ran has neither plan nor figures nor a start', async () => {
    const query = `query ($id: ID!) { job(id: $id) { status startedAt executionPlan metrics { totalReadRate } } }`;
    const { job } = await world.data(query, { id: named('trips_heatmap') });
    expect(job).toEqual({ status: 'INIT', startedAt: null, executionPlan: null, metrics: null });
  });

  test('on edge nodes has parts, and they have it for a parent', async () => {
    const parent = named('sensor_readings_alarm');
    const { job } = await world.data(
      `query ($id: ID!) { job(id: $id) { edgeGroupIds
        children { totalCount nodes { id name edgeGroupIds parent { id name } } } } }`,
      { id: parent },
    );
    expect(job.edgeGroupIds).toHaveLength(3);
    expect(job.children.totalCount).toBe(3);
    for (const child of job.children.nodes) {
      expect(child.parent).toEqual({ id: `Job:${parent}`, name: 'sensor_readings_alarm' });
      const again = await world.data(
        'query ($id: ID!) { job(id: $id) { id name ownerName parent { id name } } }',
        { id: child.id },
      );
      expect(again.job).toMatchObject({ id: child.id, name: child.name, parent: child.parent });
      expect(again.job.ownerName).not.toBeNull();
    }
  });
});

describe('The list of jobs', () => {
  const list = async (filter: Record<string, unknown>) => {
    const query =
      'query ($filter: JobFilter) { jobs(first: 100, filter: $filter) { totalCount nodes { name } } }';
    const { jobs } = await world.data(query, { filter });
    expect(jobs.totalCount).toBe(jobs.nodes.length);
    return names(jobs);
  };

  test('is newest first, or oldest first', async () => {
    const { newest, oldest } = await world.data(
      '{ newest: jobs(first: 100) { nodes { name } } oldest: jobs(first: 100, orderBy: ASC) { nodes { name } } }',
    );
    expect(names(newest)).toEqual(plain.map(({ name }) => name));
    expect(names(oldest)).toEqual(names(newest).reverse());
  });

  test('can be filtered by a part of the name', async () => {
    const found = plain.map(({ name }) => name).filter((name) => name.includes('orders'));
    expect(found.length).toBeGreaterThan(1);
    expect(await list({ name: 'orders' })).toEqual(found);
    expect(await list({ name: 'no such job' })).toEqual([]);
  });

  test.each(['INIT', 'RUNNING', 'CANCEL_SUCCESS', 'RUNNING_EXCEPTION'])(
    'by status %s',
    async (status) => {
      const wire = `job_${status.toLowerCase()}`;
      const found = plain.filter((job) => job.status === wire).map(({ name }) => name);
      expect(found.length).toBeGreaterThan(0);
      expect(await list({ status })).toEqual(found);
    },
  );

  test('by cluster, with its raw or its global id', async () => {
    const clusterId = detailed.find(({ cluster_id }) => cluster_id)?.cluster_id;
    const found = detailed.filter((job) => job.cluster_id === clusterId).map(({ name }) => name);
    expect(await list({ clusterId })).toEqual(found);
    expect(await list({ clusterId: `Cluster:${clusterId}` })).toEqual(found);
  });

  test('by edge job', async () => {
    const parts = await list({ rootJobId: named('sensor_readings_alarm') });
    expect(parts).toEqual([3, 2, 1].map((site) => `sensor_readings_alarm_site_${site}`));
  });
});
