import type { WireBody } from '../../api/rule.js';
import { jobRules } from '../../api/rules/job.js';
import { isSet, wordOf } from '../../api/rules/predicates.js';
import { sqlJobRules } from '../../api/rules/sql-job.js';
import { findJob } from '../find.js';
import type { Handlers } from '../handler.js';
import { partsOf } from '../lifecycle.js';
import { obey } from '../obey.js';
import type { Project } from '../store.js';
import { readSettings, showSettings, storeSettings } from './job-settings.js';
import { addDraft, changeJob, checkChangeable, draftOf } from './job-write.js';
import { arrangeSubJobs } from './sub-jobs.js';
import { findTemplate } from './template.js';

const rules = { ...jobRules, ...sqlJobRules };

/** A template stands in for SQL that is not sent. */
function templateSql(project: Project, { template_id: id, sql_body }: WireBody): WireBody {
  if (!isSet(id)) return {};
  const { sql } = findTemplate(project, id);
  return isSet(sql_body) ? {} : { sql_body: sql };
}

const typeOf = ({ job_type: type, run_mode }: WireBody): unknown => {
  if (isSet(type)) return type;
  return run_mode === 'edge_node' ? 'flink_sql_edge_job' : 'flink_sql_job';
};

/** Creating and changing SQL jobs (5.1.5, 5.1.6). */
export const sqlJob = {
  createSqlJob(call) {
    const { project, body } = call;
    const sent = readSettings('createSqlJob', 'sql', body);
    const settings = { ...sent, ...templateSql(project, body) };
    const job_type = typeOf(body);
    obey(rules, 'createSqlJob', { ...settings, job_type });
    const edge = job_type === 'flink_sql_edge_job';
    const job = draftOf(call, edge ? 'flink_sql_edge_job' : 'flink_sql_job');
    storeSettings(job, settings);
    const answer = addDraft(call, job);
    arrangeSubJobs(call, job);
    return answer;
  },

  updateSqlJob(call) {
    const { project, body } = call;
    const job = findJob(project, wordOf(body.job_id) ?? '', 'CS.12004');
    checkChangeable(job, !job.type.endsWith('jar_job'));
    const sent = readSettings('updateSqlJob', 'sql', body);
    const merged = { ...showSettings(job), ...sent, job_id: job.id, job_type: job.type };
    obey(rules, 'updateSqlJob', merged);
    const changed = { ...job };
    storeSettings(changed, sent);
    const answer = changeJob(call, job, changed);
    const { name: _, edge_group_ids: __, ...shared } = sent;
    for (const part of partsOf(project, job)) storeSettings(part, shared);
    arrangeSubJobs(call, job);
    return answer;
  },
} satisfies Partial<Handlers>;
