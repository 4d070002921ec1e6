import type { EndpointName } from '../api/endpoints.js';

/** Where and why the emulator stays behind the service. */
export interface Shortfall {
  readonly state: 'approximated' | 'not emulated';
  readonly why: string;
}

const approximated = (why: string): Shortfall => ({ state: 'approximated', why });
const absent = (why: string): Shortfall => ({ state: 'not emulated', why });
const neverFails = absent('It does not happen by itself.');

/** Calls that the emulator answers only roughly as the service would; all the others it answers fully. */
export const endpointShortfalls: { readonly [E in EndpointName]?: Shortfall } = {
  registerUser: approximated('Every user has registered; the call changes nothing.'),
  getOverview: approximated('Counts are exact, the price of an SPU is made up.'),
  getVersion: approximated('The versions are fixed.'),
  runJob: approximated('There is no engine: statuses follow the clock, one job in ten fails once.'),
  runJobs: approximated('As for a single job; the batch runs as a whole or not at all.'),
  stopJobs: approximated('The batch stops as a whole or not at all.'),
  getJobExecutionPlan: approximated(
    'The graph is drawn from the ends of the job, not from its SQL.',
  ),
  queryJobMetrics: approximated('The figures are made up, but steady.'),
  getJobApigSinks: approximated('The addresses are made up.'),
  createCluster: approximated(
    'The fields tags and is_arm_arch are forgotten; no answer shows them.',
  ),
  updateCluster: approximated('The field tags is forgotten; no answer shows it.'),
  acceptPeering: approximated('The codes of refusals are made up.'),
  createPeerRoute: approximated('The codes of refusals are made up.'),
  createDliSqlJob: approximated('Resource settings are kept, but count for nothing.'),
  createDliJarJob: approximated('Resource settings are kept, but count for nothing.'),
  runDliJobs: approximated('As for a job of CS; in a queue without room the job fails to start.'),
  getDliJobExecutionPlan: approximated(
    'The graph is drawn from the ends of the job, without the figures of its steps.',
  ),
  queryDliJobMetrics: approximated('The figures are made up, but steady.'),
  createEnhancedConnection: approximated(
    'VPC and subnet are not looked up; route table and tags are forgotten, no answer shows them.',
  ),
  associateQueues: approximated('What is bound already stays as it is.'),
  disassociateQueues: approximated('What is not bound is passed over.'),
  createConnectionRoute: approximated('No traffic flows; that a name is taken is made up.'),
  createBatch: approximated(
    'No program runs: states follow the clock, and whoever names a program `…fail…` sees it die.',
  ),
  listBatches: approximated(
    'The order, newest first, and names that need only contain are made up.',
  ),
  createQueue: approximated('Tags are forgotten; no answer shows them.'),
  listQueues: approximated('Networks and versions are made up.'),
  getQueue: approximated('Versions are made up.'),
  createElasticResourcePool: approximated('It is there at once; tags are forgotten.'),
  listElasticResourcePools: approximated('Sizes follow from the queues at once.'),
  listDliClusters: approximated('They are the queues, and always available.'),
  previewTable: approximated('With mode=ASYNC no job comes of the id that is answered.'),
  deleteTable: approximated(
    'With async no job comes of the id that is answered: the table is gone at once.',
  ),
  createCdmJob: approximated(
    'Of a job the name alone is kept, and it never runs; parameters are checked for five connectors.',
  ),
  createToken: approximated('Only logins by password; the catalogue names CS alone.'),
};

/** Rules, by their ids, that the emulator holds callers to roughly or not at all; all the others it enforces. */
export const ruleShortfalls: Readonly<Record<string, Shortfall>> = {
  'cdm-body': approximated('The document names no code; a body with several jobs is refused, too.'),
  'auth-token-required-other': approximated('The code is made up: IAM.0001.'),
  'auth-token-content': approximated('The versions are read with a token of no project, too.'),
  'auth-permission': approximated(
    'Users have every action, but for trainee, who may only read, and the role of cluster-role.',
  ),
  'auth-resource-forbidden': absent('No resource is closed to anybody.'),
  'auth-balance': absent('The account has no balance.'),
  'auth-account-frozen': absent('The account is never frozen.'),
  'auth-real-name': absent('The account has been verified.'),
  'auth-iam-down': absent('The emulated IAM always answers.'),
  'error-internal': approximated('Only a defect of the emulator itself shows as CS.10001.'),
  'api-unknown': approximated('The host is not looked at.'),
  'content-type': approximated('A JSON body is read whatever its type says.'),
  'jobs-show-detail': approximated(
    'The documents count username in; the official client finds it only without show_detail.',
  ),
  'overview-failed': neverFails,
  'overview-billing': neverFails,
  'audit-tracker': neverFails,
  'audit-failed': neverFails,
  'logs-gather': absent('No call of the documents gathers logs or data.'),
  'obs-bucket-failed': neverFails,
  'obs-agency': absent('The agency is there and in order.'),
  'job-submit-failed': absent('A creation never submits; jobs fail to start when they are run.'),
  'job-update-sql-failed': neverFails,
  'job-checkpoint-bucket-general': absent(
    'Whoever breaks it breaks CS.11010 or CS.11011 as well, which come first.',
  ),
  'jar-file-size': approximated('A form above 12 MB ends with 413 APIG.0201 instead.'),
  'job-sql-parts': approximated(
    'Judged when the job starts: the printed examples of a creation have less.',
  ),
  'run-sql-syntax': approximated('SQL is searched for its streams, not parsed.'),
  'run-failure': absent('A failure shows in the status and the audit log, never as an answer.'),
  'apig-read-failed': neverFails,
  'template-is-success': absent('What is refused is refused with a code.'),
  'cluster-spu-total': approximated('The ceiling of 2,000 SPUs is made up.'),
  'cluster-manager-spec': approximated('The sizes are made up.'),
  'cluster-manager-sold-out': absent('Nodes never sell out.'),
  'cluster-create-failed': neverFails,
  'cluster-read-failed': neverFails,
  'cluster-delete-failed': approximated('Only a second deletion fails.'),
  'cluster-arrears': neverFails,
  'quota-failed': neverFails,
  'hosts-file-size': approximated('A form above 12 MB ends with 413 APIG.0201 instead.'),
  'host-unique': approximated('Names and addresses of the nodes are made up.'),
  'peering-conflict': approximated(
    'What conflicts is not documented: here a second one to the same VPC.',
  ),
  'route-conflict': approximated('What conflicts is not documented: here the same network twice.'),
  'route-needs-active-peer': approximated('The code is made up: VPC.0005.'),
  'dli-connection-name-unique': approximated('The documents do not say so.'),
  'dli-connection-queues-exist': approximated('The code is the general one.'),
  'dli-connection-pools-exist': approximated('The code is the general one.'),
  'dli-route-name-unique': approximated('The documents do not say so.'),
  'dli-privileges-granter': approximated('The code is made up: DLI.0003.'),
  'dli-pool-empty': approximated('The code is made up: DLI.0007.'),
  'route-both-sides': absent('No traffic flows.'),
  'dli-permission': approximated('Users have every right, but for trainee, who may only read.'),
  'dli-job-package-exists': absent('Packages are taken to be there.'),
  'dli-run-sql-syntax': approximated('SQL is searched for its streams and tables, not parsed.'),
  'dli-run-cus': approximated('Only jobs count, not what else runs in a queue.'),
};
