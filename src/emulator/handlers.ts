import type { Handlers } from './handler.js';
import { account } from './routes/account.js';
import { audit } from './routes/audit.js';
import { cluster } from './routes/cluster.js';
import { clusterWrite } from './routes/cluster-write.js';
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
};
