import { describe, expect, test } from 'vitest';
import type { ReceivedRequest } from '../../src/emulator/server.js';
import { createDliJob, move, useBoth } from '../support/dli-live.js';
import { createJob, deleteJob, liveDefaults, transports } from '../support/subscribe.js';

const { world, somebody } = useBoth();
/** So slow that nothing is polled but at the beginning and after a write. */
const slow = useBoth({ gateway: { live: { ...liveDefaults, pollMs: 20, settledMs: 3_600_000 } } });
/** A gateway without DLI. */
const alone = useBoth({ gateway: { env: {} } });

const status = 'kind service jobId job { id service name status } previous current stale cursor';
const ofJobs = (args: string) =>
  `subscription ($cursor: String) { jobStatusChanged(cursor: $cursor, ${args}) { ${status} } }`;
const ofIds = (...ids: readonly string[]) => ofJobs(`snapshot: true, ids: ${JSON.stringify(ids)}`);

const told = (key: string, previous: string | null, current: string | null) => {
  const service = key.startsWith('dli:') ? 'DLI' : 'CS';
  return {
    kind: 'CHANGED',
    service,
    jobId: key.replace('dli:', ''),
    job: current && { id: `Job:${key}`, service, status: current },
    previous,
    current,
    stale: false,
  };
};

/** The calls of each poll. */
const polls = (requests: readonly ReceivedRequest[]): string[][] => {
  const calls = new Map<string, string[]>();
  for (const { requestId = '', endpoint } of requests) {
    calls.set(requestId, [...(calls.get(requestId) ?? []), `${endpoint}`]);
  }
  return [...calls.values()].filter(([call = '']) => /^(list|get)/.test(call));
};

describe.each(transports)('Over a %s', (over) => {
  test('a job of DLI is followed from its start until it is deleted', async () => {
    const me = somebody();
    const key = await createDliJob(me);
    const { event } = me.begin(ofIds(key), { over });
    expect(await event()).toMatchObject({ ...told(key, null, 'INIT'), kind: 'CURRENT' });
    await move(me, 'run', key);
    expect(await event()).toMatchObject(told(key, 'INIT', 'SUBMITTING'));
    world.emulator.clock.advance(10_000);
    expect(await event()).toMatchObject(told(key, 'SUBMITTING', 'RUNNING'));
    await move(me, 'stop', key);
    expect(await event()).toMatchObject(told(key, 'RUNNING', 'CANCELING'));
    world.emulator.clock.advance(8_000);
    expect(await event()).toMatchObject(told(key, 'CANCELING', 'CANCEL_SUCCESS'));
    await me.ask(deleteJob, { id: key });
    expect(await event()).toMatchObject(told(key, 'CANCEL_SUCCESS', null));
  });
});

describe('All jobs of a project', () => {
  test('of both services are told of by one poll: one list of each, however many watch', async () => {
    const me = slow.somebody();
    const cs = await createJob(me);
    const dli = await createDliJob(me);
    const running = [1, 2, 3].map(() => me.begin(ofJobs('snapshot: false')));
    const waiting = Promise.all(running.map(({ event }) => event()));
    await me.begin(ofIds(cs, dli)).event(); // all have begun by then
    slow.world.received();
    await move(me, 'run', dli);
    const [first, ...others] = await waiting;
    expect(first).toMatchObject(told(dli, 'INIT', 'SUBMITTING'));
    expect(others).toEqual([first, first]);
    const next = Promise.all(running.map(({ event }) => event()));
    await move(me, 'run', cs);
    expect((await next)[2]).toMatchObject(told(cs, 'INIT', 'SUBMITTING'));
    const calls = polls(slow.world.received());
    expect(calls.length).toBeGreaterThan(1);
    for (const poll of calls) expect(poll.toSorted()).toEqual(['listDliJobs', 'listJobs']);
    slow.world.emulator.clock.advance(10_000);
    await running[0]?.until(({ current }) => current === 'RUNNING');
  });

  test('one of DLI appears, and vanishes', async () => {
    const me = slow.somebody();
    const running = me.begin(ofJobs('filter: { name: "lake_comes" }'));
    const waiting = running.event();
    await me.begin(ofJobs('snapshot: true')).event();
    const key = await createDliJob(me, { name: 'lake_comes' });
    expect(await waiting).toMatchObject(told(key, null, 'INIT'));
    await me.ask(deleteJob, { id: key });
    expect(await running.event()).toMatchObject(told(key, 'INIT', null));
  });

  test('a snapshot has those of both', async () => {
    const me = somebody();
    const { totalCount } = await me.ask('{ jobs { totalCount } }');
    const { event } = me.begin(ofJobs('snapshot: true'));
    const before = [];
    while (before.length < totalCount) before.push(await event());
    expect(new Set(before.map(({ kind }) => kind))).toEqual(new Set(['CURRENT']));
    expect(new Set(before.map(({ service }) => service))).toEqual(new Set(['CS', 'DLI']));
    expect(new Set(before.map(({ job }) => job.id)).size).toBe(totalCount);
  });

  test('a filter chooses the service, the queue or the cluster', async () => {
    const me = somebody();
    const { nodes } = await me.ask(`{ jobs(first: 100) { nodes {
      id service queue { name } cluster { clusterId } } } }`);
    type Row = (typeof nodes)[number];
    const expected = async (filter: string, isWanted: (row: Row) => boolean) => {
      const wanted = nodes.filter(isWanted).map(({ id }: Row) => id);
      const { event } = me.begin(ofJobs(`snapshot: true, filter: ${filter}`));
      const ids: string[] = [];
      while (ids.length < wanted.length) ids.push((await event()).job.id);
      expect(wanted.length).toBeGreaterThan(0);
      expect(ids.toSorted()).toEqual(wanted.toSorted());
    };
    await expected('{ service: DLI }', ({ service }) => service === 'DLI');
    await expected('{ service: CS }', ({ service }) => service === 'CS');
    const { queue } = nodes.find((row: Row) => row.queue);
    await expected(`{ queueId: "${queue.name}" }`, (row) => row.queue?.name === queue.name);
    const { cluster } = nodes.find((row: Row) => row.cluster);
    const { clusterId } = cluster;
    await expected(`{ clusterId: "${clusterId}" }`, (row) => row.cluster?.clusterId === clusterId);
  });
});

describe('Jobs by their ids', () => {
  test('of either service are looked up while they are few, and read by the page beyond', async () => {
    const me = slow.somebody();
    const { nodes } = await me.ask(
      '{ jobs(first: 10, filter: { service: DLI }) { nodes { id jobId } } }',
    );
    const keys = nodes.map(({ jobId }: { jobId: string }) => `dli:${jobId}`);
    const cs = await createJob(me);
    const few = me.begin(ofIds(cs, ...keys.slice(0, 2)));
    slow.world.received();
    for (let count = 0; count < 3; count++) expect((await few.event()).kind).toBe('CURRENT');
    expect(polls(slow.world.received())).toEqual([['getJob', 'getDliJob', 'getDliJob']]);
    await few.end();
    const other = slow.somebody();
    const many = other.begin(ofIds(cs, ...keys));
    for (let count = 0; count < 11; count++) expect((await many.event()).kind).toBe('CURRENT');
    const theirs = slow.world
      .received()
      .filter(({ headers }) => headers['x-auth-token'] === other.headers['x-auth-token']);
    const [calls = []] = polls(theirs);
    expect(calls.toSorted()).toEqual(['getJob', 'listDliJobs']);
  });

  test('the same number means another job in either service, and what is not there is told', async () => {
    const me = somebody();
    const cs = await createJob(me);
    const { event } = me.begin(ofIds(cs, `Job:dli:${cs}`));
    const events = [await event(), await event()];
    expect(events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'CURRENT', service: 'CS', jobId: cs }),
        expect.objectContaining({ kind: 'NOT_FOUND', service: 'DLI', jobId: cs, job: null }),
      ]),
    );
  });

  test('of DLI are told of when they appear', async () => {
    const me = somebody();
    const next = `dli:${BigInt((await createDliJob(me)).replace('dli:', '')) + 1n}`;
    const { event } = me.begin(ofIds(next));
    expect(await event()).toMatchObject({ kind: 'NOT_FOUND', service: 'DLI' });
    expect(await createDliJob(me)).toBe(next);
    expect(await event()).toMatchObject(told(next, null, 'INIT'));
  });
});

test('Behind a cursor comes what has happened in both services meanwhile', async () => {
  const me = somebody();
  const [cs, dli] = [await createJob(me), await createDliJob(me)];
  const first = me.begin(ofIds(cs, dli));
  await first.event();
  const { cursor } = await first.event();
  await first.end();
  const stay = me.begin(ofIds(cs, dli));
  expect([await stay.event(), await stay.event()]).toMatchObject([{ kind: 'CURRENT' }, {}]);
  await move(me, 'run', dli);
  await stay.event();
  await move(me, 'run', cs);
  await stay.event();
  const again = me.begin(ofIds(cs, dli), { variables: { cursor } });
  expect(await again.event()).toMatchObject(told(dli, 'INIT', 'SUBMITTING'));
  expect(await again.event()).toMatchObject(told(cs, 'INIT', 'SUBMITTING'));
});

describe('Without DLI', () => {
  test.each([
    ['an id', 'ids: ["dli:7"]'],
    ['an id among others', 'ids: ["7", "Job:dli:7"]'],
    ['a filter by service', 'filter: { service: DLI }'],
    ['a filter by queue', 'filter: { queueId: "etl" }'],
    ['a filter by root', 'filter: { rootJobId: "dli:7" }'],
  ])('%s of it is refused at once', async (_, args) => {
    const me = alone.somebody();
    alone.world.calls();
    await expect(me.begin(ofJobs(args)).event()).rejects.toMatchObject([
      { extensions: { code: 'SERVICE_NOT_CONFIGURED' } },
    ]);
    expect(alone.world.calls()).toEqual([]);
  });

  test('all jobs are those of CS', async () => {
    const me = alone.somebody();
    const { event } = me.begin(ofJobs('snapshot: true'));
    alone.world.received();
    expect(await event()).toMatchObject({ kind: 'CURRENT', service: 'CS' });
    expect(new Set(alone.world.calls())).toEqual(new Set(['listJobs']));
  });
});
