import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { faults, startFaulty } from '../support/faulty.js';
import { createLogBook } from '../support/log.js';
import { type StubWorld, startOn, withStub } from '../support/start.js';
import { payload, raw, type StubRequest } from '../support/stub.js';

interface Asking {
  readonly token?: string;
  readonly project?: string;
  readonly requestId?: string;
  readonly signal?: AbortSignal;
}

let documents = 0;

/** Asks for the same thing in words of its own: it is the read below that is shared, not the query. */
const ask = async (url: string, asking: Asking = {}, fields = 'jobs { totalCount }') => {
  const { token = 't', project = 'p1', requestId, signal } = asking;
  documents += 1;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-auth-token': token,
      'x-project-id': project,
      'x-explain': '1',
      ...(requestId !== undefined && { 'x-request-id': requestId }),
    },
    body: JSON.stringify({ query: `query Ask${documents} { a: ${fields} }` }),
    ...(signal && { signal }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers are judged by the tests, field by field
  return (await response.json()) as any;
};
const times = <Result>(count: number, make: (index: number) => Result) =>
  Array.from({ length: count }, (_, index) => make(index));

/** How many reads have joined others since the gateway began. */
const joined = async (url: string): Promise<number> => {
  const text = await (await fetch(new URL('/metrics', url))).text();
  const counts = text.matchAll(/^cs_graphql_upstream_coalesced_total\{.*\} (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
};
const soon = { interval: 10, timeout: 10_000 };

/** A stub whose answers are held until they are let go, and count the jobs by who asks. */
const holding = () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const answer = ({ headers, path }: StubRequest) =>
    payload({ total: `${headers['x-auth-token']}${path.project_id}`.length, jobs: [] });
  return {
    letGo: () => letGo(),
    reply: (request: StubRequest) => held.then(() => answer(request)),
  };
};

const withHeld = (
  use: (world: StubWorld & { letGo: () => void }) => Promise<void>,
  settings: Parameters<typeof withStub>[2] = {},
) => {
  const { letGo, reply } = holding();
  return withStub(reply, (world) => use({ ...world, letGo }), settings);
};

describe('Identical reads that are under way at a time', () => {
  test('are one call, which belongs to the first', async () => {
    await withHeld(async ({ url, stub, letGo }) => {
      const first = ask(url, { requestId: 'first' });
      await expect.poll(() => stub.requests.length, soon).toBe(1);
      const others = times(19, () => ask(url));
      await expect.poll(() => joined(url), soon).toBe(19);
      letGo();
      const answers = [await first, ...(await Promise.all(others))];
      expect(answers.map(({ data }) => data)).toEqual(Array(20).fill({ a: { totalCount: 3 } }));
      expect(stub.calls()).toEqual(['listJobs']);
      expect(stub.requests[0]?.headers['x-request-id']).toBe('first');
      const told = answers.map(({ extensions }) => extensions.upstream);
      expect(told[0]).toMatchObject({ calls: 1, coalesced: 0 });
      for (const one of told.slice(1)) {
        expect(one).toMatchObject({ calls: 0, coalesced: 1, operations: [] });
      }
      await ask(url);
      expect(stub.calls()).toEqual(['listJobs']); // nothing is kept
    });
  });

  test.each<[string, Asking]>([
    ['of another token', { token: 'other' }],
    ['in another project', { project: 'p2' }],
  ])('are calls of their own %s', async (_, other) => {
    await withHeld(async ({ url, stub, letGo }) => {
      const asked = [...times(4, () => ask(url)), ...times(4, () => ask(url, other))];
      await expect.poll(() => joined(url), soon).toBe(6);
      letGo();
      const totals = (await Promise.all(asked)).map(({ data }) => data.a.totalCount);
      const total = `${other.token ?? 't'}${other.project ?? 'p1'}`.length;
      expect(totals).toEqual([...Array(4).fill(3), ...Array(4).fill(total)]);
      expect(stub.calls()).toEqual(['listJobs', 'listJobs']);
    });
  });

  test('are calls of their own where something else is asked for', async () => {
    await withHeld(async ({ url, stub, letGo }) => {
      const asked = ['jobs { totalCount }', 'jobs(first: 2) { nodes { id } }'].map((fields) =>
        ask(url, {}, fields),
      );
      await expect.poll(() => stub.requests.length, soon).toBe(2);
      letGo();
      await Promise.all(asked);
      expect(await joined(url)).toBe(0);
    });
  });

  test('are calls of their own where sharing is off', async () => {
    await withHeld(
      async ({ url, stub, letGo }) => {
        const asked = times(5, () => ask(url));
        await expect.poll(() => stub.requests.length, soon).toBe(5);
        letGo();
        for (const { extensions } of await Promise.all(asked)) {
          expect(extensions.upstream).toMatchObject({ calls: 1, coalesced: 0 });
        }
      },
      { sharing: false },
    );
  });

  test('are one call, too, where the read is a POST', async () => {
    const { letGo, reply } = holding();
    const answer = (request: StubRequest) =>
      request.endpoint === 'queryJobMetrics'
        ? reply(request).then(() => payload({ jobs: [{ job_id: 7, metrics: {} }] }))
        : payload({ total: 1, jobs: [{ job_id: 7 }] });
    await withStub(answer, async ({ url, stub }) => {
      const asked = times(5, () => ask(url, {}, 'jobs { nodes { metrics { totalReadRate } } }'));
      const ofMetrics = () =>
        stub.requests.filter(({ endpoint }) => endpoint === 'queryJobMetrics').length;
      await expect.poll(ofMetrics, soon).toBe(1);
      await expect.poll(async () => stub.requests.length + (await joined(url)), soon).toBe(10); // each has asked for both
      letGo();
      for (const { errors } of await Promise.all(asked)) expect(errors).toBeUndefined();
      expect(ofMetrics()).toBe(1);
    });
  });

  test('fail together, and each tells its own request id', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const failure = raw(400, { error_id: 'CS.10001', error_cause: 'So it is' });
    await withStub(
      () => held.then(() => failure),
      async ({ url, stub }) => {
        const asked = times(5, (index) => ask(url, { requestId: `request-${index}` }));
        await expect.poll(() => joined(url), soon).toBe(4);
        letGo();
        const answers = await Promise.all(asked);
        answers.forEach(({ errors }, index) => {
          expect(errors).toMatchObject([
            {
              path: ['a'],
              extensions: { requestId: `request-${index}`, cs: { code: 'CS.10001' } },
            },
          ]);
        });
        expect(stub.calls()).toEqual(['listJobs']);
      },
    );
  });
});

describe('A read that is shared', () => {
  test('goes on when its first client leaves', async () => {
    const book = createLogBook();
    await withHeld(
      async ({ url, stub, letGo }) => {
        const leaving = new AbortController();
        const first = ask(url, { requestId: 'first', signal: leaving.signal });
        await expect.poll(() => stub.requests.length, soon).toBe(1);
        const others = times(3, () => ask(url));
        await expect.poll(() => joined(url), soon).toBe(3);
        leaving.abort();
        await expect(first).rejects.toThrow('abort');
        const line = await book.line('request', ({ requestId }) => requestId === 'first');
        expect(line).toMatchObject({ aborted: true });
        letGo();
        for (const { data, extensions } of await Promise.all(others)) {
          expect(data).toEqual({ a: { totalCount: 3 } });
          expect(extensions.upstream).toMatchObject({ calls: 0, coalesced: 1 });
        }
        expect(stub.calls()).toEqual(['listJobs']);
      },
      { log: book.log },
    );
  });

  test('ends when all have left', async () => {
    const faulty = await startFaulty(faults.silence);
    const gateway = await startOn(faulty.url);
    const leaving = new AbortController();
    const asked = times(3, () => ask(gateway.url, { signal: leaving.signal }));
    await expect.poll(() => joined(gateway.url), soon).toBe(2);
    const [request] = faulty.requests;
    if (!request) throw new Error('Nobody has asked');
    const cut = once(request.socket, 'close');
    leaving.abort();
    for (const one of asked) await expect(one).rejects.toThrow('abort');
    await cut;
    expect(faulty.requests).toHaveLength(1);
    await gateway.close();
    await faulty.close();
  });

  test.each<[string, unknown]>([
    ['goes well', payload({})],
    ['fails', raw(400, { error_id: 'CS.12004' })],
  ])('takes nobody in any more when a write of whomever %s', async (_, written) => {
    const { letGo, reply } = holding();
    await withStub(
      (request) => (request.endpoint === 'listJobs' ? reply(request) : written),
      async ({ url, stub }) => {
        const before = times(2, () => ask(url));
        await expect.poll(() => joined(url), soon).toBe(1);
        const write = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-auth-token': 'somebody',
            'x-project-id': 'p2',
          },
          body: JSON.stringify({
            query: 'mutation { runJob(id: "Job:7") { userErrors { code } } }',
          }),
        });
        expect(write.status).toBe(200);
        const after = times(2, () => ask(url));
        await expect.poll(() => joined(url), soon).toBe(2);
        letGo();
        for (const { data } of await Promise.all([...before, ...after])) {
          expect(data).toEqual({ a: { totalCount: 3 } });
        }
        const calls = stub.calls();
        expect(calls.filter((name) => name === 'listJobs')).toHaveLength(2);
        expect(calls).toContain('runJob');
      },
    );
  });
});
