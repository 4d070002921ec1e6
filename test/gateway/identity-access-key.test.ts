import { buildSchema } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endpoints } from '../../src/api/endpoints.js';
import { readTypeDefs } from '../../src/gateway/schema.js';
import { type Between, type Passing, startBetween } from '../support/between.js';
import { createClient, type GraphQLClient } from '../support/client.js';
import { type DliThings, dliWritesOn, findDliThings } from '../support/dli-writes.js';
import { startOn, useWorld, type World } from '../support/start.js';
import { findThings, type Things } from '../support/things.js';
import { send, type Write, writesOn } from '../support/writes.js';

const world = useWorld({ gateway: { env: { DLI: 'emulator' } } });
const jobs = '{ jobs { totalCount } }';

const keyed = (change: NodeJS.ProcessEnv = {}) => {
  const { accessKey, secretKey, projectId } = world.emulator.demo;
  return {
    env: {
      DLI: 'emulator',
      CS_AUTH: 'aksk',
      CS_ACCESS_KEY: accessKey,
      CS_SECRET_KEY: secretKey,
      ...change,
    },
    defaultCaller: { token: null, projectId },
  };
};

let gateway: Awaited<ReturnType<World['startAnother']>>;
let things: Things;
let dliThings: DliThings;
beforeAll(async () => {
  gateway = await world.startAnother(keyed());
  things = await findThings(world);
  dliThings = await findDliThings(world);
});
beforeEach(() => {
  world.emulator.reset();
  world.received();
});

/** One query for every read call but that of a queue. */
const everything = () => `{
  jobs(first: 5) { nodes {
    executionPlan metrics { __typename } apiGateway { __typename }
    auditLogs(first: 1) { totalCount }
  } }
  job(id: "${things.running}") { name }
  clusters { nodes { jobs(first: 1) { totalCount } hostMappings(first: 1) { totalCount } peerings { routes { id } } } }
  cluster(id: "${things.cluster}") { name }
  peering(id: "${things.peering}") { name }
  templates(first: 1) { totalCount }
  quotas { nodes { id } }
  quota(userId: "${things.quota}") { id }
  overview { __typename }
  serviceVersion { __typename }
  projects { id }
  lake: jobs(first: 5, filter: { service: DLI }) { nodes { executionPlan metrics { __typename } } }
  lakeJob: job(id: "${dliThings.running}") { sql }
  queues(first: 1) { totalCount }
  queue(id: "${things.queue}") { name users { __typename } }
  elasticResourcePools(first: 1) { totalCount }
  enhancedConnections(first: 1) { totalCount }
  enhancedConnection(id: "${things.connection}") { name }
  sparkBatches(first: 1) { totalCount }
  sparkBatch(id: "${things.batch}") { name }
  databases(first: 1) { totalCount nodes { tables(first: 1) { totalCount } } }
  table(id: "${things.table}") { name preview { __typename } }
  dliClusters { __typename }
}`;

test('Every call of the table is signed, and the service takes it', async () => {
  const taken = new Set<string>();
  const check = () => {
    for (const { endpoint, headers, status } of world.received()) {
      expect([endpoint, status]).not.toEqual([endpoint, 401]);
      expect(headers).not.toHaveProperty('x-auth-token');
      expect(headers.authorization).toMatch(/^SDK-HMAC-SHA256 Access=\w+, SignedHeaders=/);
      if (endpoint && status === endpoints[endpoint].status) taken.add(endpoint);
    }
  };
  // A queue on its own, since the list of all tells of it as well.
  const queue = `{ queue(id: "${things.queue}") { name } }`;
  for (const query of [everything(), queue]) {
    expect((await gateway.query(query)).errors).toBeUndefined();
    check();
  }
  const writes: Record<string, Write> = writesOn(things);
  const mutations = buildSchema(readTypeDefs().join('\n')).getMutationType()?.getFields() ?? {};
  const examples = Object.keys(mutations).map(
    (name) => [name, writes[name] ?? expect.fail(`There is no example of ${name}`)] as const,
  );
  const ofDli: [string, Write][] = Object.entries(dliWritesOn(dliThings));
  for (const [name, write] of [...examples, ...ofDli]) {
    world.emulator.reset();
    world.received();
    const { data, errors } = await send(gateway, name, write);
    expect(errors, name).toBeUndefined();
    expect(data[name].userErrors, name).toEqual([]);
    check();
  }
  const others = Object.keys(endpoints).filter((name) => !taken.has(name));
  expect(others).toEqual(['createToken']);
});

describe('What is signed', () => {
  const signedBy = async (query: () => Promise<unknown>) => {
    world.received();
    await query();
    const [request] = world.received();
    const names = /SignedHeaders=([^,]+)/.exec(request?.headers.authorization ?? '')?.[1];
    return { names: names?.split(';'), headers: request?.headers ?? {} };
  };
  const { createTemplate, createJarJob } = writesOn({} as Things); // what is looked at names none

  test('is the project for all services but IAM', async () => {
    const { names, headers } = await signedBy(() => gateway.query(jobs));
    expect(names).toEqual(['host', 'x-project-id', 'x-sdk-date']);
    expect(headers['x-project-id']).toBe(world.emulator.demo.projectId);
    const iam = await signedBy(() => gateway.query('{ projects { id } }'));
    expect(iam.names).toEqual(['host', 'x-sdk-date']);
    expect(iam.headers).not.toHaveProperty('x-project-id');
  });

  test('is the type of a body', async () => {
    const { names } = await signedBy(() => send(gateway, 'createTemplate', createTemplate));
    expect(names).toEqual(['content-type', 'host', 'x-project-id', 'x-sdk-date']);
  });

  test('is of a form that its content is not', async () => {
    const write: Write = { ...createJarJob, ...writesOn(things).createJarJob };
    const { names, headers } = await signedBy(() => send(gateway, 'createJarJob', write));
    expect(names).toEqual(['host', 'x-project-id', 'x-sdk-content-sha256', 'x-sdk-date']);
    expect(headers['x-sdk-content-sha256']).toBe('UNSIGNED-PAYLOAD');
  });
});

test('The token of the caller is not looked at', async () => {
  const headers = { 'x-auth-token': 'made-up', authorization: 'Bearer made-up' };
  expect((await gateway.query(jobs, {}, headers)).errors).toBeUndefined();
  expect(JSON.stringify(world.received())).not.toContain('made-up');
});

test('The accepting side of a peering proves itself by its token, and nothing is signed', async () => {
  const { token } = world.emulator.peer;
  const headers = { 'x-peer-auth-token': token };
  await send(gateway, 'acceptPeering', writesOn(things).acceptPeering, headers);
  const proofs = world
    .received()
    .map(({ endpoint, headers: sent }) => [
      endpoint,
      sent['x-auth-token'],
      'authorization' in sent,
    ]);
  expect(proofs).toContainEqual(['acceptPeering', token, false]);
  expect(proofs.filter(([, given]) => given === token)).toHaveLength(1);
});

test.each([
  ['access key', { CS_ACCESS_KEY: 'NOBODYSACCESSKEY' }],
  ['secret key', { CS_SECRET_KEY: 'not-the-secret-key' }],
])('A wrong %s is a fault of the gateway, not of the caller', async (_what, change) => {
  const another = await world.startAnother(keyed(change));
  const { errors, text } = await another.query(jobs);
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(errors?.[0]?.message).toMatch(/account that the gateway itself uses/);
  expect(text).not.toMatch(/NOBODYS|not-the-secret|ACCESSKEY|SDK-HMAC|X-Auth-Token/);
});

describe('Between the gateway and the service, nobody can change', () => {
  let between: Between;
  let behind: Awaited<ReturnType<typeof startOn>>;
  let client: GraphQLClient;

  beforeAll(async () => {
    between = await startBetween(world.emulator.url);
    behind = await startOn(between.url, keyed());
    client = createClient(behind.url);
  });
  afterEach(() => between.change((request) => request));
  afterAll(async () => {
    await behind.close();
    await between.close();
  });

  const write = () => send(client, 'createTemplate', writesOn(things).createTemplate);

  test('nothing, where nothing is changed', async () => {
    expect((await client.query(jobs)).errors).toBeUndefined();
    expect((await write()).errors).toBeUndefined();
  });

  test.each<[string, (request: Passing) => Partial<Passing>]>([
    ['the method', () => ({ method: 'PATCH' })],
    ['the path', ({ url }) => ({ url: url.replace('job_template', 'sql_job') })],
    ['the query', ({ url }) => ({ url: `${url}?overwrite=true` })],
    ['the project', ({ headers }) => ({ headers: { ...headers, 'x-project-id': 'elsewhere' } })],
    ['the host', ({ headers }) => ({ headers: { ...headers, host: 'elsewhere' } })],
    ['the body', ({ body }) => ({ body: Buffer.from(`${body}`.replace('cars', 'bats')) })],
  ])('%s', async (_what, change) => {
    between.change((request) => ({ ...request, ...change(request) }));
    const { errors } = await write();
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const [request] = world.received();
    expect(request?.status).toBe(401);
  });
});
