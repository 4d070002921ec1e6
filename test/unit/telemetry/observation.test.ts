import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../../src/gateway/context.js';
import { formatError } from '../../../src/gateway/errors.js';
import { inTurn } from '../../../src/gateway/plugins.js';
import { createMetrics } from '../../../src/gateway/telemetry/metrics.js';
import { observation } from '../../../src/gateway/telemetry/observation.js';
import { createOperationRecord } from '../../../src/gateway/telemetry/operation.js';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';
import { createLogBook } from '../../support/log.js';

const { log, lines } = createLogBook();
const metrics = createMetrics();
const oneBug = new TypeError('It failed');

const apollo = new ApolloServer<Context>({
  typeDefs: 'type Query { bugs: Int  bug: Int  timeout: Int  fine: Int }',
  resolvers: {
    Query: {
      bugs: () => {
        throw new RangeError('It failed anew');
      },
      bug: () => {
        throw oneBug;
      },
      timeout: () => {
        throw new UpstreamError('getJob', 'timeout', null, null);
      },
      fine: () => 1,
    },
  },
  formatError,
  plugins: [inTurn([observation(metrics, log)])],
});

beforeAll(() => apollo.start());
afterAll(() => apollo.stop());

/** Carries a document out, and gives what was noted of it and its lines of the log. */
const observed = async (query: string) => {
  lines.length = 0;
  const operation = createOperationRecord(null);
  const contextValue = { requestId: 'id', operation, push: null } as Context; // all that is looked at
  const { body } = await apollo.executeOperation({ query }, { contextValue });
  return { operation, failures: [...lines], answer: JSON.stringify(body) };
};

test('What nobody expected is in the log with its stack and the id of the request, and not in the answer', async () => {
  const { failures, answer, operation } = await observed('query Q { bug }');
  expect(failures).toEqual([
    expect.objectContaining({
      level: 'error',
      msg: 'failure',
      requestId: 'id',
      err: {
        type: 'TypeError',
        message: 'It failed',
        stack: expect.stringContaining('observation.test.ts'),
      },
    }),
  ]);
  expect(answer).not.toMatch(/It failed|observation/);
  expect(operation).toMatchObject({ type: 'query', name: 'Q', codes: ['INTERNAL_SERVER_ERROR'] });
});

const many = (field: string) =>
  `{ ${Array.from({ length: 20 }, (_, n) => `f${n}: ${field}`).join(' ')} }`;

test('One failure that shows in many fields is told once, and of many no more than five', async () => {
  expect((await observed(many('bug'))).failures).toHaveLength(1);
  expect((await observed(many('bugs'))).failures).toHaveLength(5);
});

test.each([
  ['{ timeout }', ['UPSTREAM_TIMEOUT']],
  ['{ nothing }', ['GRAPHQL_VALIDATION_FAILED']],
  ['{ fine', ['GRAPHQL_PARSE_FAILED']],
  ['{ fine }', []],
  ['{ timeout again: timeout }', ['UPSTREAM_TIMEOUT']],
])('%s is no failure of the gateway', async (query, codes) => {
  const { failures, operation } = await observed(query);
  expect(failures).toEqual([]);
  expect(operation.codes).toEqual(codes);
});

test('A long name is cut', async () => {
  const { operation } = await observed(`query ${'N'.repeat(5_000)} { fine }`);
  expect(operation.name).toHaveLength(100);
});
