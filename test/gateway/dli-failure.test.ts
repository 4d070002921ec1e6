import { describe, expect, test } from 'vitest';
import type { EndpointName } from '../../src/api/endpoints.js';
import type { ErrorCode } from '../../src/api/error-codes.js';
import { noCircuit, useWorld, withStub } from '../support/start.js';
import { raw } from '../support/stub.js';

const env = { DLI: 'emulator' };
const world = useWorld({ gateway: { env } });
const failureOf = async (document: string) => {
  const { errors } = await world.query(document);
  expect(errors).toHaveLength(1);
  return errors?.[0];
};

const databases = '{ databases { nodes { name } } }';
const job = (clusterId: string) => `mutation { createCdmJob(clusterId: "${clusterId}", input: {
  fromConnectorName: "dis-connector", toLinkName: "dli", from: [], to: [] }) { name } }`;

describe('A failure tells what the service said under its name', () => {
  test.each<[string, EndpointName, ErrorCode, string]>([
    ['DLI', 'listDatabases', 'DLI.0999', 'UPSTREAM_ERROR'],
    ['DLI', 'listDatabases', 'DLI.0003', 'FORBIDDEN'],
    ['CDM', 'createCdmJob', 'Cdm.0036', 'UPSTREAM_ERROR'],
    ['CDM', 'createCdmJob', 'Cdm.0032', 'FORBIDDEN'],
  ])('%s: %s, %s', async (service, endpoint, code, told) => {
    world.emulator.refuse(endpoint, code);
    const error = await failureOf(service === 'DLI' ? databases : job(world.emulator.cdmClusterId));
    expect(error?.extensions).toMatchObject({
      code: told,
      service,
      [service.toLowerCase()]: { code, cause: expect.any(String) },
    });
    expect(error?.extensions).not.toHaveProperty('cs');
    expect(error?.message).toContain(`(${code})`);
  });

  test('and of CS as before', async () => {
    world.emulator.refuse('getOverview', 'CS.10001');
    const error = await failureOf('{ overview { totalCost } }');
    expect(error?.extensions).toMatchObject({ cs: { code: 'CS.10001' } });
    expect(error?.extensions).not.toHaveProperty('service');
  });
});

test.each([
  [500, {}, 'UPSTREAM_ERROR', 'DLI reports an error.'],
  [503, {}, 'UPSTREAM_UNAVAILABLE', 'DLI cannot be reached. Try again later.'],
  [504, {}, 'UPSTREAM_TIMEOUT', 'DLI did not answer in time. Try again later.'],
  [429, {}, 'RATE_LIMITED', 'DLI is asked too often. Wait a moment and try again.'],
  [200, [], 'UPSTREAM_BAD_RESPONSE', 'DLI gave an answer that cannot be read.'],
  [
    400,
    { error_code: 'DLI.9999', error_msg: 'The service is moody' },
    'UPSTREAM_ERROR',
    'DLI reports an error. It says: DLI.9999, The service is moody',
  ],
])('Messages name DLI where it answers %i %o', (status, body, code, message) =>
  withStub(
    () => raw(status, body),
    async ({ query }) => {
      const { errors } = await query(databases);
      expect(errors).toMatchObject([{ message, extensions: { code, service: 'DLI' } }]);
    },
    { ...noCircuit, env },
  ),
);

describe('Without DLI and CDM', () => {
  test.each<[string, string, string]>([
    ['a read', 'DLI', databases],
    ['an entity', 'DLI', '{ node(id: "Table:sales:orders") { id } }'],
    ['a join', 'DLI', '{ table(id: "Table:sales:orders") { sizeBytes } }'],
    ['a write', 'DLI', 'mutation { deleteTable(id: "Table:sales:orders") { deletedId } }'],
    ['a job of CDM', 'CDM', job('6ec9a0a4-76be-4262-8697-e7af1fac7920')],
  ])('%s is told so', async (_, service, document) => {
    const endpoints = { dli: null, cdm: null };
    const gateway = await world.startAnother({ upstream: endpointsWithout(endpoints) });
    world.calls();
    const { data, errors } = await gateway.query(document);
    expect(Object.values(data)).toEqual([null]);
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_NOT_CONFIGURED', service } }]);
    expect(errors?.[0]?.message).toContain(`${service}_ENDPOINT`);
    expect(world.calls()).toEqual([]);
  });

  test('the gateway is ready all the same', async () => {
    const gateway = await world.startAnother({
      upstream: endpointsWithout({ dli: null, cdm: null }),
    });
    const { status } = await fetch(new URL('/readyz', gateway.url));
    expect(status).toBe(200);
  });
});

const endpointsWithout = (none: { dli: null; cdm: null }) => {
  const { url } = world.emulator;
  return { endpoints: { cs: url, iam: url, vpc: url, ...none } };
};
