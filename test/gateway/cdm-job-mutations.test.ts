import { describe, expect, test } from 'vitest';
import { withStub } from '../support/start.js';
import { raw } from '../support/stub.js';
import { refusal, refusesAtOnce, useWriting } from '../support/writing.js';

const writing = useWriting();
const { world, send, done, refused } = writing;
const refusesHere = refusesAtOnce(writing);

const input = {
  name: 'mysql2dli',
  jobType: 'NORMAL_JOB',
  fromConnectorName: 'generic-jdbc-connector',
  fromLinkName: 'mysql_orders',
  toConnectorName: 'dli-connector',
  toLinkName: 'dli',
  from: [{ inputs: [{ name: 'tableName', value: 'orders' }] }],
  to: [
    {
      inputs: [
        { name: 'queue', value: 'etl' },
        { name: 'toJobConfig.database', value: 'sales' },
        { name: 'table', value: 'orders' },
      ],
    },
  ],
  driver: [{ name: 'throttlingConfig', inputs: [{ name: 'numExtractors', value: '1' }] }],
};
const args = (change: object = {}) => ({
  clusterId: world.emulator.cdmClusterId,
  input: { ...input, ...change },
});
const selected = 'name warnings { message field }';

describe('createCdmJob', () => {
  test('creates a job by one call', async () => {
    const { payload, calls } = await done('createCdmJob', args(), selected);
    expect(payload).toEqual({ name: 'mysql2dli', warnings: [], userErrors: [] });
    expect(calls).toEqual(['createCdmJob']);
  });

  test('tells warnings', async () => {
    const driver = [{ name: 'throttlingConfig', inputs: [{ name: 'speed', value: 'high' }] }];
    const { payload } = await done('createCdmJob', args({ driver }), selected);
    expect(payload).toMatchObject({
      name: 'mysql2dli',
      warnings: [{ message: expect.stringContaining('throttlingConfig.speed'), field: null }],
    });
  });

  test('is refused by errors in an answer of 200, each of which is told', async () => {
    const to = [{ inputs: [{ name: 'table', value: 'orders' }] }];
    const { payload } = await send('createCdmJob', args({ to }), selected);
    const error = (message: string) => ({
      ...refusal('Cdm.0018', 'CDM_JOB_INVALID'),
      message,
      serviceMessage: message,
    });
    expect(payload).toEqual({
      name: null,
      warnings: [],
      userErrors: [
        error('toJobConfig.queue must be given'),
        error('toJobConfig.database must be given'),
      ],
    });
  });

  test.each<[string, string, string, object, string[] | null]>([
    [
      'a name that is taken',
      'Cdm.0104',
      'CDM_JOB_NAME_EXIST',
      { name: 'es_css' },
      ['input', 'name'],
    ],
    ['a link of two', 'Cdm.0101', 'LINK_NOT_EXIST', { fromLinkName: 'x' }, null],
    [
      'the only link',
      'Cdm.0101',
      'LINK_NOT_EXIST',
      { fromLinkName: null, toLinkName: 'x' },
      ['input', 'toLinkName'],
    ],
    [
      'the only connector',
      'Cdm.0102',
      'CONNECTOR_NOT_EXIST',
      { fromConnectorName: 'x', toConnectorName: null },
      ['input', 'fromConnectorName'],
    ],
  ])('is refused over %s', async (_, code, reason, change, field) => {
    const { payload } = await refused('createCdmJob', args(change));
    expect(payload.userErrors).toEqual([refusal(code, reason, field)]);
  });

  test('is refused for a cluster that is not there', async () => {
    const clusterId = '0a324461-d9d9-45da-a52a-3b3c7a3d809e';
    const { payload } = await refused('createCdmJob', { clusterId, input });
    expect(payload.userErrors).toEqual([
      refusal('Cdm.0201', 'CDM_CLUSTER_NOT_EXIST', ['clusterId']),
    ]);
  });

  test.each(['Cluster:100000', '100000', '', '../x'])(
    'refuses the cluster %j, and says why',
    (clusterId) => refusesHere('createCdmJob', { clusterId, input }, /of CDM.+UUID.+of CS/),
  );

  test.each<[object, RegExp]>([
    [{ name: '' }, /240/],
    [{ name: 'x'.repeat(241) }, /240/],
    [{ driver: [{ inputs: [] }] }, /driver.+name/],
  ])('refuses %o', (change, says) => refusesHere('createCdmJob', args(change), says));

  test('of which the answer is lost has an unknown outcome', async () => {
    world.emulator.lose('createCdmJob');
    const { errors, calls } = await send('createCdmJob', args());
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      service: 'CDM',
      settled: { outcome: 'UNKNOWN' },
    });
    expect(calls).toEqual(['createCdmJob']);
  });
});

const clusterId = '6ec9a0a4-76be-4262-8697-e7af1fac7920';
const onStub = (status: number, answer: unknown, change: object = {}) => {
  const bodies: unknown[] = [];
  const document = `mutation ($input: CreateCdmJobInput!) { createCdmJob(clusterId: "${clusterId}", input: $input) {
    ${selected} userErrors { code reason message field } } }`;
  return withStub(
    ({ url, body }) => {
      bodies.push([url, JSON.parse(body)]);
      return raw(status, answer);
    },
    async ({ query }) => ({
      ...(await query(document, { input: { ...input, ...change } })),
      bodies,
    }),
  );
};

describe('CDM', () => {
  test('is sent what the document shows', async () => {
    const { bodies } = await onStub(
      200,
      { name: 'x' },
      { jobType: undefined, toConnectorName: null },
    );
    const configs = (name: string, ...inputs: object[]) => ({ configs: [{ name, inputs }] });
    expect(bodies).toEqual([
      [
        `/v1.1/p1/clusters/${clusterId}/cdm/job`,
        {
          jobs: [
            {
              name: 'mysql2dli',
              'from-connector-name': 'generic-jdbc-connector',
              'from-link-name': 'mysql_orders',
              'from-config-values': configs('fromJobConfig', {
                name: 'fromJobConfig.tableName',
                value: 'orders',
              }),
              'to-link-name': 'dli',
              'to-config-values': configs(
                'toJobConfig',
                { name: 'toJobConfig.queue', value: 'etl' },
                { name: 'toJobConfig.database', value: 'sales' },
                { name: 'toJobConfig.table', value: 'orders' },
              ),
              'driver-config-values': configs('throttlingConfig', {
                name: 'throttlingConfig.numExtractors',
                value: '1',
              }),
            },
          ],
        },
      ],
    ]);
  });

  test('is sent numbers and types of configurations where they are given', async () => {
    const inputs = [{ name: 'a.b', value: '1', type: 'STRING' }];
    const from = [{ name: 'myConfig', id: 19, type: 'JOB', inputs }];
    const { bodies } = await onStub(200, {}, { from, driver: undefined });
    expect(bodies).toMatchObject([
      [
        expect.any(String),
        {
          jobs: [
            {
              'from-config-values': {
                configs: [{ name: 'myConfig', id: 19, type: 'JOB', inputs }],
              },
              'driver-config-values': { configs: [] },
            },
          ],
        },
      ],
    ]);
  });

  const fault = { message: 'No stream', status: 'ERROR' };
  const doubt = { message: 'Old stream', status: 'WARNING' };
  test.each<[string, object, object]>([
    ['no name', {}, { name: 'mysql2dli', warnings: [], userErrors: [] }],
    ['nothing', { name: 'a', 'validation-result': null }, { name: 'a', warnings: [] }],
    ['an empty list', { name: 'a', 'validation-result': [] }, { name: 'a', userErrors: [] }],
    [
      'empty objects',
      { name: 'a', 'validation-result': [{}, {}, {}] },
      { name: 'a', userErrors: [] },
    ],
    [
      'a flat list',
      { name: 'a', 'validation-result': [doubt, fault] },
      {
        name: null,
        warnings: [{ message: 'Old stream', field: null }],
        userErrors: [{ code: 'Cdm.0018', message: 'No stream', field: null }],
      },
    ],
    [
      'lists by configuration',
      {
        'validation-result': [
          { fromJobConfig: [doubt] },
          { toJobConfig: [fault], 'toJobConfig.table': [fault] },
          { throttlingConfig: [fault] },
        ],
      },
      {
        name: null,
        warnings: [{ field: ['input', 'from'] }],
        userErrors: [
          { field: ['input', 'to'] },
          { field: ['input', 'to'] },
          { field: ['input', 'driver'] },
        ],
      },
    ],
    [
      'a configuration that nobody gave',
      { 'validation-result': [{ schedulerConfig: [fault] }, { fromJobConfig: [doubt] }] },
      { name: null, warnings: [{ field: ['input', 'from'] }], userErrors: [{ field: null }] },
    ],
    [
      'lists beside a status',
      { 'validation-result': [{ status: 'ERROR', toJobConfig: [fault, doubt] }] },
      {
        name: null,
        warnings: [{ message: 'Old stream', field: ['input', 'to'] }],
        userErrors: [{ message: 'No stream', field: ['input', 'to'] }],
      },
    ],
    [
      'lists beside a message',
      { 'validation-result': [{ ...fault, message: 'No way', toJobConfig: [fault] }] },
      { name: null, userErrors: [{ message: 'No way' }, { message: 'No stream' }] },
    ],
    [
      'doubts alone beside an error',
      { 'validation-result': [{ status: 'ERROR', toJobConfig: [doubt] }] },
      { name: null, warnings: [{}], userErrors: [{ field: null }] },
    ],
    [
      'the other spelling',
      { validation_result: [{ status: 'error' }] },
      { name: null, userErrors: [{ reason: 'CDM_JOB_INVALID', message: /./ }] },
    ],
  ])('may answer with %s', async (_, answer, expected) => {
    const { data, errors } = await onStub(200, answer);
    expect(errors).toBeUndefined();
    const shown = JSON.parse(JSON.stringify(expected), (key, value) =>
      key === 'message' && typeof value === 'object' ? expect.any(String) : value,
    );
    expect(data.createCdmJob).toMatchObject(shown);
  });

  test.each([
    [{ errCode: 'Cdm.0104', externalMessage: 'Taken' }],
    [{ code: 'Cdm.0104', errCode: 'Cdm.0104', message: 'Taken', ternalMessage: 'Taken' }],
  ])('may refuse with %o', async (body) => {
    const { data } = await onStub(400, body);
    expect(data.createCdmJob).toMatchObject({
      name: null,
      warnings: null,
      userErrors: [{ code: 'Cdm.0104', reason: 'CDM_JOB_NAME_EXIST', field: ['input', 'name'] }],
    });
  });

  test.each([
    [200, 'validation-result'],
    [200, 'validation_result'],
    [400, 'errCode'],
  ])(
    'may repeat what it was sent, by %i with %s: no secret of the call is told',
    async (status, key) => {
      const document = `mutation ($input: CreateCdmJobInput!) { createCdmJob(clusterId: "${clusterId}", input: $input) {
      ${selected} userErrors { code message serviceMessage } } }`;
      const { text, url } = await withStub(
        ({ url, headers }) => {
          const message = `No ${url} at ${headers.host} for ${headers['x-auth-token']}`;
          if (status === 400) return raw(400, { errCode: 'Cdm.0018', externalMessage: message });
          const said = ['ERROR', 'WARNING'].map((status) => ({ message, status }));
          return { [key]: [...said, { toJobConfig: said }] };
        },
        async ({ query, stub }) => ({
          ...(await query(document, { input }, { 'x-auth-token': 'the-token-of-the-caller' })),
          url: new URL(stub.url),
        }),
      );
      expect(text).toContain('No … at … for …');
      for (const secret of ['the-token-of-the-caller', url.host, '/v1.1/', clusterId]) {
        expect(text).not.toContain(secret);
      }
    },
  );

  test('may refuse with a type of jobs', async () => {
    const { data } = await onStub(400, { errCode: 'Cdm.0055', externalMessage: 'No such type' });
    expect(data.createCdmJob.userErrors).toMatchObject([
      { reason: 'OPERATION_UNSUPPORTED', field: ['input', 'jobType'] },
    ]);
  });

  test('may refuse with a code that nobody knows', async () => {
    const { data } = await onStub(400, { errCode: 'Cdm.9999', externalMessage: 'Not today' });
    expect(data.createCdmJob.userErrors).toMatchObject([
      { code: 'Cdm.9999', reason: 'UNKNOWN', message: 'Not today' },
    ]);
  });
});
