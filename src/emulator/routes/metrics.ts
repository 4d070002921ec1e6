import { jobReadRules } from '../../api/rules/job-read.js';
import type { Handlers } from '../handler.js';
import { endsOf } from '../job-ends.js';
import { obey } from '../obey.js';
import { randomOf } from '../random.js';
import { isProcessing } from '../spu.js';
import type { Job, Project } from '../store.js';

const waveMs = 600_000;
const depth = 0.3;

/** A flow of records that swells and ebbs around its base rate: its rate, and what it has brought since. */
function flow(perSecond: number, phase: number, elapsedMs: number) {
  const angle = (2 * Math.PI * elapsedMs) / waveMs + phase;
  const swell = ((Math.cos(phase) - Math.cos(angle)) * waveMs) / (2 * Math.PI);
  return {
    rate: perSecond * (1 + depth * Math.sin(angle)),
    records: Math.floor((perSecond * (elapsedMs + depth * swell)) / 1000),
  };
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** What has come through a job, and comes through it now. */
export function metricsOf(project: Project, job: Job, now: number) {
  const busy = isProcessing(job.status) && job.status !== 'job_idle';
  const until = job.status === 'job_idle' ? job.updatedAt : now;
  const elapsed = job.ranMs + (isProcessing(job.status) ? until - job.startedAt : 0);
  const flows = (ends: readonly { label: string }[], share: number) =>
    ends.map(({ label }) => {
      const random = randomOf(project.seed, job.id, label);
      const current = flow(random.int(20, 2_000) * share, random.next() * 2 * Math.PI, elapsed);
      const corrupted = random.int(0, 3) === 0 ? Math.floor(current.records / 1_500) : 0;
      return { label, corrupted, records: current.records, rate: busy ? current.rate : 0 };
    });
  const { sources, sinks } = endsOf(job);
  const read = flows(sources, 1);
  const written = flows(sinks, 0.4);
  const total = (rates: readonly { rate: number }[]) =>
    rounded(rates.reduce((sum, { rate }) => sum + rate, 0));
  return {
    sources: read.map(({ label, records, corrupted }) => ({
      name: label,
      records,
      corrupted_records: corrupted,
    })),
    sinks: written.map(({ label, records }) => ({ name: label, records, corrupted_records: 0 })),
    total_read_rate: total(read),
    total_write_rate: total(written),
  };
}

/** Throughput of jobs that run or ran, in records per second; others are left out (5.1.15). */
export const metrics = {
  queryJobMetrics({ project, body, now }) {
    obey(jobReadRules, 'queryJobMetrics', body);
    const ids = [body.job_ids].flat();
    const jobs = [...new Set(ids.map(String))].flatMap((id) => {
      const job = /^\d+$/.test(id) ? project.jobs.get(BigInt(id)) : undefined;
      return job && job.startedAt > 0 ? [job] : [];
    });
    return {
      jobs: jobs.map((job) => ({ job_id: job.id, metrics: metricsOf(project, job, now) })),
    };
  },
} satisfies Partial<Handlers>;
