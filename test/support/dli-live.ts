import { runJob, type Somebody, stopJob, useSubscriptions } from './subscribe.js';

/** Subscriptions on a gateway that has both services; those that fail are asked again at once. */
export const useBoth = (options: Parameters<typeof useSubscriptions>[0] = {}) =>
  useSubscriptions({
    ...options,
    gateway: {
      env: { DLI: 'emulator' },
      upstream: { circuit: { failures: Number.POSITIVE_INFINITY } },
      ...options.gateway,
    },
  });

const sql = `CREATE SOURCE STREAM cars (car_id STRING, speed INT)
  WITH (type = "dis", region = "cn-north-1", channel = "cars", encode = "csv");
CREATE SINK STREAM fast (car_id STRING) WITH (type = "smn", region = "cn-north-1");
INSERT INTO fast SELECT car_id FROM cars WHERE speed > 120;`;

let jobs = 0;

/** A fresh job of DLI that may be run, by its key. */
export const createDliJob = async (
  { ask }: Pick<Somebody, 'ask'>,
  input: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const { job, userErrors } = await ask(
    `mutation ($input: CreateSqlJobInput!) {
      createSqlJob(input: $input) { job { jobId } userErrors { message } } }`,
    {
      input: {
        service: 'DLI',
        name: `lake_live_${++jobs}`,
        sql,
        type: 'FLINK_SQL_JOB',
        spuNumber: 2,
        parallelism: 1,
        ...input,
      },
    },
  );
  if (!job) throw new Error(JSON.stringify(userErrors));
  return `dli:${job.jobId}`;
};

/** Some jobs that run, of both services, by their keys. */
export const runningJobs = async ({ ask }: Somebody, count: number): Promise<string[]> => {
  const ofService = async (service: string) => {
    const { nodes } = await ask(
      'query ($filter: JobFilter) { jobs(first: 100, filter: $filter) { nodes { id } } }',
      { filter: { service, status: 'RUNNING' } },
    );
    return nodes.slice(0, count).map(({ id }: { id: string }) => id.replace('Job:', ''));
  };
  return [...(await ofService('CS')), ...(await ofService('DLI'))];
};

/** Starts or stops a job, which is not refused. */
export const move = async (
  { ask }: Pick<Somebody, 'ask'>,
  way: 'run' | 'stop',
  id: string,
): Promise<void> => {
  const { userErrors } = await ask(way === 'run' ? runJob : stopJob, { id });
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
};
