import { expect, test } from 'vitest';
import type { Asker } from '../../src/gateway/asker.js';
import { Departure } from '../../src/gateway/departure.js';
import { createFollow } from '../../src/gateway/subscriptions.js';
import { createMetrics } from '../../src/gateway/telemetry/metrics.js';
import { addCode, createOperationRecord } from '../../src/gateway/telemetry/operation.js';

test('Each event is told to somebody of its own, who leaves with whoever waits for all of them', async () => {
  const caller = { token: null, projectId: null, requestId: 'id', traceparent: null };
  const asker: Asker = {
    caller,
    explain: false,
    departure: new Departure(),
    operation: createOperationRecord(null),
  };
  const source = (async function* () {
    yield 1;
    yield 2;
    await new Promise(() => {});
  })();
  const told: Asker[] = [];
  const follow = createFollow(createMetrics());
  const results = follow(source, asker, async (_, ofEvent) => {
    told.push(ofEvent);
    return { data: {} };
  })[Symbol.asyncIterator]();
  await results.next();
  await results.next();
  const [first, second] = told.map(({ departure }) => departure);
  expect(new Set([first, second, asker.departure]).size).toBe(3);
  expect(asker.operation.events).toBe(2);
  asker.departure.leave();
  expect(second?.gone).toBe(true);
  expect((await results.next()).done).toBe(true);
});

test.each([
  ['ok', 'what its events tell of', false],
  ['UPSTREAM_ERROR', 'its end', true],
])('It counts as %s, by %s', async (code, _, fails) => {
  const asker: Asker = {
    caller: { token: null, projectId: null, requestId: 'id', traceparent: null },
    explain: false,
    departure: new Departure(),
    operation: createOperationRecord(null),
  };
  const source = (async function* () {
    yield 1;
    if (fails) throw new Error('Gone');
  })();
  const metrics = createMetrics();
  const results = createFollow(metrics)(source, asker, async ({ kind }, { operation }) => {
    const error = kind === 'event' ? 'UPSTREAM_TIMEOUT' : 'UPSTREAM_ERROR';
    addCode(operation, error);
    return { errors: [{ message: '', extensions: { code: error } }] };
  });
  for await (const _ of results);
  const { text } = await metrics.exposition();
  expect(text).toContain(`cs_graphql_operations_total{type="subscription",code="${code}"} 1`);
  expect(text).not.toContain('cs_graphql_operation_seconds_count{type="subscription"}');
});
