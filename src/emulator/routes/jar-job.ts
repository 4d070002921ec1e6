import { jarJobRules } from '../../api/rules/jar-job.js';
import { jobRules } from '../../api/rules/job.js';
import { findJob } from '../find.js';
import type { Form, FormFile } from '../form.js';
import type { Handlers } from '../handler.js';
import { obey } from '../obey.js';
import type { Job, Project } from '../store.js';
import { readSettings, showSettings, storeSettings } from './job-settings.js';
import { addDraft, changeJob, checkChangeable, draftOf } from './job-write.js';

const rules = { ...jobRules, ...jarJobRules };

interface Files {
  readonly jar: FormFile | undefined;
  readonly config: FormFile | undefined;
}

/** The text fields of a form, and the two files that a job takes; a file by any other name is nothing to judge. */
const readForm = ({ fields, files: { jar, config } }: Form) => ({ fields, files: { jar, config } });

/** Until the files of a form are in OBS, there is nothing to look for where they will be. */
function awaitFiles(job: Job, { jar, config }: Files): void {
  if (jar) job.jarUrl = '';
  if (config) job.configUrl = '';
}

/** Lays the files of a form into OBS, where the job finds them; they win over the URLs of others. */
function storeFiles(project: Project, job: Job, { jar, config }: Files): void {
  const pathOf = (filename: string) => `cs-uploads/${job.id}/${filename}`;
  if (jar) {
    job.jarUrl = pathOf(jar.filename || 'job.jar');
    project.jars.add(job.jarUrl);
  }
  if (config) {
    job.configUrl = pathOf(config.filename || 'job.conf');
    project.configs.add(job.configUrl);
  }
}

/** Creating and changing jobs that run a program (5.1.7, 5.1.8). */
export const jarJob = {
  createJarJob(call) {
    const { fields, files } = readForm(call.body);
    const settings = readSettings('createJarJob', 'jar', fields);
    const { job_type } = fields;
    obey(rules, 'createJarJob', { ...settings, ...files, job_type });
    const spark = job_type === 'spark_streaming_jar_job';
    const job = draftOf(call, spark ? 'spark_streaming_jar_job' : 'flink_jar_job');
    storeSettings(job, settings);
    awaitFiles(job, files);
    const answer = addDraft(call, job);
    storeFiles(call.project, job, files);
    return answer;
  },

  updateJarJob(call) {
    const { fields, files } = readForm(call.body);
    const job = findJob(call.project, fields.job_id ?? '', 'CS.12004');
    checkChangeable(job, job.type.endsWith('jar_job'));
    const sent = readSettings('updateJarJob', 'jar', fields);
    // Every update has to name the SPUs of the manager anew (5.1.8).
    const { manager_spu: _, ...kept } = showSettings(job);
    const merged = { ...kept, ...sent, ...files, job_id: job.id, job_type: job.type };
    obey(rules, 'updateJarJob', merged);
    const changed = { ...job };
    storeSettings(changed, sent);
    awaitFiles(changed, files);
    const answer = changeJob(call, job, changed);
    storeFiles(call.project, job, files);
    return answer;
  },
} satisfies Partial<Handlers>;
