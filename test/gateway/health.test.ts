import { describe, expect, test } from 'vitest';
import { withStub } from '../support/start.js';
import { payload, raw, type StubRequest } from '../support/stub.js';
import { useWriting } from '../support/writing.js';

/** A service of which the clock goes almost as ours does. */
const now = Date.now() - 3_600_000;

const { world, done, jobId } = useWriting({ emulator: { startAt: now } });

const evidence =
  'status since readRate writeRate corruptedBefore corruptedAfter auditLog { eventName at }';
const health = `health { status findings { kind severity message ${evidence} } unchecked { kind reason } }`;
const document = `query ($id: ID!) { job(id: $id) { ${health} } }`;

const minute = 60_000;
const iso = (time: number) => new Date(time).toISOString();

const none = {
  readRate: null,
  writeRate: null,
  corruptedBefore: null,
  corruptedAfter: null,
  auditLog: null,
};
const notWatched = { kind: 'DIRTY_RECORDS_GROWING', reason: 'NOT_WATCHED' };
const startedLongAgo = { kind: 'RESTARTED_BY_EXCEPTION', reason: 'STARTED_LONG_AGO' };

const ofJob = async (name: string) =>
  (await world.data(document, { id: await jobId(name) })).job.health;

describe('In the emulated world', () => {
  test.each([
    ['plays_alarm', 'SUBMIT_FAIL', 'The engine did not take the job.'],
    ['meters_alarm', 'RUNNING_EXCEPTION', 'CS.13010: a source closed its connection.'],
    ['weather_clean', 'CANCEL_FAIL', 'An operator did not stop within a minute.'],
    ['sensor_readings_clean', 'ARREARAGE_STOPPED', 'The balance of the account is negative.'],
  ])('%s has failed by its status %s', async (name, status, why) => {
    const id = await jobId(name);
    world.calls();
    const { job } = await world.data(`query ($id: ID!) { job(id: $id) { updatedAt ${health} } }`, {
      id,
    });
    expect(world.calls()).toEqual(['getJob']);
    expect(job.health).toEqual({
      status: 'CRITICAL',
      findings: [
        {
          ...none,
          kind: 'FAILED',
          severity: 'CRITICAL',
          message: `The job is in status ${status}: ${why}`,
          status,
          since: job.updatedAt,
        },
      ],
      unchecked: [],
    });
  });

  test.each(['parcels_clean', 'orders_clean', 'access_logs_per_minute', 'trades_per_minute'])(
    '%s is well where it rests, and nothing is asked for it',
    async (name) => {
      const id = await jobId(name);
      world.calls();
      const { job } = await world.data(document, { id });
      expect(world.calls()).toEqual(['getJob']);
      expect(job.health).toEqual({ status: 'HEALTHY', findings: [], unchecked: [] });
    },
  );

  test.each(['orders_alarm', 'payments_scoring'])('%s is well as it runs', async (name) => {
    const id = await jobId(name);
    world.calls();
    const { job } = await world.data(document, { id });
    expect(world.calls()).toEqual(['getJob', 'queryJobMetrics']);
    const unchecked = [notWatched, startedLongAgo];
    expect(job.health).toEqual({ status: 'HEALTHY', findings: [], unchecked });
  });

  test.each([
    'weather_per_minute',
    'parcels_eta',
    'trips_alarm',
    'plays_per_minute',
    'plays_clean',
  ])('%s is well on its way: the clock of the service counts', async (name) => {
    expect(await ofJob(name)).toEqual({ status: 'HEALTHY', findings: [], unchecked: [] });
    world.emulator.clock.advance(4_000);
    expect((await ofJob(name)).status).toBe('HEALTHY');
  });

  test('a job that has just begun is looked up in its audit log', async () => {
    const id = await jobId('parcels_clean');
    await done('runJob', { id });
    world.emulator.clock.advance(10_000);
    world.calls();
    const { job } = await world.data(document, { id });
    expect(job.health).toEqual({ status: 'HEALTHY', findings: [], unchecked: [notWatched] });
    expect(world.calls().sort()).toEqual(['getJob', 'listAuditLogs', 'queryJobMetrics']);
    const shared = await world.data(
      `query ($id: ID!) { job(id: $id) { lastAction { eventName } ${health} } }`,
      { id },
    );
    expect(shared.job.lastAction.eventName).toBe('jobRunning');
    expect(world.calls().sort()).toEqual(['getJob', 'listAuditLogs', 'queryJobMetrics']);
  });

  test('all figures of a page of 50 come in one call', async () => {
    await world.data(`{ jobs(first: 50) { nodes { name ${health} metrics { totalReadRate } } } }`);
    expect(world.calls()).toEqual(['listJobs', 'queryJobMetrics']);
    await world.data(`{ jobs(first: 50) { nodes { name ${health} } } }`);
    expect(world.calls()).toEqual(['listJobs', 'queryJobMetrics']);
    const { jobs } = await world.data('{ jobs(first: 50) { nodes { id } } }');
    world.calls();
    await world.data(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Job { ${health} } } }`, {
      ids: jobs.nodes.map(({ id }: { id: string }) => id),
    });
    expect(world.calls()).toEqual(['listJobs', 'queryJobMetrics']);
  });

  test('figures that cannot be read leave it unknown, and fail nothing', async () => {
    const id = await jobId('orders_alarm');
    world.emulator.refuse('queryJobMetrics', 'CS.10005');
    const { data, errors } = await world.query(document, { id });
    expect(errors).toBeUndefined();
    expect(data.job.health).toEqual({
      status: 'UNKNOWN',
      findings: [],
      unchecked: [
        { kind: 'RUNNING_BUT_READING_NOTHING', reason: 'UNREADABLE' },
        { kind: 'RUNNING_BUT_WRITING_NOTHING', reason: 'UNREADABLE' },
        notWatched,
        startedLongAgo,
      ],
    });
  });

  test('an audit log that cannot be read leaves it unknown, too', async () => {
    const id = await jobId('parcels_clean');
    await done('runJob', { id });
    world.emulator.clock.advance(10_000);
    world.emulator.refuse('listAuditLogs', 'CS.10005');
    const { data, errors } = await world.query(document, { id });
    expect(errors).toBeUndefined();
    expect(data.job.health).toEqual({
      status: 'UNKNOWN',
      findings: [],
      unchecked: [notWatched, { kind: 'RESTARTED_BY_EXCEPTION', reason: 'UNREADABLE' }],
    });
  });
});

interface Shown {
  readonly job?: object;
  readonly metrics?: object | null;
  readonly traces?: readonly object[];
  readonly currentTime?: number | undefined;
}

/** The health of a job of which a service tells this. */
const shown = ({ job, metrics, traces = [], ...rest }: Shown) => {
  const currentTime = 'currentTime' in rest ? rest.currentTime : now;
  const wrapped = (value: unknown) => ({ ...payload(value), current_time: currentTime });
  const running = {
    job_id: 1,
    name: 'a',
    status: 'job_running',
    start_time: now - 48 * 60 * minute,
    update_time: now - 48 * 60 * minute,
    job_config: {},
  };
  const answers: Record<string, unknown> = {
    getJob: wrapped({ ...running, ...job }),
    queryJobMetrics: wrapped({ jobs: metrics === null ? [] : [{ job_id: 1, metrics }] }),
    listAuditLogs: [wrapped({ total: 0, traces })],
  };
  return withStub(
    ({ endpoint }: StubRequest) => answers[String(endpoint)] ?? raw(500, ''),
    async ({ data }) => (await data(document, { id: 1 })).job.health,
  );
};

describe('On its way for too long is a job', () => {
  test.each([
    ['job_submitting', 'SUBMITTING', 5],
    ['job_downloading', 'DOWNLOADING', 5],
    ['job_canceling', 'CANCELING', 5],
    ['job_savepointing', 'SAVEPOINTING', 15],
    ['job_arrearage_recovering', 'ARREARAGE_RECOVERING', 15],
  ])('%s for more than its time', async (status, word, minutes) => {
    const since = now - minutes * minute;
    // Time goes on while this is asked.
    const inTime = await shown({ job: { status, update_time: since + minute } });
    expect(inTime).toEqual({ status: 'HEALTHY', findings: [], unchecked: [] });
    const late = await shown({ job: { status, update_time: since - 1 } });
    expect(late).toEqual({
      status: 'WARNING',
      findings: [
        {
          ...none,
          kind: 'IN_TRANSITION_TOO_LONG',
          severity: 'WARNING',
          message: `The job has been in status ${word} for ${minutes} minutes; more than ${minutes} minutes is too long.`,
          status: word,
          since: iso(since - 1),
        },
      ],
      unchecked: [],
    });
  });

  test('by our own clock where the service does not tell what its shows', async () => {
    const job = { status: 'job_submitting', update_time: Date.now() - 4 * minute };
    expect((await shown({ job, currentTime: undefined })).status).toBe('HEALTHY');
    const late = { ...job, update_time: Date.now() - 6 * minute };
    expect((await shown({ job: late, currentTime: undefined })).status).toBe('WARNING');
  });

  test('unless the service does not say when it was changed', async () => {
    expect(await shown({ job: { status: 'job_submitting', update_time: 0 } })).toEqual({
      status: 'UNKNOWN',
      findings: [],
      unchecked: [{ kind: 'IN_TRANSITION_TOO_LONG', reason: 'UNREADABLE' }],
    });
  });

  test('unless that is still to come, by more than clocks differ', async () => {
    const changed = (update_time: number) =>
      shown({ job: { status: 'job_submitting', update_time } });
    expect((await changed(now + minute / 2)).status).toBe('HEALTHY');
    expect(await changed(now + 2 * minute)).toEqual({
      status: 'UNKNOWN',
      findings: [],
      unchecked: [{ kind: 'IN_TRANSITION_TOO_LONG', reason: 'UNREADABLE' }],
    });
  });

  test('not by a clock of the service that is none', async () => {
    const job = { status: 'job_submitting', update_time: Date.now() - 4 * minute };
    const clocks = [Math.floor(Date.now() / 1000), 1, 1e300];
    const told = await Promise.all(clocks.map((currentTime) => shown({ job, currentTime })));
    expect(told.map(({ status }) => status)).toEqual(['HEALTHY', 'HEALTHY', 'HEALTHY']);
  });
});

const rates = (total_read_rate: number, total_write_rate: number) => ({
  total_read_rate,
  total_write_rate,
});

describe('A job that runs', () => {
  const since = iso(now - 48 * 60 * minute);
  test.each([
    [rates(0, 0), 'RUNNING_BUT_READING_NOTHING', 'The job is running, but reads nothing.'],
    [rates(0, 5), 'RUNNING_BUT_READING_NOTHING', 'The job is running, but reads nothing.'],
    [
      rates(2.5, 0),
      'RUNNING_BUT_WRITING_NOTHING',
      'The job is running and reads, but writes nothing.',
    ],
  ])('with %j: %s', async (metrics, kind, message) => {
    expect(await shown({ metrics })).toEqual({
      status: 'WARNING',
      findings: [
        {
          ...none,
          kind,
          severity: 'WARNING',
          message,
          status: 'RUNNING',
          since,
          readRate: metrics.total_read_rate,
          writeRate: metrics.total_write_rate,
        },
      ],
      unchecked: [notWatched, startedLongAgo],
    });
  });

  test('from a time on that is still to come is unknown', async () => {
    const job = { start_time: now + 2 * minute };
    expect(await shown({ job, metrics: rates(0, 0) })).toEqual({
      status: 'UNKNOWN',
      findings: [],
      unchecked: [
        { kind: 'RUNNING_BUT_READING_NOTHING', reason: 'UNREADABLE' },
        { kind: 'RUNNING_BUT_WRITING_NOTHING', reason: 'UNREADABLE' },
        notWatched,
      ],
    });
  });

  test('is given time to begin', async () => {
    const begun = (ms: number) =>
      shown({ job: { start_time: now - ms, update_time: now - ms }, metrics: rates(0, 0) });
    expect((await begun(minute)).status).toBe('HEALTHY');
    expect((await begun(2 * minute)).status).toBe('WARNING');
  });

  test.each<[string, object | null]>([
    ['no figures', null],
    ['figures without rates', {}],
  ])('of which the service has %s is unknown', async (_, metrics) => {
    const { status, unchecked } = await shown({ metrics });
    expect(status).toBe('UNKNOWN');
    expect(unchecked).toEqual([
      { kind: 'RUNNING_BUT_READING_NOTHING', reason: 'NO_FIGURES' },
      { kind: 'RUNNING_BUT_WRITING_NOTHING', reason: 'NO_FIGURES' },
      notWatched,
      startedLongAgo,
    ]);
  });

  test.each(['job_dozing', ''])('or not: the status %j tells nothing', async (status) => {
    const told = await shown({ job: { status }, metrics: rates(1, 1) });
    expect([told.status, told.findings]).toEqual(['UNKNOWN', []]);
    expect(new Set(told.unchecked.map(({ reason }: { reason: string }) => reason))).toEqual(
      new Set(['UNREADABLE']),
    );
    expect(told.unchecked).toHaveLength(6);
  });
});

describe('Restarted by an exception is a job', () => {
  const trace = (event_name: string, minutesAgo: number, code = 'CS.14000') => ({
    event_name,
    op_time: now - minutesAgo * minute,
    op_result: `${code}::X:: x`,
  });
  const day = 24 * 60;
  const recent = { start_time: now - 5 * minute };
  const find = async (traces: readonly object[]) => {
    const { findings } = await shown({ job: recent, traces, metrics: rates(1, 1) });
    return findings;
  };

  test('that broke off, and runs without anybody having started it', async () => {
    const traces = [
      trace('jobRunning', 5),
      trace('jobFailed', 6, 'CS.13010'),
      trace('jobRunning', 90),
      trace('startJob', 91),
    ];
    expect(await find(traces)).toEqual([
      {
        ...none,
        kind: 'RESTARTED_BY_EXCEPTION',
        severity: 'WARNING',
        message: 'The job broke off by an exception, and was restarted.',
        status: 'RUNNING',
        since: iso(now - 6 * minute),
        auditLog: { eventName: 'jobFailed', at: iso(now - 6 * minute) },
      },
    ]);
  });

  test.each<[string, readonly object[]]>([
    ['that somebody has started since', [trace('startJob', 5), trace('jobFailed', 6, 'CS.13010')]],
    ['that never broke off', [trace('jobRunning', 5), trace('startJob', 6)]],
    ['of which nothing is told', []],
    ['that broke off more than a day ago', [trace('jobFailed', day + 1, 'CS.13010')]],
    [
      'of which nobody knows when it broke off',
      [{ ...trace('jobFailed', 0, 'CS.13010'), op_time: 0 }],
    ],
  ])('but not one %s', async (_, traces) => {
    expect(await find(traces)).toEqual([]);
  });

  test('is not looked for where it was started more than a day ago, which is told', async () => {
    const started = (minutesAgo: number) =>
      shown({
        job: { start_time: now - minutesAgo * minute },
        traces: [trace('jobFailed', 5, 'CS.13010')],
        metrics: rates(1, 1),
      });
    const unchecked = [notWatched, startedLongAgo];
    expect(await started(day + 1)).toEqual({ status: 'HEALTHY', findings: [], unchecked });
    expect(await started(day - 1)).toMatchObject({ status: 'WARNING', unchecked: [notWatched] });
  });
});
