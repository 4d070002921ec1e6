import { describe, expect, test } from 'vitest';
import { withStub } from '../support/start.js';
import { hang, raw, reset } from '../support/stub.js';
import { forecast, refusal, refusesAtOnce, useWriting } from '../support/writing.js';

const env = { DLI: 'emulator' };
const writing = useWriting({ gateway: { env } });
const { world, done, refused, send } = writing;
const refuses = refusesAtOnce(writing);

const input = {
  file: 'obs://cs-jars/cars.jar',
  queueId: 'Queue:ETL',
  className: 'com.example.Cars',
};
const nowhere = '0a324461-d9d9-45da-a52a-3b3c7a3d809e';
const batchIn = async (state: string): Promise<string> => {
  const { sparkBatches } = await world.data(
    `{ sparkBatches(filter: { status: ${state} }) { nodes { id } } }`,
  );
  return sparkBatches.nodes[0].id;
};

describe('createSparkBatch', () => {
  test('gives the batch as the service has taken it, without reading it again', async () => {
    const args = { input: { ...input, name: 'cars', resourceType: 'B' } };
    const { payload, calls } = await done(
      'createSparkBatch',
      args,
      'sparkBatch { id batchId name status applicationId queueName resourceType ownerName durationMs }',
    );
    expect(calls).toEqual(['createBatch']);
    const { id, batchId, ...rest } = payload.sparkBatch;
    expect(id).toBe(`SparkBatch:${batchId}`);
    expect(rest).toEqual({
      name: 'cars',
      status: 'STARTING',
      applicationId: null,
      queueName: 'etl',
      resourceType: 'B',
      ownerName: 'cs_demo',
      durationMs: 0,
    });
  });

  test('reads only what the answer does not tell', async () => {
    const { payload, calls } = await done(
      'createSparkBatch',
      { input: { ...input, feature: 'AI', sparkVersion: '3.1.1' } },
      'sparkBatch { feature sparkVersion request }',
    );
    expect(calls).toEqual(['createBatch', 'getBatch']);
    expect(payload.sparkBatch).toMatchObject({
      feature: 'AI',
      sparkVersion: '3.1.1',
      request: { feature: 'ai', queue: 'etl' },
    });
  });

  test('sends what the service takes', () =>
    withStub(
      () => ({ id: nowhere, state: 'starting' }),
      async ({ data, stub }) => {
        await data(
          `mutation ($input: CreateSparkBatchInput!) {
            createSparkBatch(input: $input) { sparkBatch { id } userErrors { code } } }`,
          {
            input: {
              ...input,
              name: 'cars',
              args: ['a', '1'],
              jars: ['j.jar'],
              pythonFiles: ['p.py'],
              files: ['f.txt'],
              modules: ['sys.datasource.hbase'],
              resources: [{ name: 'r.jar', type: 'jar' }],
              groups: [{ name: 'g', resources: [{ name: 's.py', type: 'pyFile' }] }],
              conf: { 'spark.x': 1 },
              resourceType: 'A',
              driverMemory: '2G',
              driverCores: 1,
              executorMemory: '4G',
              executorCores: 2,
              executorCount: 3,
              obsBucket: 'logs',
              catalogName: 'dli',
              agencyUrn: 'iam::x:agency:y',
              autoRecovery: true,
              maxRetryTimes: 5,
              feature: 'CUSTOM',
              sparkVersion: null,
              image: 'o/n:1',
            },
          },
        );
        expect(JSON.parse(stub.requests[0]?.body ?? '')).toEqual({
          file: input.file,
          queue: 'etl',
          className: input.className,
          name: 'cars',
          args: ['a', '1'],
          jars: ['j.jar'],
          pyFiles: ['p.py'],
          files: ['f.txt'],
          modules: ['sys.datasource.hbase'],
          resources: [{ name: 'r.jar', type: 'jar' }],
          groups: [{ name: 'g', resources: [{ name: 's.py', type: 'pyFile' }] }],
          conf: { 'spark.x': 1 },
          sc_type: 'A',
          driverMemory: '2G',
          driverCores: 1,
          executorMemory: '4G',
          executorCores: 2,
          numExecutors: 3,
          obs_bucket: 'logs',
          catalog_name: 'dli',
          execution_agency_urn: 'iam::x:agency:y',
          auto_recovery: true,
          max_retry_times: 5,
          feature: 'custom',
          image: 'o/n:1',
        });
      },
      { env },
    ));

  test.each<[object, string, string, string[]?]>([
    [{ file: '' }, 'DLI.0001', 'PARAMETER_INVALID'],
    [{ driverMemory: '2' }, 'DLI.0001', 'PARAMETER_INVALID'],
    [{ queueId: 'nowhere' }, 'DLI.0002', 'RESOURCE_NOT_EXIST', ['input', 'queueId']],
    [{ queueId: 'adhoc' }, 'DLI.0007', 'OPERATION_UNSUPPORTED', ['input', 'queueId']],
  ])('is refused for %j', async (change, code, reason, field) => {
    const { payload, calls } = await refused('createSparkBatch', {
      input: { ...input, ...change },
    });
    expect(payload.userErrors).toEqual([refusal(code, reason, field)]);
    expect(calls).toEqual(['createBatch']);
  });

  test('tells in a dry run what would change, and every rule that stands against it', async () => {
    const args = {
      input: { ...input, name: 'x'.repeat(129), driverMemory: '2', maxRetryTimes: 101 },
      dryRun: true,
    };
    const { payload, calls } = await send('createSparkBatch', args, 'changes { field after }');
    expect(calls).toEqual(['getQueue']);
    expect(payload.changes).toContainEqual({ field: 'queueId', after: 'Queue:etl' });
    const invalid = (field: string) =>
      expect.objectContaining({
        code: 'DLI.0001',
        reason: 'PARAMETER_INVALID',
        field: ['input', field],
      });
    expect(payload.userErrors).toEqual(['name', 'driverMemory', 'maxRetryTimes'].map(invalid));
  });

  test.each([
    ['nowhere', 'DLI.0002', 'RESOURCE_NOT_EXIST'],
    ['adhoc', 'DLI.0007', 'OPERATION_UNSUPPORTED'],
  ])('tells in a dry run that the queue %s does not do', async (queueId, code, reason) => {
    const args = { input: { ...input, queueId }, dryRun: true };
    const { payload } = await send('createSparkBatch', args);
    expect(payload.userErrors).toEqual([forecast(code, reason, ['input', 'queueId'])]);
  });

  test.each<[object, RegExp]>([
    [{ conf: ['spark.x=1'] }, /`conf` must be an object/],
    [{ conf: 'spark.x=1' }, /`conf` must be an object/],
    [{ queueId: 'a/b' }, /not a valid id/],
    [{ queueId: 'Job:1' }, /not a valid id/],
  ])('sends nothing for %j', async (change, says) => {
    await refuses('createSparkBatch', { input: { ...input, ...change } }, says);
  });

  test('is an error if the answer names no batch', () =>
    withStub(
      () => ({ state: 'starting' }),
      async ({ query }) => {
        const { errors } = await query(
          'mutation { createSparkBatch(input: { file: "f", queueId: "etl" }) { sparkBatch { id } } }',
        );
        expect(errors?.[0]?.extensions).toMatchObject({
          code: 'OUTCOME_UNKNOWN',
          settled: { outcome: 'UNKNOWN' },
        });
      },
      { env },
    ));
});

describe('cancelSparkBatch', () => {
  test.each(['STARTING', 'RUNNING', 'RECOVERING'])(
    'ends a batch that is %s, and gives it as it then is',
    async (state) => {
      const id = await batchIn(state);
      const { payload, calls } = await done('cancelSparkBatch', { id }, 'sparkBatch { id status }');
      expect(calls).toEqual(['cancelBatch', 'getBatch']);
      expect(payload.sparkBatch).toEqual({ id, status: 'DEAD' });
    },
  );

  test('reads nothing back for the ids alone', async () => {
    const id = await batchIn('RUNNING');
    const { calls } = await done('cancelSparkBatch', { id }, 'sparkBatch { id batchId }');
    expect(calls).toEqual(['cancelBatch']);
  });

  test.each(['DEAD', 'SUCCESS'])('is refused for one that is %s', async (state) => {
    const args = { id: await batchIn(state) };
    const { payload } = await refused('cancelSparkBatch', args, 'sparkBatch { id }');
    expect(payload.userErrors).toEqual([refusal('DLI.0007', 'OPERATION_UNSUPPORTED', ['id'])]);
  });

  test('is refused for one that is not there', async () => {
    const { payload } = await refused('cancelSparkBatch', { id: nowhere });
    expect(payload.userErrors).toEqual([refusal('DLI.0002', 'RESOURCE_NOT_EXIST', ['id'])]);
  });

  test.each(['a/b', 'Queue:etl', ''])('sends nothing for the id %j', async (id) => {
    await refuses('cancelSparkBatch', { id }, /not a valid id/);
  });
});

describe('A lost answer', () => {
  const id = `SparkBatch:${nowhere}`;
  const create = (name: string) =>
    `createSparkBatch(input: { file: "f", queueId: "etl", name: ${name} })`;
  const cancel = `cancelSparkBatch(id: "${nowhere}")`;
  const batch = (state: string) => ({ id: nowhere, name: 'cars', state });

  test.each<[string, object | null, object]>([
    [create('"cars"'), null, { outcome: 'NOT_SEEN' }],
    [create('"cars"'), batch('starting'), { outcome: 'UNKNOWN' }],
    [create('null'), null, { outcome: 'UNKNOWN' }],
    [cancel, batch('Dead'), { outcome: 'DONE', id }],
    [cancel, batch('running'), { outcome: 'NOT_SEEN', id }],
    [cancel, batch('odd'), { outcome: 'UNKNOWN' }],
    [cancel, null, { outcome: 'UNKNOWN' }],
  ])('of %s is told with what reading back shows of %j: %j', (field, found, settled) =>
    withStub(
      ({ endpoint }) => {
        if (endpoint === 'listBatches') {
          return { from: 0, total: 1, sessions: found ? [found] : [] };
        }
        if (endpoint !== 'getBatch') return reset;
        return found ?? raw(400, { error_code: 'DLI.0002', error_msg: 'No' });
      },
      async ({ query, stub }) => {
        const { errors } = await query(`mutation { ${field} { userErrors { code } } }`);
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'OUTCOME_UNKNOWN', settled });
        const writes = stub.calls().filter((name) => !/^(get|list)/.test(name ?? ''));
        expect(writes).toHaveLength(1);
      },
      { env },
    ),
  );

  test('is one that does not come in time, too', () =>
    withStub(
      ({ endpoint }) => (endpoint === 'cancelBatch' ? hang : batch('running')),
      async ({ query }) => {
        const { errors } = await query(`mutation { ${cancel} { userErrors { code } } }`);
        expect(errors?.[0]?.extensions.code).toBe('OUTCOME_UNKNOWN');
      },
      { env, upstream: { headersTimeoutMs: 100 } },
    ));
});

test('A text of success is success, whatever it says', () =>
  withStub(
    () => ({ msg: 'deleted' }),
    async ({ data }) => {
      expect(
        await data(
          `mutation { cancelSparkBatch(id: "${nowhere}") { sparkBatch { batchId } userErrors { code } } }`,
        ),
      ).toEqual({ cancelSparkBatch: { sparkBatch: { batchId: nowhere }, userErrors: [] } });
    },
    { env },
  ));

test('Without DLI nothing is written', async () => {
  const without = await world.startAnother({ env: {} });
  world.calls();
  const { errors } = await without.query(
    `mutation { cancelSparkBatch(id: "${nowhere}") { sparkBatch { id } } }`,
  );
  expect(errors?.[0]?.extensions.code).toBe('SERVICE_NOT_CONFIGURED');
  expect(world.calls()).toEqual([]);
});
