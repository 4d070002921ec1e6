import type { TypedEndpoint } from '../api/endpoint.js';
import type { EndpointName, Endpoints } from '../api/endpoints.js';
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
import type { Project, Store } from './store.js';
import type { Grant, Tokens } from './tokens.js';

/** Calls that the emulator does not answer yet; they end with CS.10003 like unknown ones. */
export type Pending =
  | 'registerUser'
  | 'authorizeObs'
  | 'createSqlJob'
  | 'updateSqlJob'
  | 'createJarJob'
  | 'updateJarJob'
  | 'deleteJob'
  | 'deleteJobs'
  | 'createTemplate'
  | 'updateTemplate'
  | 'deleteTemplate'
  | 'createCluster'
  | 'deleteCluster'
  | 'updateCluster'
  | 'addClusterHosts'
  | 'updateClusterHost'
  | 'deleteClusterHosts'
  | 'uploadClusterHostsFile'
  | 'updateUserQuota'
  | 'createPeering'
  | 'deletePeering'
  | 'acceptPeering'
  | 'createLocalRoute'
  | 'createPeerRoute'
  | 'deleteRoute';

interface Bodies {
  none: undefined;
  json: Readonly<Record<string, unknown>>;
  'json-array': readonly unknown[];
}

/** What a handler gets to see of a request, and of the world. */
export interface Call<Path extends string, Query extends string, Body extends string> {
  readonly path: Readonly<Record<Path, string>>;
  readonly query: Readonly<Partial<Record<Query, string>>>;
  readonly body: Body extends keyof Bodies ? Bodies[Body] : undefined;
  /** The project of the path; calls without one have none. */
  readonly project: 'project_id' extends Path ? Project : undefined;
  readonly grant: Grant;
  readonly now: number;
  readonly store: Store;
  readonly tokens: Tokens;
  /** Headers of the answer. */
  readonly headers: Record<string, string>;
}

/** Answers one endpoint: with the payload, or with the whole body where the row says `bare`. */
export type Handler<E extends EndpointName> =
  Endpoints[E] extends TypedEndpoint<infer Path, infer Query, infer Body>
    ? (call: Call<Path, Query, Body>) => unknown
    : never;

export type Handlers = { [E in Exclude<EndpointName, Pending>]: Handler<E> };

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
