import { describe, expect, test } from 'vitest';
import type { ReceivedRequest } from '../../src/emulator/server.js';
import { createDliJob, move, runningJobs, useBoth } from '../support/dli-live.js';
import { deleteJob, liveDefaults } from '../support/subscribe.js';

const { world, somebody } = useBoth();
/** So slow that figures are polled once. */
const once = useBoth({ gateway: { live: { ...liveDefaults, settledMs: 3_600_000 } } });
/** By the clock of this machine, which tells how long something has been so. */
const today = useBoth({ emulator: { startAt: Date.now() } });

const figures = (selected = '') => `subscription ($ids: [ID!]!, $intervalMs: Int) {
  jobMetricsUpdated(ids: $ids, intervalMs: $intervalMs) {
    service jobId metrics { totalReadRate sources { name records } } stale ${selected} } }`;

const keyOf = ({ service, jobId }: { service: string; jobId: string }) =>
  service === 'DLI' ? `dli:${jobId}` : jobId;

/** Calls for figures in each poll, and what else it has asked for. */
const polls = (requests: readonly ReceivedRequest[]): string[][] => {
  const calls = new Map<string, string[]>();
  for (const { requestId = '', endpoint } of requests) {
    calls.set(requestId, [...(calls.get(requestId) ?? []), `${endpoint}`]);
  }
  return [...calls.values()].map((poll) => poll.toSorted());
};

const notThere = 'dli:987654321';

describe('Figures of both services', () => {
  test('come by one call to each', async () => {
    const me = somebody();
    const ids = await runningJobs(me, 4);
    expect(ids).toHaveLength(8);
    world.received();
    const { event } = me.begin(figures('job { id }'), { variables: { ids, intervalMs: 20 } });
    const told = [];
    while (told.length < 16) told.push(await event());
    for (const half of [told.slice(0, 8), told.slice(8)]) {
      expect(half.map(keyOf).sort()).toEqual(ids.toSorted());
      for (const { job, metrics, stale, ...rest } of half) {
        expect(job).toEqual({ id: `Job:${keyOf(rest)}` });
        expect(metrics).toMatchObject({ totalReadRate: expect.any(Number) });
        expect(stale).toBe(false);
      }
    }
    for (const poll of polls(world.received())) {
      expect(poll).toEqual(['queryDliJobMetrics', 'queryJobMetrics']);
    }
  });

  test('are those that the jobs have by themselves', async () => {
    const me = somebody();
    const [, id = ''] = await runningJobs(me, 1);
    expect(id).toMatch(/^dli:/);
    const { event } = me.begin(figures(), { variables: { ids: [id], intervalMs: 20 } });
    const { metrics } = await me.ask(
      'query ($id: ID!) { job(id: $id) { metrics { totalReadRate sources { name records } } } }',
      { id },
    );
    expect((await event()).metrics).toEqual(metrics);
  });

  test('come for all but the job that is not there, for which DLI refuses the call', async () => {
    const me = once.somebody();
    const ids = await runningJobs(me, 3);
    once.world.received();
    const { event } = me.begin(figures('job { id }'), { variables: { ids: [...ids, notThere] } });
    const told = [];
    while (told.length < 7) told.push(await event());
    expect(
      told
        .filter(({ metrics }) => metrics)
        .map(keyOf)
        .sort(),
    ).toEqual(ids.toSorted());
    expect(told.filter(({ metrics }) => !metrics)).toMatchObject([
      { service: 'DLI', jobId: notThere.replace('dli:', ''), job: null, stale: false },
    ]);
    const requests = once.world.received();
    expect(polls(requests)[0]).toEqual([
      ...Array(4).fill('getDliJob'),
      'queryDliJobMetrics',
      'queryDliJobMetrics',
      'queryJobMetrics',
    ]);
    expect(requests.filter(({ status }) => status === 400).length).toBeGreaterThan(0);
  });

  test('are not asked for of one that is known not to be there', async () => {
    const me = somebody();
    const ids = await runningJobs(me, 2);
    const variables = { ids: [...ids, notThere], intervalMs: 20 };
    const { event, until } = me.begin(figures(), { variables });
    await until(({ metrics }) => metrics === null);
    while ((await event()).service !== 'CS');
    world.received();
    for (let count = 0; count < 8; count++) expect((await event()).metrics).not.toBeNull();
    const calls = polls(world.received());
    // One of ten polls looks for it again.
    expect(calls).toContainEqual(['queryDliJobMetrics', 'queryJobMetrics']);
  });

  test('of many with one that is not there: the others are looked for by the page', async () => {
    const me = once.somebody();
    const { nodes } = await me.ask(
      '{ jobs(first: 12, filter: { service: DLI }) { nodes { id jobId } } }',
    );
    const ids = nodes.map(({ id }: { id: string }) => id);
    once.world.received();
    const { event } = me.begin(figures(), { variables: { ids: [...ids, notThere] } });
    const told = [];
    while (told.length < 13) told.push(await event());
    expect(told.map((one) => `Job:${keyOf(one)}`).sort()).toEqual(
      [...ids, `Job:${notThere}`].sort(),
    );
    // The list does not tell that a job is not there: parts of edge jobs are in none.
    const [calls = []] = polls(once.world.received());
    expect(new Set(calls)).toEqual(new Set(['getDliJob', 'listDliJobs', 'queryDliJobMetrics']));
    expect(calls.filter((call) => call === 'queryDliJobMetrics')).toHaveLength(2);
    expect(calls.filter((call) => call === 'getDliJob')).toHaveLength(1);
  });

  test('end with their job', async () => {
    const me = somebody();
    const [cs = ''] = await runningJobs(me, 1);
    const key = await createDliJob(me);
    const variables = { ids: [cs, key], intervalMs: 20 };
    const { until } = me.begin(figures('job { id }'), { variables });
    await until(({ jobId, metrics }) => `dli:${jobId}` === key && metrics === null);
    await me.ask(deleteJob, { id: key });
    const told = await until(({ job }) => job === null);
    expect(told.at(-1)).toMatchObject({ service: 'DLI', metrics: null, stale: false });
    const rest = await until(({ service }) => service === 'CS');
    expect(rest.at(-1)).toMatchObject({
      jobId: cs,
      metrics: { totalReadRate: expect.any(Number) },
    });
  });

  test.each([
    ['DLI', 'queryDliJobMetrics'],
    ['CS', 'queryJobMetrics'],
  ] as const)('go on for one service while those of %s fail', async (down, endpoint) => {
    const me = somebody();
    const ids = await runningJobs(me, 1);
    const { until } = me.begin(figures(), { variables: { ids, intervalMs: 20 } });
    await until(({ service }) => service === down);
    const repair = world.emulator.inject({ kind: 'error', status: 500, endpoints: [endpoint] });
    await until(({ stale }) => stale);
    const others = [];
    const { event } = me.begin(figures(), { variables: { ids, intervalMs: 20 } });
    expect(await event()).toMatchObject({ jobId: null, stale: true });
    while (others.length < 4) others.push(await event());
    for (const one of others) {
      expect(one).toMatchObject({ stale: false, metrics: { totalReadRate: expect.any(Number) } });
      expect(one.service).not.toBe(down);
    }
    repair();
    expect((await until(({ service }) => service === down)).at(-1)).toMatchObject({ stale: false });
  });
});

describe('A job of DLI', () => {
  const history =
    'query ($id: ID!) { job(id: $id) { metricsHistory { observedAt metrics { totalReadRate } } } }';
  const health = `query ($id: ID!) { job(id: $id) { service health {
    status findings { kind severity message status } unchecked { kind reason } } } }`;

  const notRecorded = { kind: 'RESTARTED_BY_EXCEPTION', reason: 'NOT_RECORDED' };

  test('has a history of its figures where somebody watches them, for which nothing is asked', async () => {
    const me = once.somebody();
    const [cs = '', dli = ''] = await runningJobs(me, 1);
    expect((await me.ask(history, { id: dli })).metricsHistory).toEqual([]);
    const { event } = me.begin(figures(), { variables: { ids: [cs, dli] } });
    const told = [await event(), await event()].find(({ service }) => service === 'DLI');
    const headers = { ...me.headers, 'x-explain': '1' };
    const { data, extensions } = await once.world.query(history, { id: dli }, headers);
    expect(data.job.metricsHistory.slice(0, 1)).toEqual([
      {
        observedAt: expect.any(String),
        metrics: { totalReadRate: told.metrics.totalReadRate },
      },
    ]);
    expect(extensions?.upstream?.operations.map(({ operation }) => operation)).toEqual([
      'getDliJob',
    ]);
    const other = once.somebody();
    expect((await other.ask(history, { id: dli })).metricsHistory).toEqual([]);
  });

  test('that runs is healthy, though DLI records no actions', async () => {
    const me = somebody();
    const { nodes } = await me.ask(
      '{ jobs(first: 100, filter: { service: DLI, status: RUNNING }) { nodes { id name } } }',
    );
    const { id } = nodes.find((one: { name: string }) => one.name === 'lake_orders_live');
    expect(await me.ask(health, { id })).toEqual({
      service: 'DLI',
      health: {
        status: 'HEALTHY',
        findings: [],
        unchecked: [{ kind: 'DIRTY_RECORDS_GROWING', reason: 'NOT_WATCHED' }, notRecorded],
      },
    });
  });

  test.each(['SUBMIT_FAIL', 'RUNNING_EXCEPTION', 'CANCEL_FAIL', 'ARREARAGE_STOPPED'])(
    'in status %s is critical',
    async (status) => {
      const me = somebody();
      const { nodes } = await me.ask(
        'query ($filter: JobFilter) { jobs(first: 1, filter: $filter) { nodes { id } } }',
        { filter: { service: 'DLI', status } },
      );
      world.received();
      const told = await me.ask(health, { id: nodes[0].id });
      expect(told.health).toEqual({
        status: 'CRITICAL',
        findings: [
          {
            kind: 'FAILED',
            severity: 'CRITICAL',
            message: expect.stringContaining(`The job is in status ${status}`),
            status,
          },
        ],
        unchecked: [],
      });
      expect(world.calls()).toEqual(['getDliJob']);
    },
  );

  test('that has been started just now is on its way, and then runs', async () => {
    const me = today.somebody();
    const id = await createDliJob(me, { name: 'lake_well' });
    await move(me, 'run', id);
    const healthy = { status: 'HEALTHY', findings: [] };
    expect((await me.ask(health, { id })).health).toEqual({ ...healthy, unchecked: [] });
    today.world.emulator.clock.advance(10_000);
    const { health: told } = await me.ask(health, { id });
    expect(told).toMatchObject(healthy);
    expect(told.unchecked).toContainEqual(notRecorded);
  });
});
