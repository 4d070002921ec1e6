import type { Handlers } from '../handler.js';
import { hourlyPrice, spusUsed } from '../spu.js';
import type { JobStatus, Project } from '../store.js';

const broken: ReadonlySet<JobStatus> = new Set([
  'job_submit_fail',
  'job_running_exception',
  'job_cancel_fail',
]);
const brokenClusters: ReadonlySet<number> = new Set([2, 6, 7, 10, 17, 19, 26, 27]);

const rounded = (value: number) => Math.round(value * 100) / 100;

/** Sums over what runs: SPUs, hours, price of an hour, and charge since the start. */
function bill(running: readonly { spus: number; since: number }[], now: number) {
  let spus = 0;
  let hours = 0;
  let charge = 0;
  for (const item of running) {
    const ran = (now - item.since) / 3_600_000;
    spus += item.spus;
    hours += ran;
    charge += ran * item.spus * hourlyPrice;
  }
  return {
    spus,
    hours: rounded(hours),
    price: rounded(spus * hourlyPrice),
    charge: rounded(charge),
  };
}

const units = { billing_unit: 'CNY', time_unit: 'HOUR' };

function jobOverview(project: Project, now: number) {
  const jobs = [...project.jobs.values()].filter(({ rootId }) => rootId === null);
  const running = jobs.filter(({ status }) => status === 'job_running');
  const finished = jobs.filter(({ status }) => status === 'job_finish').length;
  const exceptions = jobs.filter(({ status }) => broken.has(status)).length;
  const total = bill(
    running.map(({ spus, startedAt }) => ({ spus, since: startedAt })),
    now,
  );
  return {
    total_jobs: jobs.length,
    running_job_count: running.length,
    finished_job_count: finished,
    exception_job_count: exceptions,
    other_job_count: jobs.length - running.length - finished - exceptions,
    running_job_charge: total.charge,
    running_job_price: total.price,
    running_job_total_spu: total.spus,
    running_job_total_time: total.hours,
    ...units,
  };
}

function clusterOverview(project: Project, now: number) {
  const clusters = [...project.clusters.values()];
  const running = clusters.filter(({ code }) => code === 5);
  const exceptions = clusters.filter(({ code }) => brokenClusters.has(code)).length;
  const total = bill(
    running.map(({ id, runningSince }) => ({
      spus: spusUsed(project, (job) => job.clusterId === id),
      since: runningSince,
    })),
    now,
  );
  return {
    total_clusters: clusters.length,
    running_cluster_count: running.length,
    exception_cluster_count: exceptions,
    other_cluster_count: clusters.length - running.length - exceptions,
    running_cluster_charge: total.charge,
    running_cluster_price: total.price,
    running_cluster_total_spu: total.spus,
    running_cluster_total_time: total.hours,
    ...units,
  };
}

/** Counts and charges of the project, computed from its state (5.1.3). */
export const overview = {
  getOverview({ project, now }) {
    const job_overview = jobOverview(project, now);
    const cluster_overview = clusterOverview(project, now);
    return {
      total_cost: rounded(
        job_overview.running_job_charge + cluster_overview.running_cluster_charge,
      ),
      job_overview,
      cluster_overview,
    };
  },
} satisfies Partial<Handlers>;
