import type { Handlers } from './handler.js';
import { account } from './routes/account.js';
import { audit } from './routes/audit.js';
import { cdm } from './routes/cdm.js';
import { cluster } from './routes/cluster.js';
import { clusterWrite } from './routes/cluster-write.js';
import { dliBatch } from './routes/dli-batch.js';
import { dliCluster } from './routes/dli-cluster.js';
import { dliConnection } from './routes/dli-connection.js';
import { dliJob } from './routes/dli-job.js';
import { dliJobRun } from './routes/dli-job-run.js';
import { dliJobWrite } from './routes/dli-job-write.js';
import { dliPool } from './routes/dli-pool.js';
import { dliQueue } from './routes/dli-queue.js';
import { dliTable } from './routes/dli-table.js';
import { dliTemplate } from './routes/dli-template.js';
import { host } from './routes/host.js';
import { hostsFile } from './routes/hosts-file.js';
import { jarJob } from './routes/jar-job.js';
import { job } from './routes/job.js';
import { jobDelete } from './routes/job-delete.js';
import { jobRun } from './routes/job-run.js';
import { jobStop } from './routes/job-stop.js';
import { metrics } from './routes/metrics.js';
import { overview } from './routes/overview.js';
import { peering } from './routes/peering.js';
import { quota } from './routes/quota.js';
import { route } from './routes/route.js';
import { sqlJob } from './routes/sql-job.js';
import { template } from './routes/template.js';
import { token } from './routes/token.js';
import { version } from './routes/version.js';
import { vpc } from './routes/vpc.js';

/** Every handler, a module a domain. */
export const handlers: Handlers = {
  ...account,
  ...audit,
  ...cluster,
  ...clusterWrite,
  ...host,
  ...hostsFile,
  ...jarJob,
  ...job,
  ...jobDelete,
  ...jobRun,
  ...jobStop,
  ...metrics,
  ...overview,
  ...peering,
  ...quota,
  ...route,
  ...sqlJob,
  ...template,
  ...token,
  ...version,
  ...vpc,
  ...dliJob,
  ...dliJobRun,
  ...dliJobWrite,
  ...dliTemplate,
  ...dliQueue,
  ...dliPool,
  ...dliConnection,
  ...dliBatch,
  ...dliTable,
  ...dliCluster,
  ...cdm,
};
