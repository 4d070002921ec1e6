import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Departure } from '../../../src/gateway/departure.js';
import { createLog } from '../../../src/gateway/telemetry/log.js';
import {
  type CallRecord,
  createUpstreamClient,
  type UpstreamOptions,
} from '../../../src/gateway/upstream/client.js';
import { createDeadline } from '../../../src/gateway/upstream/deadline.js';
import type { Upload } from '../../../src/gateway/upstream/form.js';
import { faults, type Play, says, startFaulty } from '../../support/faulty.js';
import { watch } from '../../support/options.js';
import { payload } from '../../support/stub.js';

// The credentials of each test: it proves itself by a counter, and may renew that.
const credentials = vi.hoisted(() => ({ proofs: 0, renews: true }));
vi.mock('../../../src/gateway/identity/create.js', () => ({
  createCredentials: () => ({
    prove: () => {
      credentials.proofs += 1;
      return { 'x-auth-token': `proof-${credentials.proofs}` };
    },
    renews: () => credentials.renews,
    owns: () => false,
    secrets: () => [],
  }),
}));
beforeEach(() => {
  Object.assign(credentials, { proofs: 0, renews: true });
});

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

const caller = { token: 't', projectId: 'p1', requestId: 'r1', traceparent: null };

const start = async (play: Play, options: Partial<UpstreamOptions> = {}, log = watch().log) => {
  const host = await startFaulty(play);
  opened.push(host);
  const told = {
    ...watch().metrics,
    retried: vi.fn(),
    circuit: vi.fn(),
    queued: vi.fn(),
    batch: vi.fn(),
    upstreamCall: vi.fn(),
  };
  const client = createUpstreamClient(
    {
      endpoints: { cs: host.url, iam: host.url, vpc: host.url, dli: null, cdm: null },
      connectTimeoutMs: 5_000,
      headersTimeoutMs: 15_000,
      bodyTimeoutMs: 15_000,
      maxConnections: 50,
      maxAnswerBytes: 100_000,
      auth: { mode: 'passthrough' },
      ...options,
    },
    { log, metrics: told },
  );
  opened.push(client);
  const calls: CallRecord[] = [];
  const as = (requestId: string, deadline = createDeadline(30_000), departure = new Departure()) =>
    client.as({ ...caller, requestId }, departure, {
      onCall: (call) => calls.push(call),
      deadline,
    }).call;
  return { host, client, told, calls, as, upstream: as('r1') };
};
const noCircuit = { circuit: { failures: Number.POSITIVE_INFINITY } };

const idOf = ({ headers }: IncomingMessage) => Number(headers['x-request-id']);

test('Ten thousand writes with faults of every kind are received once each', async () => {
  const { slowHeaders: _, slowBody: __, silence: ___, ...quick } = faults;
  const { resetBefore, resetInBody, endInBody, giant, bomb, brotliBomb, ...cheap } = quick;
  const dear = [resetBefore, resetInBody, endInBody, giant, bomb, brotliBomb];
  const kinds: Play[] = [
    ...Object.values(cheap),
    says('', 408),
    says('', 425, { 'retry-after': '0' }),
    says({ error_id: 'CS.11041' }, 400),
    says({ error_code: 'APIG.0308', error_msg: 'Too often' }, 429),
  ];
  const size = 10_000;
  const endless = createDeadline(Number.POSITIVE_INFINITY);
  credentials.renews = false;
  const { host, as, told } = await start((response, request) => {
    const id = idOf(request);
    const play = id % 50 === 0 ? dear[(id / 50) % dear.length] : kinds[id % kinds.length];
    play?.(response, request);
  }, noCircuit);
  const failed = await Promise.all(
    Array.from({ length: size }, (_, id) =>
      as(String(id), endless)('runJob', { job_id: '7' }).then(
        () => 'done',
        ({ kind }: { kind: string }) => kind,
      ),
    ),
  );
  expect(new Set(failed)).toEqual(new Set(['lost', 'unavailable', 'api']));
  expect(host.requests).toHaveLength(size);
  expect(new Set(host.requests.map(idOf)).size).toBe(size);
  expect(told.retried).not.toHaveBeenCalled();
}, 60_000);

test('A thousand reads that all fail cost a fifth more, and a reserve', async () => {
  const { host, as, told } = await start(says('', 429));
  const failed = await Promise.all(
    Array.from({ length: 1_000 }, (_, id) =>
      as(String(id))('getOverview', {}).catch(({ status }: { status: number }) => status),
    ),
  );
  expect(new Set(failed)).toEqual(new Set([429]));
  expect(host.requests.length).toBeLessThanOrEqual(1_210);
  expect(host.requests.length).toBeGreaterThan(1_000);
  expect(told.retried).toHaveBeenCalledTimes(host.requests.length - 1_000);
});

describe('A proof that has ended', () => {
  const ended = says({ error_id: 'CS.10007' }, 400);
  const fine = says(payload({}));
  /** Takes the second proof only. */
  const strict: Play = (response, request) =>
    (request.headers['x-auth-token'] === 'proof-2' ? fine : ended)(response, request);

  test.each([
    ['a read', 'getOverview', {}],
    ['a write', 'runJob', { job_id: '7' }],
  ] as const)('is renewed for %s', async (_, name, args) => {
    const { host, as } = await start(strict);
    await as('r1')(name, args as never); // they fit their names
    expect(host.requests.map(({ headers }) => headers['x-auth-token'])).toEqual([
      'proof-1',
      'proof-2',
    ]);
  });

  test('is renewed once only', async () => {
    const { host, upstream } = await start(ended);
    await expect(upstream('runJob', { job_id: '7' })).rejects.toMatchObject({ kind: 'api' });
    expect(host.requests).toHaveLength(2);
  });

  test('is not renewed where the credentials cannot', async () => {
    credentials.renews = false;
    const { host, upstream } = await start(ended);
    await expect(upstream('getOverview', {})).rejects.toMatchObject({ kind: 'api' });
    expect(host.requests).toHaveLength(1);
  });

  test('is not renewed for a form, whose body is gone', async () => {
    const { host, upstream } = await start(strict);
    const body = { job_id: 7n, desc: 'x' };
    const refused = { kind: 'unavailable', status: null };
    await expect(upstream('updateJarJob', { body })).rejects.toMatchObject(refused);
    expect(host.requests).toHaveLength(1);
  });
});

describe('The deadline of a form begins when all of it is out', () => {
  const deadlineMs = 400;
  /** A file that takes several deadlines to come. */
  const slowFile = (): Upload => ({
    open: async () => ({
      filename: 'slow.jar',
      mimeType: 'application/java-archive',
      stream: Readable.from(
        (async function* () {
          for (let piece = 0; piece < 3; piece++) {
            yield Buffer.from('PK');
            await new Promise((resolve) => setTimeout(resolve, deadlineMs));
          }
        })(),
      ),
    }),
  });

  test('so that a slow upload is no failure', async () => {
    const { as } = await start(says(payload({ job_id: 7 })));
    const upstream = as('r1', createDeadline(deadlineMs));
    expect(await upstream('createJarJob', { body: { file: slowFile() } })).toEqual({ job_id: 7 });
  });

  test('and then it holds', async () => {
    const { as, host } = await start(faults.silence);
    const upstream = as('r1', createDeadline(deadlineMs));
    await expect(upstream('createJarJob', { body: { file: slowFile() } })).rejects.toMatchObject({
      kind: 'lost',
    });
    expect(host.requests).toHaveLength(1);
  });
});

describe('A call that waits for a place', () => {
  /** A client whose only place is taken until `free` is called. */
  const busy = async () => {
    let free = () => {};
    const world = await start(
      (response, request) => {
        free = () => says(payload({}))(response, request);
      },
      { maxConnections: 1 },
    );
    const holder = world.upstream('getOverview', {});
    await expect.poll(() => world.host.requests.length).toBe(1);
    return { ...world, holder, free: () => free() };
  };

  test.each([
    ['read', 'getOverview', {}],
    ['write', 'runJob', { job_id: '7' }],
  ] as const)('is dropped when its client leaves: a %s', async (_, name, args) => {
    const { as, host, holder, free, told } = await busy();
    const client = new Departure();
    const waiting = as('r2', createDeadline(30_000), client)(name, args as never); // they fit
    await expect.poll(() => told.queued.mock.calls).toEqual([['cs', 1]]);
    client.leave();
    await expect(waiting).rejects.toMatchObject({ kind: 'unavailable' });
    free();
    await holder;
    expect(told.queued.mock.calls.at(-1)).toEqual(['cs', 0]);
    expect(host.requests).toHaveLength(1);
  });

  test('is not lost at its deadline: nothing was sent', async () => {
    const { as, host, holder, free } = await busy();
    const waiting = as('r2', createDeadline(50))('runJob', { job_id: '7' });
    await expect(waiting).rejects.toMatchObject({ kind: 'timeout' });
    free();
    await holder;
    expect(host.requests).toHaveLength(1);
  });

  test('is turned away when the circuit opens', async () => {
    const { host, as, told } = await start(faults.unavailableForLong, { maxConnections: 2 });
    const asked = Array.from({ length: 30 }, (_, id) => as(String(id))('runJob', { job_id: '7' }));
    const kinds = await Promise.allSettled(asked);
    expect(kinds.map(({ status }) => status)).toEqual(Array(30).fill('rejected'));
    expect(host.requests.length).toBeLessThanOrEqual(7); // five, and one for each place by then
    expect(told.circuit.mock.calls).toEqual([
      ['cs', 'closed'],
      ['cs', 'open'],
    ]);
  });
});

test('Metrics are told how many things a call asks for, and how each attempt ended', async () => {
  const plays = [faults.unavailable, says(payload({ jobs: [] }))];
  const { upstream, told } = await start((response, request) => plays.shift()?.(response, request));
  await upstream('queryJobMetrics', { body: { job_ids: [1n, 2n, 3n] } });
  expect(told.batch.mock.calls).toEqual([['queryJobMetrics', 3]]);
  expect(told.upstreamCall.mock.calls).toEqual([
    ['queryJobMetrics', 'unavailable', expect.any(Number)],
    ['queryJobMetrics', 'ok', expect.any(Number)],
  ]);
  expect(told.retried.mock.calls).toEqual([['queryJobMetrics']]);
});

test('The log tells of each attempt, but not where it went or what was in it', async () => {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => lines.push(line) });
  const plays = [faults.badGateway, says(payload({ total: 0, jobs: [] }))];
  const { upstream, host } = await start(
    (response, request) => plays.shift()?.(response, request),
    {},
    log,
  );
  await upstream('queryJobMetrics', { body: { job_ids: [815n] } });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { requestId: 'r1', operation: 'queryJobMetrics', attempt: 1, status: 502 },
    { requestId: 'r1', operation: 'queryJobMetrics', attempt: 2, status: 200, outcome: 'ok' },
  ]);
  for (const secret of [new URL(host.url).port, 'proof-', '815', 'payload']) {
    expect(lines.join().replace(/"time":\d+|"pid":\d+|"ms":[\d.]+/g, '')).not.toContain(secret);
  }
});

test('A token may be as long as it likes to be', async () => {
  const token = 'x'.repeat(40_000);
  const { upstream } = await start(says({ token: { id: 1 } }, 201, { 'x-subject-token': token }));
  expect(await upstream('createToken', { body: {} })).toEqual({ id: 1 });
});
