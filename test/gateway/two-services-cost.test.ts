import { buildSchema } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTypeDefs } from '../../src/gateway/schema.js';
import { planIn } from '../support/plans.js';
import { useWorld } from '../support/start.js';

const world = useWorld({
  emulator: { jobs: 320, dliJobs: 320 },
  gateway: { env: { DLI: 'emulator' }, maxPageSize: 300, maxCost: 1e9, maxUpstreamCalls: 1e9 },
});
const schema = buildSchema(readTypeDefs().join('\n'));
const explained = { 'x-explain': '1' };

const ask = async (document: string, variables = {}) => {
  const answer = await world.query(document, variables, explained);
  expect(answer.errors, document).toBeUndefined();
  const { cost, upstream } = JSON.parse(answer.text).extensions;
  return { data: answer.data, expected: cost.upstreamCalls as number, upstream };
};

const expectWithin = async (document: string, variables = {}) => {
  const { expected, upstream, data } = await ask(document, variables);
  const plan = planIn(schema, document, variables, 2);
  expect(plan.upstreamCalls, document).toBe(expected);
  expect(upstream.calls, document).toBeLessThanOrEqual(expected);
  const named = new Set(plan.fields.flatMap(({ operations }) => operations));
  const others = upstream.operations.filter(
    ({ operation }: { operation: string }) => !named.has(operation),
  );
  expect(others, document).toEqual([]);
  return data;
};

let ids: string[];
beforeAll(async () => {
  const { jobs } = await world.data('{ jobs(first: 300) { nodes { id } } }');
  ids = jobs.nodes.map(({ id }: { id: string }) => id);
});

const fields = [
  'name',
  'ownerName durationMs hasSavepoint',
  'sql dliSettings { flinkVersion }',
  'sql ownerName',
  'metrics { totalReadRate }',
  'executionPlan',
  'queue { id }',
  'cluster { name } owner { userName }',
  'apiGateway { sinks { url } } lastAction { at }',
  'parent { name ownerName } children(first: 2) { totalCount nodes { name } }',
  'health { status findings { kind } } preflight { ok }',
  'auditLogs(first: 3) { nodes { at } }',
];

describe('No query of two services makes calls beyond what is planned:', () => {
  test.each(fields)('pages of jobs with %s', async (field) => {
    for (const size of [1, 20, 100, 300]) {
      const list = (args: string) =>
        `{ jobs(${args}) { pageInfo { hasNextPage hasPreviousPage endCursor startCursor } totalCount nodes { ${field} } } }`;
      for (const count of ['first', 'last']) {
        const { jobs } = await expectWithin(list(`${count}: ${size}`));
        const { endCursor, startCursor } = jobs.pageInfo;
        const behind = count === 'first' ? `after: "${endCursor}"` : `before: "${startCursor}"`;
        await expectWithin(list(`${count}: ${size}, ${behind}`));
      }
      for (const service of ['CS', 'DLI']) {
        await expectWithin(list(`first: ${size}, filter: { service: ${service} }`));
      }
    }
  });

  test.each(fields)('jobs by id with %s', async (field) => {
    for (const count of [1, 2, 5, 6, 50, 101, 300]) {
      const step = Math.floor(ids.length / count);
      const spread = ids.filter((_, index) => index % step === 0).slice(0, count);
      const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Job { ${field} } } }`;
      await expectWithin(document, { ids: spread });
    }
    for (const id of [ids[0], ids[1], ids[2], ids[3]]) {
      await expectWithin(`{ job(id: "${id}") { ${field} } }`);
      await expectWithin(`{ node(id: "${id}") { ... on Job { ${field} } } }`);
    }
  });

  test('pages of templates, and some by id', async () => {
    for (const size of [1, 20, 100]) {
      const { templates } = await expectWithin(
        `{ templates(first: ${size}) { totalCount pageInfo { hasNextPage } nodes { id name sql } } }`,
      );
      const found: string[] = templates.nodes.map(({ id }: { id: string }) => id);
      const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Template { name } } }';
      await expectWithin(document, { ids: found });
    }
  });
});

describe('The estimate', () => {
  const list = '{ jobs(first: 20) { nodes { name metrics { totalReadRate } } } }';

  test('counts each service that runs jobs', async () => {
    const alone = await world.startAnother({ env: { DLI: 'off' } });
    const calls = async (client: Pick<typeof world, 'query'>) =>
      JSON.parse((await client.query(list, {}, explained)).text).extensions.cost.upstreamCalls;
    const [one, two] = [await calls(alone), await calls(world)];
    expect(two).toBe(2 * one);
  });

  test('refuses what is too much for two services, and not for one', async () => {
    const env = { MAX_UPSTREAM_CALLS: '4' };
    const limits = { maxUpstreamCalls: 4 };
    const one = await world.startAnother({ env: { ...env, DLI: 'off' }, ...limits });
    const two = await world.startAnother({ env: { ...env, DLI: 'emulator' }, ...limits });
    expect((await one.query(list)).errors).toBeUndefined();
    world.calls();
    const { errors, status } = await two.query(list);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_CALL_LIMIT_EXCEEDED');
    expect(world.calls()).toEqual([]);
  });

  test('refuses pages that are too large, whichever service they are of', async () => {
    for (const filter of ['', ', filter: { service: DLI }', ', filter: { service: CS }']) {
      const { errors, status } = await world.query(`{ jobs(first: 301${filter}) { totalCount } }`);
      expect(status).toBe(400);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'PAGE_SIZE_LIMIT_EXCEEDED' });
    }
  });
});
