import { type Actor, type EventName, record, service } from './audit.js';
import { hash } from './random.js';
import { holdsSpus, isProcessing } from './spu.js';
import type { Cluster, ClusterCode, Job, JobStatus, Project } from './store.js';

/** Whether the engine turns the job down: one in ten at the first try, none after that. */
export const submissionFails = (project: Project, job: Job) =>
  job.attempts === 1 && hash(project.seed, 'engine', job.name) % 10 === 0;

/** What the engine says of a job that it will not take; nothing of one that it will. */
export const engineRefusal = (project: Project, job: Job): string =>
  job.dli?.refusal || (submissionFails(project, job) ? 'The engine did not take the job.' : '');

type JobStep = readonly [afterMs: number, to: (project: Project, job: Job) => JobStatus];

/** Where time takes a job, and after how long. The documents name the order, not the times. */
const jobSteps: { readonly [S in JobStatus]?: JobStep } = {
  job_downloading: [5_000, () => 'job_submitting'],
  job_submitting: [
    10_000,
    (project, job) => (engineRefusal(project, job) ? 'job_submit_fail' : 'job_running'),
  ],
  job_savepointing: [5_000, () => 'job_canceling'],
  job_canceling: [8_000, () => 'job_cancel_success'],
  job_arrearage_recovering: [20_000, () => 'job_running'],
};

const jobEvents: { readonly [S in JobStatus]?: EventName } = {
  job_submitting: 'jobSubmitted',
  job_running: 'jobRunning',
  job_submit_fail: 'jobSubmitFailed',
  job_canceling: 'jobSavepoint',
  job_cancel_success: 'jobStopped',
};

const clusterSteps: {
  readonly [C in ClusterCode]?: readonly [afterMs: number, to: ClusterCode, event: EventName];
} = {
  1: [60_000, 3, 'clusterCreated'],
  3: [5_000, 4, 'clusterStarting'],
  4: [30_000, 5, 'clusterRunning'],
  9: [20_000, 12, 'clusterStopped'],
  16: [20_000, 29, 'clusterDeleted'],
  28: [30_000, 5, 'clusterRunning'],
};

/** The parts of an edge job, one for each of its groups. */
export const partsOf = (project: Project, { id }: Job): Job[] =>
  [...project.jobs.values()].filter(({ rootId }) => rootId === id);

function enter(project: Project, job: Job, status: JobStatus, at: number): void {
  const was = job.status;
  if (!isProcessing(was) && isProcessing(status)) {
    job.startedAt = at;
    job.endedAt = 0;
  }
  if (isProcessing(was) && !isProcessing(status)) {
    job.endedAt = at;
    job.ranMs += at - job.startedAt;
  }
  job.status = status;
  job.statusDesc = status === 'job_submit_fail' ? engineRefusal(project, job) : '';
  job.updatedAt = at;
}

/** When a job goes into a status, at whose doing, and as what the audit log tells of it. */
interface Move {
  readonly at: number;
  readonly event?: EventName | undefined;
  readonly actor?: Actor;
}

/** Puts a job into a status and sees to what follows from it. The parts of an edge job go wherever it goes. */
export function moveJob(project: Project, job: Job, status: JobStatus, move: Move): void {
  const { at, event, actor = service } = move;
  for (const one of [job, ...partsOf(project, job)]) {
    enter(project, one, status, at);
    if (event) record(project, event, one, actor, at);
  }
  awaitJob(project, job, at);
}

/** Lets time take its course with a job that is in its status since `since`; parts wait for their edge job. */
export function awaitJob(project: Project, job: Job, since: number): void {
  const step = job.rootId === null ? jobSteps[job.status] : undefined;
  if (!step) {
    project.pending.delete(job);
    return;
  }
  const [afterMs, to] = step;
  project.pending.set(job, {
    at: since + afterMs,
    run(at) {
      const status = to(project, job);
      // A savepoint that is cut short leaves its status by another way.
      if (job.status === 'job_savepointing') job.savepointAt = at;
      moveJob(project, job, status, { at, event: jobEvents[status] });
    },
  });
}

/** Puts a cluster into a status as of `at`; what has to follow, follows. One that is deleted is gone. */
export function moveCluster(project: Project, cluster: Cluster, code: ClusterCode, at: number) {
  cluster.code = code;
  cluster.runningSince = code === 5 ? at : 0;
  if (code === 5) cluster.errorReason = '';
  if (code === 29) {
    project.clusters.delete(cluster.id);
    for (const user of project.users.values()) user.clusterIds.delete(cluster.id);
  }
  awaitCluster(project, cluster, at);
}

/** Lets time take its course with a cluster that is in its status since `since`. */
export function awaitCluster(project: Project, cluster: Cluster, since: number): void {
  const step = clusterSteps[cluster.code];
  if (!step) {
    project.pending.delete(cluster);
    return;
  }
  const [afterMs, to, event] = step;
  project.pending.set(cluster, {
    at: since + afterMs,
    run(at) {
      moveCluster(project, cluster, to, at);
      record(project, event, cluster, service, at);
    },
  });
}

const atWorkIn = (project: Project, cluster: Cluster): Job[] =>
  [...project.jobs.values()].filter((job) => job.clusterId === cluster.id && holdsSpus(job));

/** Stops whatever a cluster still runs, because the cluster itself goes away. */
export function stopJobsOf(project: Project, cluster: Cluster, actor: Actor, at: number): void {
  for (const job of atWorkIn(project, cluster)) {
    if (job.status === 'job_canceling') continue;
    moveJob(project, job, 'job_canceling', { at, event: 'stopJob', actor });
  }
}

/** Ends whatever a cluster still runs on the spot, because the cluster is deleted (5.3.3). */
export function endJobsOf(project: Project, cluster: Cluster, actor: Actor, at: number): void {
  stopJobsOf(project, cluster, actor, at);
  for (const job of atWorkIn(project, cluster)) {
    moveJob(project, job, 'job_cancel_success', { at, event: 'jobStopped' });
  }
}

/** Carries out, in order of time, every change that is due by `now`, in DLI as well. */
export function settle(project: Project, now: number): void {
  if (project.dli) settle(project.dli.space, now);
  for (;;) {
    let due: [Job | Cluster, { at: number; run(at: number): void }] | undefined;
    for (const entry of project.pending) {
      if (entry[1].at <= now && (!due || entry[1].at < due[1].at)) due = entry;
    }
    if (!due) return;
    project.pending.delete(due[0]);
    due[1].run(due[1].at);
  }
}
