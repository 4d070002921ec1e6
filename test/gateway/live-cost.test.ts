import { describe, expect, test } from 'vitest';
import type { ReceivedRequest } from '../../src/emulator/server.js';
import {
  createJob,
  deleteJob,
  liveDefaults,
  runJob,
  useSubscriptions,
} from '../support/subscribe.js';

const { world, somebody } = useSubscriptions({ emulator: { jobs: 150 } });
/** So slow that nothing is polled but at the beginning and after a write. */
const slow = useSubscriptions({
  gateway: { live: { ...liveDefaults, pollMs: 20, settledMs: 3_600_000 } },
});

const ofIds = (selected: string) => `subscription ($ids: [ID!]) {
  jobStatusChanged(ids: $ids, snapshot: true) { kind jobId ${selected} } }`;

/** The calls of each poll or operation, which have a request id of their own. */
const byOperation = (requests: readonly ReceivedRequest[]): string[][] => {
  const calls = new Map<string, string[]>();
  for (const { requestId = '', endpoint } of requests) {
    calls.set(requestId, [...(calls.get(requestId) ?? []), `${endpoint}`]);
  }
  return [...calls.values()];
};

describe('However many watch with the same token,', () => {
  test('a poll is one call for all of them, whichever jobs they watch', async () => {
    const me = somebody();
    const { nodes } = await me.ask('{ jobs(first: 20) { nodes { jobId } } }');
    const running = nodes.map(({ jobId }: { jobId: string }) =>
      me.begin(ofIds('job { name }'), { variables: { ids: [jobId] } }),
    );
    const told = await Promise.all(running.map((one: typeof running) => one.event()));
    expect(told.map(({ jobId }) => jobId)).toEqual(
      nodes.map((job: { jobId: string }) => job.jobId),
    );
    world.received();
    const id = told[7].jobId;
    await me.ask(deleteJob, { id });
    expect(await running[7].event()).toMatchObject({ kind: 'CHANGED', jobId: id });
    const polls = byOperation(world.received()).filter(([call]) => call !== 'deleteJob');
    expect(polls.length).toBeGreaterThan(0);
    // The one that is there no more is looked for by itself.
    for (const calls of polls) expect([['listJobs'], ['listJobs', 'getJob']]).toContainEqual(calls);
  });

  test('those who watch all jobs take as many calls as the list has pages', async () => {
    const me = somebody();
    const all = `subscription { jobStatusChanged(filter: { name: "paged" }) { kind jobId } }`;
    const running = [me.begin(all), me.begin(all), me.begin(all)];
    const id = await createJob(me, 'paged_away');
    const waiting = Promise.all(running.map((one) => one.event()));
    await me.begin(ofIds(''), { variables: { ids: [id] } }).event();
    world.received();
    await me.ask(deleteJob, { id });
    await waiting;
    const polls = byOperation(world.received()).filter(([call]) => call !== 'deleteJob');
    expect(polls).toContainEqual(['listJobs', 'listJobs', 'getJob']);
  });
});

describe('Of the job in an event', () => {
  /** Ids of operations on a socket are numbered; polls have ids of their own. */
  const isOfEvent = ({ requestId = '' }: ReceivedRequest) => requestId.includes(':');

  const told = async (selected: string) => {
    const me = slow.somebody();
    const id = await createJob(me);
    const { event } = me.begin(ofIds(selected), { variables: { ids: [id] } });
    await event();
    slow.world.received();
    await me.ask(runJob, { id });
    const { job } = await event();
    const calls = slow.world.received().filter(isOfEvent);
    return { job, calls: calls.map(({ endpoint }) => endpoint) };
  };

  test('what the poll has read costs nothing', async () => {
    const { job, calls } = await told(
      'job { id jobId name description type typeRaw status statusRaw statusDescription createdAt startedAt }',
    );
    expect(job).toMatchObject({ status: 'SUBMITTING', type: 'FLINK_SQL_JOB' });
    expect(calls).toEqual([]);
  });

  test('what the poll has read for it costs nothing either; figures, its owner and the like are read then', async () => {
    const { job, calls } = await told(
      'job { status metrics { totalReadRate } ownerName owner { userName } parent { id } durationMs }',
    );
    expect(job).toMatchObject({
      metrics: null, // it does not run yet
      ownerName: 'cs_demo',
      owner: { userName: 'cs_demo' },
      parent: null,
      durationMs: expect.any(Number),
    });
    expect(calls.toSorted()).toEqual(['getUserQuota', 'queryJobMetrics']);
  });

  test('the same holds for what a list tells, where all are watched', async () => {
    const me = slow.somebody();
    await createJob(me, 'cost_something');
    const { event } = me.begin(
      `subscription { jobStatusChanged(filter: { name: "cost" }, snapshot: true) {
        job { name status durationMs ownerName edgeGroupIds parent { id } } } }`,
    );
    expect(await event()).toMatchObject({ job: { name: 'cost_something' } });
    slow.world.received();
    await createJob(me, 'cost_nothing');
    expect(await event()).toMatchObject({ job: { name: 'cost_nothing', ownerName: 'cs_demo' } });
    expect(slow.world.received().filter(isOfEvent)).toEqual([]);
  });

  test('what is selected of many is read by the page', async () => {
    const me = somebody();
    const { totalCount } = await me.ask('{ jobs { totalCount } }');
    expect(totalCount).toBeGreaterThan(100);
    world.received();
    const { event } = me.begin(
      'subscription { jobStatusChanged(snapshot: true) { job { id sql ownerName } } }',
    );
    const told = [];
    while (told.length < totalCount) told.push(await event());
    expect(told.filter(({ job }) => job.sql).length).toBeGreaterThan(0);
    const requests = world.received();
    expect(requests.filter(isOfEvent)).toEqual([]);
    for (const calls of byOperation(requests))
      expect(new Set(calls)).toEqual(new Set(['listJobs']));
  });

  test('the same holds for those of figures', async () => {
    const me = somebody();
    const { nodes } = await me.ask(
      '{ jobs(first: 10, filter: { status: RUNNING }) { nodes { jobId name status } } }',
    );
    expect(nodes).toHaveLength(10);
    const ids = nodes.map(({ jobId }: { jobId: string }) => jobId);
    world.received();
    const { event } = me.begin(
      'subscription ($ids: [ID!]!) { jobMetricsUpdated(ids: $ids) { job { jobId name status } } }',
      { variables: { ids } },
    );
    const told = [];
    while (told.length < 20) told.push((await event()).job);
    for (const half of [told.slice(0, 10), told.slice(10)]) {
      expect(half).toEqual(expect.arrayContaining(nodes));
    }
    const requests = world.received();
    expect(requests.filter(isOfEvent)).toEqual([]);
    const [first] = byOperation(requests);
    expect(first?.toSorted()).toEqual(['listJobs', 'queryJobMetrics']);
  });

  test('its cluster is joined', async () => {
    const me = somebody();
    const { nodes } = await me.ask('{ jobs(first: 100) { nodes { jobId cluster { id } } } }');
    const { jobId } = nodes.find((job: { cluster: unknown }) => job.cluster);
    const { event } = me.begin(ofIds('job { cluster { name status } sql }'), {
      variables: { ids: [jobId] },
    });
    expect(await event()).toMatchObject({
      job: { cluster: { name: expect.any(String), status: expect.any(String) } },
    });
  });
});

describe('A write through the gateway', () => {
  test('is seen at once, however seldom is polled', async () => {
    const me = slow.somebody();
    const id = await createJob(me);
    const { event } = me.begin(ofIds('current'), { variables: { ids: [id] } });
    expect(await event()).toMatchObject({ kind: 'CURRENT', current: 'INIT' });
    await me.ask(runJob, { id });
    expect(await event()).toMatchObject({ kind: 'CHANGED', current: 'SUBMITTING' });
    // What is on its way is polled on until it has arrived.
    slow.world.emulator.clock.advance(10_000);
    expect(await event()).toMatchObject({ kind: 'CHANGED', current: 'RUNNING' });
    await me.ask(deleteJob, { id });
    expect(await event()).toMatchObject({ kind: 'CHANGED', current: null });
  });

  test('of somebody else is seen by all', async () => {
    const [me, other] = [slow.somebody(), slow.somebody()];
    const id = await createJob(me);
    const { event } = me.begin(ofIds('current'), { variables: { ids: [id] } });
    await event();
    await other.ask(runJob, { id });
    expect(await event()).toMatchObject({ kind: 'CHANGED', current: 'SUBMITTING' });
  });
});

test('The parts of an edge job are polled by one list, which is theirs alone', async () => {
  const me = slow.somebody();
  const { nodes } = await me.ask(
    '{ jobs(first: 100) { nodes { jobId children { nodes { jobId } } } } }',
  );
  const edge = nodes.find((job: { children: typeof nodes }) => job.children.nodes.length > 0);
  const { event } = me.begin(
    `subscription { jobStatusChanged(filter: { rootJobId: "${edge.jobId}" }, snapshot: true) { jobId } }`,
  );
  slow.world.received();
  for (const _ of edge.children.nodes) await event();
  for (const { endpoint, url } of slow.world.received()) {
    expect([endpoint, url]).toEqual([
      'listJobs',
      expect.stringContaining(`root_job_id=${edge.jobId}`),
    ]);
  }
});

test('When nobody watches any more, nothing is polled any more', async () => {
  const me = somebody();
  const id = await createJob(me);
  const running = me.begin(ofIds(''), { variables: { ids: [id] } });
  await running.event();
  await running.end();
  // Another one, of whom there are polls to wait for.
  const other = somebody();
  const { event } = other.begin(ofIds('current'), { variables: { ids: [id] } });
  await event();
  await other.ask(runJob, { id });
  await event();
  const { emulator } = world;
  emulator.clock.advance(10_000);
  await event();
  world.received();
  await other.ask(deleteJob, { id });
  await event();
  const by = new Set(world.received().map(({ headers }) => headers['x-auth-token']));
  expect(by).toEqual(new Set([other.headers['x-auth-token']]));
});
