import { describe, expect, test } from 'vitest';
import {
  createJob,
  deleteJob,
  liveDefaults,
  runJob,
  type Somebody,
  stopJob,
  useSubscriptions,
} from '../support/subscribe.js';

const { world, somebody } = useSubscriptions();

const ofIds = `subscription ($ids: [ID!], $cursor: String, $snapshot: Boolean! = false) {
  jobStatusChanged(ids: $ids, cursor: $cursor, snapshot: $snapshot) {
    kind jobId previous current cursor job { status } }
}`;
const changes = (events: readonly { previous: unknown; current: unknown }[]) =>
  events.map(({ previous, current }) => [previous, current]);

/** Someone who watches what another one of the same token has left, so that polls go on meanwhile. */
const witness = async ({ begin }: Somebody, id: string) => {
  const running = begin(ofIds, { variables: { ids: [id], snapshot: true } });
  expect(await running.event()).toMatchObject({ kind: 'CURRENT', current: 'INIT' });
  return running;
};

/** Runs a job and stops it again; each step is seen before the next one. */
const runAndStop = async (me: Somebody, id: string, { event }: { event(): Promise<unknown> }) => {
  const steps = [
    () => me.ask(runJob, { id }),
    () => world.emulator.clock.advance(10_000),
    () => me.ask(stopJob, { id }),
    () => world.emulator.clock.advance(8_000),
  ];
  const events: never[] = [];
  for (const step of steps) {
    await step();
    events.push((await event()) as never);
  }
  return events;
};

const everything = [
  ['INIT', 'SUBMITTING'],
  ['SUBMITTING', 'RUNNING'],
  ['RUNNING', 'CANCELING'],
  ['CANCELING', 'CANCEL_SUCCESS'],
];

describe('Behind a cursor', () => {
  test('a subscriber that was away gets all that it has missed, in order, and what follows', async () => {
    const me = somebody();
    const id = await createJob(me);
    const seen = await witness(me, id);
    const first = me.begin(ofIds, { variables: { ids: [id], snapshot: true } });
    const { cursor } = await first.event();
    await first.end();
    expect(changes(await runAndStop(me, id, seen))).toEqual(everything);

    const { event } = me.begin(ofIds, { variables: { ids: [id], cursor } });
    const replayed = [await event(), await event(), await event(), await event()];
    expect(changes(replayed)).toEqual(everything);
    expect(replayed.map(({ kind }) => kind)).toEqual(replayed.map(() => 'CHANGED'));
    expect(replayed.map(({ job, current }) => job.status === current)).not.toContain(false);
    await me.ask(deleteJob, { id });
    expect(changes([await event()])).toEqual([['CANCEL_SUCCESS', null]]);
  });

  test('jobs are told of as they were, also where something is selected that nobody has read', async () => {
    const me = somebody();
    const id = await createJob(me);
    const seen = await witness(me, id);
    const first = me.begin(ofIds, { variables: { ids: [id], snapshot: true } });
    const { cursor } = await first.event();
    await runAndStop(me, id, seen);
    const { event } = me.begin(
      `subscription ($ids: [ID!], $cursor: String) {
        jobStatusChanged(ids: $ids, cursor: $cursor) { current job { status sql ownerName } } }`,
      { variables: { ids: [id], cursor } },
    );
    for (const [, current] of everything) {
      const job = { status: current, sql: expect.any(String), ownerName: 'cs_demo' };
      expect(await event()).toEqual({ current, job });
    }
  });

  test('the cursor of any event will do, and nothing comes twice', async () => {
    const me = somebody();
    const id = await createJob(me);
    const events = await runAndStop(me, id, await witness(me, id));
    for (const [index, { cursor }] of (events as { cursor: string }[]).entries()) {
      const { event, end } = me.begin(ofIds, { variables: { ids: [id, '7'], cursor } });
      const told = [];
      for (let one = await event(); one.kind !== 'NOT_FOUND'; one = await event()) told.push(one);
      expect(changes(told)).toEqual(everything.slice(index + 1));
      await end();
    }
  });

  test('what others watch is not replayed', async () => {
    const me = somebody();
    const [id, other] = [await createJob(me), await createJob(me)];
    const first = me.begin(ofIds, { variables: { ids: [id], snapshot: true } });
    const { cursor } = await first.event();
    await runAndStop(me, other, await witness(me, other));
    await me.ask(runJob, { id });
    await first.event();
    const { event } = me.begin(ofIds, { variables: { ids: [id], cursor } });
    expect(await event()).toMatchObject({ jobId: id, previous: 'INIT', current: 'SUBMITTING' });
  });
});

describe('Where too little is kept', () => {
  const little = useSubscriptions({ gateway: { live: { ...liveDefaults, keptEvents: 2 } } });

  test('a gap is told, and then what is so now', async () => {
    const me = little.somebody();
    const id = await createJob(me);
    const running = me.begin(ofIds, { variables: { ids: [id], snapshot: true } });
    const { cursor } = await running.event();
    for (const step of [
      () => me.ask(runJob, { id }),
      () => little.world.emulator.clock.advance(10_000),
      () => me.ask(stopJob, { id }),
    ]) {
      await step();
      await running.event();
    }
    const { event } = me.begin(ofIds, { variables: { ids: [id], cursor } });
    expect(await event()).toMatchObject({ kind: 'GAP', jobId: null, job: null, current: null });
    expect(await event()).toMatchObject({
      kind: 'CURRENT',
      jobId: id,
      previous: null,
      current: 'CANCELING',
      job: { status: 'CANCELING' },
    });
    little.world.emulator.clock.advance(8_000);
    expect(await event()).toMatchObject({ kind: 'CHANGED', current: 'CANCEL_SUCCESS' });
  });

  test('the cursor of another gateway leads to a gap as well', async () => {
    const me = somebody();
    const id = await createJob(me);
    const first = me.begin(ofIds, { variables: { ids: [id], snapshot: true } });
    const { cursor } = await first.event();
    const { url } = await world.startAnother({ live: liveDefaults });
    const { event } = somebody(url).begin(ofIds, { variables: { ids: [id], cursor } });
    expect((await event()).kind).toBe('GAP');
    expect(await event()).toMatchObject({ kind: 'CURRENT', jobId: id, current: 'INIT' });
  });
});

test('Without a snapshot nothing is told until something happens', async () => {
  const me = somebody();
  const id = await createJob(me);
  const { event } = me.begin(ofIds, { variables: { ids: [id, '7'] } });
  expect(await event()).toMatchObject({ kind: 'NOT_FOUND', jobId: '7' });
  await me.ask(runJob, { id });
  expect(await event()).toMatchObject({ kind: 'CHANGED', jobId: id });
});
