import { afterEach, describe, expect, it } from 'vitest';
import { startSink } from '../support/sink.js';
import { type StubWorld, startOn, useWorld, withStub } from '../support/start.js';
import { payload, type Reply } from '../support/stub.js';
import { file, jarJobHead, openForm } from '../support/upload.js';
import { openWire, postText, requestText, statusesIn, type Wire } from '../support/wire.js';

const json = 'Content-Type: application/json';
const overview = '{ overview { totalCost } }';
const wires: Wire[] = [];
const wireTo = async (url: string) => {
  const wire = await openWire(url);
  wires.push(wire);
  return wire;
};
afterEach(() => {
  for (const wire of wires.splice(0)) wire.close();
});

/** A service that answers nothing before it is told to, and how many calls wait for that. */
const gated = () => {
  const waiting: (() => void)[] = [];
  let arrived = () => {};
  return {
    answer: (() =>
      new Promise((resolve) => {
        waiting.push(() => resolve(payload({ total_cost: 1 })));
        arrived();
      })) satisfies Reply,
    async calls(count: number) {
      while (waiting.length < count) {
        await new Promise<void>((resolve) => {
          arrived = resolve;
        });
      }
    },
    open() {
      for (const go of waiting.splice(0)) go();
    },
  };
};

const full = (use: (world: StubWorld, gate: ReturnType<typeof gated>) => Promise<void>) => {
  const gate = gated();
  return withStub(
    gate.answer,
    async (world) => {
      const running = ['one', 'two'].map((token) =>
        world.query(overview, {}, { 'x-auth-token': token }),
      );
      await gate.calls(2);
      await use(world, gate);
      gate.open();
      for (const { status, errors } of await Promise.all(running)) {
        expect([status, errors]).toEqual([200, undefined]);
      }
    },
    { maxConcurrentRequests: 2, sharing: false },
  );
};

const busy = { code: 'OVERLOADED', requestId: expect.any(String) };

describe('When all places are taken', () => {
  it('one more is told to come again', () =>
    full(async ({ query, stub }) => {
      const { status, headers, data, errors } = await query(overview);
      expect(status).toBe(503);
      expect(headers.get('retry-after')).toBe('1');
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([{ extensions: busy }]);
      expect(stub.requests).toHaveLength(2);
    }));

  it('its body is not waited for', () =>
    full(async ({ url }) => {
      const wire = await wireTo(url);
      wire.send(requestText('POST /graphql', [json, 'Content-Length: 1000000']));
      expect(statusesIn(await wire.until(/OVERLOADED/))).toEqual([503]);
      wire.close();
    }));

  it('nor is it told to send one', () =>
    full(async ({ url }) => {
      const wire = await wireTo(url);
      wire.send(requestText('POST /graphql', [json, 'Content-Length: 10', 'Expect: 100-continue']));
      expect(statusesIn(await wire.until(/OVERLOADED/))).toEqual([503]);
      wire.close();
    }));

  it('whoever sends on for ever is cut off', () =>
    full(async ({ url }) => {
      const wire = await wireTo(url);
      wire.send(requestText('POST /graphql', [json, 'Transfer-Encoding: chunked']));
      await wire.until(/OVERLOADED/);
      const sending = setInterval(() => wire.send('4\r\nmore\r\n'), 50);
      await wire.ended().finally(() => clearInterval(sending));
    }));

  it('probes are answered, and so is who waits', () =>
    full(async ({ url, query }, gate) => {
      expect((await fetch(new URL('/healthz', url))).status).toBe(200);
      gate.open();
      // A place is free when the answer is out, which its client may hear a moment earlier.
      const asked = async (): Promise<number> => {
        const asking = query(overview);
        const opening = setInterval(() => gate.open(), 5);
        const { status } = await asking.finally(() => clearInterval(opening));
        return status === 503 ? asked() : status;
      };
      expect(await asked()).toBe(200);
    }));
});

it('Nothing is done for a client that has gone already', () =>
  withStub(
    () => payload({ total_cost: 1 }),
    async ({ url, query, stub }) => {
      for (let count = 0; count < 20; count += 1) {
        const wire = await wireTo(url);
        wire.send(postText(JSON.stringify({ query: overview })));
        wire.close();
      }
      expect((await query(overview)).errors).toBeUndefined();
      expect(stub.calls()).toEqual(['getOverview']);
    },
  ));

describe('A place is given back', () => {
  it('by a client that goes away', async () => {
    const gate = gated();
    await withStub(
      gate.answer,
      async ({ url, query }) => {
        const wire = await wireTo(url);
        wire.send(postText(JSON.stringify({ query: overview })));
        await gate.calls(1);
        expect((await query('{ __typename }')).status).toBe(503);
        wire.close();
        while ((await query('{ __typename }')).status === 503);
      },
      { maxConcurrentRequests: 1 },
    );
  });

  it('by a client that never reads its answer', async () => {
    const sql = 'x'.repeat(1_000_000);
    const jobs = Array.from({ length: 12 }, (_, index) => ({ job_id: index + 1, sql_body: sql }));
    await withStub(
      () => payload({ total: jobs.length, jobs }),
      async ({ url, query }) => {
        const wire = await wireTo(url);
        wire.socket.pause();
        wire.send(postText(JSON.stringify({ query: '{ jobs { nodes { sql } } }' })));
        while ((await query('{ __typename }')).status === 200);
        while ((await query('{ __typename }')).status === 503);
        // It got a part of it and no end.
        wire.socket.resume();
        expect((await wire.ended()).length).toBeLessThan(12_000_000);
      },
      { maxConcurrentRequests: 1, receiveTimeoutMs: 500 },
    );
  });
});

it('An upload holds a place as long as its operation runs', async () => {
  const sink = await startSink();
  const defaultCaller = { token: 'stub-token', projectId: 'p1' };
  const gateway = await startOn(sink.url, { defaultCaller, maxConcurrentRequests: 1 });
  const ask = () => fetch(`${gateway.url}?query={__typename}`).then(({ status }) => status);
  try {
    const form = openForm(gateway.url);
    form.send(...jarJobHead);
    form.begin(file('f', ''));
    form.write(Buffer.from('PK and more'));
    await sink.firstForm;
    expect(await ask()).toBe(503);
    form.end();
    expect((await form.answer)?.data.createJarJob.userErrors).toEqual([]);
    while ((await ask()) === 503);
  } finally {
    await gateway.close();
    await sink.close();
  }
});

describe('Bodies that never end', () => {
  const world = useWorld({ gateway: { maxConcurrentRequests: 2 } });
  const megabyte = 1_048_576;
  const begin = async (bytes: number) => {
    const wire = await wireTo(world.url);
    const head = requestText('POST /graphql', [json, `Content-Length: ${megabyte}`]);
    await new Promise<void>((resolve) => {
      wire.socket.write(head);
      wire.socket.write(Buffer.alloc(bytes, ' '), () => resolve());
    });
    return wire;
  };

  it('take no place', async () => {
    for (let count = 0; count < 5; count += 1) await begin(10);
    expect((await world.query('{ __typename }')).status).toBe(200);
  });

  it('take no more than so much memory, and give it back', async () => {
    const begun: Wire[] = [];
    for (let count = 0; count < 80; count += 1) begun.push(await begin(megabyte - 1));
    const refused: string[] = [];
    await new Promise<void>((resolve) => {
      for (const wire of begun) {
        const hear = (text: string) => refused.push(text) === 16 && resolve();
        wire.until(/OVERLOADED/).then(hear, () => {}); // the others are closed before they hear anything
      }
    });
    for (const text of refused) {
      expect(statusesIn(text)).toEqual([503]);
      expect(text).toMatch(/^retry-after: 1\r$/im);
    }
    for (const wire of begun) wire.close();

    for (let count = 0; count < 80; count += 1) {
      const wire = await begin(megabyte);
      expect(statusesIn(await wire.until(/BAD_REQUEST/))).toEqual([400]);
      wire.close();
    }
  });
});
