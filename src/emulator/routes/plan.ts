import { endsOf } from '../job-ends.js';
import { writeJson } from '../json.js';
import type { Job } from '../store.js';

/** The execution graph of a job as JSON text, or null if the job has never run (5.1.13). */
export function planOf(job: Job): string | null {
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
  return writeJson([
    ...sources.map(({ label }, index) => end('Data Source', label, index + 1)),
    operator,
    ...sinks.map(({ label }, index) => ({
      ...end('Data Sink', label, operator.id + 1 + index),
      predecessors: [{ id: operator.id, ship_strategy: 'FORWARD' }],
    })),
  ]);
}
