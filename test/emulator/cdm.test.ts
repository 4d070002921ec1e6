import { describe, expect, test } from 'vitest';
import { cdmRules } from '../../src/api/rules/cdm.js';
import { useEmulator } from './client.js';

const world = useEmulator();

const configs = (name: string, values: Readonly<Record<string, string>>) => ({
  configs: [
    {
      name,
      inputs: Object.entries(values).map(([key, value]) => ({ name: `${name}.${key}`, value })),
    },
  ],
});
const job = {
  job_type: 'NORMAL_JOB',
  name: 'mysql2dli',
  'from-connector-name': 'generic-jdbc-connector',
  'from-link-name': 'mysql_orders',
  'from-config-values': configs('fromJobConfig', { tableName: 'orders' }),
  'to-connector-name': 'dli-connector',
  'to-link-name': 'dli',
  'to-config-values': configs('toJobConfig', { queue: 'etl', database: 'sales', table: 'orders' }),
  'driver-config-values': configs('throttlingConfig', { numExtractors: '1' }),
};
const create = (change: object = {}, cluster = world.emulator.cdmClusterId) =>
  world.call(`/v1.1/${world.emulator.demo.projectId}/clusters/${cluster}/cdm/job`, {
    body: { jobs: [{ ...job, ...change }] },
  });
const said = (code: string) => {
  const text = expect.any(String);
  return { code, errCode: code, message: text, ternalMessage: text };
};

describe('A job of CDM', () => {
  test('is created, and its name taken', async () => {
    expect(await create()).toMatchObject({ status: 200, json: { name: 'mysql2dli' } });
    expect(await create()).toMatchObject({ status: 400, json: said('Cdm.0104') });
    expect((await create({ name: undefined })).json).toEqual({ name: 'job_3' });
  });

  test.each([
    ['empty inputs as an object', { configs: [{ name: 'jarConfig', inputs: {} }] }],
    ['empty inputs as a list', { configs: [{ name: 'jarConfig', inputs: [] }] }],
    ['no configurations', {}],
    [
      'a value by the name that the table has for it',
      {
        configs: [
          {
            name: 'throttlingConfig',
            inputs: [{ name: 'throttlingConfig.numLoaders', values: '1' }],
          },
        ],
      },
    ],
  ])('may have %s', async (_, driver) => {
    expect((await create({ 'driver-config-values': driver })).json).toEqual({ name: 'mysql2dli' });
  });

  test.each<[keyof typeof cdmRules, object, object]>([
    ['cdm-from-connector', { 'from-connector-name': '' }, {}],
    ['cdm-to-link', { 'to-link-name': undefined }, {}],
    ['cdm-configs', { 'driver-config-values': undefined }, {}],
    ['cdm-type', { job_type: 'OTHER_JOB' }, { job_type: 'BATCH_JOB' }],
    ['cdm-name-length', { name: 'ä'.repeat(241) }, { name: '😀'.repeat(240) }],
    ['cdm-name-length', { name: '' }, { name: null }],
  ])('keeps the rule %s', async (id, broken, kept) => {
    expect(await create(broken)).toMatchObject({ status: 400, json: said('Cdm.0014') });
    expect((await create(kept)).json).not.toHaveProperty('code');
    const { breaks } = cdmRules[id] as { breaks?: (body: object) => boolean };
    expect([breaks?.({ ...job, ...broken }), breaks?.({ ...job, ...kept })]).toEqual([true, false]);
  });

  test.each([
    ['a link', { 'from-link-name': 'nowhere' }, 'Cdm.0101'],
    ['a link of the destination', { 'to-link-name': 'nowhere' }, 'Cdm.0101'],
    ['a connector', { 'from-connector-name': 'my-connector' }, 'Cdm.0102'],
    ['a configuration', { 'to-config-values': { configs: [{ inputs: [] }] } }, 'Cdm.0014'],
    ['a parameter', { 'to-config-values': { configs: 'none' } }, 'Cdm.0014'],
  ])('is refused over %s', async (_, change, code) => {
    expect(await create(change)).toMatchObject({ status: 400, json: said(code) });
  });

  test('is refused by an answer of 200 over parameters that are missing', async () => {
    const { status, json } = await create({
      'to-config-values': configs('toJobConfig', { queue: 'etl', colour: 'red' }),
    });
    expect(status).toBe(200);
    expect(json['validation-result']).toEqual([
      { status: 'ERROR', message: 'toJobConfig.database must be given' },
      { status: 'ERROR', message: 'toJobConfig.table must be given' },
      { status: 'WARNING', message: expect.stringContaining('toJobConfig.colour') },
    ]);
    expect((await create()).json).toEqual({ name: 'mysql2dli' });
  });

  test('is created in spite of warnings', async () => {
    const driver = configs('throttlingConfig', { speed: 'high' });
    const { json } = await create({ 'driver-config-values': driver });
    expect(json).toEqual({
      name: 'mysql2dli',
      'validation-result': [
        { status: 'WARNING', message: expect.stringContaining('throttlingConfig.speed') },
      ],
    });
    expect((await create()).json.code).toBe('Cdm.0104');
  });
});

test.each(['100000', '0a324461-d9d9-45da-a52a-3b3c7a3d809e'])(
  'There is no cluster %s',
  async (cluster) => {
    expect(await create({}, cluster)).toMatchObject({ status: 400, json: said('Cdm.0201') });
  },
);

test('A body without a job, or with two, is refused', async () => {
  const { demo, cdmClusterId } = world.emulator;
  const path = `/v1.1/${demo.projectId}/clusters/${cdmClusterId}/cdm/job`;
  for (const body of [{}, { jobs: [] }, { jobs: [job, { ...job, name: 'other' }] }, []]) {
    expect((await world.call(path, { body })).json.code).toBe('Cdm.0014');
  }
});
