import { describe, expect, test } from 'vitest';
import { createJob, deleteJob, liveDefaults, useSubscriptions } from '../support/subscribe.js';

const { world, somebody } = useSubscriptions();
const { world: slow, somebody: slowly } = useSubscriptions({
  gateway: { live: { ...liveDefaults, settledMs: 3_600_000 } },
});

const figures = (selected = '') => `subscription ($ids: [ID!]!, $intervalMs: Int) {
  jobMetricsUpdated(ids: $ids, intervalMs: $intervalMs) {
    jobId metrics { totalReadRate totalWriteRate sources { name records corruptedRecords } sinks { name records } }
    stale observedAt ${selected} }
}`;

const runningJobs = async ({ ask }: ReturnType<typeof somebody>, count: number) => {
  const { nodes } = await ask(
    '{ jobs(first: 100, filter: { status: RUNNING }) { nodes { jobId } } }',
  );
  return nodes.slice(0, count).map(({ jobId }: { jobId: string }) => jobId) as string[];
};

describe('Figures', () => {
  test('of several jobs come again and again, by one call for all of them', async () => {
    const me = somebody();
    const ids = await runningJobs(me, 5);
    expect(ids).toHaveLength(5);
    const { event, until } = me.begin(figures(), { variables: { ids, intervalMs: 20 } });
    const first = [];
    while (first.length < 5) first.push(await event());
    expect(first.map(({ jobId }) => jobId).sort()).toEqual(ids.toSorted());
    world.calls();
    world.emulator.clock.advance(60_000);
    const [known] = first;
    const hasGrown = ({ jobId, metrics }: typeof known) =>
      jobId === known.jobId && metrics.sources[0].records > known.metrics.sources[0].records;
    const grown = (await until(hasGrown)).at(-1);
    expect(grown).toMatchObject({ metrics: { totalReadRate: expect.any(Number) }, stale: false });
    expect(new Set(world.calls())).toEqual(new Set(['queryJobMetrics']));
  });

  test('are those that the job has by itself', async () => {
    const me = somebody();
    const [id = ''] = await runningJobs(me, 1);
    const { event } = me.begin(figures(), { variables: { ids: [id], intervalMs: 20 } });
    const { metrics } = await me.ask(
      `query ($id: ID!) { job(id: $id) { metrics {
        totalReadRate totalWriteRate sources { name records corruptedRecords } sinks { name records } } } }`,
      { id },
    );
    expect((await event()).metrics).toEqual(metrics);
  });

  test('of a job that has none are null, and those of none at all, with no job', async () => {
    const me = somebody();
    const id = await createJob(me);
    const { event } = me.begin(figures('job { jobId name }'), {
      variables: { ids: [id, '7'], intervalMs: 20 },
    });
    const told = [await event(), await event()].sort((a, b) => a.jobId.length - b.jobId.length);
    expect(told).toMatchObject([
      { jobId: '7', job: null, metrics: null, stale: false },
      { jobId: id, job: { jobId: id }, metrics: null, stale: false },
    ]);
    // That there is no such job is told once.
    expect(await event()).toMatchObject({ jobId: id, metrics: null });
    expect(await event()).toMatchObject({ jobId: id, metrics: null });
  });

  test('end with their job, which is told once', async () => {
    const me = somebody();
    const ids = await runningJobs(me, 2);
    const { until, event } = me.begin(figures('job { jobId }'), {
      variables: { ids, intervalMs: 20 },
    });
    await event();
    await me.ask(deleteJob, { id: ids[0] });
    const told = await until(({ metrics }) => metrics === null);
    expect(told.at(-1)).toMatchObject({ jobId: ids[0], job: null, metrics: null });
    const rest = [await event(), await event(), await event()];
    expect(rest.map(({ jobId }) => jobId)).toEqual([ids[1], ids[1], ids[1]]);
  });

  test('that fail to come are told as stale, without a job', async () => {
    const me = somebody();
    const ids = await runningJobs(me, 1);
    const { until } = me.begin(figures('job { jobId }'), { variables: { ids, intervalMs: 20 } });
    await until(({ metrics }) => metrics !== null);
    const takeBack = world.emulator.inject({
      kind: 'error',
      status: 500,
      endpoints: ['queryJobMetrics'],
    });
    const told = await until(({ stale }) => stale);
    expect(told.at(-1)).toMatchObject({ jobId: null, job: null, metrics: null, stale: true });
    takeBack();
    expect((await until(() => true)).at(-1)).toMatchObject({ jobId: ids[0], stale: false });
  });
});

test('An interval of their own does not make figures of others quicker', async () => {
  const me = slowly();
  const [id = ''] = await runningJobs(me, 1);
  const often = me.begin(figures(), { variables: { ids: [id], intervalMs: 20 } });
  const seldom = me.begin(figures(), { variables: { ids: [id], intervalMs: 3_600_000 } });
  await seldom.event();
  for (let count = 0; count < 5; count++) await often.event();
  let isTold = false;
  void seldom.event().then(
    () => (isTold = true),
    () => {},
  );
  for (let count = 0; count < 5; count++) await often.event();
  expect(isTold).toBe(false);
  expect(slow.calls()).toContain('queryJobMetrics');
});
