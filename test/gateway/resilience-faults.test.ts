import { afterEach, describe, expect, test } from 'vitest';
import { createClient } from '../support/client.js';
import { type Faulty, faults, type Play, packedAs, says, startFaulty } from '../support/faulty.js';
import { startOn } from '../support/start.js';
import { payload } from '../support/stub.js';

const job = { job_id: 7, name: 'seven', cluster_id: 3, job_config: {} };
const list = says(payload({ total: 1, jobs: [job] }));

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

/** A gateway whose upstream answers to every list of jobs, and to clusters as given. */
const start = async (cluster: Play, iam?: string) => {
  const upstream = await startFaulty((response, request) =>
    (request.url?.includes('/reserved_cluster') ? cluster : list)(response, request),
  );
  opened.push(upstream);
  const gateway = await startOn(upstream.url, {
    defaultCaller: { token: 'stub-token', projectId: 'p1' },
    env: {
      HEADERS_TIMEOUT_MS: '500',
      BODY_TIMEOUT_MS: '1000',
      REQUEST_TIMEOUT_MS: '3000',
      MAX_ANSWER_BYTES: '1000000',
      ...(iam && { IAM_ENDPOINT: iam }),
    },
  });
  opened.push(gateway);
  return { upstream, ...createClient(gateway.url) };
};

/** Nothing that an answer says may help an attacker. */
const isDiscreet = (text: string, { url }: Faulty) => {
  for (const secret of [new URL(url).port, '127.0.0.1', '/v1.0', 'stub-token', 'p1/', '    at ']) {
    expect(text).not.toContain(secret);
  }
};

const query = '{ jobs(first: 1) { totalCount nodes { name cluster { name } } } }';
const tooLarge = /^The answer of the service is too large\./;
const anything = /\w/;

type Row = [fault: keyof typeof faults, code: string, attempts: number | null, says?: RegExp];

describe('A joined field fails alone, with a stable code and in time, on', () => {
  test.each<Row>([
    ['resetBefore', 'UPSTREAM_UNAVAILABLE', 3],
    ['resetInBody', 'UPSTREAM_UNAVAILABLE', 3],
    ['endInBody', 'UPSTREAM_UNAVAILABLE', 3],
    ['slowHeaders', 'UPSTREAM_TIMEOUT', null],
    ['slowBody', 'UPSTREAM_TIMEOUT', 1],
    ['silence', 'UPSTREAM_TIMEOUT', null],
    ['error', 'UPSTREAM_ERROR', 3],
    ['unavailable', 'UPSTREAM_UNAVAILABLE', 3],
    ['unavailableForLong', 'UPSTREAM_UNAVAILABLE', 1],
    ['badGateway', 'UPSTREAM_UNAVAILABLE', 3],
    ['gatewayTimeout', 'UPSTREAM_TIMEOUT', 3],
    ['tooOften', 'RATE_LIMITED', 3],
    ['wrongJson', 'UPSTREAM_BAD_RESPONSE', 1],
    ['wrongType', 'UPSTREAM_BAD_RESPONSE', 1],
    ['giant', 'UPSTREAM_BAD_RESPONSE', 1, tooLarge],
    ['bomb', 'UPSTREAM_BAD_RESPONSE', 1, tooLarge],
    ['brotliBomb', 'UPSTREAM_BAD_RESPONSE', 1, tooLarge],
    ['brokenGzip', 'UPSTREAM_BAD_RESPONSE', 1],
    ['strangeEncoding', 'UPSTREAM_BAD_RESPONSE', 1],
  ])('%s', async (fault, code, attempts, message = anything) => {
    const world = await start(faults[fault]);
    const startedAt = performance.now();
    const { status, data, errors, text } = await world.query(query, {}, { 'x-explain': '1' });
    expect(performance.now() - startedAt).toBeLessThan(10_000); // against a deadline of 3 s
    expect(status).toBe(200);
    expect(data.jobs).toEqual({ totalCount: 1, nodes: [{ name: 'seven', cluster: null }] });
    expect(errors).toMatchObject([
      { path: ['jobs', 'nodes', 0, 'cluster'], message: expect.stringMatching(message) },
    ]);
    expect(errors?.[0]?.extensions.code).toBe(code);
    isDiscreet(text, world.upstream);

    const asked = world.upstream.asked().filter((path) => path === '/reserved_cluster/3');
    if (attempts !== null) expect(asked).toHaveLength(attempts);
    const { extensions } = JSON.parse(text);
    expect(extensions.upstream.calls).toBe(1 + asked.length);
    expect(await world.data('{ jobs { totalCount } }')).toEqual({ jobs: { totalCount: 1 } });
  });

  test('a connection that is refused', async () => {
    const gone = await startFaulty(faults.silence);
    await gone.close();
    const world = await start(faults.silence, gone.url);
    const { data, errors, text } = await world.query('{ projects { id } jobs { totalCount } }');
    expect(data).toEqual({ projects: null, jobs: { totalCount: 1 } });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['projects'], 'UPSTREAM_UNAVAILABLE'],
    ]);
    isDiscreet(text, world.upstream);
    isDiscreet(text, gone);
  });
});

test('What is not found is null without an error', async () => {
  const world = await start(faults.notFound);
  expect(await world.data(query)).toEqual({
    jobs: { totalCount: 1, nodes: [{ name: 'seven', cluster: null }] },
  });
  expect(world.upstream.asked()).toHaveLength(2);
});

test('An answer that is too large is not read to its end', async () => {
  let tell = (_bytes: number) => {};
  const sent = new Promise<number>((resolve) => {
    tell = resolve;
  });
  const world = await start((response) => {
    const { socket } = response;
    socket?.once('close', () => tell(socket.bytesWritten));
    faults.giant(response);
  });
  await world.query(query);
  expect(await sent).toBeLessThan(50_000_000); // what buffers of the system hold, but not without end
});

describe('A packed answer is read:', () => {
  test.each(Object.entries(packedAs))('%s', async (_, pack) => {
    const world = await start(pack({ cluster_id: 3, name: 'three' }));
    expect(await world.data(query)).toEqual({
      jobs: { totalCount: 1, nodes: [{ name: 'seven', cluster: { name: 'three' } }] },
    });
    expect(world.upstream.requests.at(-1)?.headers['accept-encoding']).toBe('gzip, br');
  });
});

describe('A write whose answer is too large may have been carried out:', () => {
  test.each(['giant', 'bomb'] as const)('%s', async (fault) => {
    const world = await start(faults[fault]);
    const { errors, text } = await world.query(
      'mutation { stopCluster(id: 3) { cluster { id } } }',
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['OUTCOME_UNKNOWN']);
    isDiscreet(text, world.upstream);
    const writes = world.upstream.requests.filter(({ method }) => method === 'POST');
    expect(writes).toHaveLength(1);
  });
});
