import type { AuditEvent, Cluster, Job, Project, Template } from './store.js';

const user = ['ConsoleAction', 'normal'] as const;
const system = ['SystemAction', 'normal'] as const;
const failed = ['SystemAction', 'warning'] as const;

/** What is worth an audit entry: kind, rating and result, the latter as `code::NAME:: text` (5.1.14). */
const events = {
  createJob: [...user, 'CS.12000::CREATE_JOB_SUCCESS:: The job has been stored as a draft.'],
  updateJob: [...user, 'CS.12000::UPDATE_JOB_SUCCESS:: The job has new settings.'],
  deleteJob: [...user, 'CS.18000::DELETE_JOB_SUCCESS:: The job is gone.'],
  startJob: [...user, 'CS.14000::RUN_JOB_SUCCESS:: The job is on its way to the engine.'],
  stopJob: [...user, 'CS.16000::STOP_JOB_SUCCESS:: The engine has been asked to stop the job.'],
  jobSubmitted: [...system, 'CS.14000::JOB_SUBMITTED:: The files of the job are in place.'],
  jobRunning: [...system, 'CS.14000::JOB_RUNNING:: The engine runs the job.'],
  jobSubmitFailed: [...failed, 'CS.13010::JOB_SUBMIT_FAIL:: The engine did not take the job.'],
  jobFailed: [...failed, 'CS.13010::JOB_EXCEPTION:: The job broke off while it ran.'],
  jobIdle: [...system, 'CS.14000::JOB_IDLE:: No records have come in for a while.'],
  jobFinished: [...system, 'CS.14000::JOB_FINISHED:: The job has read all of its input.'],
  jobSavepoint: [...system, 'CS.16000::SAVEPOINT_CREATED:: The state of the job is in OBS.'],
  jobStopped: [...system, 'CS.16000::JOB_STOPPED:: The job has come to a stop.'],
  jobStopFailed: [...failed, 'CS.15002::STOP_JOB_FAIL:: The job did not stop in time.'],
  jobArrears: [...failed, 'CS.10009::JOB_ARREARAGE:: Stopped, because the balance is negative.'],
  jobRecovering: [...system, 'CS.14000::JOB_RECOVERING:: The account has been topped up.'],
  createTemplate: [...user, 'CS.18000::CREATE_TEMPLATE_SUCCESS:: The template has been stored.'],
  updateTemplate: [...user, 'CS.18014::UPDATE_TEMPLATE_SUCCESS:: The template has a new text.'],
  deleteTemplate: [...user, 'CS.18013::DELETE_TEMPLATE_SUCCESS:: The template is gone.'],
  createCluster: [...user, 'CS.21000::CREATE_CLUSTER_SUCCESS:: The cluster is being set up.'],
  updateCluster: [...user, 'CS.21030::UPDATE_CLUSTER_SUCCESS:: The cluster has new settings.'],
  deleteCluster: [...user, 'CS.21020::DELETE_CLUSTER_SUCCESS:: The cluster is going away.'],
  stopCluster: [...user, 'CS.20050::STOP_CLUSTER_SUCCESS:: The cluster is going down.'],
  restartCluster: [...user, 'CS.20049::RESTART_CLUSTER_SUCCESS:: The cluster is coming back.'],
  clusterCreated: [...system, 'CS.21000::CLUSTER_CREATED:: The nodes of the cluster exist.'],
  clusterStarting: [...system, 'CS.21000::CLUSTER_STARTING:: The nodes are booting.'],
  clusterRunning: [...system, 'CS.21000::CLUSTER_RUNNING:: The cluster takes jobs.'],
  clusterStopped: [...system, 'CS.20050::CLUSTER_STOPPED:: All nodes are down.'],
  clusterDeleted: [...system, 'CS.21020::CLUSTER_DELETED:: The cluster is gone.'],
  clusterStopFailed: [...failed, 'CS.20016::CLUSTER_STOP_FAIL:: A node did not go down.'],
  clusterFailed: [...failed, 'CS.20001::CLUSTER_EXCEPTION:: The cluster lost a node.'],
  clusterArrears: [...failed, 'CS.10009::CLUSTER_ARREARAGE:: Stopped over a negative balance.'],
} as const satisfies Record<string, readonly [kind: string, rating: string, result: string]>;

export type EventName = keyof typeof events;

/** Who did it; what happens by itself is put down to the service. */
export interface Actor {
  readonly name: string;
  readonly ip: string;
}
export const service: Actor = { name: 'cs_service', ip: '10.218.0.1' };

type Resource = Job | Cluster | Template;
const typeOf = (resource: Resource) =>
  'peerings' in resource ? 'cluster' : 'rootId' in resource ? 'job' : 'template';

/** The audit entry of an event, still without a number. */
export function auditEvent(
  event: EventName,
  resource: Resource,
  actor: Actor,
  at: number,
): Omit<AuditEvent, 'id'> {
  const [kind, rating, result] = events[event];
  return {
    type: typeOf(resource),
    resourceId: String(resource.id),
    resourceName: resource.name,
    event,
    kind,
    rating,
    user: actor.name,
    at,
    ip: actor.ip,
    result,
  };
}

/** Appends an event to the project's log, which stays in order of time and of number. */
export function record(
  project: Project,
  event: EventName,
  resource: Resource,
  actor: Actor,
  at: number,
): void {
  const id = (project.audit.at(-1)?.id ?? 700_000) + 1;
  project.audit.push({ id, ...auditEvent(event, resource, actor, at) });
}
