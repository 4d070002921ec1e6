import { randomOf } from '../random.js';
import { isProcessing } from '../spu.js';
import type { Job, JobStatus } from '../store.js';
import { stepsOf } from './plan.js';

/** The words of the engine for what a job does; one that has come to rest has been cancelled. */
const states: { readonly [S in JobStatus]?: string } = {
  job_running: 'RUNNING',
  job_idle: 'RUNNING',
  job_savepointing: 'RUNNING',
  job_cancel_fail: 'RUNNING',
  job_canceling: 'CANCELLING',
  job_finish: 'FINISHED',
  job_running_exception: 'FAILED',
};

/** The execution plan of a job as the engine draws it, with the same steps as its graph; null if it has never run. */
export function graphOf(job: Job, seed: string, now: number) {
  const nodes = stepsOf(job);
  if (!nodes) return null;
  const random = randomOf(seed, 'graph', job.id);
  const jid = random.hex(32);
  const steps = nodes.map((node) => ({ ...node, id: random.hex(32), number: node.id }));
  const idOf = (number: number) => steps.find((step) => step.number === number)?.id ?? '';
  const state = states[job.status] ?? 'CANCELED';
  const runs = isProcessing(job.status);
  const times = {
    'start-time': job.startedAt,
    'end-time': runs ? -1 : job.endedAt,
    duration: (runs ? now : job.endedAt) - job.startedAt,
  };
  return {
    jid,
    name: job.name,
    isStoppable: false,
    state,
    ...times,
    now,
    vertices: steps.map(({ id, contents, parallelism }) => ({
      id,
      name: contents,
      parallelism,
      status: state,
      ...times,
      tasks: { [state]: parallelism },
    })),
    'status-counts': { [state]: steps.length },
    plan: {
      jid,
      name: job.name,
      nodes: steps.map(({ id, parallelism, contents, predecessors = [] }) => ({
        id,
        parallelism,
        operator: '',
        operator_strategy: '',
        description: contents,
        inputs: predecessors.map((one, num) => ({
          num,
          id: idOf(one.id),
          ship_strategy: one.ship_strategy,
          exchange: 'pipelined_bounded',
        })),
        optimizer_properties: {},
      })),
    },
  };
}
