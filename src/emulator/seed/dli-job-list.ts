import { type JobSpec, jar, sql } from './job-spec.js';

/** A job of DLI before it has an id and a past. */
export interface DliJobSpec extends JobSpec {
  /** The shared cluster has the queue `default`. */
  readonly queue: 'default' | 'etl' | 'realtime' | '';
  /** Whether its SQL is that of open-source Flink. */
  readonly opensource?: true;
  readonly tags?: Readonly<Record<string, string>>;
}

const bucket = 'obs-stream-data';

type Sql = Parameters<typeof sql>;

/** A job of open-source SQL on a queue of its own. */
const table = (
  queue: DliJobSpec['queue'],
  [status, topic, way, more]: Sql,
  tags = {},
): DliJobSpec => ({ ...sql(status, topic, way, more), queue, opensource: true, tags });

const shared = (...job: Sql): DliJobSpec => ({ ...sql(...job), queue: 'default' });

const program = (queue: DliJobSpec['queue'], ...job: Parameters<typeof jar>): DliJobSpec => ({
  ...jar(...job),
  queue,
});

/** Jobs that show every type of job, and every status but that of edge nodes. */
export const dliJobs: readonly DliJobSpec[] = [
  table(
    'realtime',
    [
      'running',
      'orders per_minute',
      'kafka > rds',
      { name: 'lake_orders_live', spus: 8, bucket, desc: 'Orders of the last minute' },
    ],
    { team: 'shop', stage: 'live' },
  ),
  table(
    'realtime',
    ['running', 'clicks per_minute', 'kafka > obs', { name: 'lake_clicks', spus: 6, bucket }],
    { team: 'media', stage: 'live' },
  ),
  table(
    'realtime',
    ['running', 'payments alarm', 'kafka > kafka', { name: 'lake_payments_watch', spus: 4 }],
    { team: 'fraud' },
  ),
  program('realtime', 'flink', 'running', 'lake_scoring', null, {
    spus: 12,
    bucket,
    desc: 'Scores payments with the model of the month',
    mainClass: 'com.example.lake.ScoringJob',
    args: '--model latest',
  }),
  program('etl', 'flink', 'running', 'lake_compaction', null, { spus: 10, bucket }),
  table('etl', ['running', 'meters per_minute', 'kafka > obs', { name: 'lake_meters', spus: 5 }]),
  shared('running', 'weather alarm', 'dis > smn', { name: 'lake_weather_alarm', spus: 2 }),
  shared('arrearage_recovering', 'trips clean', 'dis > obs', {
    name: 'lake_trips',
    spus: 2,
    bucket,
  }),
  table('realtime', [
    'submitting',
    'plays per_minute',
    'kafka > obs',
    { name: 'lake_plays', spus: 3 },
  ]),
  table('etl', [
    'submit_fail',
    'trades clean',
    'kafka > rds',
    { name: 'lake_trades_history', spus: 40 },
  ]),
  table('etl', [
    'running_exception',
    'parcels alarm',
    'kafka > kafka',
    { name: 'lake_parcels', spus: 4, bucket },
  ]),
  table('realtime', [
    'canceling',
    'car_infos alarm',
    'kafka > kafka',
    { name: 'lake_cars', spus: 3 },
  ]),
  table('etl', [
    'savepointing',
    'sensor_readings per_minute',
    'kafka > obs',
    { name: 'lake_sensors', spus: 4, bucket },
  ]),
  table('etl', [
    'cancel_success',
    'access_logs clean',
    'kafka > obs',
    { name: 'lake_logs', spus: 4, bucket, savepoint: true },
  ]),
  program('etl', 'flink', 'cancel_success', 'lake_replay', null, { spus: 8, savepoint: true }),
  shared('cancel_fail', 'weather clean', 'dis > obs', { name: 'lake_weather', spus: 2 }),
  shared('idle', 'plays clean', 'dis > dis', { name: 'lake_plays_raw', spus: 2 }),
  program('etl', 'flink', 'finish', 'lake_backfill', null, { spus: 6, bucket }),
  shared('arrearage_stopped', 'meters clean', 'dis > obs', { name: 'lake_meters_raw', spus: 2 }),
  table('etl', ['init', 'orders clean', 'kafka > obs', { name: 'lake_orders_raw', spus: 4 }]),
  // Drafts that may not start: without a queue (13024), and with SQL that lacks a query (13005).
  program('', 'flink', 'init', 'lake_heatmap', null, { spus: 4 }),
  shared('init', 'clicks alarm', 'dis > smn', {
    name: 'lake_sketch',
    spus: 2,
    breakSql: (text) => text.replace(/INSERT INTO [\s\S]*/, ''),
  }),
];

/** The few jobs of the second project. */
export const branchDliJobs: readonly DliJobSpec[] = [
  shared('running', 'orders per_minute', 'dis > obs', { name: 'branch_orders', spus: 2 }),
  shared('running', 'weather alarm', 'dis > smn', { name: 'branch_weather', spus: 2 }),
  shared('cancel_success', 'trips clean', 'dis > obs', { name: 'branch_trips', spus: 2 }),
  shared('init', 'meters alarm', 'dis > smn', { name: 'branch_meters', spus: 2 }),
  program('', 'flink', 'init', 'branch_lake_reports', null, { spus: 5 }),
];
