import { dliJobReadRules } from '../../api/rules/dli-job-read.js';
import { spaceOf } from '../dli.js';
import { fail } from '../errors.js';
import { findDliJob } from '../find.js';
import type { Handlers } from '../handler.js';
import { obey } from '../obey.js';
import { pageFrom } from '../paging.js';
import { flag, optionalId } from '../parameters.js';
import { ascending, type Job } from '../store.js';
import { doneInWords } from './dli-answer.js';
import { detailedDliFace, dliDetailOf, plainDliFace } from './dli-job-faces.js';
import { graphOf } from './dli-job-graph.js';
import { hasTags } from './dli-tags.js';
import { metricsOf } from './metrics.js';

/** Reading jobs of DLI: list, detail, plan and figures. */
export const dliJob = {
  listDliJobs({ project, query, now }) {
    const space = spaceOf(project);
    const { name = '', status, job_type: type, queue_name: queue, tags } = query;
    const root = optionalId(query.root_job_id, 'DLI.0001') ?? null;
    const isAsked = (job: Job) =>
      job.rootId === root &&
      job.name.includes(name) &&
      (status === undefined || job.status === status) &&
      (type === undefined || job.type === type) &&
      (queue === undefined || job.dli?.queue === queue) &&
      hasTags(job.dli?.tags ?? [], tags);
    const jobs = [...space.jobs.values()].filter(isAsked).sort(ascending);
    const { total, items } = pageFrom(jobs, query, { offset: 'DLI.23001', limit: 'DLI.0001' });
    const face = flag(query.show_detail, false, 'DLI.0001')
      ? (job: Job): unknown => detailedDliFace(space, job)
      : (job: Job): unknown => plainDliFace(space, job, now);
    const job_list = { total_count: total, jobs: items.map(face) };
    return { ...doneInWords('Here are the jobs.'), job_list };
  },

  getDliJob({ project, path }) {
    const space = spaceOf(project);
    const job = findDliJob(space, path.job_id, 'DLI.16001');
    return { ...doneInWords('Here is the job.'), job_detail: dliDetailOf(space, job) };
  },

  getDliJobExecutionPlan({ project, path, now }) {
    const job = findDliJob(spaceOf(project), path.job_id, 'DLI.16001');
    const execute_graph = graphOf(job, project.seed, now) ?? fail('DLI.14001');
    return { ...doneInWords('Here is the plan.'), execute_graph };
  },

  queryDliJobMetrics({ project, body, now }) {
    obey(dliJobReadRules, 'queryDliJobMetrics', body);
    const space = spaceOf(project);
    const ids = new Set([body.job_ids].flat().map(String));
    const jobs = [...ids].map((id) => findDliJob(space, id, 'DLI.16001'));
    const measured = jobs.filter(({ startedAt }) => startedAt > 0);
    return {
      is_success: true,
      message: 'Here are the figures.',
      metrics: {
        jobs: measured.map((job) => ({ job_id: job.id, metrics: metricsOf(space, job, now) })),
      },
    };
  },
} satisfies Partial<Handlers>;
