import { endsOf } from '../job-ends.js';
import { writeJson } from '../json.js';
import type { Job } from '../store.js';

/** A step of the work of a job. */
export interface PlanNode {
  readonly id: number;
  readonly parallelism: number;
  readonly type: string;
  readonly contents: string;
  /** The steps whose records come to it. */
  readonly predecessors?: readonly { readonly id: number; readonly ship_strategy: string }[];
}

/** The steps of a job from its sources to its sinks, or null if it has never run. */
export function stepsOf(job: Job): PlanNode[] | null {
  if (job.startedAt === 0) return null;
  const { sources, sinks } = endsOf(job);
  const operator = {
    id: sources.length + 1,
    parallelism: job.parallelism,
    type: 'Operator',
    contents: job.mainClass || 'SQL',
    predecessors: sources.map((_, index) => ({ id: index + 1, ship_strategy: 'HASH' })),
  };
  const end = (type: string, contents: string, id: number) => ({
    id,
    parallelism: job.parallelism,
    type,
    contents,
  });
  return [
    ...sources.map(({ label }, index) => end('Data Source', label, index + 1)),
    operator,
    ...sinks.map(({ label }, index) => ({
      ...end('Data Sink', label, operator.id + 1 + index),
      predecessors: [{ id: operator.id, ship_strategy: 'FORWARD' }],
    })),
  ];
}

/** The execution graph of a job as JSON text, or null if the job has never run (5.1.13). */
export function planOf(job: Job): string | null {
  const nodes = stepsOf(job);
  return nodes && writeJson(nodes);
}
