import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createGate } from '../support/gate.js';
import { createLogBook, type LogLine } from '../support/log.js';
import { openSession } from '../support/socket.js';
import { type StubWorld, startOn, withStub } from '../support/start.js';
import { payload, type Reply, raw, type StubRequest } from '../support/stub.js';

afterEach(() => {
  vi.restoreAllMocks();
});

const overview = 'query Costs { overview { totalCost } }';
const cost = (totalCost: number) => payload({ total_cost: totalCost });

interface Held extends StubWorld {
  readonly gate: ReturnType<typeof createGate>;
  readonly lines: LogLine[];
  readonly line: ReturnType<typeof createLogBook>['line'];
  /** Waits until so many operations run, and so many have joined another one. */
  running(count: number, shared: number): Promise<void>;
  metrics(): Promise<string>;
}

/** A gateway whose upstream answers when the test says so. */
const held = (
  use: (world: Held) => Promise<void>,
  { reply = () => cost(1), ...settings }: Parameters<typeof withStub>[2] & { reply?: Reply } = {},
): Promise<void> => {
  const gate = createGate(reply);
  const { log, lines, line } = createLogBook('info');
  return withStub(
    gate.answer,
    async (world) => {
      const metrics = () => fetch(new URL('/metrics', world.url)).then((answer) => answer.text());
      const running = async (count: number, shared: number) => {
        await expect
          .poll(metrics)
          .toMatch(new RegExp(`^cs_graphql_operations_in_flight ${count}$`, 'm'));
        expect(await metrics()).toContain(`\ncs_graphql_operations_shared_total ${shared}\n`);
      };
      await use({ ...world, gate, lines, line, running, metrics });
    },
    { log, ...settings },
  );
};

const requests = (lines: readonly LogLine[]) => lines.filter(({ msg }) => msg === 'request');
/** The lines of so many requests for operations. */
const linesOf = async ({ lines }: Held, count: number): Promise<LogLine[]> => {
  await expect.poll(() => requests(lines).filter(({ type }) => type).length).toBe(count);
  return requests(lines).filter(({ type }) => type);
};

const byPost = (url: string, query: string, headers = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
const byGet = (url: string, query: string, headers = {}) =>
  fetch(`${url}?${new URLSearchParams({ query })}`, { headers });

describe.each([
  ['POST', byPost],
  ['GET', byGet],
])('Identical queries by %s at a time', (_, ask) => {
  test('are one operation, whose answer goes to all', () =>
    held(async (world) => {
      const { url, stub, gate, running, metrics } = world;
      const asking = Array.from({ length: 5 }, (_, index) =>
        ask(url, overview, { 'x-request-id': `id-${index}` }),
      );
      await running(5, 4);
      gate.open();
      const answers = await Promise.all(asking);
      const texts = await Promise.all(answers.map((answer) => answer.text()));
      expect(new Set(texts)).toEqual(new Set(['{"data":{"overview":{"totalCost":1}}}']));
      expect(stub.calls()).toEqual(['getOverview']);
      const ids = answers.map(({ headers }) => headers.get('x-request-id'));
      expect(ids).toEqual(['id-0', 'id-1', 'id-2', 'id-3', 'id-4']);

      const lines = await linesOf(world, 5);
      const told = { type: 'query', operation: 'Costs', status: 200 };
      expect(lines).toEqual(lines.map(() => expect.objectContaining(told)));
      expect(lines.map(({ calls, shared }) => `${calls} ${shared}`).sort()).toEqual([
        ...new Array(4).fill('0 true'),
        '1 undefined',
      ]);
      const text = await metrics();
      expect(text).toContain('cs_graphql_operations_total{type="query",code="ok"} 5');
      expect(text).toContain('cs_graphql_operation_seconds_count{type="query"} 5');
    }));

  test('are carried out anew when they have been answered', () =>
    held(async (world) => {
      world.gate.open();
      await (await ask(world.url, overview)).text();
      await (await ask(world.url, overview)).text();
      expect(world.stub.calls()).toEqual(['getOverview', 'getOverview']);
      expect((await linesOf(world, 2)).map(({ shared }) => shared)).toEqual([undefined, undefined]);
    }));
});

test('Long answers are the same for all, to the byte', async () => {
  const name = 'é€😀'.repeat(5_000);
  const reply = () => payload({ total: 1, jobs: [{ job_id: 1, name }] });
  const query = '{ jobs { nodes { name } } }';
  await held(
    async ({ url, gate, running }) => {
      const asking = [1, 2, 3].map(() => byPost(url, query));
      await running(3, 2);
      gate.open();
      for (const answer of await Promise.all(asking)) {
        expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(45_000);
        expect(await answer.json()).toEqual({ data: { jobs: { nodes: [{ name }] } } });
      }
    },
    { reply },
  );
});

describe('Not shared are', () => {
  const post = (body: object, headers = {}) => ({ body: JSON.stringify(body), headers });
  const jobs =
    'query A($n: Int) { jobs(first: $n) { totalCount } } query B { overview { totalCost } }';
  const remove = 'mutation { deleteTemplate(id: "Template:1") { deletedId } }';
  const plain = { query: overview };
  const cases = {
    'other variables': [
      post({ query: jobs, operationName: 'A', variables: { n: 1 } }),
      post({ query: jobs, operationName: 'A', variables: { n: 2 } }),
    ],
    'other operations of a document': [
      post({ query: jobs, operationName: 'A' }),
      post({ query: jobs, operationName: 'B' }),
    ],
    'other extensions': [post({ ...plain, extensions: { a: 1 } }), post(plain)],
    'other tokens': [post(plain, { 'x-auth-token': 'a' }), post(plain, { 'x-auth-token': 'b' })],
    'other projects': [post(plain, { 'x-project-id': 'a' }), post(plain, { 'x-project-id': 'b' })],
    'other media types': [
      post(plain, { accept: 'application/json' }),
      post(plain, { accept: 'application/graphql-response+json' }),
    ],
    'explained requests': [post(plain, { 'x-explain': '1' }), post(plain, { 'x-explain': '1' })],
    mutations: [post({ query: remove }), post({ query: remove })],
  };
  test.each(Object.entries(cases))('%s', (_, both) =>
    held(
      async (world) => {
        const asking = both.map(({ body, headers }) =>
          fetch(world.url, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers },
            body,
          }),
        );
        await world.running(2, 0);
        world.gate.open();
        const answers = await Promise.all(asking);
        expect(answers.map(({ status }) => status)).toEqual([200, 200]);
        for (const { shared } of await linesOf(world, 2)) expect(shared).toBeUndefined();
      },
      { reply: () => payload({ total: 0, jobs: [], total_cost: 1 }), allowExplain: true },
    ),
  );

  test('any, where SHARING is off', () =>
    held(
      async (world) => {
        const asking = [1, 2].map(() => byPost(world.url, overview));
        await world.running(2, 0);
        world.gate.open();
        await Promise.all(asking);
        for (const { shared } of await linesOf(world, 2)) expect(shared).toBeUndefined();
      },
      { env: { SHARING: 'false' } },
    ));

  test('documents that are refused: each request is told by itself', () =>
    held(async ({ query, metrics }) => {
      const ids = ['one', 'two', 'three'];
      const answers = await Promise.all(
        ids.map((id) => query('{ nothing }', {}, { 'x-request-id': id })),
      );
      expect(answers.map(({ errors }) => errors?.[0]?.extensions.requestId)).toEqual(ids);
      expect(await metrics()).toContain('\ncs_graphql_operations_shared_total 0\n');
    }));
});

test('To each its own credentials: what one may see is not told to another', async () => {
  const reply: Reply = ({ headers }: StubRequest) =>
    headers['x-auth-token'] === 'good'
      ? cost(7)
      : raw(403, { error_code: 'CS.10005', error_msg: 'No' });
  await held(
    async ({ query, gate, running }) => {
      const asking = ['good', 'bad', 'good', 'bad'].map((token) =>
        query(overview, {}, { 'x-auth-token': token }),
      );
      await running(4, 2);
      gate.open();
      const answers = await Promise.all(asking);
      expect(answers.map(({ data }) => data?.overview?.totalCost)).toEqual([
        7,
        undefined,
        7,
        undefined,
      ]);
    },
    { reply },
  );
});

test('Errors have the id of each request, and all lines tell their codes', async () => {
  const reply = () => raw(403, { error_code: 'APIG.0302', error_msg: 'No' });
  await held(
    async (world) => {
      const ids = ['one', 'two', 'three'];
      const asking = ids.map((id) => world.query(overview, {}, { 'x-request-id': id }));
      await world.running(3, 2);
      world.gate.open();
      const answers = await Promise.all(asking);
      expect(
        answers.map(({ errors }) => errors?.map(({ extensions }) => extensions.requestId)),
      ).toEqual(ids.map((id) => [id]));
      const nameless = answers.map(({ text }, index) => text.replaceAll(ids[index] ?? '', 'id'));
      expect(new Set(nameless).size).toBe(1);
      for (const line of await linesOf(world, 3)) expect(line.codes).toEqual(['FORBIDDEN']);
      const counted = 'cs_graphql_operations_total{type="query",code="FORBIDDEN"} 3';
      expect(await world.metrics()).toContain(counted);
    },
    { reply },
  );
});

describe('Who goes away', () => {
  const leaving = (url: string) => {
    const controller = new AbortController();
    const gone = fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'leaving' },
      body: JSON.stringify({ query: overview }),
      signal: controller.signal,
    }).catch(() => 'gone');
    return { gone, leave: () => controller.abort() };
  };
  const isLeaving = ({ requestId }: LogLine) => requestId === 'leaving';

  test('does not take the answer from others, even if it came first', () =>
    held(async ({ url, stub, gate, running, line }) => {
      const first = leaving(url);
      await running(1, 0);
      const asking = byPost(url, overview);
      await running(2, 1);
      first.leave();
      expect(await first.gone).toBe('gone');
      expect(await line('request', isLeaving)).toMatchObject({ aborted: true });
      await running(1, 1);
      gate.open();
      const answer = await asking;
      expect(await answer.json()).toEqual({ data: { overview: { totalCost: 1 } } });
      expect(stub.calls()).toEqual(['getOverview']);
    }));

  test('does not keep the others waiting, nor is waited for', () =>
    held(async ({ url, gate, running, line }) => {
      const asking = byPost(url, overview);
      await running(1, 0);
      const second = leaving(url);
      await running(2, 1);
      second.leave();
      expect(await line('request', isLeaving)).toMatchObject({ aborted: true, shared: true });
      await running(1, 1);
      gate.open();
      expect((await asking).status).toBe(200);
    }));

  test('is no refusal', () =>
    held(async ({ url, running, line, metrics, gate }) => {
      const alone = leaving(url);
      await running(1, 0);
      alone.leave();
      expect(await line('request', isLeaving)).toMatchObject({ aborted: true });
      await running(0, 0);
      gate.open();
      expect(await metrics()).not.toContain('cs_graphql_refused_total{');
    }));

  test('as the last one ends the upstream call', async () => {
    let calls = 0;
    let closed = () => {};
    const ended = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const upstream = createServer((_, response) => {
      calls += 1;
      response.once('close', closed);
    }).listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    const { port } = upstream.address() as AddressInfo;
    const { log, line } = createLogBook('info');
    const defaultCaller = { token: 'stub-token', projectId: 'p1' };
    const long = 600_000; // nothing but those who leave may end the call
    const gateway = await startOn(`http://127.0.0.1:${port}`, {
      log,
      defaultCaller,
      requestTimeoutMs: long,
      upstream: { headersTimeoutMs: long, bodyTimeoutMs: long },
    });
    try {
      const both = [leaving(gateway.url), leaving(gateway.url)];
      const metrics = () => fetch(new URL('/metrics', gateway.url)).then((answer) => answer.text());
      await expect.poll(metrics).toContain('\ncs_graphql_operations_shared_total 1\n');
      await expect.poll(() => calls).toBe(1);
      for (const { leave } of both) leave();
      await ended;
      expect(await line('request', isLeaving)).toMatchObject({ aborted: true });
    } finally {
      await gateway.close();
      upstream.closeAllConnections();
      upstream.close();
    }
  });
});

describe('Over WebSockets', () => {
  test('identical queries of one caller are one operation, whichever socket they come by', () =>
    held(async ({ url, stub, gate, running, lines }) => {
      const [one, two] = [await openSession(url), await openSession(url)];
      one.subscribe('a', overview);
      one.subscribe('b', overview);
      two.subscribe('c', overview);
      await running(3, 2);
      gate.open();
      const results = [await one.next(), await one.next(), await one.next(), await two.next()];
      const payloads = results.filter(({ type }) => type === 'next').map(({ payload }) => payload);
      for (const payload of payloads)
        expect(payload).toEqual({ data: { overview: { totalCost: 1 } } });
      expect(stub.calls()).toEqual(['getOverview']);
      const told = () => lines.filter(({ msg }) => msg === 'operation');
      await expect.poll(() => told().length).toBe(3);
      expect(told().filter(({ shared }) => shared)).toHaveLength(2);
    }));

  test('they are carried out anew when they have been answered', () =>
    held(async ({ url, stub, gate }) => {
      const session = await openSession(url);
      gate.open();
      for (const id of ['a', 'b']) {
        session.subscribe(id, overview);
        expect(await session.next()).toMatchObject({ id, type: 'next' });
        expect(await session.next()).toMatchObject({ id, type: 'complete' });
      }
      expect(stub.calls()).toEqual(['getOverview', 'getOverview']);
    }));

  test('one that is given up ends by itself, and gives back its place', () =>
    held(
      async ({ url, query, gate, running }) => {
        const session = await openSession(url);
        session.subscribe('a', overview);
        await gate.calls(1);
        session.subscribe('b', overview);
        await running(2, 1);
        session.send({ id: 'a', type: 'complete' });
        await running(1, 1);
        expect((await query('{ __typename }')).status).toBe(200);
        gate.open();
        expect(await session.next()).toMatchObject({
          id: 'b',
          payload: { data: { overview: { totalCost: 1 } } },
        });
      },
      { maxConcurrentRequests: 2 },
    ));

  test('a write that is given up has ended when it is answered', () =>
    held(
      async ({ url, gate, running, line }) => {
        const session = await openSession(url);
        session.subscribe('a', 'mutation { deleteTemplate(id: "Template:1") { deletedId } }');
        await gate.calls(1);
        session.send({ id: 'a', type: 'complete' });
        session.subscribe('b', '{ __typename }');
        expect(await session.next()).toMatchObject({ id: 'b', type: 'next' });
        await running(1, 0);
        gate.open();
        expect(await line('operation', ({ type }) => type === 'mutation')).toMatchObject({
          calls: 1,
        });
      },
      { reply: () => payload({ template_id: 1 }) },
    ));

  test('what is nested too deep to be compared is carried out by itself', () =>
    held(async ({ url, lines }) => {
      const session = await openSession(url);
      const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
      session.send(
        `{"id":"a","type":"subscribe","payload":{"query":"{ __typename }","variables":{"a":${deep}}}}`,
      );
      expect(await session.next()).toMatchObject({
        id: 'a',
        payload: { data: { __typename: 'Query' } },
      });
      expect(lines.filter(({ msg }) => msg === 'failure')).toEqual([]);
    }));

  test('errors have the id of each operation', async () => {
    const reply = () => raw(403, { error_code: 'APIG.0302', error_msg: 'No' });
    await held(
      async ({ url, gate, running }) => {
        const session = await openSession(url, { 'X-Request-Id': 'mine' });
        session.subscribe('a', overview);
        session.subscribe('b', overview);
        await running(2, 1);
        gate.open();
        const ids = [];
        while (ids.length < 2) {
          const { type, payload } = await session.next();
          if (type === 'next') ids.push(payload.errors[0].extensions.requestId);
        }
        expect(ids.sort()).toEqual(['mine:1', 'mine:2']);
      },
      { reply },
    );
  });
});

test('Identical queries by event streams are one operation', () =>
  held(async ({ url, stub, gate, running }) => {
    const asking = [1, 2].map(() => byPost(`${url}/stream`, overview));
    await running(2, 1);
    gate.open();
    for (const answer of await Promise.all(asking)) {
      expect(await answer.text()).toContain('data: {"data":{"overview":{"totalCost":1}}}');
    }
    expect(stub.calls()).toEqual(['getOverview']);
  }));

test('A document that nobody trusts is told of for each request', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sharing-'));
  const file = join(folder, 'manifest.json');
  await writeFile(file, '{}');
  await held(
    async ({ url, gate, running, lines }) => {
      const asking = ['one', 'two'].map((id) => byPost(url, overview, { 'x-request-id': id }));
      await running(2, 1);
      gate.open();
      await Promise.all(asking);
      const told = lines.filter(({ msg }) => msg === 'untrusted document');
      expect(told.map(({ requestId }) => requestId).sort()).toEqual(['one', 'two']);
      expect(told[1]).toMatchObject({ hash: told[0]?.hash, operation: 'Costs' });
    },
    { trustedDocuments: { mode: 'log', file } },
  ).finally(() => rm(folder, { recursive: true }));
});

test('Who asks after a write gets no answer from before it', async () => {
  let total = 1;
  const reply: Reply = ({ endpoint }) =>
    endpoint === 'getOverview' ? cost(total) : payload({ template_id: 1 });
  const gate = createGate(reply);
  await withStub(
    (request) => (request.endpoint === 'getOverview' ? gate.answer(request) : reply(request)),
    async ({ query, stub }) => {
      const before = query(overview);
      await gate.calls(1);
      const write = 'mutation { deleteTemplate(id: "Template:1") { deletedId } }';
      await query(write, {}, { 'x-auth-token': 'somebody-else' });
      const after = query(overview);
      await gate.calls(2);
      gate.giveOne();
      expect((await before).data).toEqual({ overview: { totalCost: 1 } });
      total = 2;
      gate.open();
      expect((await after).data).toEqual({ overview: { totalCost: 2 } });
      expect(stub.calls()).toEqual(['getOverview', 'deleteTemplate', 'getOverview']);
    },
  );
});

test('A write is one as soon as it has ended, whatever its mutation still does', async () => {
  const gate = createGate(({ endpoint }) =>
    endpoint === 'getOverview' ? cost(1) : payload({ template_id: 1 }),
  );
  await withStub(gate.answer, async ({ query, stub }) => {
    const write = query(
      'mutation { a: deleteTemplate(id: "Template:1") { deletedId } b: deleteTemplate(id: "Template:2") { deletedId } }',
    );
    await gate.calls(1);
    const before = query(overview);
    await gate.calls(2);
    gate.giveOne();
    await gate.calls(3);
    const after = query(overview);
    await gate.calls(4);
    gate.open();
    await Promise.all([write, before, after]);
    expect(stub.calls()).toEqual([
      'deleteTemplate',
      'getOverview',
      'deleteTemplate',
      'getOverview',
    ]);
  });
});

test.each([
  ['more than half of the time of an operation, another one begins', 0.6, 0],
  ['less than half of it, who comes may join', 0.4, 1],
])('After %s', (_, part, shared) =>
  held(
    async ({ url, gate, running }) => {
      const first = byPost(url, overview);
      await gate.calls(1);
      const now = performance.now.bind(performance);
      vi.spyOn(performance, 'now').mockImplementation(() => now() + part * 1_000_000);
      const second = byPost(url, overview);
      await running(2, shared);
      gate.open();
      expect((await Promise.all([first, second])).map(({ status }) => status)).toEqual([200, 200]);
    },
    { requestTimeoutMs: 1_000_000 },
  ),
);

test('Who shares holds a place like any other', () =>
  held(
    async ({ url, query, gate, running }) => {
      const asking = [1, 2].map(() => byPost(url, overview));
      await running(2, 1);
      expect((await query(overview)).status).toBe(503);
      gate.open();
      expect((await Promise.all(asking)).map(({ status }) => status)).toEqual([200, 200]);
    },
    { maxConcurrentRequests: 2 },
  ));
