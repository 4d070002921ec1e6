import type { EndpointName } from '../../api/endpoints.js';
import type { WireBody } from '../../api/rule.js';
import { dliJobRunRules } from '../../api/rules/dli-job-run.js';
import { dliOf, spaceOf } from '../dli.js';
import { type ErrorCode, Failure, fail } from '../errors.js';
import { findDliJob } from '../find.js';
import type { Handlers } from '../handler.js';
import { moveJob } from '../lifecycle.js';
import { obey } from '../obey.js';
import { spusUsed } from '../spu.js';
import { completeStreamsOf } from '../sql.js';
import type { Job, Project } from '../store.js';
import { actorOf } from './actor.js';
import { doneInWords } from './dli-answer.js';
import { savable, stoppable } from './job-stop.js';
import { startable } from './run-rules.js';
import { removeJobs } from './sub-jobs.js';

/** Does something to each job of a batch, in its order; what is refused of one leaves the others alone. */
function each(
  endpoint: EndpointName,
  { project, body }: { readonly project: Project; readonly body: WireBody },
  missing: ErrorCode,
  act: (job: Job) => string,
) {
  obey(dliJobRunRules, endpoint, body);
  const space = spaceOf(project);
  return [body.job_ids].flat().map((id) => {
    try {
      return doneInWords(act(findDliJob(space, id, missing)));
    } catch (error) {
      if (error instanceof Failure) return error;
      throw error;
    }
  });
}

/** Refuses a job that may not start now. */
function checkRun(job: Job, resume: boolean): void {
  if (job.rootId !== null || !startable.has(job.status)) fail('DLI.13006');
  if (job.runMode === 'exclusive_cluster' && !job.dli?.queue) fail('DLI.13024');
  if (job.type !== 'flink_jar_job' && !completeStreamsOf(job.sql)) {
    fail('DLI.13005', 'a source, a sink or a query is missing.');
  }
  if (resume && job.savepointAt === 0) fail('DLI.13017');
}

/** What speaks against a job in its queue. It shows only once the engine is to take the job. */
function refusalBy(project: Project, job: Job): string {
  const queue = dliOf(project).queues.get(job.dli?.queue ?? '');
  if (job.runMode !== 'exclusive_cluster') return '';
  if (!queue) return 'The queue of the job is gone.';
  const used = spusUsed(spaceOf(project), ({ dli }) => dli?.queue === queue.name);
  const free = queue.cus - used;
  return job.spus > free ? `The queue has ${free} CUs left, and the job takes ${job.spus}.` : '';
}

/** Starting, stopping and deleting jobs of DLI: a verdict on each, as all are asked for in batches. */
export const dliJobRun = {
  runDliJobs(call) {
    const { project, body, grant, now } = call;
    const space = spaceOf(project);
    return each('runDliJobs', call, 'DLI.13007', (job) => {
      checkRun(job, body.resume_savepoint === true);
      job.attempts += 1;
      if (job.dli) job.dli.refusal = refusalBy(project, job);
      const actor = actorOf(space, grant);
      moveJob(space, job, 'job_submitting', { at: now, event: 'startJob', actor });
      return 'The job is on its way to the engine.';
    });
  },

  stopDliJobs(call) {
    const { project, body, grant, now } = call;
    const space = spaceOf(project);
    const save = body.trigger_savepoint === true;
    return each('stopDliJobs', call, 'DLI.15001', (job) => {
      const allowed = save ? savable : stoppable;
      if (job.rootId !== null || !allowed.has(job.status)) fail('DLI.15002');
      const status = save ? 'job_savepointing' : 'job_canceling';
      const actor = actorOf(space, grant);
      moveJob(space, job, status, { at: now, event: 'stopJob', actor });
      return 'The engine has been asked to stop the job.';
    });
  },

  deleteDliJob(call) {
    const project = spaceOf(call.project);
    removeJobs({ ...call, project }, [findDliJob(project, call.path.job_id, 'DLI.17001')]);
    return doneInWords('The job is gone.');
  },

  deleteDliJobs(call) {
    const project = spaceOf(call.project);
    return each('deleteDliJobs', call, 'DLI.17001', (job) => {
      removeJobs({ ...call, project }, [job]);
      return 'The job is gone.';
    });
  },
} satisfies Partial<Handlers>;
