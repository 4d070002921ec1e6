import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Departure } from '../../../src/gateway/departure.js';
import type { Bus } from '../../../src/gateway/live/bus.js';
import { mayHaveWritten } from '../../../src/gateway/live/failure.js';
import { createMemoryBus } from '../../../src/gateway/live/memory-bus.js';
import { createUpstreamClient, type UpstreamClient } from '../../../src/gateway/upstream/client.js';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';
import { callerOf, collect, createThings, pass, startLive } from '../../support/live.js';
import { nobody, optionsOf, watch } from '../../support/options.js';
import { payload, raw, reset, type Stub, startStub } from '../../support/stub.js';

describe('What somebody writes', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A replica in which somebody watches a thing at rest. */
  const watched = async (bus?: Bus) => {
    const things = createThings();
    things.statuses.set('a', 'STILL');
    const { live, write } = startLive(things, { settledMs: 3_600_000, ...(bus && { bus }) });
    collect(live.watch(callerOf('t'), 'jobs', { keys: ['a'] }));
    await pass(60_000);
    return { write, polls: things.polls };
  };

  test('is looked at at once, unless it is refused', async () => {
    const { write, polls } = await watched();
    const before = polls.length;
    write('p1', new UpstreamError('runJob', 'api', 401, null));
    await pass(60_000);
    expect(polls).toHaveLength(before);
    write('p1');
    await pass(60_000);
    expect(polls.length).toBeGreaterThan(before);
  });

  test('where nobody of a replica watches, is told to others and then forgotten', async () => {
    const bus = createMemoryBus(10);
    const join = vi.fn(bus.join);
    const { polls } = await watched(bus);
    const other = startLive(createThings(), { bus: { ...bus, join } });
    const before = polls.length;
    for (let number = 0; number < 100; number += 1) other.write(`made up ${number}`);
    await pass(60_000);
    expect(polls).toHaveLength(before);
    other.write('p1');
    await pass(60_000);
    expect(polls.length).toBeGreaterThan(before);
    expect(join).not.toHaveBeenCalled();
  });
});

describe('Whether a write may have changed anything', () => {
  let stub: Stub;
  let client: UpstreamClient;
  let answer: unknown;
  beforeAll(async () => {
    stub = await startStub(() => answer);
    client = createUpstreamClient(optionsOf({ url: stub.url, demo: nobody }).upstream, watch());
  });
  afterAll(async () => {
    await client.close();
    await stub.close();
  });

  test.each<[string, unknown, boolean]>([
    ['done', payload({}), true],
    ['lost', reset, true],
    ['lost on the way back', raw(500, 'boom'), true],
    ['that the service finds wrong', raw(400, { error_code: 'CS.12004' }), true],
    ['without a token that is accepted', raw(401, {}), false],
    ['that is not allowed', raw(403, {}), false],
    ['that is not allowed, as a code says', raw(400, { error_code: 'CS.10002' }), false],
  ])('%s', async (_, given, expected) => {
    answer = given;
    const ends: boolean[] = [];
    client.onWrite((_, error) => ends.push(mayHaveWritten(error)));
    const { call } = client.as(callerOf('t'), new Departure(), { onCall() {} });
    await call('runJob', { job_id: '7' }).catch(() => {});
    expect(ends).toEqual([expected]);
  });

  test('that could not be sent', async () => {
    const ends: boolean[] = [];
    client.onWrite((_, error) => ends.push(mayHaveWritten(error)));
    const { call } = client.as({ ...callerOf('t'), token: null }, new Departure(), { onCall() {} });
    await call('runJob', { job_id: '7' }).catch(() => {});
    expect(ends).toEqual([false]);
  });
});
