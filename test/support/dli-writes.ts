import type { World } from './start.js';
import { sql, type Write } from './writes.js';

/** Global ids of jobs and templates of DLI in such a state that writes can be tried on them. */
export type DliThings = Readonly<Record<'draft' | 'running' | 'program' | 'template', string>>;

/** Things for a stub, which has whatever it is asked for. */
export const anyDliThings: DliThings = {
  draft: 'Job:dli:11',
  running: 'Job:dli:12',
  program: 'Job:dli:13',
  template: 'Template:dli:41',
};

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Things of the default world, which are the same after each reset. */
export const findDliThings = async (world: World): Promise<DliThings> => {
  const { jobs, templates } = await world.data(`{
    jobs(first: 100, filter: { service: DLI }) { nodes { id name } }
    templates(first: 1, filter: { service: DLI }) { nodes { id } }
  }`);
  const called = (name: string): string => {
    const job = jobs.nodes.find((one: Named) => one.name === name);
    if (!job) throw new Error(`The world has no ${name}`);
    return job.id;
  };
  return {
    draft: called('lake_orders_raw'),
    running: called('lake_orders_live'),
    program: called('lake_replay'),
    template: templates.nodes[0].id,
  };
};

const created = { is_success: 'true', job: { job_id: 7, status_name: 'job_init' } };
const changed = { is_success: 'true', job: { update_time: 1_516_952_770_835 } };
const verdicts = [{ is_success: 'true', message: 'ok' }];

/** One write to DLI for each mutation that CS has as well; `answer` is the whole of what the service says. */
export const dliWritesOn = (things: DliThings) =>
  ({
    createSqlJob: {
      endpoint: 'createDliSqlJob',
      variables: { input: { service: 'DLI', name: 'cars_lake', sql, queueId: 'etl' } },
      gives: 'job { id }',
      answer: created,
    },
    updateSqlJob: {
      endpoint: 'updateDliSqlJob',
      variables: { id: things.draft, input: { description: 'Cars that are fast' } },
      gives: 'job { id }',
      answer: changed,
    },
    createJarJob: {
      endpoint: 'createDliJarJob',
      variables: {
        input: {
          service: 'DLI',
          name: 'cars_lake_scoring',
          type: 'FLINK_JAR_JOB',
          queueId: 'etl',
          jarUrl: 'lake/cars.jar',
        },
      },
      gives: 'job { id }',
      answer: created,
    },
    updateJarJob: {
      endpoint: 'updateDliJarJob',
      variables: { id: things.program, input: { args: '--all' } },
      gives: 'job { id }',
      answer: changed,
    },
    runJob: {
      endpoint: 'runDliJobs',
      variables: { id: things.draft },
      gives: 'job { id }',
      answer: verdicts,
    },
    runJobs: {
      endpoint: 'runDliJobs',
      variables: { ids: [things.draft] },
      gives: 'results { id outcome }',
      answer: verdicts,
    },
    stopJob: {
      endpoint: 'stopDliJobs',
      variables: { id: things.running },
      gives: 'job { id }',
      answer: verdicts,
    },
    stopJobs: {
      endpoint: 'stopDliJobs',
      variables: { ids: [things.running] },
      gives: 'results { id outcome }',
      answer: verdicts,
    },
    deleteJob: {
      endpoint: 'deleteDliJob',
      variables: { id: things.draft },
      gives: 'deletedId',
      answer: { is_success: 'true', message: 'ok' },
    },
    deleteJobs: {
      endpoint: 'deleteDliJobs',
      variables: { ids: [things.draft] },
      gives: 'deletedIds results { id outcome }',
      answer: verdicts,
    },
    createTemplate: {
      endpoint: 'createDliTemplate',
      variables: { input: { service: 'DLI', name: 'cars_template', sql } },
      gives: 'template { id }',
      answer: { is_success: true, template: { template_id: 7 } },
    },
    updateTemplate: {
      endpoint: 'updateDliTemplate',
      variables: { id: things.template, input: { description: 'Cars again' } },
      gives: 'template { id }',
      answer: { is_success: true },
    },
    deleteTemplate: {
      endpoint: 'deleteDliTemplate',
      variables: { id: things.template },
      gives: 'deletedId',
      answer: { is_success: true, template: { template_id: 41 } },
    },
  }) as const satisfies Record<string, Write>;

export type DliWriteName = keyof ReturnType<typeof dliWritesOn>;
export const dliWriteNames = Object.keys(dliWritesOn(anyDliThings)) as DliWriteName[]; // Object.keys widens the keys
