import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { startSink } from '../support/sink.js';
import { startOn, startWorld } from '../support/start.js';
import {
  createJarJob,
  file,
  jarJob,
  jarJobHead,
  map,
  openForm,
  operations,
  postForm,
} from '../support/upload.js';

const mebibyte = Buffer.alloc(1024 * 1024, 'PK');

type Sink = Awaited<ReturnType<typeof startSink>>;
type Settings = Parameters<typeof startOn>[1];

const ended: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(ended.map((end) => end())));

/** A gateway in front of a sink. All gateways end together, since each waits for its clients to let go. */
const withSink = async <T>(
  options: Parameters<typeof startSink>[0],
  settings: Settings,
  use: (url: string, sink: Sink) => Promise<T>,
): Promise<T> => {
  const sink = await startSink(options);
  const gateway = await startOn(sink.url, {
    defaultCaller: { token: 'stub-token', projectId: 'p1' },
    ...settings,
  });
  ended.push(gateway.close);
  try {
    return await use(gateway.url, sink);
  } finally {
    await sink.close();
  }
};

/** Many turns of the event loop, in which whatever can move does. */
const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
};

describe('a large file', () => {
  const megabytes = 200;

  it('streams through: while the service does not read, the client has to wait', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    await withSink({ gate }, { maxUploadBytes: 2 ** 30 }, async (url, { forms, firstForm }) => {
      const before = process.memoryUsage().arrayBuffers;
      const form = openForm(url);
      form.send(...jarJobHead);
      form.begin(file('f', ''));
      const hash = createHash('sha256');
      let sent = 0;
      const sending = (async () => {
        for (; sent < megabytes; sent += 1) {
          hash.update(mebibyte);
          if (!form.write(mebibyte)) await form.drained();
        }
        form.end();
      })();
      await firstForm;
      for (let stalledAt = -1; stalledAt < sent; await turns(500)) stalledAt = sent;
      // What is on its way is in the buffers of four sockets; the rest has not been sent.
      expect(sent).toBeLessThan(megabytes / 4);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * mebibyte.length);

      open();
      await sending;
      expect((await form.answer)?.data.createJarJob.userErrors).toEqual([]);
      expect(forms[0]?.files.jar).toMatchObject({
        size: megabytes * mebibyte.length,
        hash: hash.digest('hex'),
      });
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * mebibyte.length);
    });
  }, 60_000);

  it('of unknown length is cut where all files together exceed their limit', async () => {
    await withSink({}, { maxUploadBytes: 1024, maxBodyBytes: 1024 }, async (url, { forms }) => {
      const form = openForm(url);
      form.send(...jarJobHead, file('other', mebibyte), file('f', 'PK'));
      form.end();
      const answer = await form.answer;
      expect(answer?.data ?? { createJarJob: null }).toEqual({ createJarJob: null });
      expect(forms.filter(({ complete }) => complete)).toEqual([]);
    });
  });
});

describe('a client that goes away', () => {
  it('leaves no job behind, nor a connection to the service', async () => {
    await withSink({}, {}, async (url, { forms, firstForm, firstClosed }) => {
      const form = openForm(url);
      form.send(...jarJobHead);
      form.begin(file('f', ''));
      form.write(mebibyte);
      await firstForm;
      form.abort();
      await firstClosed;
      expect(forms).toMatchObject([{ complete: false }]);
      expect(await form.answer).toBeNull();

      const { data } = await postForm(url, [...jarJobHead, file('f', 'PK and more')]);
      expect(data.createJarJob.userErrors).toEqual([]);
    });
  });

  it('before its file has come, leaves no job behind either', async () => {
    const world = await startWorld();
    try {
      const form = openForm(world.url);
      form.send(...jarJobHead);
      form.begin({ name: 'other' });
      while (!world.calls().includes('createJarJob')) await turns(1);
      form.abort();
      expect(await form.answer).toBeNull();
      // The next one is served, and is the only one.
      const { data } = await postForm(world.url, [...jarJobHead, file('f', 'PK and more')]);
      expect(data.createJarJob.userErrors).toEqual([]);
      expect((await world.rest('/jobs?name=uploaded')).payload.jobs).toHaveLength(1);
    } finally {
      await world.close();
    }
  });
});

/** An early answer that the token is no good. */
const refuse = (connection: string) => (response: ServerResponse) => {
  const body = { error_code: 'CS.10007', error_msg: 'The token has ended' };
  response.writeHead(401, { 'content-type': 'application/json', connection });
  response.end(JSON.stringify(body));
};

describe('a service that does not wait for the file', () => {
  it('is believed when it refuses early', () =>
    withSink({ early: refuse('keep-alive') }, {}, async (url) => {
      const form = openForm(url);
      form.send(...jarJobHead);
      form.begin(file('f', ''));
      for (let count = 0; count < 4; count += 1) form.write(mebibyte);
      const answer = await form.answer;
      expect(answer?.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      form.end();

      const { errors } = await postForm(url, [...jarJobHead, file('f', mebibyte)]);
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }));

  it('is heard, as far as it can be, when it hangs up on the rest of the form', () =>
    withSink({ early: refuse('close') }, {}, async (url) => {
      const { errors } = await postForm(url, [...jarJobHead, file('f', mebibyte)]);
      const code = errors?.[0]?.extensions.code;
      expect(['UNAUTHENTICATED', 'UPSTREAM_UNAVAILABLE']).toContain(code);
    }));

  it('cannot have carried it out when it breaks the connection', () =>
    withSink({ early: (response) => response.destroy() }, {}, async (url) => {
      const { errors } = await postForm(url, [...jarJobHead, file('f', mebibyte)]);
      expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    }));

  it('is not ill if it hangs up again and again: the next form is sent, too', async () => {
    let hungUp = 0;
    const early = (response: ServerResponse) => {
      hungUp += 1;
      response.destroy();
    };
    await withSink({ early }, {}, async (url) => {
      for (let sent = 1; sent <= 8; sent += 1) {
        const form = openForm(url);
        form.send(...jarJobHead);
        form.begin(file('f', ''));
        form.write(mebibyte);
        const answer = await form.answer;
        expect(answer?.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
        expect(hungUp).toBe(sent);
        form.end();
      }
    });
  });

  it('may have carried it out when it never answers', () =>
    withSink({ early: () => {} }, { env: { HEADERS_TIMEOUT_MS: '100' } }, async (url) => {
      const { errors } = await postForm(url, [...jarJobHead, file('f', 'PK and more')]);
      expect(errors).toMatchObject([
        { extensions: { code: 'OUTCOME_UNKNOWN', settled: { outcome: 'UNKNOWN' } } },
      ]);
    }));
});

it('a form that is given up before its file has come disturbs nobody', () =>
  withSink({ early: refuse('keep-alive') }, {}, async (url) => {
    const form = openForm(url);
    // Longer than what is sent ahead, so that the service refuses before the file is waited for.
    const long = { ...jarJob, args: 'x'.repeat(900_000) };
    form.send(operations(createJarJob, { input: long }), map({ f: ['variables.input.jar'] }));
    form.begin({ name: 'other' });
    const answer = await form.answer;
    expect(answer?.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    form.abort();
    const { data } = await postForm(url, [operations('{ __typename }', {}), map({})]);
    expect(data).toEqual({ __typename: 'Query' });
  }));
