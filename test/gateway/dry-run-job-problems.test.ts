import { describe, expect, test } from 'vitest';
import { type Arguments, forecast, useWriting, writesOf } from '../support/writing.js';

const { send, jobId, clusterId } = useWriting();

/** Mutation, arguments, and all that stands against them, in the order of judgement. */
const problems: [string, () => Promise<Arguments>, ReturnType<typeof forecast>[]][] = [
  [
    'createSqlJob',
    async () => ({
      input: {
        name: 'ä'.repeat(29),
        description: 'x'.repeat(513),
        spuNumber: 401,
        parallelism: 51,
        udfJarUrl: 'x',
        runMode: 'SHARED_CLUSTER',
        idleStateRetentionSeconds: 61,
        checkpoint: { enabled: true },
        logging: { enabled: true },
      },
    }),
    [
      forecast('CS.11006', 'JOB_NAME_TOO_LONG', ['input', 'name']),
      forecast('CS.11015', 'JOB_NAME_INVALID', ['input', 'name']),
      forecast('CS.11014', 'DESCRIPTION_TOO_LONG', ['input', 'description']),
      forecast('CS.11012', 'SPU_NUMBER_INVALID', ['input', 'spuNumber']),
      forecast('CS.11013', 'PARALLELISM_INVALID', ['input', 'parallelism']),
      forecast('CS.11036', 'IDLE_RETENTION_INVALID', ['input', 'idleStateRetentionSeconds']),
      forecast('CS.11035', 'UDF_NEEDS_CLUSTER', ['input', 'udfJarUrl']),
      forecast('CS.11008', 'CHECKPOINT_INTERVAL_INVALID', [
        'input',
        'checkpoint',
        'intervalSeconds',
      ]),
      forecast('CS.11009', 'CHECKPOINT_MODE_INVALID', ['input', 'checkpoint', 'mode']),
      forecast('CS.11011', 'BUCKET_MISSING', ['input', 'logging', 'obsBucket']),
    ],
  ],
  [
    'createSqlJob',
    async () => ({
      input: { name: 'orders_alarm', clusterId: '999999', templateId: '999999' },
    }),
    [
      forecast('CS.11004', 'JOB_NAME_EXIST', ['input', 'name']),
      forecast('CS.20005', 'CLUSTER_NOT_EXIST', ['input', 'clusterId']),
      forecast('CS.18005', 'TEMPLATE_NOT_EXIST', ['input', 'templateId']),
    ],
  ],
  [
    'updateSqlJob',
    async () => ({
      id: await jobId('orders_alarm'),
      input: { name: 'parcels_clean', spuNumber: 401, clusterId: '999999' },
    }),
    [
      forecast('CS.11012', 'SPU_NUMBER_INVALID', ['input', 'spuNumber']),
      forecast('CS.12003', 'JOB_ACTIVE'),
      forecast('CS.12006', 'JOB_NAME_EXIST', ['input', 'name']),
      forecast('CS.20005', 'CLUSTER_NOT_EXIST', ['input', 'clusterId']),
    ],
  ],
  [
    'createJarJob',
    async () => ({
      input: {
        name: '',
        type: 'SPARK_STREAMING_JAR_JOB',
        clusterId: await clusterId('telemetry'),
        managerSpu: 5,
        executorSpu: 5,
        executorNumber: 101,
        mainClass: 'a b',
        args: 'x'.repeat(1025),
      },
    }),
    [
      forecast('CS.11007', 'JOB_NAME_MISSING', ['input', 'name']),
      forecast('CS.11020', 'MAIN_CLASS_INVALID', ['input', 'mainClass']),
      forecast('CS.11019', 'ARGUMENTS_TOO_LONG', ['input', 'args']),
      forecast('CS.11027', 'EXECUTOR_SPU_INVALID', ['input', 'executorSpu']),
      forecast('CS.11028', 'EXECUTOR_NUMBER_INVALID', ['input', 'executorNumber']),
      forecast('CS.11025', 'MANAGER_SPU_INVALID', ['input', 'managerSpu']),
      forecast('CS.11026', 'EXECUTOR_MISSING', ['input', 'executorSpu']),
    ],
  ],
  [
    'updateJarJob',
    async () => ({
      id: await jobId('trips_heatmap'),
      input: { name: 'orders_alarm', managerSpu: 4, mainClass: 'x'.repeat(513) },
    }),
    [
      forecast('CS.11018', 'MAIN_CLASS_TOO_LONG', ['input', 'mainClass']),
      forecast('CS.11025', 'MANAGER_SPU_INVALID', ['input', 'managerSpu']),
      forecast('CS.12006', 'JOB_NAME_EXIST', ['input', 'name']),
    ],
  ],
];

describe('All that stands against a write is told at once:', () => {
  test.each(problems)('%s', async (field, args, expected) => {
    const given = { ...(await args()), dryRun: true };
    const { payload, errors, calls } = await send(field, given);
    expect(errors).toBeUndefined();
    expect(payload.userErrors).toEqual(expect.arrayContaining(expected));
    expect(payload.userErrors).toHaveLength(expected.length);
    expect(writesOf(calls)).toEqual([]);
  });
});

describe('An update is not blamed for what was broken before it', () => {
  test('but for what it breaks itself', async () => {
    const id = await jobId('weather_raw');
    const rehearse = async (input: object) => {
      const { payload } = await send('updateSqlJob', { id, input, dryRun: true });
      return payload.userErrors.map(({ code }: { code: string }) => code);
    };
    expect(await rehearse({ description: 'No bucket, as before' })).toEqual([]);
    expect(await rehearse({ spuNumber: 401 })).toEqual(['CS.11012']);
    expect(await rehearse({ logging: { obsBucket: 'obs-stream-data' } })).toEqual([]);
  });
});
