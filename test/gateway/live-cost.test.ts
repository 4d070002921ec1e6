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

  test('its figures, its owner and what else it leads to are read when they are selected', async () => {
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
    expect(calls.toSorted()).toEqual(['getUserQuota', 'listJobs', 'queryJobMetrics']);
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
