import type { Rule } from './rule.js';
import { accountRules } from './rules/account.js';
import { cdmRules } from './rules/cdm.js';
import { clusterRules } from './rules/cluster.js';
import { clusterLifeRules } from './rules/cluster-life.js';
import { commonRules } from './rules/common.js';
import { dliBatchRules } from './rules/dli-batch.js';
import { dliCommonRules } from './rules/dli-common.js';
import { dliConnectionRules } from './rules/dli-connection.js';
import { dliJobRules } from './rules/dli-job.js';
import { dliJobReadRules } from './rules/dli-job-read.js';
import { dliJobRunRules } from './rules/dli-job-run.js';
import { dliPoolRules } from './rules/dli-pool.js';
import { dliQueueRules } from './rules/dli-queue.js';
import { dliTableRules } from './rules/dli-table.js';
import { dliTemplateRules } from './rules/dli-template.js';
import { hostMappingRules } from './rules/host-mapping.js';
import { jarJobRules } from './rules/jar-job.js';
import { jobRules } from './rules/job.js';
import { jobReadRules } from './rules/job-read.js';
import { jobRunRules } from './rules/job-run.js';
import { peeringRules } from './rules/peering.js';
import { quotaRules } from './rules/quota.js';
import { sqlJobRules } from './rules/sql-job.js';
import { templateRules } from './rules/template.js';

/** Every rule of the REST services, by an id that says what it is about. */
export const rules: Readonly<Record<string, Rule>> = {
  ...commonRules,
  ...accountRules,
  ...jobRules,
  ...sqlJobRules,
  ...jarJobRules,
  ...jobRunRules,
  ...jobReadRules,
  ...templateRules,
  ...clusterRules,
  ...clusterLifeRules,
  ...quotaRules,
  ...hostMappingRules,
  ...peeringRules,
  ...dliCommonRules,
  ...dliJobRules,
  ...dliJobRunRules,
  ...dliJobReadRules,
  ...dliTemplateRules,
  ...dliQueueRules,
  ...dliPoolRules,
  ...dliConnectionRules,
  ...dliBatchRules,
  ...dliTableRules,
  ...cdmRules,
};
