import { edge, type JobSpec, jar, sql } from './job-spec.js';

const bucket = 'obs-stream-data';

/** Jobs that show every type and status of job. */
const lively: readonly JobSpec[] = [
  sql('running', 'payments alarm', 'kafka > apig', {
    cluster: 'fraud_detection',
    spus: 8,
    bucket,
    desc: 'Raises an alarm on unusual payments',
    note: 'Back since the last maintenance.',
  }),
  jar('flink', 'running', 'payments_scoring', 'fraud_detection', {
    spus: 12,
    bucket,
    desc: 'Scores payments with the model of the month',
    note: 'Back since the last maintenance.',
    mainClass: 'com.example.fraud.ScoringJob',
    args: '--model latest --threshold 0.93',
  }),
  jar('spark', 'running', 'clicks_sessions', 'media_insights', {
    spus: 10,
    bucket,
    desc: 'Joins clicks to sessions',
    note: 'Back since the last maintenance.',
    mainClass: 'com.example.media.SessionJob',
    args: '--gap 30m',
  }),
  edge('running', 'sensor_readings alarm', 'dis > smn', {
    bucket,
    subJobs: 3,
    desc: 'Watches the production lines on site',
    note: 'Back since the last maintenance.',
  }),
  sql('running', 'orders per_minute', 'kafka > rds', {
    cluster: 'orders_realtime',
    spus: 6,
    bucket,
  }),
  sql('running', 'orders alarm', 'dis > smn', { spus: 2 }),
  sql('running', 'car_infos alarm', 'dis > apig', { spus: 2, bucket }),
  sql('running', 'car_infos per_minute', 'dis > obs', { bucket }),
  sql('running', 'clicks per_minute', 'kafka > obs', {
    cluster: 'media_insights',
    spus: 4,
    bucket,
  }),
  sql('running', 'meters per_minute', 'dis > obs + rds', { cluster: 'telemetry', spus: 5, bucket }),
  sql('running', 'access_logs clean', 'obs > obs', { spus: 3 }),
  sql('running', 'trips per_minute', 'dis > rds', { cluster: 'fleet_tracking', spus: 4 }),
  sql('running', 'trades clean', 'kafka > kafka', { cluster: 'laboratory', spus: 6 }),
  sql('running', 'parcels alarm', 'dis > apig', { cluster: 'billing_core', spus: 3, bucket }),
  sql('running', 'weather alarm', 'dis > smn', { owner: 'trainee', spus: 2 }),
  jar('flink', 'running', 'fleet_routes', 'fleet_tracking', { spus: 9, bucket }),
  jar('spark', 'running', 'log_word_count', 'telemetry', { spus: 7 }),
  sql('submitting', 'weather per_minute', 'dis > obs', { bucket }),
  jar('flink', 'downloading', 'parcels_eta', 'orders_realtime', { spus: 5, bucket }),
  sql('submit_fail', 'plays alarm', 'dis > smn'),
  sql('running_exception', 'sensor_readings per_minute', 'dis > obs', { bucket }),
  sql('running_exception', 'meters alarm', 'kafka > smn', { cluster: 'smart_meters', spus: 4 }),
  sql('canceling', 'trips alarm', 'dis > smn'),
  sql('savepointing', 'plays per_minute', 'kafka > obs', { cluster: 'media_insights', bucket }),
  sql('cancel_success', 'orders clean', 'dis > obs', { bucket, savepoint: true }),
  sql('cancel_success', 'payments per_minute', 'kafka > rds', {
    cluster: 'orders_realtime',
    bucket,
    savepoint: true,
  }),
  sql('cancel_success', 'clicks clean', 'dis > dis'),
  sql('cancel_success', 'access_logs alarm', 'dis > smn + apig'),
  sql('cancel_success', 'trades alarm', 'dis > smn', { spus: 2 }),
  sql('cancel_success', 'parcels per_minute', 'dis > obs', { cluster: 'legacy_imports' }),
  edge('cancel_success', 'car_infos clean', 'dis > obs', { subJobs: 2, bucket }),
  jar('spark', 'cancel_success', 'monthly_replay', 'archive_replay', { spus: 8, bucket }),
  sql('cancel_fail', 'weather clean', 'dis > obs', { bucket }),
  sql('idle', 'access_logs per_minute', 'dis > obs', { bucket }),
  sql('finish', 'trades per_minute', 'obs > obs', { bucket }),
  jar('flink', 'finish', 'orders_backfill', 'orders_realtime', { spus: 6, bucket }),
  sql('arrearage_stopped', 'sensor_readings clean', 'dis > obs', { cluster: 'trial_space' }),
  sql('arrearage_recovering', 'plays clean', 'dis > obs'),
  sql('init', 'parcels clean', 'dis > obs', { bucket }),
  sql('init', 'trips clean', 'dis > dis'),
  sql('init', 'payments clean', 'kafka > kafka', { cluster: 'orders_realtime', spus: 2 }),
  jar('flink', 'init', 'trips_heatmap', 'fleet_tracking', { spus: 4, bucket }),
];

/** Drafts each of which breaks one rule of starting, that of the code beside it. */
const refused: readonly JobSpec[] = [
  sql('init', 'clicks alarm', 'dis > smn', { name: 'first_steps', owner: 'trainee' }), // 13001
  sql('init', 'payments clean', 'kafka > rds', {
    name: 'payments_history',
    cluster: 'fraud_detection',
    spus: 8,
  }), // 13002
  sql('init', 'weather clean', 'dis > obs', { name: 'weather_raw', bucket: '' }), // 13003
  sql('init', 'weather clean', 'dis > obs', { name: 'weather_export', bucket: 'obs-partner-drop' }), // 13004
  sql('init', 'plays alarm', 'dis > smn', {
    name: 'plays_sketch',
    breakSql: (text) => text.replace(/INSERT INTO [\s\S]*/, ''),
  }), // 13005
  sql('init', 'clicks clean', 'dis > obs', { name: 'clicks_2018', cluster: 'archive_replay' }), // 13008
  jar('flink', 'init', 'shared_jar_trial', null, { spus: 2 }), // 13009
  sql('init', 'trades alarm', 'kafka > smn', { name: 'trades_watch', cluster: 'laboratory' }), // 13011
  jar('flink', 'init', 'lost_archive', 'telemetry', {
    spus: 3,
    jarUrl: 'cs-jars/lost/Archive.jar',
  }), // 13013
  sql('init', 'orders alarm', 'kafka > smn', { name: 'orders_from_kafka' }), // 13014
  sql('init', 'orders clean', 'dis > obs', {
    name: 'orders_to_ftp',
    breakSql: (text) => text.replace('type = "obs"', 'type = "ftp"'),
  }), // 13015
  sql('init', 'meters per_minute', 'dis > rds', { name: 'meters_to_rds' }), // 13016
  jar('spark', 'init', 'empty_folder_trial', 'telemetry', { spus: 3, jarUrl: 'cs-jars/empty' }), // 13018
  jar('flink', 'init', 'many_jars_trial', 'telemetry', {
    spus: 3,
    jarUrl: 'cs-jars/bundle',
    mainClass: '',
  }), // 13019
];

export const mainJobs: readonly JobSpec[] = [...lively, ...refused];

/** The few jobs of the second project. */
export const branchJobs: readonly JobSpec[] = [
  sql('running', 'orders per_minute', 'kafka > obs', { cluster: 'branch_cluster', spus: 4 }),
  sql('running', 'weather alarm', 'dis > smn'),
  sql('cancel_success', 'trips clean', 'dis > obs'),
  sql('init', 'meters alarm', 'dis > smn'),
  jar('flink', 'running', 'branch_reports', 'branch_cluster', { spus: 5 }),
];
