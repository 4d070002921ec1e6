import { describe, expect, test } from 'vitest';
import { type Somebody, useSubscriptions } from '../support/subscribe.js';

const { world, somebody } = useSubscriptions();

const figures =
  'metrics { totalReadRate totalWriteRate sources { name records corruptedRecords } sinks { name records corruptedRecords } }';
const watching = `subscription ($ids: [ID!]!) { jobMetricsUpdated(ids: $ids) { jobId observedAt ${figures} } }`;
const asking = `query ($id: ID!, $last: Int) { job(id: $id) { metricsHistory(last: $last) { observedAt ${figures} } } }`;

const historyOf = async ({ ask }: Somebody, id: string, last?: number) =>
  (await ask(asking, { id, last })).metricsHistory;

const jobId = async (name: string): Promise<string> => {
  const { jobs } = await world.data('{ jobs(first: 100) { nodes { jobId name } } }');
  return jobs.nodes.find((one: { name: string }) => one.name === name).jobId;
};

describe('The history of the figures of a job', () => {
  test('is empty where nobody watches them, and asks nothing of the service', async () => {
    const me = somebody();
    const id = await jobId('orders_alarm');
    world.calls();
    expect(await historyOf(me, id)).toEqual([]);
    expect(world.calls()).toEqual(['getJob']);
  });

  test('is what watchers were told, and what polls have seen between, oldest first', async () => {
    const me = somebody();
    const id = await jobId('orders_alarm');
    const { event } = me.begin(watching, { variables: { ids: [id] } });
    const told = [];
    for (let count = 0; count < 5; count++) {
      const { jobId: _, ...sample } = await event();
      told.push(sample);
      world.emulator.clock.advance(60_000);
    }
    const history = await historyOf(me, id);
    // A poll that somebody has hurried is kept, too, but not told to who wants them less often.
    const toldAt = new Set(told.map(({ observedAt }) => observedAt));
    expect(
      history.filter(({ observedAt }: { observedAt: string }) => toldAt.has(observedAt)),
    ).toEqual(told);
    const times = history.map(({ observedAt }: { observedAt: string }) => Date.parse(observedAt));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const records = history.map(
      ({ metrics }: { metrics: { sources: { records: number }[] } }) => metrics.sources[0]?.records,
    );
    expect(records.at(-1)).toBeGreaterThan(records[0]);
  });

  test('is cut at the front', async () => {
    const me = somebody();
    const id = await jobId('orders_alarm');
    const { event, end } = me.begin(watching, { variables: { ids: [id] } });
    for (let count = 0; count < 4; count++) await event();
    const [all, two] = await Promise.all([historyOf(me, id), historyOf(me, id, 2)]);
    expect(two).toHaveLength(2);
    expect(all.length).toBeGreaterThanOrEqual(4);
    expect(Date.parse(two[0].observedAt)).toBeGreaterThan(Date.parse(all[0].observedAt));
    await end();
  });

  test('is that of one caller and one job', async () => {
    const [me, other] = [somebody(), somebody()];
    const [id, unwatched] = [await jobId('orders_alarm'), await jobId('access_logs_clean')];
    const { event } = me.begin(watching, { variables: { ids: [id] } });
    await event();
    expect((await historyOf(me, id)).length).toBeGreaterThan(0);
    expect(await historyOf(other, id)).toEqual([]);
    expect(await historyOf(me, unwatched)).toEqual([]);
  });

  test('has a sample without figures where the service has none', async () => {
    const me = somebody();
    const id = await jobId('parcels_clean');
    const { event } = me.begin(watching, { variables: { ids: [id] } });
    await event();
    const [sample] = await historyOf(me, id);
    expect(sample).toEqual({ observedAt: expect.any(String), metrics: null });
  });

  test.each([
    [0, 'BAD_USER_INPUT', '`last` is 0; it must be at least 1.'],
    [-1, 'BAD_USER_INPUT', '`last` is -1; it must be at least 1.'],
    [101, 'PAGE_SIZE_LIMIT_EXCEEDED', /^`last` is 101; a page has at most 100 entries\./],
  ])('cannot be asked for %i samples', async (last, code, message) => {
    const id = await jobId('orders_alarm');
    const { errors } = await world.query(asking, { id, last });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code });
    expect(errors?.[0]?.message).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });

  test('is no longer than a page by default, too', async () => {
    const small = await world.startAnother({ maxPageSize: 3 });
    const id = await jobId('orders_alarm');
    const { errors } = await small.query(asking, { id });
    expect(errors).toBeUndefined();
  });
});

describe('Dirty records', () => {
  const startedLongAgo = { kind: 'RESTARTED_BY_EXCEPTION', reason: 'STARTED_LONG_AGO' };
  const health = `query ($id: ID!) { job(id: $id) { health {
    status findings { kind severity message status since corruptedBefore corruptedAfter }
    unchecked { kind reason } } } }`;

  /** A job in the emulated world that has dirty records, or has none, while it runs. */
  const runningJob = async (isDirty: boolean): Promise<string> => {
    const { jobs } = await world.data(
      '{ jobs(first: 100, filter: { status: RUNNING }) { nodes { jobId metrics { sources { corruptedRecords } } } } }',
    );
    interface Row {
      readonly jobId: string;
      readonly metrics: { readonly sources: readonly { readonly corruptedRecords: number }[] };
    }
    const found = jobs.nodes.find(
      ({ metrics }: Row) =>
        metrics.sources.some(({ corruptedRecords }) => corruptedRecords > 0) === isDirty,
    );
    return found.jobId;
  };

  const watchedFor = async (me: Somebody, id: string, ms: number) => {
    const { event, until } = me.begin(watching, { variables: { ids: [id] } });
    const first = await event();
    world.emulator.clock.advance(ms);
    const records = ({ metrics }: { metrics: { sources: { records: number }[] } }) =>
      metrics.sources[0]?.records ?? 0;
    await until((one) => records(one) > records(first));
    return first;
  };

  test('that grow while somebody watches are found', async () => {
    const me = somebody();
    const id = await runningJob(true);
    const first = await watchedFor(me, id, 3_600_000);
    const { health: told } = await me.ask(health, { id });
    expect(told.status).toBe('WARNING');
    expect(told.unchecked).toEqual([startedLongAgo]);
    expect(told.findings).toEqual([
      {
        kind: 'DIRTY_RECORDS_GROWING',
        severity: 'WARNING',
        message: expect.stringMatching(/^\d+ more records could not be read or written\.$/),
        status: 'RUNNING',
        since: first.observedAt,
        corruptedBefore: expect.any(Number),
        corruptedAfter: expect.any(Number),
      },
    ]);
    const [{ corruptedBefore, corruptedAfter }] = told.findings;
    expect(corruptedAfter).toBeGreaterThan(corruptedBefore);
  });

  test('that do not grow are none', async () => {
    const me = somebody();
    const id = await runningJob(false);
    await watchedFor(me, id, 3_600_000);
    const { health: told } = await me.ask(health, { id });
    expect(told).toEqual({ status: 'HEALTHY', findings: [], unchecked: [startedLongAgo] });
  });

  test('cannot be told to grow for somebody else, who does not watch', async () => {
    const [me, other] = [somebody(), somebody()];
    const id = await runningJob(true);
    await watchedFor(me, id, 3_600_000);
    const { health: told } = await other.ask(health, { id });
    expect(told).toEqual({
      status: 'HEALTHY',
      findings: [],
      unchecked: [{ kind: 'DIRTY_RECORDS_GROWING', reason: 'NOT_WATCHED' }, startedLongAgo],
    });
  });
});
