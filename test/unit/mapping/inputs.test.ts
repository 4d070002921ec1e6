import { describe, expect, test } from 'vitest';
import type {
  CreateSqlJobInput,
  UpdateSqlJobInput,
} from '../../../src/gateway/generated/resolvers.js';
import { newCluster } from '../../../src/gateway/mapping/cluster-input.js';
import {
  changedJarJob,
  changedSqlJob,
  newJarJob,
  newSqlJob,
  withSqlJobDefaults,
} from '../../../src/gateway/mapping/job-input.js';
import { newPeering } from '../../../src/gateway/mapping/peering-input.js';
import { changedQuota } from '../../../src/gateway/mapping/quota-input.js';

describe('Inputs of the graph in full', () => {
  const job = {
    name: 'cars',
    description: 'Cars',
    clusterId: 'Cluster:7',
    spuNumber: 2,
    parallelism: 8,
    logging: { enabled: true, obsBucket: 'b' },
    smnTopic: 'ops',
    restartOnException: true,
    tags: 'x=y',
    enterpriseProjectId: '0',
  };
  const jobBody = {
    name: 'cars',
    desc: 'Cars',
    cluster_id: 7n,
    spu_number: 2,
    parallel_number: 8,
    log_enabled: true,
    obs_bucket: 'b',
    smn_topic: 'ops',
    restart_when_exception: true,
    tags: 'x=y',
    sys_enterprise_project_id: '0',
  };
  const sql: Omit<UpdateSqlJobInput, 'name'> = {
    sql: 'SELECT 1',
    runMode: 'EXCLUSIVE_CLUSTER',
    checkpoint: { enabled: true, mode: 'AT_LEAST_ONCE', intervalSeconds: 9, obsBucket: 'b' },
    edgeGroupIds: ['g1', 'g2'],
    idleStateRetentionSeconds: 5,
    udfJarUrl: 'b/udf.jar',
    dirtyData: { strategy: 'SAVE', obsPath: 'b/dirt' },
  };
  const sqlBody = {
    sql_body: 'SELECT 1',
    run_mode: 'exclusive_cluster',
    checkpoint_enabled: true,
    checkpoint_mode: 'at_least_once',
    checkpoint_interval: 9,
    edge_group_ids: 'g1,g2',
    idle_state_retention: 5,
    udf_jar_url: 'b/udf.jar',
    dirty_data_strategy: '2:b/dirt',
  };
  const jar = {
    managerSpu: 1,
    executorSpu: 2,
    executorNumber: 3,
    jarUrl: 'b/a.jar',
    configUrl: 'b/a.conf',
    mainClass: 'a.B',
    args: '--fast',
  };
  const jarBody = {
    manager_spu: 1,
    executor_spu: 2,
    executor_number: 3,
    jar_url: 'b/a.jar',
    config_url: 'b/a.conf',
    main_class: 'a.B',
    args: '--fast',
  };

  test('a SQL job, new and changed', () => {
    const added = { type: 'FLINK_SQL_JOB', templateId: 'Template:12' } as const;
    expect(newSqlJob.create({ ...job, ...sql, ...added })).toStrictEqual({
      ...jobBody,
      ...sqlBody,
      job_type: 'flink_sql_job',
      template_id: 12n,
    });
    expect(changedSqlJob.update({ ...job, ...sql })).toStrictEqual({ ...jobBody, ...sqlBody });
  });

  test('a JAR job, new and changed', () => {
    const type = 'SPARK_STREAMING_JAR_JOB';
    expect(newJarJob.create({ ...job, ...jar, type })).toStrictEqual({
      ...jobBody,
      ...jarBody,
      job_type: 'spark_streaming_jar_job',
    });
    expect(changedJarJob.update({ ...job, ...jar })).toStrictEqual({ ...jobBody, ...jarBody });
  });

  test('a cluster, a quota, a connection', () => {
    expect(
      newCluster.create({
        name: 'c',
        spuQuota: 5,
        managerNodeSpu: 2,
        vpcCidr: '10.0.0.0/16',
        subnetCidr: '10.0.0.0/20',
        subnetGateway: '10.0.0.1',
        arm: true,
        enterpriseProjectId: '0',
      }),
    ).toStrictEqual({
      name: 'c',
      maximum_spu_quota: 5,
      manager_node_spu: '2',
      vpc_cidr: '10.0.0.0/16',
      subnet_cidr: '10.0.0.0/20',
      subnet_gateway: '10.0.0.1',
      is_arm_arch: true,
      sys_enterprise_project_id: '0',
    });
    expect(changedQuota.update({ spuQuota: 5, clusterIds: ['Cluster:7', '8'] })).toStrictEqual({
      spu_quota: 5,
      clusters: [7n, 8n],
    });
    expect(newPeering.create({ name: 'p', vpcId: 'v', tenantId: 't' })).toStrictEqual({
      name: 'p',
      vpc_id: 'v',
      accept_tenant_id: 't',
    });
  });

  test.each([
    [{ strategy: 'IGNORE' }, '0'],
    [{ strategy: 'FAIL' }, '1'],
    [{ strategy: 'SAVE', obsPath: 'b/ä' }, '2:b/ä'],
  ] as const)('bad records: %o', (dirtyData, wire) => {
    const body = newSqlJob.create({ name: 'a', dirtyData });
    expect(body).toStrictEqual({ name: 'a', dirty_data_strategy: wire });
  });

  test.each<[Partial<CreateSqlJobInput>, string, string]>([
    [{}, 'FLINK_SQL_JOB', 'SHARED_CLUSTER'],
    [{ clusterId: '7' }, 'FLINK_SQL_JOB', 'EXCLUSIVE_CLUSTER'],
    [{ edgeGroupIds: ['g'] }, 'FLINK_SQL_EDGE_JOB', 'EDGE_NODE'],
    [{ edgeGroupIds: [] }, 'FLINK_SQL_JOB', 'SHARED_CLUSTER'],
    [{ clusterId: '7', edgeGroupIds: ['g'] }, 'FLINK_SQL_JOB', 'EXCLUSIVE_CLUSTER'],
    [{ clusterId: '7', runMode: 'SHARED_CLUSTER' }, 'FLINK_SQL_JOB', 'SHARED_CLUSTER'],
    [{ type: 'FLINK_SQL_EDGE_JOB' }, 'FLINK_SQL_EDGE_JOB', 'SHARED_CLUSTER'],
  ])('what a SQL job is by default: %o', (input, type, runMode) => {
    const complete = withSqlJobDefaults({ name: 'a', ...input });
    expect(complete).toMatchObject({ name: 'a', type, runMode });
  });
});
