import { describe, expect, test } from 'vitest';
import { refusal, useWriting } from '../support/writing.js';

const { world, done, refused, jobId, clusterId, job } = useWriting();

const bucket = 'obs-stream-data';
const flink = {
  name: 'cars_scoring',
  description: 'Scores of cars',
  type: 'FLINK_JAR_JOB',
  managerSpu: 1,
  spuNumber: 3,
  parallelism: 8,
};
const spark = {
  name: 'cars_sessions',
  description: 'Sessions of cars',
  type: 'SPARK_STREAMING_JAR_JOB',
  managerSpu: 1,
  executorSpu: 2,
  executorNumber: 3,
};
const onCluster = async (input: object) => ({
  input: { clusterId: await clusterId('orders_realtime'), ...input },
});
const jarOf = async (name: string) => (await job(await jobId(name))).jar_url;
const names = async () =>
  (await world.rest('/jobs?limit=1000')).payload.jobs.map((one: { name: string }) => one.name);

describe('createJarJob', () => {
  test('gives the draft as the service then has it', async () => {
    const input = {
      ...flink,
      clusterId: `Cluster:${await clusterId('orders_realtime')}`,
      logging: { enabled: true, obsBucket: bucket },
      smnTopic: 'ops_alarms',
      jarUrl: await jarOf('trips_heatmap'),
      configUrl: 'cs-jars/bundle/joins.conf',
      mainClass: 'com.example.Cars',
      args: '--fast "a b" ä',
      restartOnException: true,
      tags: 'a=b',
      enterpriseProjectId: '0',
    };
    const { payload, calls } = await done(
      'createJarJob',
      { input },
      `job { id jobId name description type status runMode spuNumber parallelism managerSpu smnTopic
        jarUrl mainClass args logging { enabled obsBucket } checkpoint { enabled } cluster { id } }`,
    );
    expect(calls).toEqual(['createJarJob', 'getJob']);
    const { clusterId: id, configUrl: _, restartOnException: __, ...more } = input;
    const { tags: ___, enterpriseProjectId: ____, ...readable } = more;
    const wire = await job(payload.job.jobId);
    expect(payload.job).toEqual({
      ...readable,
      id: `Job:${wire.job_id}`,
      jobId: String(wire.job_id),
      status: 'INIT',
      runMode: 'EXCLUSIVE_CLUSTER',
      checkpoint: { enabled: false },
      cluster: { id },
    });
    expect(wire).toMatchObject({
      job_type: 'flink_jar_job',
      jar_url: input.jarUrl,
      main_class: 'com.example.Cars',
      args: '--fast "a b" ä',
      spu_number: 3,
      parallel_number: 8,
      job_config: {
        manager_spu: 1,
        log_enabled: true,
        obs_bucket: bucket,
        smn_topic: 'ops_alarms',
      },
    });
  });

  test('works out the SPUs of Spark from its executors', async () => {
    const { payload } = await done(
      'createJarJob',
      await onCluster(spark),
      'job { type spuNumber parallelism managerSpu jarUrl }',
    );
    expect(payload.job).toEqual({
      type: 'SPARK_STREAMING_JAR_JOB',
      spuNumber: 7,
      parallelism: 3,
      managerSpu: 1,
      jarUrl: null,
    });
  });

  test.each([
    ['', ['createJarJob']],
    ['job { id }', ['createJarJob']],
    ['job { name }', ['createJarJob', 'getJob']],
  ])('reads only what is selected: %j', async (selected, calls) => {
    expect((await done('createJarJob', await onCluster(flink), selected)).calls).toEqual(calls);
  });

  test.each<[string, string, string | null, object]>([
    ['CS.11004', 'JOB_NAME_EXIST', 'name', { name: 'orders_alarm' }],
    ['CS.11006', 'JOB_NAME_TOO_LONG', 'name', { name: 'x'.repeat(58) }],
    ['CS.11007', 'JOB_NAME_MISSING', 'name', { name: '' }],
    ['CS.11011', 'BUCKET_MISSING', 'logging.obsBucket', { logging: { enabled: true } }],
    ['CS.11012', 'SPU_NUMBER_INVALID', 'spuNumber', { spuNumber: 401 }],
    ['CS.11013', 'PARALLELISM_INVALID', 'parallelism', { spuNumber: 20, parallelism: 51 }],
    ['CS.11014', 'DESCRIPTION_TOO_LONG', 'description', { description: 'x'.repeat(513) }],
    ['CS.11015', 'JOB_NAME_INVALID', 'name', { name: 'fast cars' }],
    ['CS.11018', 'MAIN_CLASS_TOO_LONG', 'mainClass', { mainClass: 'x'.repeat(513) }],
    ['CS.11019', 'ARGUMENTS_TOO_LONG', 'args', { args: 'x'.repeat(1025) }],
    ['CS.11020', 'MAIN_CLASS_INVALID', 'mainClass', { mainClass: 'com example' }],
    ['CS.11021', 'JAR_NOT_EXIST', 'jarUrl', { jarUrl: 'cs-jars/nothing.jar' }],
    ['CS.11022', 'PARALLELISM_TOO_HIGH', 'parallelism', { parallelism: 9 }],
    ['CS.11025', 'MANAGER_SPU_INVALID', 'managerSpu', { managerSpu: 3 }],
    ['CS.11025', 'MANAGER_SPU_INVALID', 'managerSpu', { managerSpu: 5, spuNumber: 9 }],
    ['CS.11026', 'EXECUTOR_MISSING', 'executorSpu', { ...spark, executorNumber: null }],
    ['CS.11027', 'EXECUTOR_SPU_INVALID', 'executorSpu', { ...spark, executorSpu: 5 }],
    ['CS.11028', 'EXECUTOR_NUMBER_INVALID', 'executorNumber', { ...spark, executorNumber: 101 }],
    ['CS.11029', 'PARAMETER_MISSING', null, { executorSpu: 1 }],
    ['CS.11029', 'PARAMETER_MISSING', null, { description: '' }],
    ['CS.11030', 'CONFIG_NOT_EXIST', 'configUrl', { configUrl: 'cs-jars/nothing.conf' }],
    ['CS.11032', 'TOPIC_NOT_EXIST', 'smnTopic', { smnTopic: 'nobody' }],
    ['CS.13012', 'JOB_TYPE_INVALID', 'type', { type: 'FLINK_SQL_JOB' }],
    ['CS.13018', 'JAR_FOLDER_EMPTY', 'jarUrl', { jarUrl: 'cs-jars/empty' }],
    ['CS.13019', 'MAIN_CLASS_MISSING', 'mainClass', { jarUrl: 'cs-jars/bundle' }],
    ['CS.20005', 'CLUSTER_NOT_EXIST', 'clusterId', { clusterId: '999999' }],
  ])('is refused with %s, %s, at %s', async (code, reason, path, more) => {
    const before = await names();
    const base = 'executorNumber' in more ? {} : flink;
    const args = await onCluster({ ...base, ...more });
    const { payload, calls } = await refused('createJarJob', args, 'job { name }');
    const field = path === null ? null : ['input', ...path.split('.')];
    expect(payload.userErrors).toEqual([refusal(code, reason, field)]);
    expect(calls).toEqual(['createJarJob']);
    expect(await names()).toEqual(before);
  });
});
