import { expect, test } from 'vitest';
import type { Asker } from '../../src/gateway/asker.js';
import { Departure } from '../../src/gateway/departure.js';
import { createSubscriptions } from '../../src/gateway/subscriptions.js';
import { createMetrics } from '../../src/gateway/telemetry/metrics.js';
import { createOperationRecord } from '../../src/gateway/telemetry/operation.js';

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
  const { follow } = createSubscriptions(createMetrics());
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
