import { createClient } from 'graphql-sse';
import { describe, expect, test, vi } from 'vitest';
import { UpstreamError } from '../../src/gateway/upstream/error.js';
import { begun, current, gap, watched } from '../support/feed.js';
import { useWorld } from '../support/start.js';

vi.mock('../../src/gateway/live/create.js', async () => {
  const { live } = await import('../support/feed.js');
  return { createLive: () => live };
});

const world = useWorld();
const kinds = 'subscription { jobStatusChanged { kind jobId } }';
const told = (kind: string, jobId: string | null) => ({
  data: { jobStatusChanged: { kind, jobId } },
});

/** A stream, read event by event; what keeps it alive is passed over. */
const open = async (url: string, init: RequestInit = {}) => {
  const response = await fetch(url, init);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<unknown> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const { event, data } =
          /^event: (?<event>\w+)\ndata:(?<data>.*)$/.exec(block)?.groups ?? {};
        if (event) return [event, data ? JSON.parse(data) : null];
        continue;
      }
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) return null;
      text += value;
    }
  };
  return { response, next, leave: () => reader?.cancel() };
};
const byGet = (query: string, url = `${world.url}/stream`, more = '') =>
  open(`${url}?query=${encodeURIComponent(query)}${more}`, {
    headers: { accept: 'text/event-stream' },
  });
const byPost = (body: object) =>
  open(`${world.url}/stream`, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('With the client of graphql-sse', () => {
  test('events come until the subscription is ended by its client', async () => {
    const client = createClient({ url: `${world.url}/stream`, retryAttempts: 0 });
    const results = client.iterate({ query: kinds });
    const first = results.next();
    const source = await begun();
    source.tell(current('7'));
    expect((await first).value).toEqual(told('CURRENT', '7'));
    source.tell(gap);
    expect((await results.next()).value).toEqual(told('GAP', null));
    await results.return?.();
    await expect.poll(() => source.left).toBe(true);
    client.dispose();
  });

  test('the end of a source completes it', async () => {
    const client = createClient({ url: `${world.url}/stream`, retryAttempts: 0 });
    const results = client.iterate({ query: kinds });
    const first = results.next();
    const source = await begun();
    source.tell(gap);
    source.end();
    expect((await first).value).toEqual(told('GAP', null));
    expect((await results.next()).done).toBe(true);
    client.dispose();
  });
});

describe('An event stream', () => {
  test.each([
    ['by POST', () => byPost({ query: kinds })],
    ['by GET', () => byGet(kinds)],
    ['by GET at the place of all GraphQL', () => byGet(kinds, world.url)],
    [
      'of the operation of the name',
      () =>
        byPost({
          query: `query Q { __typename } ${kinds.replace('subscription', 'subscription S')}`,
          operationName: 'S',
        }),
    ],
  ])('tells each event %s', async (_, ask) => {
    const asked = ask();
    const source = await begun();
    const { next } = await asked;
    source.tell(current('7'));
    expect(await next()).toEqual(['next', told('CURRENT', '7')]);
    source.tell(gap);
    expect(await next()).toEqual(['next', told('GAP', null)]);
    source.end();
    expect(await next()).toEqual(['complete', null]);
    expect(await next()).toBeNull();
  });

  test('still carries out no mutation by GET', async () => {
    world.calls();
    const { next } = await byGet('mutation { deleteTemplate(id: "1") { deletedId } }');
    expect(await next()).toMatchObject([
      'next',
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ]);
    expect(world.calls()).toEqual([]);
  });

  test('that breaks off ends its source', async () => {
    const asked = byGet(kinds);
    const source = await begun();
    const { leave } = await asked;
    await leave();
    await expect.poll(() => source.left).toBe(true);
  });

  test.each([
    ['not valid', 'subscription { jobStatusChanged }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'refused by its resolver',
      'subscription { jobStatusChanged(ids: ["../x"]) { kind } }',
      'BAD_USER_INPUT',
    ],
  ])('tells of what is %s, and ends', async (_, query, code) => {
    const count = watched.length;
    const { response, next } = await byPost({ query });
    expect(response.status).toBe(200);
    const [event, result] = (await next()) as [string, object];
    expect(event).toBe('next');
    expect(result).toMatchObject({
      errors: [{ extensions: { code, requestId: response.headers.get('x-request-id') } }],
    });
    expect(result).not.toHaveProperty('data');
    expect(await next()).toEqual(['complete', null]);
    expect(await next()).toBeNull();
    expect(watched).toHaveLength(count);
  });

  test('tells of a source that fails, and ends', async () => {
    const asked = byGet(kinds);
    const source = await begun();
    const { next } = await asked;
    source.tell(gap);
    await next();
    source.fail(new UpstreamError('listJobs', 'api', 401, null));
    expect(await next()).toMatchObject([
      'next',
      { data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
    expect(await next()).toEqual(['complete', null]);
    expect(await next()).toBeNull();
  });
});

describe('Where there is one answer and no more, a subscription is refused', () => {
  const json = { accept: 'application/json', 'content-type': 'application/json' };
  test.each([
    ['by POST', { method: 'POST', headers: json, body: JSON.stringify({ query: kinds }) }, ''],
    [
      'by POST, for the other media type',
      {
        method: 'POST',
        headers: { ...json, accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query: kinds }),
      },
      '',
    ],
    ['by GET', { headers: json }, `?query=${encodeURIComponent(kinds)}`],
  ])('%s', async (_, init, search) => {
    const count = watched.length;
    await world.query('{ __typename }'); // after which plain requests take a shorter way
    const response = await fetch(`${world.url}${search}`, init);
    expect(response.status).toBe(400);
    expect(response.headers.get('allow')).toBeNull();
    expect(await response.json()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/WebSocket to \/graphql,.* \/graphql\/stream/),
          extensions: { code: 'BAD_REQUEST', requestId: response.headers.get('x-request-id') },
        },
      ],
    });
    expect(watched).toHaveLength(count);
  });

  test('and queries beside it in a document are not', async () => {
    const response = await fetch(world.url, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({
        query: `query Q { __typename } ${kinds.replace('subscription', 'subscription S')}`,
        operationName: 'Q',
      }),
    });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });
});
