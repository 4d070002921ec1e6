import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CircuitOpen } from '../../../src/gateway/upstream/circuit.js';
import { createDeadline } from '../../../src/gateway/upstream/deadline.js';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';
import type { Outcome } from '../../../src/gateway/upstream/outcome.js';
import { createRetryBudget, retry } from '../../../src/gateway/upstream/retry.js';
import { retryAfter } from '../../../src/gateway/upstream/retry-after.js';

const outcome = (
  status: number | null,
  { code, after, ms = 1 }: { code?: string; after?: string; ms?: number } = {},
): Outcome => ({
  answer:
    status === null
      ? null
      : { status, headers: { ...(after && { 'retry-after': after }) }, body: { text: '' } },
  error:
    status === 200
      ? null
      : new UpstreamError('getOverview', 'unavailable', status, code ? { code } : null),
  ms,
});

describe('Retry-After', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  test.each([
    ['2', 2_000],
    ['0', 0],
    [' 12 ', 12_000],
    ['Thu, 01 Jan 2026 00:00:03 GMT', 3_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [undefined, null],
    [['1', '2'], null],
  ])('%j is %j ms', (header, ms) => {
    expect(retryAfter(header)).toBe(ms);
  });
});

/** Sends what has these outcomes one after the other. */
const run = async (
  outcomes: (Outcome | Error)[],
  { leftMs = 30_000, budget = createRetryBudget(), signal = new AbortController().signal } = {},
) => {
  let attempts = 0;
  let retried = 0;
  const send = async (): Promise<Outcome> => {
    const next = outcomes[attempts];
    attempts += 1;
    if (next === undefined) throw new Error('Nobody expected this attempt');
    if (next instanceof Error) throw next;
    return next;
  };
  const result = await retry(await send(), send, {
    budget,
    call: { left: () => createDeadline(leftMs).left(), signal },
    onRetry: () => {
      retried += 1;
    },
  }).catch((error: unknown) => error);
  return { attempts, retried, result };
};

const fine = outcome(200);

describe('A read is sent again', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test.each<[string, Outcome]>([
    ['no answer', outcome(null)],
    ['429', outcome(429)],
    ['429 of CS', outcome(429, { code: 'CS.10001' })],
    ['500', outcome(500)],
    ['500 of a proxy', outcome(500, { code: 'APIG.0101' })],
    ['502', outcome(502)],
    ['503', outcome(503)],
    ['503 that asks to come at once', outcome(503, { after: '0' })],
    ['504', outcome(504)],
  ])('twice at most on %s', async (_, passing) => {
    expect(await run([passing, fine])).toEqual({ attempts: 2, retried: 1, result: fine });
    const last = { ...passing };
    const { attempts, retried, result } = await run([passing, passing, last]);
    expect([attempts, retried]).toEqual([3, 2]);
    expect(result).toBe(last);
  });

  test.each<[string, Outcome, number?]>([
    ['success', fine],
    ['400', outcome(400)],
    ['404', outcome(404)],
    ['501', outcome(501)],
    ['an error of CS with 500', outcome(500, { code: 'CS.10001' })],
    ['an answer that cannot be read', { ...fine, error: outcome(400).error }],
    ['a wait that is too long', outcome(503, { after: '6' })],
    ['a wait beyond the deadline', outcome(503, { after: '2' }), 1_500],
    [
      'a failure so slow that another would end beyond the deadline',
      outcome(null, { ms: 900 }),
      800,
    ],
  ])('not on %s', async (_, final, leftMs = 30_000) => {
    expect(await run([final], { leftMs })).toEqual({ attempts: 1, retried: 0, result: final });
  });

  test('not if the circuit has opened; the failure before is told', async () => {
    const failure = outcome(503);
    const { result, retried } = await run([failure, new CircuitOpen()]);
    expect(result).toBe(failure);
    expect(retried).toBe(0);
  });

  test('not for a client who leaves while it waits', async () => {
    const client = new AbortController();
    const running = run([outcome(503, { after: '4' })], { signal: client.signal });
    setImmediate(() => client.abort(new Error('left')));
    const { attempts, result } = await running;
    expect(attempts).toBe(1);
    expect(result).toEqual(new Error('left'));
  });

  test('only as far as the budget goes', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0); // no back-off
    const budget = createRetryBudget();
    const failure = outcome(429);
    let attempts = 0;
    for (let call = 0; call < 1_000; call++) {
      budget.earn();
      attempts += (await run([failure, failure, failure], { budget })).attempts;
    }
    expect(attempts).toBeLessThanOrEqual(1_210);
    expect(attempts).toBeGreaterThan(1_190);
  });
});

test('A budget saves no more than its reserve', () => {
  const budget = createRetryBudget();
  for (let call = 0; call < 1_000; call++) budget.earn();
  const spent = Array.from({ length: 20 }, () => budget.spend());
  expect(spent.filter(Boolean)).toHaveLength(10);
});
