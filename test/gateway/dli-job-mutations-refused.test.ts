import { describe, expect, test } from 'vitest';
import { anyDliThings, dliWriteNames, dliWritesOn } from '../support/dli-writes.js';
import { useDliWriting } from '../support/dli-writing.js';
import { startWorld } from '../support/start.js';
import {
  type Arguments,
  documentOf,
  forecast,
  refusal,
  refusesAtOnce,
} from '../support/writing.js';

const writing = useDliWriting();
const { world, send, refused, dliId, dliJob } = writing;
const refusedAtOnce = refusesAtOnce(writing);

const name = 'cars_lake';
const jarJob = { name, type: 'FLINK_JAR_JOB' };
const csJarJob = { ...jarJob, description: 'x', clusterId: '1', managerSpu: 1 };

describe('What the other service has is refused, and nothing is sent:', () => {
  /** With DLI, for jobs of either kind. */
  const notOnDli: [object, RegExp][] = [
    [{ clusterId: '100000' }, /`clusterId` means nothing to DLI: .*`queueId`/],
    [{ tags: 'a=b' }, /`tags` means nothing to DLI: .*`dliSettings.tags`/],
    [{ enterpriseProjectId: '0' }, /`enterpriseProjectId` means nothing to DLI/],
  ];
  const notOfSql: [object, RegExp][] = [
    [{ dliSettings: { checkpointPath: 'a/b' } }, /`dliSettings.checkpointPath` .* JAR jobs/],
    [{ dliSettings: { dependencyJars: [] } }, /`dliSettings.dependencyJars` .* JAR jobs/],
    [{ dliSettings: { dependencyFiles: ['a'] } }, /`dliSettings.dependencyFiles` .* JAR jobs/],
  ];
  const notOfJar: [object, RegExp][] = [
    [{ executorSpu: 1 }, /`executorSpu` means nothing to DLI: .*Spark/],
    [{ executorNumber: 1 }, /`executorNumber` means nothing to DLI: .*Spark/],
    [{ configUrl: 'a/b' }, /`configUrl` means nothing to DLI/],
  ];
  const notInUpdate: [object, RegExp][] = [
    [{ dliSettings: { tags: [{ key: 'a', value: 'b' }] } }, /`dliSettings.tags` .* new jobs/],
  ];
  const notOnCs: [object, RegExp][] = [
    [{ queueId: 'etl' }, /`queueId` means nothing to CS: .*`clusterId`/],
    [{ dliSettings: { taskManagerCus: 1 } }, /`dliSettings.taskManagerCus` means nothing to CS/],
    [{ dliSettings: { tags: [] } }, /`dliSettings.tags` means nothing to CS/],
  ];
  const id = 'Job:dli:11';
  const cases: [field: string, args: Arguments, says: RegExp][] = [
    ...[...notOnDli, ...notOfSql].map(([more, says]): [string, Arguments, RegExp] => [
      'createSqlJob',
      { input: { service: 'DLI', name, ...more } },
      says,
    ]),
    ...[...notOnDli, ...notOfSql, ...notInUpdate].map(
      ([input, says]): [string, Arguments, RegExp] => ['updateSqlJob', { id, input }, says],
    ),
    ...[...notOnDli, ...notOfJar].map(([more, says]): [string, Arguments, RegExp] => [
      'createJarJob',
      { input: { service: 'DLI', ...jarJob, ...more } },
      says,
    ]),
    ...[...notOnDli, ...notOfJar, ...notInUpdate].map(
      ([input, says]): [string, Arguments, RegExp] => ['updateJarJob', { id, input }, says],
    ),
    ...notOnCs.flatMap(([more, says]): [string, Arguments, RegExp][] => [
      ['createSqlJob', { input: { name, ...more } }, says],
      ['createSqlJob', { input: { service: 'CS', name, ...more } }, says],
      ['updateSqlJob', { id: '1', input: more }, says],
      ['createJarJob', { input: { ...csJarJob, ...more } }, says],
      ['updateJarJob', { id: '1', input: { managerSpu: 1, ...more } }, says],
    ]),
    ['createSqlJob', { input: { name, managerSpu: 1 } }, /`managerSpu` means nothing to CS/],
    ['updateSqlJob', { id: '1', input: { managerSpu: 1 } }, /`managerSpu` means nothing to CS/],
    ['createSqlJob', { input: { name, type: 'FLINK_OPENSOURCE_SQL_JOB' } }, /`type` .* only DLI/],
    ...['SPARK_STREAMING_JAR_JOB', 'FLINK_JAR_JOB', 'UNKNOWN'].map(
      (type): [string, Arguments, RegExp] => [
        'createSqlJob',
        { input: { service: 'DLI', name, type } },
        /`type` cannot be \w+ with DLI, which takes FLINK_SQL_JOB, /,
      ],
    ),
    ...['SPARK_STREAMING_JAR_JOB', 'FLINK_SQL_JOB', 'UNKNOWN'].map(
      (type): [string, Arguments, RegExp] => [
        'createJarJob',
        { input: { service: 'DLI', name, type } },
        /`type` cannot be \w+ with DLI, which takes FLINK_JAR_JOB\./,
      ],
    ),
    [
      'createSqlJob',
      { input: { service: 'DLI', name, templateId: '12' } },
      /`templateId` is of CS, but the job is to be of DLI/,
    ],
    [
      'createSqlJob',
      { input: { name, templateId: 'Template:dli:12' } },
      /`templateId` is of DLI, but the job is to be of CS/,
    ],
    ['createTemplate', { input: { name, type: 'FLINK_SQL_JOB' } }, /`type` means nothing to CS/],
    [
      'createTemplate',
      { input: { service: 'DLI', name, type: 'FLINK_JAR_JOB' } },
      /`type` cannot be FLINK_JAR_JOB with DLI/,
    ],
    [
      'createJarJob',
      { input: { ...jarJob, description: 'x', managerSpu: 1 } },
      /`clusterId` is a must for a JAR job of CS/,
    ],
    [
      'createJarJob',
      { input: { ...jarJob, description: 'x', clusterId: '1' } },
      /`managerSpu` is a must for a JAR job of CS/,
    ],
  ];
  test.each(cases)('%s %j', async (field, args, says) => {
    await refusedAtOnce(field, args, says);
    await refusedAtOnce(field, { ...args, dryRun: true }, says);
  });

  test('uploads for DLI', async () => {
    const file = new File(['PK'], 'cars.jar', { type: 'application/java-archive' });
    for (const [field, args] of [
      ['createJarJob', { input: { service: 'DLI', ...jarJob } }],
      ['updateJarJob', { id, input: {} }],
    ] as const) {
      for (const part of ['jar', 'config']) {
        const variables = { ...args, input: { ...args.input, [part]: null } };
        const { data, errors } = await world.upload(documentOf(field, args), variables, {
          [`input.${part}`]: file,
        });
        expect([data, world.calls()]).toEqual([{ [field]: null }, []]);
        expect(errors).toMatchObject([{ path: [field], extensions: { code: 'BAD_USER_INPUT' } }]);
        expect(errors?.[0]?.message).toMatch(/means nothing to DLI: name a file in OBS .*`jarUrl`/);
      }
    }
  });
});

describe('null for what cannot be empty', () => {
  test.each([
    { name: null },
    { queueId: null },
    { spuNumber: null },
    { managerSpu: null },
    { logging: null },
    { restartOnException: null },
    { dliSettings: null },
    { dliSettings: { taskManagerCus: null } },
    { description: 'fine', dliSettings: { resumeCheckpoint: null } },
  ])('%j is refused, and nothing is sent', async (input) => {
    for (const field of ['updateSqlJob', 'updateJarJob']) {
      await refusedAtOnce(field, { id: 'Job:dli:11', input }, /cannot be null/);
    }
  });
});

describe('An id of another kind, or of none, is refused, and nothing is sent:', () => {
  const noJob = [
    'Template:dli:1',
    'Queue:x',
    'Job:cs:1',
    'Job:dli:',
    'Job:dli:0',
    'Job:dli:x',
    'Job:dli:dli:1',
    'Job:dli:1:1',
    'dli:',
    'dli:dli:1',
    'DLI:1',
    'dli:1/2',
  ];
  test.each(noJob)('%s', async (id) => {
    const says = /is not a valid id: .*\(of DLI, "Job:dli:50320"\)/;
    for (const [field, args] of [
      ['runJob', { id }],
      ['stopJob', { id }],
      ['deleteJob', { id }],
      ['updateSqlJob', { id, input: { name } }],
      ['updateJarJob', { id, input: { name } }],
      ['runJobs', { ids: ['1', 'dli:1', id] }],
      ['stopJobs', { ids: [id] }],
      ['deleteJobs', { ids: [id, 'dli:1'] }],
    ] as const) {
      await refusedAtOnce(field, args, says);
    }
  });

  test.each([
    'Job:dli:1',
    'Queue:x',
    'Template:cs:1',
    'Template:dli:',
    'Template:dli:dli:1',
    'dli:',
  ])('the template %s', async (id) => {
    const says = /is not a valid id: .*\(of DLI, "Template:dli:12"\)/;
    await refusedAtOnce('deleteTemplate', { id }, says);
    await refusedAtOnce('updateTemplate', { id, input: { name } }, says);
    const input = { service: 'DLI', name, templateId: id };
    await refusedAtOnce('createSqlJob', { input }, says);
  });

  test.each(['Job:dli:1', 'Cluster:1', '', 'Queue:'])('the queue %j', async (queueId) => {
    const input = { service: 'DLI', name, queueId };
    await refusedAtOnce('createSqlJob', { input }, /is not a valid id: .*"Queue:etl"/);
    await refusedAtOnce('updateJarJob', { id: 'dli:1', input: { queueId } }, /is not a valid id/);
  });
});

test('Without DLI every write to it fails, and nothing is sent', async () => {
  const alone = await startWorld();
  const writes = dliWritesOn(anyDliThings);
  const told = async (field: string, args: Arguments) => {
    alone.calls();
    const { data, errors } = await alone.query(documentOf(field, args), args);
    expect([field, args, data, alone.calls()]).toEqual([field, args, { [field]: null }, []]);
    expect(errors).toMatchObject([
      { path: [field], extensions: { code: 'SERVICE_NOT_CONFIGURED' } },
    ]);
  };
  for (const field of dliWriteNames) await told(field, writes[field].variables);
  for (const field of dliWriteNames.filter((one) => /^(create|update)/.test(one))) {
    await told(field, { ...writes[field].variables, dryRun: true });
  }
  // Nor is anything sent to the other service that can be known to go halfway.
  for (const field of ['runJobs', 'stopJobs', 'deleteJobs']) {
    await told(field, { ids: ['50320', 'dli:1'] });
  }
  await alone.close();
});

type Case = [code: string, reason: string, path: string | null, input: object];
const shared: Case[] = [
  ['DLI.11004', 'JOB_NAME_EXIST', 'name', { name: 'lake_orders_live' }],
  ['DLI.0002', 'RESOURCE_NOT_EXIST', 'queueId', { queueId: 'nowhere' }],
  [
    'DLI.11016',
    'BUCKET_UNAUTHORIZED',
    'logging.obsBucket',
    { logging: { enabled: true, obsBucket: 'obs-closed' } },
  ],
  ['DLI.11032', 'TOPIC_NOT_EXIST', 'smnTopic', { smnTopic: 'nobody' }],
  ['DLI.0001', 'PARAMETER_INVALID', null, { name: 'x'.repeat(58) }],
];
const ofSql: Case[] = [
  ...shared,
  [
    'DLI.11016',
    'BUCKET_UNAUTHORIZED',
    'checkpoint.obsBucket',
    { checkpoint: { enabled: true, obsBucket: 'obs-closed' } },
  ],
];
describe('A job that DLI refuses: the code, the reason and the field', () => {
  test.each([
    ...ofSql,
    ['DLI.18005', 'TEMPLATE_NOT_EXIST', 'templateId', { templateId: 'dli:999999' }] as Case,
  ])('of createSqlJob are %s, %s, %s: %j', async (code, reason, path, more) => {
    const input = { service: 'DLI', name, ...more };
    const { payload, calls } = await refused('createSqlJob', { input }, 'job { name }');
    const field = path === null ? null : ['input', ...path.split('.')];
    expect(payload.userErrors).toEqual([refusal(code, reason, field)]);
    expect(calls).toEqual(['createDliSqlJob']);
  });

  test.each(shared)('of createJarJob are %s, %s, %s: %j', async (code, reason, path, more) => {
    const input = { service: 'DLI', ...jarJob, ...more };
    const { payload } = await refused('createJarJob', { input }, 'job { name }');
    const field = path === null ? null : ['input', ...path.split('.')];
    expect(payload.userErrors).toEqual([refusal(code, reason, field)]);
  });

  test.each(ofSql)('of updateSqlJob are %s, %s, %s: %j', async (code, reason, path, input) => {
    const id = await dliId('lake_orders_raw');
    const before = await dliJob(id);
    const { payload, calls } = await refused('updateSqlJob', { id, input }, 'job { name }');
    const field = path === null ? null : ['input', ...path.split('.')];
    expect(payload.userErrors).toEqual([refusal(code, reason, field)]);
    expect(calls).toEqual(['updateDliSqlJob']);
    expect(await dliJob(id)).toEqual(before);
  });

  test.each([
    ['updateSqlJob', 'lake_orders_live', 'DLI.12003', 'JOB_ACTIVE'],
    ['updateSqlJob', 'lake_replay', 'DLI.0007', 'OPERATION_UNSUPPORTED'],
    ['updateJarJob', 'lake_orders_raw', 'DLI.0007', 'OPERATION_UNSUPPORTED'],
    ['updateSqlJob', null, 'DLI.12004', 'JOB_NOT_EXIST'],
    ['updateJarJob', null, 'DLI.12004', 'JOB_NOT_EXIST'],
    ['runJob', 'lake_orders_live', 'DLI.13006', 'JOB_NOT_STARTABLE'],
    ['runJob', null, 'DLI.13007', 'JOB_NOT_EXIST'],
    ['stopJob', 'lake_orders_raw', 'DLI.15002', 'JOB_NOT_STOPPABLE'],
    ['stopJob', null, 'DLI.15001', 'JOB_NOT_EXIST'],
    ['deleteJob', null, 'DLI.17001', 'JOB_NOT_EXIST'],
  ])('of %s of %s are %s, %s, and the id', async (field, job, code, reason) => {
    const id = job === null ? 'Job:dli:1' : await dliId(job);
    const args = field.startsWith('update') ? { id, input: { description: 'x' } } : { id };
    const { payload, calls } = await refused(field, args);
    expect(payload.userErrors).toEqual([refusal(code, reason, ['id'])]);
    expect(calls).toHaveLength(1);
  });

  test('of runJob are of the job as well: no queue, no query, no savepoint', async () => {
    const codes: unknown[] = [];
    for (const [job, more] of [
      ['lake_heatmap', {}],
      ['lake_sketch', {}],
      ['lake_orders_raw', { resumeSavepoint: true }],
    ] as const) {
      const { payload } = await refused('runJob', { id: await dliId(job), ...more });
      const [{ code, reason, field }] = payload.userErrors;
      codes.push([code, reason, field]);
    }
    expect(codes).toEqual([
      ['DLI.13024', 'QUEUE_MISSING', null],
      ['DLI.13005', 'SQL_INVALID', null],
      ['DLI.13017', 'SAVEPOINT_NOT_EXIST', ['resumeSavepoint']],
    ]);
  });
});

describe('A dry run', () => {
  test('tells each broken rule in its own words, with its field', async () => {
    const input = {
      service: 'DLI',
      name: 'x'.repeat(58),
      description: 'x'.repeat(513),
      spuNumber: 3,
      managerSpu: 2,
      parallelism: 5,
      queueId: 'nowhere',
    };
    const { payload } = await send('createSqlJob', { input, dryRun: true }, 'job { id }');
    expect(payload.job).toBeNull();
    const invalid = (field: string) => forecast('DLI.0001', 'PARAMETER_INVALID', ['input', field]);
    expect(payload.userErrors).toEqual([
      { ...invalid('name'), message: expect.stringContaining('57 characters') },
      { ...invalid('description'), message: expect.stringContaining('512 characters') },
      { ...invalid('parallelism'), message: expect.stringContaining('up to 4') },
      forecast('DLI.0002', 'RESOURCE_NOT_EXIST', ['input', 'queueId']),
    ]);
  });
});
