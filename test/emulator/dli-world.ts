import { expect } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/server.js';
import { type Answer, useEmulator } from './client.js';
import { sql } from './job-bodies.js';

/** A SQL job of DLI that is taken as it is, and may run at once. */
export const dliSqlJob = {
  name: 'cars_lake',
  desc: 'Fast cars',
  job_type: 'flink_sql_job',
  run_mode: 'exclusive_cluster',
  queue_name: 'etl',
  sql_body: sql,
  cu_number: 4,
  parallel_number: 3,
};
export const dliJarJob = {
  name: 'cars_lake_scoring',
  queue_name: 'etl',
  cu_number: 3,
  entrypoint: 'lake/cars.jar',
  main_class: 'com.example.Cars',
  entrypoint_args: '--all',
};
export const dliTemplate = { name: 'cars_lake_template', desc: 'Cars', sql_body: sql };

/** A refusal in the words of DLI. */
export const refusal = (code: string) => ({ error_code: code, error_msg: expect.any(String) });

/** An emulator for a test file, with the calls of DLI for jobs and templates. */
export function useDli(options: EmulatorOptions = {}) {
  const world = useEmulator(options);
  const call = (path: string, request?: Parameters<typeof world.inProject>[1]) =>
    world.inProject(`/streaming${path}`, request);
  const post = (path: string, body: unknown) => call(path, { method: 'POST', body });
  const list = async (query = '') => (await call(`/jobs?${query}`)).json.job_list;
  const detail = async (id: number | string) => (await call(`/jobs/${id}`)).json.job_detail;
  const idOf = async (name: string): Promise<number> => {
    const { jobs } = await list(`limit=100&name=${name}`);
    const job = jobs.find((one: { name: string }) => one.name === name);
    if (!job) throw new Error(`The world has no ${name}`);
    return job.job_id;
  };
  const batch = async (verb: 'run' | 'stop' | 'delete', ids: readonly unknown[], more = {}) =>
    post(`/jobs/${verb}`, { job_ids: ids, ...more });
  return {
    get emulator() {
      return world.emulator;
    },
    world,
    call,
    post,
    put: (path: string, body: unknown) => call(path, { method: 'PUT', body }),
    remove: (path: string) => call(path, { method: 'DELETE' }),
    list,
    detail,
    idOf,
    batch,
    statusOf: async (id: number): Promise<string> => (await detail(id)).status,
    /** The id of a new SQL job. */
    async create(change: object = {}): Promise<number> {
      return (await post('/sql-jobs', { ...dliSqlJob, ...change })).json.job.job_id;
    },
  };
}

/** The verdicts of a batch: `true`, or the code of a refusal. */
export const verdicts = ({ json }: Answer): unknown[] =>
  json.map((one: { is_success?: string; error_code?: string }) =>
    one.is_success === 'true' ? true : one.error_code,
  );
