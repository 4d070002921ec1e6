import type { Handlers } from './handler.js';
import { audit } from './routes/audit.js';
import { cluster } from './routes/cluster.js';
import { host } from './routes/host.js';
import { job } from './routes/job.js';
import { jobRun } from './routes/job-run.js';
import { jobStop } from './routes/job-stop.js';
import { metrics } from './routes/metrics.js';
import { overview } from './routes/overview.js';
import { peering } from './routes/peering.js';
import { quota } from './routes/quota.js';
import { template } from './routes/template.js';
import { token } from './routes/token.js';
import { version } from './routes/version.js';

/** Every handler, a module a domain. */
export const handlers: Handlers = {
  ...audit,
  ...cluster,
  ...host,
  ...job,
  ...jobRun,
  ...jobStop,
  ...metrics,
  ...overview,
  ...peering,
  ...quota,
  ...template,
  ...token,
  ...version,
};
