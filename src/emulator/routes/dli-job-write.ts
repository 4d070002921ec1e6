import type { WireBody } from '../../api/rule.js';
import { dliJobRules } from '../../api/rules/dli-job.js';
import { isSet } from '../../api/rules/predicates.js';
import { findQueue, spaceOf } from '../dli.js';
import { fail } from '../errors.js';
import { findDliJob, needFreeName } from '../find.js';
import type { Handlers } from '../handler.js';
import { writeJson } from '../json.js';
import { obey } from '../obey.js';
import { holdsSpus } from '../spu.js';
import type { Job, JobType, Project } from '../store.js';
import { doneInWords } from './dli-answer.js';
import {
  blankDli,
  kindOf,
  readDliSettings,
  showDliSettings,
  withSettings,
} from './dli-job-settings.js';
import { findDliTemplate } from './dli-template.js';
import { draftOf, keepChanges, keepDraft, type Writing } from './job-write.js';
import { bucketOf } from './obs.js';
import { arrangeSubJobs } from './sub-jobs.js';

/** What a job has of which nothing is said. */
const defaults = {
  spus: 2,
  managerSpus: 1,
  checkpointSeconds: 10,
  idleSeconds: 3_600,
} as const satisfies Partial<Job>;

/** Settings that a job takes while it runs. */
const open: ReadonlySet<string> = new Set([
  'smn_topic',
  'restart_when_exception',
  'resume_checkpoint',
  'resume_max_num',
  'obs_bucket',
]);

/** A template stands in for SQL that is not sent. */
function templateSql(space: Project, { template_id: id, sql_body }: WireBody): WireBody {
  if (!isSet(id)) return {};
  const { sql } = findDliTemplate(space, id);
  return isSet(sql_body) ? {} : { sql_body: sql };
}

/**
 * Type and place of a new job. The defaults of the documents, open-source SQL on the shared cluster, do not go together,
 * since that takes none: what is named decides.
 */
function placeOf({ job_type: type, run_mode: mode, queue_name: queue }: WireBody) {
  if (mode === 'edge_node' || type === 'flink_sql_edge_job') {
    return { type: 'flink_sql_edge_job', mode: 'edge_node' } as const;
  }
  const opensource = type === 'flink_opensource_sql_job';
  const shared = isSet(mode) ? mode === 'shared_cluster' : !isSet(queue) && !opensource;
  if (shared) return { type: 'flink_sql_job', mode: 'shared_cluster' } as const;
  const plain = type === 'flink_sql_job';
  return {
    type: plain ? 'flink_sql_job' : 'flink_opensource_sql_job',
    mode: 'exclusive_cluster',
  } as const;
}

/** Refuses a job that refers to what is not there, or is closed to DLI. */
function checkReferences(project: Project, job: Job): void {
  const { buckets, topics } = spaceOf(project);
  if (job.dli?.queue) findQueue(project, job.dli.queue);
  const saves = job.checkpointEnabled || job.logEnabled;
  if (saves && job.bucket !== '' && !buckets.has(bucketOf(job.bucket))) fail('DLI.11016');
  if (job.topic !== '' && !topics.has(job.topic)) fail('DLI.11032');
}

function create(call: Writing, type: JobType, settings: WireBody) {
  const { project } = call;
  const inSpace = { ...call, project: spaceOf(project) };
  const draft = { ...draftOf(inSpace, type), ...defaults, dli: blankDli };
  const job = withSettings(draft, settings);
  needFreeName(inSpace.project.jobs, job.name, 'DLI.11004');
  checkReferences(project, job);
  const answer = keepDraft(inSpace, job);
  arrangeSubJobs(inSpace, job);
  return { ...doneInWords('The job has been stored as a draft.'), job: answer };
}

function update(
  call: Writing & { readonly path: { readonly job_id: string }; readonly body: WireBody },
  kind: ReturnType<typeof kindOf>,
) {
  const { project, path, body } = call;
  const inSpace = { ...call, project: spaceOf(project) };
  const endpoint = kind === 'jar' ? 'updateDliJarJob' : 'updateDliSqlJob';
  const job = findDliJob(inSpace.project, path.job_id, 'DLI.12004');
  if (kindOf(job) !== kind || job.rootId !== null) fail('DLI.0007');
  // Tags are given once and for all.
  const { tags: _, ...sent } = readDliSettings(endpoint, kind, body);
  const before = showDliSettings(job);
  obey(dliJobRules, endpoint, { ...before, ...sent, job_type: job.type });
  const changed = withSettings(job, sent);
  const after = showDliSettings(changed);
  const differs = Object.keys(sent).some(
    (wire) => !open.has(wire) && writeJson(after[wire]) !== writeJson(before[wire]),
  );
  if (differs && holdsSpus(job)) fail('DLI.12003');
  needFreeName(inSpace.project.jobs, changed.name, 'DLI.11004', job);
  checkReferences(project, changed);
  const answer = keepChanges(inSpace, job, changed);
  arrangeSubJobs(inSpace, job);
  return { ...doneInWords('The job has new settings.'), job: answer };
}

/** Creating and changing jobs of DLI. */
export const dliJobWrite = {
  createDliSqlJob(call) {
    const { body } = call;
    const template = templateSql(spaceOf(call.project), body);
    const settings = { ...readDliSettings('createDliSqlJob', 'sql', body), ...template };
    obey(dliJobRules, 'createDliSqlJob', { ...body, ...settings });
    const { type, mode: run_mode } = placeOf(body);
    return create(call, type, { ...settings, run_mode });
  },

  createDliJarJob(call) {
    const settings = readDliSettings('createDliJarJob', 'jar', call.body);
    obey(dliJobRules, 'createDliJarJob', settings);
    return create(call, 'flink_jar_job', settings);
  },

  updateDliSqlJob: (call) => update(call, 'sql'),

  updateDliJarJob: (call) => update(call, 'jar'),
} satisfies Partial<Handlers>;
