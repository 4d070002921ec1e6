import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '../../../src/api/endpoint.js';
import { type EndpointName, endpoints } from '../../../src/api/endpoints.js';
import { Departure } from '../../../src/gateway/departure.js';
import { createUpstreamClient, type UpstreamClient } from '../../../src/gateway/upstream/client.js';
import { watch } from '../../support/options.js';
import { raw, type Stub, startStub } from '../../support/stub.js';

const ids: Record<string, string> = {
  job_id: '9007199254740993',
  template_id: '12',
  cluster_id: '100000',
  host_id: '3',
  user_id: 'ac4eaa303639409c8ab099d55eb1538e',
  peering_id: '7e974044-bcc1-4f25-aff8-5f10cb347b0f',
  route_id: '75d289f7-9022-4950-a137-fed7aeae9cb1',
  queue_name: 'etl',
  pool_name: 'pool_1',
  connection_id: '7e974044-bcc1-4f25-aff8-5f10cb347b0f',
  route_name: 'to_warehouse',
  batch_id: '7e974044-bcc1-4f25-aff8-5f10cb347b0f',
  database_name: 'sales',
  table_name: 'orders',
  cdm_cluster_id: '7e974044-bcc1-4f25-aff8-5f10cb347b0f',
};
const told = { told: true };

/** A success in the wrapper that the row names. */
const success = ({ envelope, key, status }: Endpoint) => {
  const wrapped = { message_id: 'CS.10001', message: '', payload: told };
  const bodies = {
    'message-payload': wrapped,
    'message-payload-array': [wrapped],
    bare: key ? { [key]: told } : told,
    results: [told],
    none: '',
  };
  return raw(status, bodies[envelope]);
};

const bodies = { none: undefined, json: { a: 1 }, 'json-array': [1], multipart: { name: 'myjob' } };

let stub: Stub;
let client: UpstreamClient;

beforeAll(async () => {
  stub = await startStub(({ endpoint }) => success(endpoints[endpoint ?? 'getVersion']));
  client = createUpstreamClient(
    {
      endpoints: { cs: stub.url, vpc: stub.url, iam: stub.url, dli: stub.url, cdm: stub.url },
      connectTimeoutMs: 5_000,
      headersTimeoutMs: 5_000,
      bodyTimeoutMs: 5_000,
      maxConnections: 1,
      maxAnswerBytes: 1_000_000,
      auth: { mode: 'passthrough' },
    },
    watch(),
  );
});

afterAll(async () => {
  await client.close();
  await stub.close();
});

describe('The client runs every row of the table', () => {
  test.each(Object.keys(endpoints) as EndpointName[])('%s', async (name) => {
    const row: Endpoint = endpoints[name];
    const caller = {
      token: row.token ? 't' : null,
      projectId: 'p1',
      requestId: 'r1',
      traceparent: null,
    };
    const { call: upstream } = client.as(caller, new Departure(), { onCall: () => {} });
    const query = Object.fromEntries(row.query.map((parameter) => [parameter, 'x']));
    const args = { ...query, ...ids, body: bodies[row.body] };

    const answer = await upstream(name, args as never); // rows of all kinds in one loop

    const bare = row.envelope === 'none' ? null : told;
    const isList = row.envelope === 'message-payload-array';
    if (row.envelope === 'results') expect(answer).toEqual(['UNTOLD']);
    else expect(answer).toEqual(isList ? [told] : bare);
    const request = stub.requests.at(-1);
    expect(request?.endpoint).toBe(name);
    const path = row.path.replace(/\{(\w+)\}/g, (_, part: string) => ids[part] ?? 'p1');
    expect(request?.url.split('?')[0]).toBe(path);
    expect([...(request?.query.keys() ?? [])].sort()).toEqual([...row.query].sort());
    expect(request?.headers['x-auth-token']).toBe(row.token ? 't' : undefined);
    const type = request?.headers['content-type'];
    if (row.body === 'none') expect(type).toBeUndefined();
    else if (row.body === 'multipart') expect(type).toMatch(/^multipart\/form-data; ?boundary=/);
    else expect(request?.body).toBe(JSON.stringify(bodies[row.body]));
  });
});
