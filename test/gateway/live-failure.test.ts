import { describe, expect, test } from 'vitest';
import { openSession } from '../support/socket.js';
import { createJob, runJob, transports, useSubscriptions } from '../support/subscribe.js';

const { world, somebody } = useSubscriptions({
  gateway: { upstream: { circuit: { failures: Number.POSITIVE_INFINITY } } },
});

const ofIds = `subscription ($ids: [ID!]) {
  jobStatusChanged(ids: $ids, snapshot: true) {
    kind jobId job { name } previous current stale observedAt cursor }
}`;

type Fault = Parameters<typeof world.emulator.inject>[0];
const reads = ['getJob', 'listJobs', 'queryJobMetrics'] as const;
const faults: [string, Fault][] = [
  ['answers 500', { kind: 'error', status: 500, endpoints: reads }],
  ['answers 503', { kind: 'error', status: 503, retryAfterSeconds: 0, endpoints: reads }],
  ['is asked too often', { kind: 'error', status: 429, retryAfterSeconds: 0, endpoints: reads }],
  ['breaks off', { kind: 'reset', when: 'before', endpoints: reads }],
];

describe.each(faults)('While the service %s', (_, fault) => {
  test('it is told once, the stream goes on, and what has changed is told when it is over', async () => {
    const me = somebody();
    const id = await createJob(me);
    const { event } = me.begin(ofIds, { variables: { ids: [id] } });
    expect(await event()).toMatchObject({ kind: 'CURRENT', stale: false });

    const takeBack = world.emulator.inject(fault);
    expect(await event()).toEqual({
      kind: 'STALE',
      jobId: null,
      job: null,
      previous: null,
      current: null,
      stale: true,
      observedAt: expect.any(String),
      cursor: expect.any(String),
    });
    await me.ask(runJob, { id });
    takeBack();
    expect(await event()).toMatchObject({
      kind: 'RECOVERED',
      jobId: null,
      job: null,
      stale: false,
    });
    expect(await event()).toMatchObject({
      kind: 'CHANGED',
      jobId: id,
      previous: 'INIT',
      current: 'SUBMITTING',
      stale: false,
    });
  });
});

test('A field of an event that cannot be read fails alone', async () => {
  const me = somebody();
  const id = await createJob(me);
  const { next } = me.begin(
    `subscription ($ids: [ID!]) {
      jobStatusChanged(ids: $ids, snapshot: true) { current job { name executionPlan } } }`,
    { variables: { ids: [id] } },
  );
  world.emulator.refuse('getJobExecutionPlan', 'CS.10001');
  expect(await next()).toMatchObject({
    data: { jobStatusChanged: { current: 'INIT', job: { executionPlan: null } } },
    errors: [{ path: ['jobStatusChanged', 'job', 'executionPlan'] }],
  });
});

describe('When the token ends', () => {
  const ending = (token: string) => world.emulator.expireTokens(token);

  test.each(transports)('over a %s the stream fails with it', async (over) => {
    const me = somebody();
    const id = await createJob(me);
    const { next } = me.begin(ofIds, { variables: { ids: [id] }, over });
    expect(await next()).toMatchObject({ data: { jobStatusChanged: { kind: 'CURRENT' } } });
    ending(me.headers['x-auth-token']);
    expect(await next()).toMatchObject({
      data: null,
      errors: [{ path: ['jobStatusChanged'], extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('by a fault of the service, just so, and the socket closes with 4403', async () => {
    const me = somebody();
    const id = await createJob(me);
    const session = await openSession(world.url, me.headers);
    const query = ofIds.replace('ids: $ids', `ids: ["${id}"]`).replace('($ids: [ID!])', '');
    session.subscribe('1', query);
    expect(await session.next()).toMatchObject({ id: '1', type: 'next' });
    world.emulator.inject({ kind: 'token-expiry', endpoints: ['getJob'], times: 1 });
    expect(await session.next()).toMatchObject({
      id: '1',
      type: 'next',
      payload: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    expect(await session.closed).toEqual({ code: 4403, reason: 'The token has ended' });
  });

  test('others go on', async () => {
    const [me, other] = [somebody(), somebody()];
    const id = await createJob(me);
    const [mine, theirs] = [me, other].map((one) => one.begin(ofIds, { variables: { ids: [id] } }));
    await mine?.event();
    await theirs?.event();
    ending(me.headers['x-auth-token']);
    await expect(mine?.event()).rejects.toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    await other.ask(runJob, { id });
    expect(await theirs?.event()).toMatchObject({ kind: 'CHANGED', current: 'SUBMITTING' });
  });
});
