import { afterEach, describe, expect, test } from 'vitest';
import { createClient } from '../support/client.js';
import { faults, type Play, says, startFaulty } from '../support/faulty.js';
import { startOn } from '../support/start.js';
import { payload } from '../support/stub.js';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

const overview = '{ overview { totalCost } }';
const healthy = says(payload({ total_cost: 1 }));
/** Says so without an invitation to try again. */
const ill = faults.unavailableForLong;

/** A gateway whose upstream answers as `play.now` says at the time. */
const start = async (now: Play, pauseMs: number) => {
  const play = { now };
  const upstream = await startFaulty((response, request) => play.now(response, request));
  opened.push(upstream);
  const gateway = await startOn(upstream.url, {
    defaultCaller: { token: 'stub-token', projectId: 'p1' },
    upstream: { circuit: { pauseMs } },
    sharing: false, // what counts is how often it is asked
  });
  opened.push(gateway);
  const client = createClient(gateway.url);
  const codeOf = async (document: string): Promise<unknown> => {
    const { errors } = await client.query(document);
    return errors ? errors[0]?.extensions.code : 'ok';
  };
  return { ...client, play, upstream, codeOf };
};

const several = (count: number, ask: () => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, ask));

describe('The circuit of a host', () => {
  test('opens after five failures in a row: nothing is sent any more', async () => {
    const { upstream, codeOf, query } = await start(ill, 60_000);
    for (let asked = 1; asked <= 5; asked++) {
      expect(await codeOf(overview)).toBe('UPSTREAM_UNAVAILABLE');
      expect(upstream.requests).toHaveLength(asked);
    }
    expect(await several(20, () => codeOf(overview))).toEqual(
      Array(20).fill('UPSTREAM_UNAVAILABLE'),
    );
    const { extensions } = await query(overview, {}, { 'x-explain': '1' });
    expect(extensions?.upstream?.calls).toBe(0);
    expect(upstream.requests).toHaveLength(5);
  });

  test('turns writes away, which are not lost: nothing was sent', async () => {
    const { upstream, query, codeOf } = await start(ill, 60_000);
    await several(5, () => codeOf(overview));
    const { errors } = await query('mutation { runJob(id: 7) { job { id } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(errors?.[0]?.extensions).not.toHaveProperty('settled');
    expect(upstream.requests.map(({ method }) => method)).toEqual(Array(5).fill('GET'));
  });

  test('lets one probe through after a pause, and closes when it succeeds', async () => {
    const { play, upstream, codeOf } = await start(ill, 50);
    await several(5, () => codeOf(overview));
    expect(upstream.requests).toHaveLength(5);

    let answerProbe = () => {};
    play.now = (response, request) => {
      answerProbe = () => healthy(response, request);
    };
    const asked: Promise<unknown>[] = [];
    await expect
      .poll(
        () => {
          asked.push(codeOf(overview));
          return upstream.requests.length;
        },
        { timeout: 5_000 },
      )
      .toBe(6);
    expect(await several(10, () => codeOf(overview))).toEqual(
      Array(10).fill('UPSTREAM_UNAVAILABLE'),
    );
    expect(upstream.requests).toHaveLength(6);

    play.now = healthy;
    answerProbe();
    const told = await Promise.all(asked);
    expect(told.filter((code) => code === 'ok')).toHaveLength(1);
    expect(await several(10, () => codeOf(overview))).toEqual(Array(10).fill('ok'));
    expect(upstream.requests).toHaveLength(16);
  });

  test('stays closed where the service itself refuses, or clients are too fast', async () => {
    for (const play of [
      says({ error_id: 'CS.10001' }, 500),
      says('', 404),
      says('', 401),
      says('', 429, { 'retry-after': '3600' }),
      faults.wrongJson,
      faults.bomb,
    ]) {
      const { upstream, codeOf } = await start(play, 60_000);
      await several(12, () => codeOf(overview));
      expect(upstream.requests).toHaveLength(12);
    }
  });

  test('is one for each host', async () => {
    const { upstream, codeOf } = await start(ill, 60_000);
    const other = await startFaulty(says({ projects: [] }));
    opened.push(other);
    const gateway = await startOn(upstream.url, {
      defaultCaller: { token: 'stub-token', projectId: 'p1' },
      env: { IAM_ENDPOINT: other.url },
    });
    opened.push(gateway);
    const { data, query } = createClient(gateway.url);
    for (let asked = 0; asked < 6; asked++) await query(overview);
    expect(await data('{ projects { id } }')).toEqual({ projects: [] });
    expect(await codeOf(overview)).toBe('UPSTREAM_UNAVAILABLE');
  });
});
