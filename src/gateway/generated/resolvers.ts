import type { Upload } from '../upstream/form.js';
import type { GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ResolveInfo as GraphQLResolveInfo } from '../execution/info.js';
import type { JobModel, JobMetricsModel, JobApiGatewayModel } from '../mapping/job.js';
import type { JobResultModel, JobBatch } from '../mutations/job-batch.js';
import type { HealthModel } from '../insight/health-model.js';
import type { ClusterModel } from '../mapping/cluster.js';
import type { HostMappingModel } from '../mapping/host-mapping.js';
import type { TemplateModel } from '../mapping/template.js';
import type { QuotaModel } from '../mapping/quota.js';
import type { PeeringModel, PeeringSideModel, RouteModel } from '../mapping/peering.js';
import type { AuditLogModel } from '../mapping/audit-log.js';
import type { OverviewModel } from '../mapping/overview.js';
import type { ServiceVersionModel } from '../mapping/service-version.js';
import type { ProjectModel } from '../mapping/project.js';
import type { StatusEventModel, MetricsEventModel } from '../live/events.js';
import type { WaitModel } from '../mutations/wait.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A whole number of up to 64 bits. It is a JSON number as long as JavaScript can hold it exactly (up to 2^53 - 1),
   * and a string of digits beyond.
   */
  BigInt: { input: string; output: number | string; }
  /** A point in time as ISO 8601 text in UTC with milliseconds, for example `2018-01-26T07:45:10.040Z`. */
  DateTime: { input: string; output: number; }
  /** Any JSON value; used only where the service itself leaves the shape open. */
  JSON: { input: unknown; output: unknown; }
  /**
   * A file, sent by the GraphQL multipart request specification: the variable is null in `operations`, and `map` says which
   * part of the form holds the file.
   */
  Upload: { input: Upload; output: never; }
};

/** Answer of `acceptPeering`. */
export type AcceptPeeringPayload = {
  __typename?: 'AcceptPeeringPayload';
  /** The connection as it now is. */
  peering?: Maybe<Peering>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
  /** What has come of waiting; null unless `waitFor`. */
  wait?: Maybe<Wait>;
};

/** Answer of `addHostMappings`. */
export type AddHostMappingsPayload = {
  __typename?: 'AddHostMappingsPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The new mappings; in a dry run none. */
  hostMappings?: Maybe<Array<HostMapping>>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** An attribute of a record. */
export type ApiGatewayAttribute = {
  __typename?: 'ApiGatewayAttribute';
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Type, for example `STRING`. */
  type?: Maybe<Scalars['String']['output']>;
};

/** How the records of an API gateway sink are laid out. */
export type ApiGatewayMetadata = {
  __typename?: 'ApiGatewayMetadata';
  /** The attributes of a record. */
  attributes: Array<ApiGatewayAttribute>;
  /** What stands between two attributes. */
  delimiter?: Maybe<Scalars['String']['output']>;
  /** Format of a record, for example `csv`. */
  encoding?: Maybe<Scalars['String']['output']>;
  /** Name of the sink stream. */
  sinkName?: Maybe<Scalars['String']['output']>;
};

/** Where an API gateway sink can be read. */
export type ApiGatewaySink = {
  __typename?: 'ApiGatewaySink';
  /** Application that may read it. */
  appId?: Maybe<Scalars['String']['output']>;
  /** Name of the sink stream. */
  sinkName?: Maybe<Scalars['String']['output']>;
  /** Address. */
  url?: Maybe<Scalars['String']['output']>;
};

/** Something that was done, and how it went (5.1.14). */
export type AuditLog = {
  __typename?: 'AuditLog';
  /** When. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** What was done, for example `startJob`. */
  eventName?: Maybe<Scalars['String']['output']>;
  /** How it was done, for example `ConsoleAction`. */
  eventType?: Maybe<Scalars['String']['output']>;
  /** Address that it was done from. */
  ip?: Maybe<Scalars['String']['output']>;
  /** How serious it is, for example `normal`. */
  rating?: Maybe<Scalars['String']['output']>;
  /** Raw id of the thing that it was done to. */
  resourceId?: Maybe<Scalars['ID']['output']>;
  /** Name of that thing. */
  resourceName?: Maybe<Scalars['String']['output']>;
  /** How it went: code, name and text, with `::` between. */
  result?: Maybe<Scalars['String']['output']>;
  /** The code in `result`, for example `CS.14000`. */
  resultCode?: Maybe<Scalars['String']['output']>;
  /** Who did it. */
  user?: Maybe<Scalars['String']['output']>;
};

/** A page of audit log entries. */
export type AuditLogConnection = {
  __typename?: 'AuditLogConnection';
  /** The entries with their cursors. */
  edges: Array<AuditLogEdge>;
  /** The entries without their cursors. */
  nodes: Array<AuditLog>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole log has; null where the service's own figure contradicts what it lists. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry of a page of audit log entries. */
export type AuditLogEdge = {
  __typename?: 'AuditLogEdge';
  /** Position of this entry, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: AuditLog;
};

/** What kind of thing an audit log is about. */
export type AuditResourceType =
  /** Exclusive clusters. */
  | 'CLUSTER'
  /** Jobs. */
  | 'JOB'
  /** Templates. */
  | 'TEMPLATE';

/** Answer of `authorizeBuckets`. */
export type AuthorizeBucketsPayload = {
  __typename?: 'AuthorizeBucketsPayload';
  /** The buckets that the service may use now; null if none was authorized. */
  buckets?: Maybe<Array<Scalars['String']['output']>>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** A field that a dry run found would change. */
export type Change = {
  __typename?: 'Change';
  /** Its value after the change; null if it would be emptied. */
  after?: Maybe<Scalars['JSON']['output']>;
  /** Its value now; null if it has none, or if the service never tells it. */
  before?: Maybe<Scalars['JSON']['output']>;
  /** The field as the input names it, with dots in front of inner ones, such as `checkpoint.enabled`. */
  field: Scalars['String']['output'];
};

/** Automatic snapshots of a job. */
export type Checkpoint = {
  __typename?: 'Checkpoint';
  /** Whether snapshots are taken. */
  enabled?: Maybe<Scalars['Boolean']['output']>;
  /** Seconds between two snapshots; null if not set. */
  intervalSeconds?: Maybe<Scalars['Int']['output']>;
  /** What they promise for each record. */
  mode?: Maybe<CheckpointMode>;
  /** What they promise, in the service's own word. */
  modeRaw?: Maybe<Scalars['String']['output']>;
  /** OBS bucket that they are saved to. */
  obsBucket?: Maybe<Scalars['String']['output']>;
};

/** Automatic snapshots of a job to be. The bucket is the one that logs are saved to. */
export type CheckpointInput = {
  /** Whether snapshots are taken; then all the other fields must be set. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Seconds between two snapshots. */
  intervalSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** What they promise for each record. */
  mode?: InputMaybe<CheckpointMode>;
  /** OBS bucket that they are saved to. It must have been authorized. */
  obsBucket?: InputMaybe<Scalars['String']['input']>;
};

/** What a checkpoint promises for each record. */
export type CheckpointMode =
  /** Every record counts at least once. */
  | 'AT_LEAST_ONCE'
  /** Every record counts exactly once. */
  | 'EXACTLY_ONCE'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** An exclusive cluster (5.3.2, 5.3.4). */
export type Cluster = Node & {
  __typename?: 'Cluster';
  /** What was done to it, newest first (5.1.14). */
  auditLogs?: Maybe<AuditLogConnection>;
  /** The service's own id, a number as text. */
  clusterId: Scalars['ID']['output'];
  /** When it was created. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Enterprise project that it belongs to. */
  enterpriseProjectId?: Maybe<Scalars['ID']['output']>;
  /** Name of that enterprise project. */
  enterpriseProjectName?: Maybe<Scalars['String']['output']>;
  /** What went wrong, if anything did. */
  errorReason?: Maybe<Scalars['String']['output']>;
  /** Names that its nodes resolve by themselves (5.3.11). */
  hostMappings?: Maybe<HostMappingConnection>;
  /** Globally unique id, such as `Cluster:100000`. */
  id: Scalars['ID']['output'];
  /** Jobs on it (5.3.8). */
  jobs?: Maybe<JobConnection>;
  /** SPUs of its management node. */
  managerNodeSpu?: Maybe<Scalars['Int']['output']>;
  /** Name, unique in its project. */
  name?: Maybe<Scalars['String']['output']>;
  /** Its VPC peering connections (5.3.18). */
  peerings?: Maybe<Array<Peering>>;
  /** Region that it stands in. */
  region?: Maybe<Scalars['String']['output']>;
  /** SPUs left: quota less use, never below 0. */
  spuFree?: Maybe<Scalars['Int']['output']>;
  /** Most SPUs that it may use. */
  spuQuota?: Maybe<Scalars['Int']['output']>;
  /** SPUs in use. */
  spuUsed?: Maybe<Scalars['Int']['output']>;
  /** How it is doing, from `statusCode`, or from `statusRaw` where there is no code. */
  status?: Maybe<ClusterStatus>;
  /** How it is doing, as the code of table 5-94. */
  statusCode?: Maybe<Scalars['Int']['output']>;
  /** What the service says about the status. */
  statusDescription?: Maybe<Scalars['String']['output']>;
  /** How it is doing, in the service's own word. */
  statusRaw?: Maybe<Scalars['String']['output']>;
  /** Address range of its subnet. */
  subnetCidr?: Maybe<Scalars['String']['output']>;
  /** Gateway of its subnet. */
  subnetGateway?: Maybe<Scalars['String']['output']>;
  /** Address range of its VPC. */
  vpcCidr?: Maybe<Scalars['String']['output']>;
};


/** An exclusive cluster (5.3.2, 5.3.4). */
export type ClusterAuditLogsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An exclusive cluster (5.3.2, 5.3.4). */
export type ClusterHostMappingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HostMappingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SortOrder>;
};


/** An exclusive cluster (5.3.2, 5.3.4). */
export type ClusterJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClusterJobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SortOrder>;
};

/** A page of exclusive clusters. */
export type ClusterConnection = {
  __typename?: 'ClusterConnection';
  /** The entries with their cursors. */
  edges: Array<ClusterEdge>;
  /** The entries without their cursors. */
  nodes: Array<Cluster>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has under the given filter. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry of a page of exclusive clusters. */
export type ClusterEdge = {
  __typename?: 'ClusterEdge';
  /** Position of this entry, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: Cluster;
};

/** Which clusters a list shows. */
export type ClusterFilter = {
  /** Name or part of it, as the service matches names. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Status. */
  status?: InputMaybe<ClusterStatus>;
};

/** Which jobs of a cluster a list shows. */
export type ClusterJobFilter = {
  /** Name or part of it, as the service matches names. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Status; the same eight as in `JobFilter`. */
  status?: InputMaybe<JobStatus>;
};

/** How an exclusive cluster is doing (table 5-94). Codes that are not documented are `UNKNOWN`; see `statusCode` and `statusRaw`. */
export type ClusterStatus =
  /** Deleted because arrears were not settled in time. */
  | 'ARREARAGE_DELETED'
  /** Being restored after the account was recharged. */
  | 'ARREARAGE_RECOVERING'
  /** Could not be restored after the account was recharged. */
  | 'ARREARAGE_RECOVER_FAIL'
  /** Stopped because the account is in arrears. */
  | 'ARREARAGE_STOPPED'
  /** Being stopped because the account is in arrears. */
  | 'ARREARAGE_STOPPING'
  /** Could not be stopped although the account is in arrears. */
  | 'ARREARAGE_STOP_FAIL'
  /** Could not be created. */
  | 'CREATE_FAIL'
  /** Created, not started yet. */
  | 'CREATE_SUCCESS'
  /** Being created. */
  | 'CREATING'
  /** Deleted because the tenant ended the service. */
  | 'DELETED'
  /** Could not be deleted. */
  | 'DELETE_FAIL'
  /** Being deleted. */
  | 'DELETING'
  /** Being expanded. */
  | 'EXPANDING'
  /** Idle. */
  | 'IDLE'
  /** Being restarted. */
  | 'RESTARTING'
  /** Running. */
  | 'RUNNING'
  /** Running, but with something wrong. */
  | 'RUNNING_EXCEPTION'
  /** Starting. */
  | 'STARTING'
  /** Stopped (code 11). */
  | 'STOPPED'
  /** Stopped by something that went wrong. */
  | 'STOPPED_EXCEPTION'
  /** Being stopped. */
  | 'STOPPING'
  /** Could not be stopped. */
  | 'STOP_FAIL'
  /** Stopped successfully (code 12); how this differs from code 11 is not documented. */
  | 'STOP_SUCCESS'
  /** A code or word that this graph does not know. */
  | 'UNKNOWN'
  /** Could not be upgraded. */
  | 'UPGRADE_FAIL'
  /** Being upgraded. */
  | 'UPGRADING';

/** What has happened to a cluster that is watched. */
export type ClusterStatusEvent = {
  __typename?: 'ClusterStatusEvent';
  /**
   * The cluster as it was when it was seen; null where it is not there, or the event is about all of them. Address ranges
   * and `enterpriseProjectName` may have to be read when they are asked for; the other values come with the event.
   */
  cluster?: Maybe<Cluster>;
  /** Raw id of the cluster; null where the event is about all of them. */
  clusterId?: Maybe<Scalars['ID']['output']>;
  /** The status now; null for a cluster that has vanished, and where the event is about all of them. */
  current?: Maybe<ClusterStatus>;
  /** Hand in the last one that you have got to go on behind it. */
  cursor: Scalars['String']['output'];
  /** What the event tells. */
  kind: StatusEventKind;
  /** When it was seen, which may be some seconds after it has happened. */
  observedAt: Scalars['DateTime']['output'];
  /** The status before; null for a cluster that has appeared, and where the event tells of no change. */
  previous?: Maybe<ClusterStatus>;
  /** Whether the service could not be read when it was last asked. */
  stale: Scalars['Boolean']['output'];
};

/** A cluster to be (5.3.1). */
export type CreateClusterInput = {
  /** Whether its nodes have ARM processors. Not read back by the service. */
  arm?: InputMaybe<Scalars['Boolean']['input']>;
  /** Description, at most 512 bytes. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Enterprise project. */
  enterpriseProjectId?: InputMaybe<Scalars['ID']['input']>;
  /** SPUs of its management node. */
  managerNodeSpu?: InputMaybe<Scalars['Int']['input']>;
  /** Name: letters, digits, `_` and `-`, at most 100 bytes, unique in the project. */
  name: Scalars['String']['input'];
  /** Most SPUs that it may use, 1 to 400. */
  spuQuota?: InputMaybe<Scalars['Int']['input']>;
  /** Address range of its subnet, in CIDR notation. */
  subnetCidr?: InputMaybe<Scalars['String']['input']>;
  /** Gateway of its subnet. */
  subnetGateway?: InputMaybe<Scalars['String']['input']>;
  /** Tags. Not read back by the service. */
  tags?: InputMaybe<Scalars['String']['input']>;
  /** Address range of its VPC, in CIDR notation. */
  vpcCidr?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `createCluster`. */
export type CreateClusterPayload = {
  __typename?: 'CreateClusterPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The new cluster; null in a dry run. */
  cluster?: Maybe<Cluster>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
  /** What has come of waiting; null unless `waitFor`. */
  wait?: Maybe<Wait>;
};

/** A JAR job to be (5.1.7). It runs on an exclusive cluster. */
export type CreateJarJobInput = {
  /** Arguments of the entry class, at most 1,024 bytes. */
  args?: InputMaybe<Scalars['String']['input']>;
  /** Exclusive cluster, by its global or raw id. */
  clusterId: Scalars['ID']['input'];
  /** Configuration file, at most 8 MB. It comes before `configUrl`. */
  config?: InputMaybe<Scalars['Upload']['input']>;
  /** OBS path of the configuration file. */
  configUrl?: InputMaybe<Scalars['String']['input']>;
  /** Description, at most 512 bytes. The service wants one. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Enterprise project. Not read back by the service. */
  enterpriseProjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Executors, 1 to 100; a must for Spark jobs, and not for others. */
  executorNumber?: InputMaybe<Scalars['Int']['input']>;
  /** SPUs of an executor, 1 to 4; a must for Spark jobs, and not for others. */
  executorSpu?: InputMaybe<Scalars['Int']['input']>;
  /** JAR file, at most 8 MB; larger ones go to OBS. It comes before `jarUrl`. */
  jar?: InputMaybe<Scalars['Upload']['input']>;
  /** OBS path of the JAR file, or of a folder of JAR files. */
  jarUrl?: InputMaybe<Scalars['String']['input']>;
  /** Log saving. */
  logging?: InputMaybe<JobLoggingInput>;
  /** Entry class, at most 512 bytes without spaces. A must where `jarUrl` holds several JAR files. */
  mainClass?: InputMaybe<Scalars['String']['input']>;
  /** SPUs of the management part: 1 to 4, and less than those of the whole job. */
  managerSpu: Scalars['Int']['input'];
  /** Name: letters, digits, `_` and `-`, at most 57 bytes, unique in the project. */
  name: Scalars['String']['input'];
  /** Parallel tasks, 1 to 50, and at most four for each SPU of the computing part; a must for Flink jobs, and not for others. */
  parallelism?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is restarted after an exception. Not read back by the service. */
  restartOnException?: InputMaybe<Scalars['Boolean']['input']>;
  /** SMN topic that is told of failures. It must exist. */
  smnTopic?: InputMaybe<Scalars['String']['input']>;
  /** SPUs in all, 2 to 400; a must for Flink jobs, and not for others. */
  spuNumber?: InputMaybe<Scalars['Int']['input']>;
  /** Tags. Not read back by the service. */
  tags?: InputMaybe<Scalars['String']['input']>;
  /** Kind of program: `FLINK_JAR_JOB` or `SPARK_STREAMING_JAR_JOB`. */
  type: JobType;
};

/** Answer of `createJarJob`. */
export type CreateJarJobPayload = {
  __typename?: 'CreateJarJobPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The new job; null in a dry run. */
  job?: Maybe<Job>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** A route in the accepting side's VPC (5.3.23). */
export type CreatePeerRouteInput = {
  /** Address range that it leads to, in CIDR notation: that of the cluster's subnet. */
  destination: Scalars['String']['input'];
  /** Connection that the route leads over, by its global id. */
  peeringId: Scalars['ID']['input'];
  /** VPC that the route is set in. If not set, the accepting side's, which is read from the connection. */
  vpcId?: InputMaybe<Scalars['ID']['input']>;
};

/** Answer of `createPeerRoute`. */
export type CreatePeerRoutePayload = {
  __typename?: 'CreatePeerRoutePayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The new route; null in a dry run. */
  route?: Maybe<Route>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** A VPC peering connection to be (5.3.17). */
export type CreatePeeringInput = {
  /** Name. */
  name: Scalars['String']['input'];
  /** Tenant who owns that VPC. A must if it is another one. */
  tenantId?: InputMaybe<Scalars['ID']['input']>;
  /** VPC on the other side. */
  vpcId: Scalars['ID']['input'];
};

/** Answer of `createPeering`. */
export type CreatePeeringPayload = {
  __typename?: 'CreatePeeringPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The connection as it now is; null in a dry run. */
  peering?: Maybe<Peering>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Answer of `createRoute`. */
export type CreateRoutePayload = {
  __typename?: 'CreateRoutePayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The new route; null in a dry run. */
  route?: Maybe<Route>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** A SQL job to be (5.1.5). */
export type CreateSqlJobInput = {
  /** Automatic snapshots. */
  checkpoint?: InputMaybe<CheckpointInput>;
  /** Exclusive cluster, by its global or raw id. */
  clusterId?: InputMaybe<Scalars['ID']['input']>;
  /** Description, at most 512 bytes. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What becomes of records that cannot be read. Not read back by the service. */
  dirtyData?: InputMaybe<DirtyDataInput>;
  /** Edge computing groups that an edge job is sent to. */
  edgeGroupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Enterprise project. Not read back by the service. */
  enterpriseProjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Seconds that the state of an idle key is kept, 1 to 60. Not read back by the service. */
  idleStateRetentionSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Log saving. */
  logging?: InputMaybe<JobLoggingInput>;
  /** Name: letters, digits, `_` and `-`, at most 57 bytes, unique in the project. */
  name: Scalars['String']['input'];
  /** Parallel tasks, 1 to 50, and at most four for each SPU. */
  parallelism?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is restarted after an exception. Not read back by the service. */
  restartOnException?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it runs. If not set: `EXCLUSIVE_CLUSTER` with `clusterId`, `EDGE_NODE` with `edgeGroupIds`, else `SHARED_CLUSTER`. */
  runMode?: InputMaybe<RunMode>;
  /** SMN topic that is told of failures. It must exist. */
  smnTopic?: InputMaybe<Scalars['String']['input']>;
  /** SPUs, 1 to 400. */
  spuNumber?: InputMaybe<Scalars['Int']['input']>;
  /** SQL text with a source, a query and a sink, at most 10,000 bytes; if not set, that of the template. */
  sql?: InputMaybe<Scalars['String']['input']>;
  /** Tags. Not read back by the service. */
  tags?: InputMaybe<Scalars['String']['input']>;
  /** Template whose SQL text is taken where `sql` is not set, by its global or raw id. */
  templateId?: InputMaybe<Scalars['ID']['input']>;
  /** Kind of program. If not set: `FLINK_SQL_EDGE_JOB` on edge nodes, else `FLINK_SQL_JOB`. */
  type?: InputMaybe<JobType>;
  /** OBS path of a JAR file with user-defined functions; not on the shared cluster. Not read back by the service. */
  udfJarUrl?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `createSqlJob`. */
export type CreateSqlJobPayload = {
  __typename?: 'CreateSqlJobPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The new job; null in a dry run. */
  job?: Maybe<Job>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** A template to be (5.2.1). */
export type CreateTemplateInput = {
  /** Description, at most 512 bytes. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Name: letters, digits, `_` and `-`, at most 64 bytes, unique in the project. */
  name: Scalars['String']['input'];
  /** SQL text, at most 10,000 bytes. */
  sql?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `createTemplate`. */
export type CreateTemplatePayload = {
  __typename?: 'CreateTemplatePayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The new template; null in a dry run. */
  template?: Maybe<Template>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Answer of `deleteCluster`. */
export type DeleteClusterPayload = {
  __typename?: 'DeleteClusterPayload';
  /** Global id of the cluster, which is now being deleted; null if it is not. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Answer of `deleteHostMappings`. */
export type DeleteHostMappingsPayload = {
  __typename?: 'DeleteHostMappingsPayload';
  /** Global ids of the deleted mappings; null if they were not deleted. */
  deletedIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Answer of `deleteJob`. */
export type DeleteJobPayload = {
  __typename?: 'DeleteJobPayload';
  /** Global id of the deleted job; null if it was not deleted. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Answer of `deleteJobs`. */
export type DeleteJobsPayload = {
  __typename?: 'DeleteJobsPayload';
  /** Global ids of the deleted jobs, likewise read back. */
  deletedIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** What became of each job, in the order of `ids`. Read back by one list call, only if it is selected; null with an error if that fails. */
  results?: Maybe<Array<JobResult>>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Answer of `deletePeering`. */
export type DeletePeeringPayload = {
  __typename?: 'DeletePeeringPayload';
  /** Global id of the deleted connection; null if it was not deleted. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Answer of `deleteRoute`. */
export type DeleteRoutePayload = {
  __typename?: 'DeleteRoutePayload';
  /** Global id of the deleted route; null if it was not deleted. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Answer of `deleteTemplate`. */
export type DeleteTemplatePayload = {
  __typename?: 'DeleteTemplatePayload';
  /** Global id of the deleted template; null if it was not deleted. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** What becomes of records that cannot be read. */
export type DirtyDataInput = {
  /** OBS path that they are saved to; with `SAVE` only. */
  obsPath?: InputMaybe<Scalars['String']['input']>;
  /** What to do with them. */
  strategy: DirtyDataStrategy;
};

/** What becomes of records that cannot be read. */
export type DirtyDataStrategy =
  /** The job breaks off. */
  | 'FAIL'
  /** They are passed over. */
  | 'IGNORE'
  /** They are saved to OBS. */
  | 'SAVE';

/** An engine that jobs run on. */
export type Engine = {
  __typename?: 'Engine';
  /** Name, for example `flink`. */
  name?: Maybe<Scalars['String']['output']>;
  /** Version. */
  version?: Maybe<Scalars['String']['output']>;
};

/** What one error code of the service means (7.2). */
export type ErrorCatalogEntry = {
  __typename?: 'ErrorCatalogEntry';
  /** The argument that it points at in most mutations, with dots in front of inner ones, such as `checkpoint.intervalSeconds`; null where the service names none. */
  argument?: Maybe<Scalars['String']['output']>;
  /** The service's own code, such as `CS.11004`. */
  code: Scalars['String']['output'];
  /** Whether the caller can mend it, so that mutations give it in `userErrors`; others end with an error of the request. */
  mendable: Scalars['Boolean']['output'];
  /** What went wrong; `{0}` stands for a value that the service fills in. */
  message: Scalars['String']['output'];
  /** The code as a word. */
  reason: ErrorReason;
  /** Whether the same request may succeed later without anything having been mended. */
  retryable: Scalars['Boolean']['output'];
  /** What to do about it. */
  suggestion: Scalars['String']['output'];
};

/** What the service refused a call for, as a word. Codes of the service that say the same have the same word. */
export type ErrorReason =
  /** The account is frozen over its balance. */
  | 'ACCOUNT_FROZEN'
  /** The real name of the owner is not proved. */
  | 'ACCOUNT_NOT_VERIFIED'
  /** The agency could not be created. */
  | 'AGENCY_CREATION_FAILED'
  /** The agency does not act for the service. */
  | 'AGENCY_FOREIGN'
  /** The agency could not get its rights. */
  | 'AGENCY_GRANT_FAILED'
  /** No agency acts for the service. */
  | 'AGENCY_NOT_EXIST'
  /** No room for another agency. */
  | 'AGENCY_QUOTA_EXCEEDED'
  /** The agency has too few rights. */
  | 'AGENCY_RIGHTS_INSUFFICIENT'
  /** The API gateway address of a job could not be found. */
  | 'API_GATEWAY_READ_FAILED'
  /** No such call, or a value that cannot be read. */
  | 'API_NOT_FOUND'
  /** The arguments of the main class exceed their limit. */
  | 'ARGUMENTS_TOO_LONG'
  /** More audit entries than a page can hold. */
  | 'AUDIT_LIMIT_INVALID'
  /** The audit log could not be read. */
  | 'AUDIT_READ_FAILED'
  /** Nothing keeps an audit log. */
  | 'AUDIT_TRACKER_NOT_EXIST'
  /** No audit log for this type of resource. */
  | 'AUDIT_TYPE_INVALID'
  /** The billing history could not be read. */
  | 'BILLING_READ_FAILED'
  /** Something was sent that the service cannot read. */
  | 'BODY_INVALID'
  /** The right to use a bucket could not be given. */
  | 'BUCKET_AUTHORIZATION_FAILED'
  /** The service may use the bucket already. */
  | 'BUCKET_AUTHORIZED_ALREADY'
  /** No bucket to authorize. */
  | 'BUCKET_LIST_EMPTY'
  /** A bucket is needed and none is named. */
  | 'BUCKET_MISSING'
  /** No such bucket. */
  | 'BUCKET_NOT_EXIST'
  /** The service may not use the bucket. */
  | 'BUCKET_UNAUTHORIZED'
  /** No valid interval between checkpoints. */
  | 'CHECKPOINT_INTERVAL_INVALID'
  /** No valid mode of checkpoints. */
  | 'CHECKPOINT_MODE_INVALID'
  /** The cluster could not be stopped over arrears. */
  | 'CLUSTER_ARREARS_STOP_FAILED'
  /** The cluster could not be created. */
  | 'CLUSTER_CREATION_FAILED'
  /** The cluster could not be deleted. */
  | 'CLUSTER_DELETION_FAILED'
  /** The user may not use the cluster. */
  | 'CLUSTER_FORBIDDEN'
  /** The name is taken by another cluster. */
  | 'CLUSTER_NAME_EXIST'
  /** The name of a cluster has characters that are not allowed. */
  | 'CLUSTER_NAME_INVALID'
  /** A cluster without a name. */
  | 'CLUSTER_NAME_MISSING'
  /** The name of a cluster exceeds its limit. */
  | 'CLUSTER_NAME_TOO_LONG'
  /** No such cluster. */
  | 'CLUSTER_NOT_EXIST'
  /** Prepaid, or not stopped. */
  | 'CLUSTER_NOT_RESTARTABLE'
  /** Only with a running cluster. */
  | 'CLUSTER_NOT_RUNNING'
  /** Not with a cluster that is paid by the month or year. */
  | 'CLUSTER_PREPAID'
  /** Too many SPUs for one cluster. */
  | 'CLUSTER_QUOTA_TOO_LARGE'
  /** The data of a cluster could not be read. */
  | 'CLUSTER_READ_FAILED'
  /** A frozen cluster did not come back. */
  | 'CLUSTER_RESTORE_FAILED'
  /** No compute nodes of this size are left. */
  | 'COMPUTE_NODE_SOLD_OUT'
  /** The configuration file is not there. */
  | 'CONFIG_NOT_EXIST'
  /** The data of the user could not be gathered. */
  | 'DATA_GATHERING_FAILED'
  /** The data of the user could not be uploaded. */
  | 'DATA_UPLOAD_FAILED'
  /** A description exceeds its limit. */
  | 'DESCRIPTION_TOO_LONG'
  /** A route to nowhere. */
  | 'DESTINATION_MISSING'
  /** No valid way to deal with bad records. */
  | 'DIRTY_DATA_STRATEGY_INVALID'
  /** An edge job without an edge group. */
  | 'EDGE_GROUP_MISSING'
  /** A Spark job without the size or number of its executors. */
  | 'EXECUTOR_MISSING'
  /** Too few or too many executors. */
  | 'EXECUTOR_NUMBER_INVALID'
  /** Too few or too many SPUs for an executor. */
  | 'EXECUTOR_SPU_INVALID'
  /** The job has no execution graph yet. */
  | 'GRAPH_NOT_EXIST'
  /** Nothing in the hosts file. */
  | 'HOSTS_FILE_EMPTY'
  /** A line of the hosts file is not well formed. */
  | 'HOSTS_FILE_INVALID'
  /** The hosts file exceeds its limit. */
  | 'HOSTS_FILE_TOO_LARGE'
  /** No room for another host mapping. */
  | 'HOSTS_TOO_MANY'
  /** An address or host name is taken. */
  | 'HOST_EXIST'
  /** An address or host name is not well formed. */
  | 'HOST_INVALID'
  /** No such host mapping. */
  | 'HOST_NOT_EXIST'
  /** IAM does not answer the service. */
  | 'IAM_REQUEST_FAILED'
  /** No valid time to keep idle state. */
  | 'IDLE_RETENTION_INVALID'
  /** A failure inside the service. */
  | 'INTERNAL_ERROR'
  /** No jar under the path. */
  | 'JAR_FOLDER_EMPTY'
  /** The file is no jar. */
  | 'JAR_INVALID'
  /** Jar jobs need an exclusive cluster. */
  | 'JAR_NEEDS_CLUSTER'
  /** The jar is not there. */
  | 'JAR_NOT_EXIST'
  /** Not while the job is running or being submitted. */
  | 'JOB_ACTIVE'
  /** No room for another draft. */
  | 'JOB_DRAFTS_TOO_MANY'
  /** Not an id that a job can have. */
  | 'JOB_ID_INVALID'
  /** The name is taken by another job. */
  | 'JOB_NAME_EXIST'
  /** The name of a job has characters that are not allowed. */
  | 'JOB_NAME_INVALID'
  /** A job without a name. */
  | 'JOB_NAME_MISSING'
  /** The name of a job exceeds its limit. */
  | 'JOB_NAME_TOO_LONG'
  /** No such job. */
  | 'JOB_NOT_EXIST'
  /** The job cannot start in its status. */
  | 'JOB_NOT_STARTABLE'
  /** The job cannot be stopped in its status. */
  | 'JOB_NOT_STOPPABLE'
  /** The job cannot be changed as it is. */
  | 'JOB_NOT_UPDATABLE'
  /** The job failed while it ran. */
  | 'JOB_RUN_FAILED'
  /** A SQL job was not taken. */
  | 'JOB_SUBMISSION_FAILED'
  /** Not a type of jar jobs. */
  | 'JOB_TYPE_INVALID'
  /** Kafka needs an exclusive cluster. */
  | 'KAFKA_NEEDS_CLUSTER'
  /** A page without a single entry. */
  | 'LIMIT_INVALID'
  /** The job keeps no logs. */
  | 'LOG_DUMP_DISABLED'
  /** The logs of a job could not be gathered. */
  | 'LOG_GATHERING_FAILED'
  /** The name of the main class has spaces in it. */
  | 'MAIN_CLASS_INVALID'
  /** Several jars and no main class. */
  | 'MAIN_CLASS_MISSING'
  /** The name of the main class exceeds its limit. */
  | 'MAIN_CLASS_TOO_LONG'
  /** No such size of the management node. */
  | 'MANAGER_NODE_INVALID'
  /** No management nodes of this size are left. */
  | 'MANAGER_NODE_SOLD_OUT'
  /** Too few or too many SPUs for the management part. */
  | 'MANAGER_SPU_INVALID'
  /** The network settings do not fit together. */
  | 'NETWORK_INVALID'
  /** Too little or too much parallelism for any job. */
  | 'PARALLELISM_INVALID'
  /** Too much parallelism for the SPUs of this job. */
  | 'PARALLELISM_TOO_HIGH'
  /** Something needed is not set. */
  | 'PARAMETER_MISSING'
  /** The peering does not go with what is there. */
  | 'PEERING_CONFLICT'
  /** A peering without a name. */
  | 'PEERING_NAME_MISSING'
  /** Only with an active peering. */
  | 'PEERING_NOT_ACTIVE'
  /** No such peering. */
  | 'PEERING_NOT_EXIST'
  /** A right is missing. */
  | 'PERMISSION_DENIED'
  /** A right or money is missing. */
  | 'PERMISSION_OR_BALANCE_INSUFFICIENT'
  /** The token is for another project. */
  | 'PROJECT_MISMATCH'
  /** More SPUs are in use than the quota would allow. */
  | 'QUOTA_BELOW_USE'
  /** An SPU quota beyond the largest one. */
  | 'QUOTA_TOO_LARGE'
  /** An SPU quota without a single SPU. */
  | 'QUOTA_TOO_SMALL'
  /** The SPU quota could not be changed. */
  | 'QUOTA_UPDATE_FAILED'
  /** No machines are left for the cluster. */
  | 'RESOURCES_SOLD_OUT'
  /** Closed to the caller. */
  | 'RESOURCE_FORBIDDEN'
  /** Not an id that a root job can have. */
  | 'ROOT_JOB_INVALID'
  /** The route does not go with what is there. */
  | 'ROUTE_CONFLICT'
  /** No such route. */
  | 'ROUTE_NOT_EXIST'
  /** Type and run mode do not go together. */
  | 'RUN_MODE_MISMATCH'
  /** The job has no savepoint. */
  | 'SAVEPOINT_NOT_EXIST'
  /** Too few free SPUs in the cluster. */
  | 'SPU_INSUFFICIENT'
  /** Too few or too many SPUs for a job. */
  | 'SPU_NUMBER_INVALID'
  /** A mistake in the SQL text. */
  | 'SQL_INVALID'
  /** The SQL text exceeds its limit. */
  | 'SQL_TOO_LONG'
  /** The new SQL text was not saved. */
  | 'SQL_UPDATE_FAILED'
  /** The statistics could not be read. */
  | 'STATISTICS_READ_FAILED'
  /** This kind of source or sink needs an exclusive cluster. */
  | 'STREAM_NEEDS_CLUSTER'
  /** A source or sink of no known type. */
  | 'STREAM_TYPE_INVALID'
  /** No room for another template. */
  | 'TEMPLATES_TOO_MANY'
  /** The name is taken by another template. */
  | 'TEMPLATE_NAME_EXIST'
  /** The name of a template has characters that are not allowed. */
  | 'TEMPLATE_NAME_INVALID'
  /** A template without a name. */
  | 'TEMPLATE_NAME_MISSING'
  /** The name of a template exceeds its limit. */
  | 'TEMPLATE_NAME_TOO_LONG'
  /** No such template. */
  | 'TEMPLATE_NOT_EXIST'
  /** The token has ended. */
  | 'TOKEN_EXPIRED'
  /** There is no token. */
  | 'TOKEN_MISSING'
  /** The token names no user or project. */
  | 'TOKEN_UNSCOPED'
  /** No such topic for notices. */
  | 'TOPIC_NOT_EXIST'
  /** Too many SPUs for all clusters together. */
  | 'TOTAL_QUOTA_EXCEEDED'
  /** Functions of one's own need an exclusive cluster. */
  | 'UDF_NEEDS_CLUSTER'
  /** A code that the catalogue does not have. */
  | 'UNKNOWN'
  /** The file exceeds its limit. */
  | 'UPLOAD_TOO_LARGE'
  /** No such user. */
  | 'USER_NOT_EXIST'
  /** Not within the SPU quota of the user. */
  | 'USER_QUOTA_EXCEEDED'
  /** No such VPC. */
  | 'VPC_NOT_EXIST';

/** Something that is wrong with a job, and what shows it. What does not belong to the kind of finding is null. */
export type HealthFinding = {
  __typename?: 'HealthFinding';
  /** The entry of the audit log that tells of it. */
  auditLog?: Maybe<AuditLog>;
  /** The same in the last one. */
  corruptedAfter?: Maybe<Scalars['BigInt']['output']>;
  /** Records that could not be read or written, over all sources and sinks, in the first sample. */
  corruptedBefore?: Maybe<Scalars['BigInt']['output']>;
  /** What it is. */
  kind: HealthFindingKind;
  /** The same in words. */
  message: Scalars['String']['output'];
  /** Records read a second, over all sources. */
  readRate?: Maybe<Scalars['Float']['output']>;
  /** How much it matters. */
  severity: HealthSeverity;
  /** Since when it is so: when the job was last changed or started, when it broke off, or when the first sample was seen. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** The status of the job. */
  status?: Maybe<JobStatus>;
  /** Records written a second, over all sinks. */
  writeRate?: Maybe<Scalars['Float']['output']>;
};

/** A kind of trouble, by what tells of it. Times are compared by the clock of the service. */
export type HealthFindingKind =
  /**
   * More records could not be read or written in the last sample of `metricsHistory` than in the first of the last 10
   * minutes.
   * Told with `status`, `since`, `corruptedBefore` and `corruptedAfter`.
   */
  | 'DIRTY_RECORDS_GROWING'
  /**
   * The status says that something has failed: `SUBMIT_FAIL`, `RUNNING_EXCEPTION`, `CANCEL_FAIL` or `ARREARAGE_STOPPED`.
   * Told with `status` and `since`.
   */
  | 'FAILED'
  /**
   * It is on its way to another status, and has not been changed for longer than that takes: 5 minutes in `SUBMITTING`,
   * `DOWNLOADING` and `CANCELING`, 15 minutes in `SAVEPOINTING` and `ARREARAGE_RECOVERING`. Told with `status` and `since`.
   */
  | 'IN_TRANSITION_TOO_LONG'
  /**
   * It is `RUNNING`, but broke off by an exception in the last 24 hours and was restarted by the service: among the 10
   * newest entries of its audit log one tells of CS.13010, and none after it that somebody started the job. Told with
   * `status`, `since` and `auditLog`.
   */
  | 'RESTARTED_BY_EXCEPTION'
  /**
   * It has been `RUNNING` for 2 minutes or more, and reads no records. Told with `status`, `since`, `readRate` and
   * `writeRate`.
   */
  | 'RUNNING_BUT_READING_NOTHING'
  /**
   * It has been `RUNNING` for 2 minutes or more, reads records and writes none. A job that seldom has something to write,
   * such as an alarm, looks the same. Told with `status`, `since`, `readRate` and `writeRate`.
   */
  | 'RUNNING_BUT_WRITING_NOTHING';

/** How much a finding matters. */
export type HealthSeverity =
  /** Something has failed. */
  | 'CRITICAL'
  /** It should be looked at. */
  | 'WARNING';

/** How a job is, taken together. */
export type HealthStatus =
  /** Something has failed. */
  | 'CRITICAL'
  /** Nothing is wrong, as far as it could be looked for. */
  | 'HEALTHY'
  /** No trouble is seen, but some of what would tell of it cannot be read. */
  | 'UNKNOWN'
  /** Something should be looked at. */
  | 'WARNING';

/** A name that the nodes of a cluster resolve to an address by themselves (5.3.11). */
export type HostMapping = Node & {
  __typename?: 'HostMapping';
  /** Cluster that it belongs to. */
  cluster?: Maybe<Cluster>;
  /** The service's own id, a number of up to 64 bits as text; unique in its cluster. */
  hostId: Scalars['ID']['output'];
  /** Domain name. */
  hostname?: Maybe<Scalars['String']['output']>;
  /** Globally unique id, such as `HostMapping:100000:3`. */
  id: Scalars['ID']['output'];
  /** IP address. */
  ip?: Maybe<Scalars['String']['output']>;
};

/** A page of host mappings. */
export type HostMappingConnection = {
  __typename?: 'HostMappingConnection';
  /** The entries with their cursors. */
  edges: Array<HostMappingEdge>;
  /** The entries without their cursors. */
  nodes: Array<HostMapping>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has under the given filter. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry of a page of host mappings. */
export type HostMappingEdge = {
  __typename?: 'HostMappingEdge';
  /** Position of this entry, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: HostMapping;
};

/** Which host mappings a list shows. */
export type HostMappingFilter = {
  /** Part of the domain name or of the address. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A host mapping to be (5.3.9). */
export type HostMappingInput = {
  /** Domain name, unique in its cluster. */
  hostname: Scalars['String']['input'];
  /** IP address. */
  ip: Scalars['String']['input'];
};

/**
 * A stream-processing job (API reference 5.1.11, 5.1.12).
 *
 * The service shows a job in two faces, and a list call answers one of them: `durationMs`, `ownerName`, `edgeGroupIds`
 * and `parent` come from the one; `sql`, `runMode`, `spuNumber`, `cluster`, `owner`, `checkpoint` and the other settings
 * from the other. Selecting fields of both costs a second list call.
 */
export type Job = Node & {
  __typename?: 'Job';
  /** Addresses under which its API gateway sinks can be read (5.1.16). */
  apiGateway?: Maybe<JobApiGateway>;
  /** Arguments of the entry class. */
  args?: Maybe<Scalars['String']['output']>;
  /** What was done to it, newest first (5.1.14). */
  auditLogs?: Maybe<AuditLogConnection>;
  /** Automatic snapshots. */
  checkpoint?: Maybe<Checkpoint>;
  /** Parts of an edge job, one an edge node. */
  children?: Maybe<JobConnection>;
  /** Exclusive cluster that it runs on, if the service names one. */
  cluster?: Maybe<Cluster>;
  /** When it was created. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** How long it has been running, in milliseconds. */
  durationMs?: Maybe<Scalars['BigInt']['output']>;
  /** Edge computing groups that an edge job is sent to. */
  edgeGroupIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** Execution plan (5.1.13), in the shape that the engine gives it; null while there is none. */
  executionPlan?: Maybe<Scalars['JSON']['output']>;
  /** Whether the graphical editor is on for it; known in the job list of a cluster only. */
  graphEditorEnabled?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether it is well, by its status, its figures and its audit log. Figures are asked for of all running jobs at once, the
   * audit log only of each that has been started in the last 24 hours. What cannot be read fails nothing else.
   */
  health?: Maybe<JobHealth>;
  /** Globally unique id, such as `Job:50320`. */
  id: Scalars['ID']['output'];
  /** OBS path of the JAR file of a JAR job. */
  jarUrl?: Maybe<Scalars['String']['output']>;
  /** The service's own id, a number of up to 64 bits as text. */
  jobId: Scalars['ID']['output'];
  /** The last thing that was done to it: the newest entry of its audit log (5.1.14), null where there is none. */
  lastAction?: Maybe<AuditLog>;
  /** Log saving. */
  logging?: Maybe<JobLogging>;
  /** Entry class of a JAR job. */
  mainClass?: Maybe<Scalars['String']['output']>;
  /** SPUs of the management part, for JAR jobs. */
  managerSpu?: Maybe<Scalars['Int']['output']>;
  /** What it reads and writes (5.1.15); null if the service has no figures for it. */
  metrics?: Maybe<JobMetrics>;
  /**
   * What it read and wrote of late, oldest first, as the polls for `jobMetricsUpdated` have seen it. Nothing is asked of
   * the service for it: it is empty where nobody watches the figures of the job with the same token in the same project, at
   * the same replica of the gateway. About a hundred samples are kept, for as long as somebody watches.
   */
  metricsHistory: Array<JobMetricsSample>;
  /** Name, unique in its project. */
  name?: Maybe<Scalars['String']['output']>;
  /** Quota of the user who created it. */
  owner?: Maybe<Quota>;
  /** Name of the user who created it. */
  ownerName?: Maybe<Scalars['String']['output']>;
  /** Parallel tasks. */
  parallelism?: Maybe<Scalars['Int']['output']>;
  /** Edge job that this one is a part of. */
  parent?: Maybe<Job>;
  /**
   * Whether it could run now: its status, its cluster and the SPUs that are free there and in the quota of its owner, its
   * bucket. Of a job that is not at rest only that is told, and nothing is asked for it.
   */
  preflight?: Maybe<Preflight>;
  /** Raw id of the project that it belongs to. */
  projectId?: Maybe<Scalars['ID']['output']>;
  /** Where it runs. */
  runMode?: Maybe<RunMode>;
  /** Where it runs, in the service's own word. */
  runModeRaw?: Maybe<Scalars['String']['output']>;
  /** SMN topic that is told of failures. */
  smnTopic?: Maybe<Scalars['String']['output']>;
  /** Stream processing units (SPUs) that it takes. */
  spuNumber?: Maybe<Scalars['Int']['output']>;
  /** SQL text of a SQL job. */
  sql?: Maybe<Scalars['String']['output']>;
  /** When it was last started; null if never. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it is doing. */
  status?: Maybe<JobStatus>;
  /** What the service says about the status: a cause and what to do, where something is wrong. */
  statusDescription?: Maybe<Scalars['String']['output']>;
  /** How it is doing, in the service's own word. */
  statusRaw?: Maybe<Scalars['String']['output']>;
  /** Kind of program. */
  type?: Maybe<JobType>;
  /** Kind of program in the service's own word. */
  typeRaw?: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


/**
 * A stream-processing job (API reference 5.1.11, 5.1.12).
 *
 * The service shows a job in two faces, and a list call answers one of them: `durationMs`, `ownerName`, `edgeGroupIds`
 * and `parent` come from the one; `sql`, `runMode`, `spuNumber`, `cluster`, `owner`, `checkpoint` and the other settings
 * from the other. Selecting fields of both costs a second list call.
 */
export type JobAuditLogsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A stream-processing job (API reference 5.1.11, 5.1.12).
 *
 * The service shows a job in two faces, and a list call answers one of them: `durationMs`, `ownerName`, `edgeGroupIds`
 * and `parent` come from the one; `sql`, `runMode`, `spuNumber`, `cluster`, `owner`, `checkpoint` and the other settings
 * from the other. Selecting fields of both costs a second list call.
 */
export type JobChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SortOrder>;
};


/**
 * A stream-processing job (API reference 5.1.11, 5.1.12).
 *
 * The service shows a job in two faces, and a list call answers one of them: `durationMs`, `ownerName`, `edgeGroupIds`
 * and `parent` come from the one; `sql`, `runMode`, `spuNumber`, `cluster`, `owner`, `checkpoint` and the other settings
 * from the other. Selecting fields of both costs a second list call.
 */
export type JobMetricsHistoryArgs = {
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** API gateway sinks of a job (5.1.16). */
export type JobApiGateway = {
  __typename?: 'JobApiGateway';
  /** How the records of each sink are laid out. */
  metadata: Array<ApiGatewayMetadata>;
  /** Where each sink can be read. */
  sinks: Array<ApiGatewaySink>;
};

/** A page of jobs. */
export type JobConnection = {
  __typename?: 'JobConnection';
  /** The entries with their cursors. */
  edges: Array<JobEdge>;
  /** The entries without their cursors. */
  nodes: Array<Job>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has under the given filter. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry of a page of jobs. */
export type JobEdge = {
  __typename?: 'JobEdge';
  /** Position of this entry, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: Job;
};

/** Which jobs a list shows. */
export type JobFilter = {
  /** Exclusive cluster, by its global or raw id. */
  clusterId?: InputMaybe<Scalars['ID']['input']>;
  /** Name or part of it, as the service matches names. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Edge job whose parts are wanted, by its global or raw id. Without it parts of edge jobs are left out. */
  rootJobId?: InputMaybe<Scalars['ID']['input']>;
  /** Status. The service filters by eight of them: `INIT`, `SUBMITTING`, `SUBMIT_FAIL`, `RUNNING`, `RUNNING_EXCEPTION`, `CANCELING`, `CANCEL_SUCCESS` and `CANCEL_FAIL`. */
  status?: InputMaybe<JobStatus>;
};

/** How a job is: what was looked for, what was found and what could not be told. */
export type JobHealth = {
  __typename?: 'JobHealth';
  /** What is wrong with it, in the order of the kinds. */
  findings: Array<HealthFinding>;
  /** All of it together: the worst finding, where there is one. */
  status: HealthStatus;
  /**
   * What could not be looked for. That nobody watches its figures, or that it was started long ago, does not make its health
   * `UNKNOWN`.
   */
  unchecked: Array<UncheckedHealth>;
};

/** Log saving of a job. */
export type JobLogging = {
  __typename?: 'JobLogging';
  /** Whether logs are saved. */
  enabled?: Maybe<Scalars['Boolean']['output']>;
  /** OBS bucket that they are saved to. */
  obsBucket?: Maybe<Scalars['String']['output']>;
};

/** Log saving of a job to be. The bucket is the one that snapshots are saved to. */
export type JobLoggingInput = {
  /** Whether logs are saved; then a bucket must be set. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** OBS bucket that they are saved to. It must have been authorized. */
  obsBucket?: InputMaybe<Scalars['String']['input']>;
};

/** What a job reads and writes (5.1.15). */
export type JobMetrics = {
  __typename?: 'JobMetrics';
  /** Streams that it writes. */
  sinks: Array<StreamMetrics>;
  /** Streams that it reads. */
  sources: Array<StreamMetrics>;
  /** Records read a second, over all sources. */
  totalReadRate?: Maybe<Scalars['Float']['output']>;
  /** Records written a second, over all sinks. */
  totalWriteRate?: Maybe<Scalars['Float']['output']>;
};

/**
 * New figures of a job; without `jobId`, that none can be had for the moment. A job that is not there, or is there no more,
 * is told of once, with neither `job` nor `metrics`.
 */
export type JobMetricsEvent = {
  __typename?: 'JobMetricsEvent';
  /**
   * The job; null if there is none. What is selected of the job itself is polled along with the figures, for all jobs
   * together; what it leads to is read for each event.
   */
  job?: Maybe<Job>;
  /** Raw id of the job; null where the event is about all of them. */
  jobId?: Maybe<Scalars['ID']['output']>;
  /** What it reads and writes (5.1.15); null if the service has no figures for it, as it has for none that never ran. */
  metrics?: Maybe<JobMetrics>;
  /** When it was seen. */
  observedAt: Scalars['DateTime']['output'];
  /** Whether the service could not be read when it was last asked; there are no figures then. */
  stale: Scalars['Boolean']['output'];
};

/** What a poll has seen of the figures of a job. */
export type JobMetricsSample = {
  __typename?: 'JobMetricsSample';
  /** The figures; null if the service had none. */
  metrics?: Maybe<JobMetrics>;
  /** When they were seen, by the clock of the gateway. */
  observedAt: Scalars['DateTime']['output'];
};

/** What became of one job in a batch. The service answers a batch as a whole; this is what reading back shows. */
export type JobResult = {
  __typename?: 'JobResult';
  /** Global id of the job. */
  id: Scalars['ID']['output'];
  /** The job as it now is; null if there is none. */
  job?: Maybe<Job>;
  /** What became of it. */
  outcome: Outcome;
  /** Why it was refused, as far as the service said so for the batch. */
  userErrors: Array<UserError>;
};

/** How a job is doing. Words that the service does not know yet are `UNKNOWN`; the raw word stands in `statusRaw`. */
export type JobStatus =
  /** Being restored after the account was recharged. */
  | 'ARREARAGE_RECOVERING'
  /** Stopped because the account is in arrears. */
  | 'ARREARAGE_STOPPED'
  /** Being stopped. */
  | 'CANCELING'
  /** Could not be stopped. */
  | 'CANCEL_FAIL'
  /** Stopped. */
  | 'CANCEL_SUCCESS'
  /** Downloading what it needs to run. */
  | 'DOWNLOADING'
  /** Finished of its own accord. */
  | 'FINISH'
  /** Idle. */
  | 'IDLE'
  /** Draft: created, never submitted. */
  | 'INIT'
  /** Running. */
  | 'RUNNING'
  /** Broken off by an exception while running. */
  | 'RUNNING_EXCEPTION'
  /** Writing a savepoint. */
  | 'SAVEPOINTING'
  /** Being submitted. */
  | 'SUBMITTING'
  /** Could not be submitted. */
  | 'SUBMIT_FAIL'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** What has happened to a job that is watched. */
export type JobStatusEvent = {
  __typename?: 'JobStatusEvent';
  /** The status now; null for a job that has vanished, and where the event is about all of them. */
  current?: Maybe<JobStatus>;
  /** Hand in the last one that you have got to go on behind it. */
  cursor: Scalars['String']['output'];
  /**
   * The job as it was when it was seen; null where it is not there, or the event is about all of them. What is selected of
   * the job itself is polled along with its status, and comes with the event. What it leads to, such as figures or its
   * cluster, is read for each event; so is what no poll has read, as before a cursor, and that is told as it is by then.
   */
  job?: Maybe<Job>;
  /** Raw id of the job; null where the event is about all of them. */
  jobId?: Maybe<Scalars['ID']['output']>;
  /** What the event tells. */
  kind: StatusEventKind;
  /** When it was seen, which may be some seconds after it has happened. */
  observedAt: Scalars['DateTime']['output'];
  /** The status before; null for a job that has appeared, and where the event tells of no change. */
  previous?: Maybe<JobStatus>;
  /** Whether the service could not be read when it was last asked. */
  stale: Scalars['Boolean']['output'];
};

/** What kind of program a job is. */
export type JobType =
  /** A Flink program in a JAR file, on an exclusive cluster. */
  | 'FLINK_JAR_JOB'
  /** Flink SQL on edge nodes. */
  | 'FLINK_SQL_EDGE_JOB'
  /** Flink SQL on a shared or exclusive cluster. */
  | 'FLINK_SQL_JOB'
  /** A Spark Streaming program in a JAR file, on an exclusive cluster. */
  | 'SPARK_STREAMING_JAR_JOB'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /** Accepts a connection for the other side (5.3.21). That may be another tenant, whose token goes into the header `X-Peer-Auth-Token`. */
  acceptPeering?: Maybe<AcceptPeeringPayload>;
  /** Adds host mappings to a running cluster (5.3.9), which has at most 1,000. */
  addHostMappings?: Maybe<AddHostMappingsPayload>;
  /** Lets the service use OBS buckets, which jobs need for snapshots and logs (5.1.2). Nothing takes that back. */
  authorizeBuckets?: Maybe<AuthorizeBucketsPayload>;
  /** Creates an exclusive cluster (5.3.1). The service takes the request; the status of the cluster shows how it goes on. */
  createCluster?: Maybe<CreateClusterPayload>;
  /** Creates a JAR job as a draft (5.1.7). */
  createJarJob?: Maybe<CreateJarJobPayload>;
  /** Sets the way back: a route in the other side's VPC (5.3.23), likewise with the token in `X-Peer-Auth-Token`. */
  createPeerRoute?: Maybe<CreatePeerRoutePayload>;
  /** Asks for a VPC peering connection between a cluster's VPC and another one (5.3.17). It is in force once accepted. */
  createPeering?: Maybe<CreatePeeringPayload>;
  /** Sets a route in the cluster's VPC (5.3.22). The connection must be in force. */
  createRoute?: Maybe<CreateRoutePayload>;
  /** Creates a SQL job as a draft (5.1.5). */
  createSqlJob?: Maybe<CreateSqlJobPayload>;
  /** Creates a template (5.2.1); a project has at most 100. */
  createTemplate?: Maybe<CreateTemplatePayload>;
  /** Deletes a cluster and stops its jobs at once (5.3.3). Deletion takes a while. */
  deleteCluster?: Maybe<DeleteClusterPayload>;
  /** Deletes host mappings of one cluster by one call (5.3.12). */
  deleteHostMappings?: Maybe<DeleteHostMappingsPayload>;
  /** Deletes a job in whatever status (5.1.19). */
  deleteJob?: Maybe<DeleteJobPayload>;
  /** Deletes several jobs by one call (5.1.20). */
  deleteJobs?: Maybe<DeleteJobsPayload>;
  /** Deletes a connection (5.3.20). */
  deletePeering?: Maybe<DeletePeeringPayload>;
  /** Deletes a route in the cluster's VPC (5.3.25). */
  deleteRoute?: Maybe<DeleteRoutePayload>;
  /** Deletes a template (5.2.3). Jobs made from it keep their SQL text. */
  deleteTemplate?: Maybe<DeleteTemplatePayload>;
  /** Registers the caller as a user of the service, once before anything else (5.1.1). */
  registerService?: Maybe<RegisterServicePayload>;
  /** Starts a stopped cluster again (5.3.7). */
  restartCluster?: Maybe<RestartClusterPayload>;
  /** Starts a job (5.1.9). The service takes the request; the status of the job shows how it goes on. */
  runJob?: Maybe<RunJobPayload>;
  /** Starts several jobs by one call (5.1.10). */
  runJobs?: Maybe<RunJobsPayload>;
  /** Stops a running cluster and its jobs (5.3.6). */
  stopCluster?: Maybe<StopClusterPayload>;
  /** Stops a job (5.1.17). The service takes the request; the status of the job shows how it goes on. */
  stopJob?: Maybe<StopJobPayload>;
  /** Stops several jobs by one call (5.1.18). */
  stopJobs?: Maybe<StopJobsPayload>;
  /** Changes a running cluster (5.3.5). */
  updateCluster?: Maybe<UpdateClusterPayload>;
  /** Changes a host mapping (5.3.10). */
  updateHostMapping?: Maybe<UpdateHostMappingPayload>;
  /** Changes a JAR job that is not running (5.1.8). */
  updateJarJob?: Maybe<UpdateJarJobPayload>;
  /** Changes what a user may use (5.3.16). */
  updateQuota?: Maybe<UpdateQuotaPayload>;
  /** Changes a SQL job that is not running (5.1.6). */
  updateSqlJob?: Maybe<UpdateSqlJobPayload>;
  /** Changes a template (5.2.2). */
  updateTemplate?: Maybe<UpdateTemplatePayload>;
  /** Adds the host mappings of a file (5.3.13): an address and one or more names a line, at most 8 MB. */
  uploadHostsFile?: Maybe<UploadHostsFilePayload>;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationAcceptPeeringArgs = {
  id: Scalars['ID']['input'];
  waitFor?: InputMaybe<WaitForInput>;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationAddHostMappingsArgs = {
  clusterId: Scalars['ID']['input'];
  dryRun?: Scalars['Boolean']['input'];
  mappings: Array<HostMappingInput>;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationAuthorizeBucketsArgs = {
  buckets: Array<Scalars['String']['input']>;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateClusterArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateClusterInput;
  waitFor?: InputMaybe<WaitForInput>;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateJarJobArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateJarJobInput;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreatePeerRouteArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreatePeerRouteInput;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreatePeeringArgs = {
  clusterId: Scalars['ID']['input'];
  dryRun?: Scalars['Boolean']['input'];
  input: CreatePeeringInput;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateRouteArgs = {
  destination: Scalars['String']['input'];
  dryRun?: Scalars['Boolean']['input'];
  peeringId: Scalars['ID']['input'];
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateSqlJobArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateSqlJobInput;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateTemplateArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateTemplateInput;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteClusterArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteHostMappingsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteJobArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteJobsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeletePeeringArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteRouteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteTemplateArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationRestartClusterArgs = {
  id: Scalars['ID']['input'];
  waitFor?: InputMaybe<WaitForInput>;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationRunJobArgs = {
  id: Scalars['ID']['input'];
  resumeSavepoint?: Scalars['Boolean']['input'];
  waitFor?: InputMaybe<WaitForInput>;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationRunJobsArgs = {
  ids: Array<Scalars['ID']['input']>;
  resumeSavepoint?: Scalars['Boolean']['input'];
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationStopClusterArgs = {
  id: Scalars['ID']['input'];
  waitFor?: InputMaybe<WaitForInput>;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationStopJobArgs = {
  id: Scalars['ID']['input'];
  triggerSavepoint?: Scalars['Boolean']['input'];
  waitFor?: InputMaybe<WaitForInput>;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationStopJobsArgs = {
  ids: Array<Scalars['ID']['input']>;
  triggerSavepoint?: Scalars['Boolean']['input'];
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationUpdateClusterArgs = {
  dryRun?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  input: UpdateClusterInput;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationUpdateHostMappingArgs = {
  dryRun?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  input: UpdateHostMappingInput;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationUpdateJarJobArgs = {
  dryRun?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  input: UpdateJarJobInput;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationUpdateQuotaArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: UpdateQuotaInput;
  userId: Scalars['ID']['input'];
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationUpdateSqlJobArgs = {
  dryRun?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  input: UpdateSqlJobInput;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationUpdateTemplateArgs = {
  dryRun?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  input: UpdateTemplateInput;
};


/**
 * Entry points for writing, one for each write call of the service. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationUploadHostsFileArgs = {
  clusterId: Scalars['ID']['input'];
  file: Scalars['Upload']['input'];
};

/** Anything that has an id of its own and can be fetched again with `node`. */
export type Node = {
  /** Globally unique id, such as `Job:50320`. Treat it as opaque. */
  id: Scalars['ID']['output'];
};

/** What became of one thing in a batch. */
export type Outcome =
  /** There is no such thing. */
  | 'NOT_FOUND'
  /** It is done, or under way. */
  | 'OK'
  /** It was not done, as far as reading back shows. */
  | 'REFUSED'
  /** The service did not say, and reading back did not show. */
  | 'UNKNOWN';

/** Jobs, clusters and what they cost (5.1.3). */
export type Overview = {
  __typename?: 'Overview';
  /** Currency of all prices, for example `CNY`. */
  billingUnit?: Maybe<Scalars['String']['output']>;
  /** Exclusive clusters. */
  clusters?: Maybe<UsageOverview>;
  /** Jobs. */
  jobs?: Maybe<UsageOverview>;
  /** Unit of time that the service counts in, for example `HOUR`. */
  timeUnit?: Maybe<Scalars['String']['output']>;
  /** Cost in all, in `billingUnit`. */
  totalCost?: Maybe<Scalars['Float']['output']>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last entry, for `after`; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more entries follow this page; with `first` and `before`, in front of `before`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether entries precede this page; with `last` and `after`, behind `after`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first entry, for `before`; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A VPC peering connection of a cluster (5.3.18, 5.3.19). */
export type Peering = Node & {
  __typename?: 'Peering';
  /** Side that accepts it. */
  accepter?: Maybe<PeeringSide>;
  /** Cluster whose VPC it connects. */
  cluster?: Maybe<Cluster>;
  /** Globally unique id, such as `Peering:100000:7e974044-bcc1-4f25-aff8-5f10cb347b0f`. */
  id: Scalars['ID']['output'];
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** The service's own id, a UUID. */
  peeringId: Scalars['ID']['output'];
  /** Side that asked for the connection: the cluster's VPC. */
  requester?: Maybe<PeeringSide>;
  /** Routes over it (5.3.24). */
  routes?: Maybe<Array<Route>>;
  /** How it is doing. */
  status?: Maybe<PeeringStatus>;
  /** How it is doing, in the service's own word. */
  statusRaw?: Maybe<Scalars['String']['output']>;
};

/** One side of a VPC peering connection. */
export type PeeringSide = {
  __typename?: 'PeeringSide';
  /** Address range of the subnet, as far as the service tells; it does so in lists only. */
  subnetCidr?: Maybe<Scalars['String']['output']>;
  /** Tenant who owns the VPC. */
  tenantId?: Maybe<Scalars['ID']['output']>;
  /** Address range of the VPC, as far as the service tells; it does so in lists only. */
  vpcCidr?: Maybe<Scalars['String']['output']>;
  /** VPC. */
  vpcId?: Maybe<Scalars['ID']['output']>;
};

/** How a VPC peering connection is doing (5.3.17). */
export type PeeringStatus =
  /** In force: routes can be made. */
  | 'ACTIVE'
  /** Deleted. */
  | 'DELETED'
  /** Not accepted in time. */
  | 'EXPIRED'
  /** Waits for the other side to accept. */
  | 'PENDING_ACCEPTANCE'
  /** Refused by the other side. */
  | 'REJECTED'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** Whether a job could run now, as far as can be told without running it. */
export type Preflight = {
  __typename?: 'Preflight';
  /** Whether nothing stands against it that can be read. The service stays the judge: see `unchecked`. */
  ok: Scalars['Boolean']['output'];
  /** What `runJob` would be refused for, each for itself; the service names the first that it comes to. */
  problems: Array<PreflightProblem>;
  /**
   * What `runJob` may be refused for besides, and no call tells: whether the service may use a bucket, whether a jar is
   * there, whether SQL text is right, which clusters are open to the caller; and what should have been read here, and
   * could not be. Rights, balance and savepoints are not looked at.
   */
  unchecked: Array<ErrorReason>;
};

/** Something that stands against running a job, in the words in which `runJob` would be refused. */
export type PreflightProblem = {
  __typename?: 'PreflightProblem';
  /** The code of the service, such as `CS.13008`. */
  code: Scalars['String']['output'];
  /** What is wrong, in words. */
  message: Scalars['String']['output'];
  /** What is wrong, as a word. */
  reason: ErrorReason;
  /** What to do about it. */
  suggestion?: Maybe<Scalars['String']['output']>;
};

/** A project of the caller's account (IAM, 7.3). */
export type Project = Node & {
  __typename?: 'Project';
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Account that it belongs to. */
  domainId?: Maybe<Scalars['ID']['output']>;
  /** Whether it can be used. */
  enabled?: Maybe<Scalars['Boolean']['output']>;
  /** Globally unique id, `Project:` and the raw id. */
  id: Scalars['ID']['output'];
  /** Whether it stands for the account itself. */
  isDomain?: Maybe<Scalars['Boolean']['output']>;
  /** Name, by default that of its region. */
  name?: Maybe<Scalars['String']['output']>;
  /** Project or account above it. */
  parentId?: Maybe<Scalars['ID']['output']>;
  /** IAM's own id; what `X-Project-Id` takes. */
  projectId: Scalars['ID']['output'];
};

/** Entry points for reading. */
export type Query = {
  __typename?: 'Query';
  /** The project's audit log of one kind of resource, newest first (5.1.14). */
  auditLogs?: Maybe<AuditLogConnection>;
  /** One exclusive cluster (5.3.2), or null where there is none. */
  cluster?: Maybe<Cluster>;
  /** The project's exclusive clusters (5.3.4). */
  clusters?: Maybe<ClusterConnection>;
  /** The error codes of the service, in their order. The catalogue is part of the gateway: the service is not asked. */
  errorCatalog: Array<ErrorCatalogEntry>;
  /** One job (5.1.12), or null where there is none. */
  job?: Maybe<Job>;
  /** The project's jobs (5.1.11). */
  jobs?: Maybe<JobConnection>;
  /** Any entity by its global id, or null where there is none. An id that is malformed or of no known type is an error. */
  node?: Maybe<Node>;
  /** Several entities by their global ids, in the order asked for; null where there is none. */
  nodes: Array<Maybe<Node>>;
  /** Jobs, clusters and what they cost (5.1.3). */
  overview?: Maybe<Overview>;
  /** One VPC peering connection (5.3.19), or null where there is none. */
  peering?: Maybe<Peering>;
  /** Projects that the caller's token opens (IAM, 7.3). */
  projects?: Maybe<Array<Project>>;
  /** Quota of one user (5.3.15), or null where there is no such user. */
  quota?: Maybe<Quota>;
  /** Quotas of the tenant's users (5.3.14). */
  quotas?: Maybe<QuotaConnection>;
  /** Release of the service (5.1.4). */
  serviceVersion?: Maybe<ServiceVersion>;
  /** One template, or null where there is none. */
  template?: Maybe<Template>;
  /** The project's own templates (5.2.4). */
  templates?: Maybe<TemplateConnection>;
};


/** Entry points for reading. */
export type QueryAuditLogsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  resourceId?: InputMaybe<Scalars['ID']['input']>;
  resourceType: AuditResourceType;
};


/** Entry points for reading. */
export type QueryClusterArgs = {
  id: Scalars['ID']['input'];
};


/** Entry points for reading. */
export type QueryClustersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClusterFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SortOrder>;
};


/** Entry points for reading. */
export type QueryErrorCatalogArgs = {
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  reason?: InputMaybe<ErrorReason>;
};


/** Entry points for reading. */
export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};


/** Entry points for reading. */
export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SortOrder>;
};


/** Entry points for reading. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Entry points for reading. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** Entry points for reading. */
export type QueryPeeringArgs = {
  id: Scalars['ID']['input'];
};


/** Entry points for reading. */
export type QueryQuotaArgs = {
  userId: Scalars['ID']['input'];
};


/** Entry points for reading. */
export type QueryQuotasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<QuotaFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SortOrder>;
};


/** Entry points for reading. */
export type QueryTemplateArgs = {
  id: Scalars['ID']['input'];
};


/** Entry points for reading. */
export type QueryTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SortOrder>;
};

/** What a user may use (5.3.14, 5.3.15). */
export type Quota = Node & {
  __typename?: 'Quota';
  /** Exclusive clusters that the user may use. */
  clusters: Array<Cluster>;
  /** Globally unique id, `Quota:` and the user id. */
  id: Scalars['ID']['output'];
  /** SPUs left: quota less use, never below 0. */
  spuFree?: Maybe<Scalars['Int']['output']>;
  /** Most SPUs that the user may use. */
  spuQuota?: Maybe<Scalars['Int']['output']>;
  /** SPUs in use. */
  spuUsed?: Maybe<Scalars['Int']['output']>;
  /** The user's own id. */
  userId: Scalars['ID']['output'];
  /** The user's name. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** A page of quotas. */
export type QuotaConnection = {
  __typename?: 'QuotaConnection';
  /** The entries with their cursors. */
  edges: Array<QuotaEdge>;
  /** The entries without their cursors. */
  nodes: Array<Quota>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has under the given filter. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry of a page of quotas. */
export type QuotaEdge = {
  __typename?: 'QuotaEdge';
  /** Position of this entry, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: Quota;
};

/** Which quotas a list shows. */
export type QuotaFilter = {
  /** Part of the user name. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `registerService`. */
export type RegisterServicePayload = {
  __typename?: 'RegisterServicePayload';
  /** True if the caller is registered now. */
  registered?: Maybe<Scalars['Boolean']['output']>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Answer of `restartCluster`. */
export type RestartClusterPayload = {
  __typename?: 'RestartClusterPayload';
  /** The cluster as it now is. */
  cluster?: Maybe<Cluster>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
  /** What has come of waiting; null unless `waitFor`. */
  wait?: Maybe<Wait>;
};

/** A route over a VPC peering connection (5.3.24). */
export type Route = Node & {
  __typename?: 'Route';
  /** Address range that it leads to, in CIDR notation. */
  destination?: Maybe<Scalars['String']['output']>;
  /** Globally unique id: `Route:`, the cluster's, the peering's and the route's own id. */
  id: Scalars['ID']['output'];
  /** Next hop: the raw id of the peering connection. */
  nextHop?: Maybe<Scalars['String']['output']>;
  /** Connection that it leads over. */
  peering?: Maybe<Peering>;
  /** The service's own id, a UUID. */
  routeId: Scalars['ID']['output'];
  /** Tenant who owns the route. */
  tenantId?: Maybe<Scalars['ID']['output']>;
  /** What it leads over. */
  type?: Maybe<RouteType>;
  /** What it leads over, in the service's own word. */
  typeRaw?: Maybe<Scalars['String']['output']>;
  /** VPC that the route is set in. */
  vpcId?: Maybe<Scalars['ID']['output']>;
};

/** What a route leads over. */
export type RouteType =
  /** A VPC peering connection. */
  | 'PEERING'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** Answer of `runJob`. */
export type RunJobPayload = {
  __typename?: 'RunJobPayload';
  /** The job as it now is. */
  job?: Maybe<Job>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
  /** What has come of waiting; null unless `waitFor`. */
  wait?: Maybe<Wait>;
};

/** Answer of `runJobs`. */
export type RunJobsPayload = {
  __typename?: 'RunJobsPayload';
  /** What became of each job, in the order of `ids`. Read back by one list call, only if it is selected; null with an error if that fails. */
  results?: Maybe<Array<JobResult>>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Where a job runs. */
export type RunMode =
  /** On edge nodes. */
  | 'EDGE_NODE'
  /** On an exclusive cluster of the tenant. */
  | 'EXCLUSIVE_CLUSTER'
  /** On the cluster that all tenants share. */
  | 'SHARED_CLUSTER'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** Release of the service (5.1.4). */
export type ServiceVersion = {
  __typename?: 'ServiceVersion';
  /** Engines that jobs run on. */
  engines: Array<Engine>;
  /** Version of its API, for example `v1.0`. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Oldest version still served. */
  minVersion?: Maybe<Scalars['String']['output']>;
  /** The service's own clock. */
  serverTime?: Maybe<Scalars['DateTime']['output']>;
  /** How current it is, for example `CURRENT`. */
  status?: Maybe<Scalars['String']['output']>;
  /** When it was released. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Release. */
  version?: Maybe<Scalars['String']['output']>;
};

/** Direction in which a list is sorted by id, which follows the order of creation. */
export type SortOrder =
  /** Smallest id first: oldest first. */
  | 'ASC'
  /** Largest id first: newest first. */
  | 'DESC';

/** What an event of a subscription tells. */
export type StatusEventKind =
  /** The status has changed. A thing that has appeared has no `previous`; one that has vanished has no `current`. */
  | 'CHANGED'
  /** What is so now, without a change: asked for by `snapshot`, or told after a `GAP`. */
  | 'CURRENT'
  /** Events are lost to this subscriber: its cursor is older than what is kept, or it has read too slowly. What is so now follows. */
  | 'GAP'
  /** There is no such thing, or the caller may not see it. It is still watched, and told of if it appears. */
  | 'NOT_FOUND'
  /** The service can be read again. What has changed meanwhile is told besides. */
  | 'RECOVERED'
  /** The service cannot be read for the moment: what was told last may be so no more. The stream goes on. */
  | 'STALE';

/** Answer of `stopCluster`. */
export type StopClusterPayload = {
  __typename?: 'StopClusterPayload';
  /** The cluster as it now is. */
  cluster?: Maybe<Cluster>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
  /** What has come of waiting; null unless `waitFor`. */
  wait?: Maybe<Wait>;
};

/** Answer of `stopJob`. */
export type StopJobPayload = {
  __typename?: 'StopJobPayload';
  /** The job as it now is. */
  job?: Maybe<Job>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
  /** What has come of waiting; null unless `waitFor`. */
  wait?: Maybe<Wait>;
};

/** Answer of `stopJobs`. */
export type StopJobsPayload = {
  __typename?: 'StopJobsPayload';
  /** What became of each job, in the order of `ids`. Read back by one list call, only if it is selected; null with an error if that fails. */
  results?: Maybe<Array<JobResult>>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Counters of one source or sink. */
export type StreamMetrics = {
  __typename?: 'StreamMetrics';
  /** Records so far that could not be read or written. */
  corruptedRecords?: Maybe<Scalars['BigInt']['output']>;
  /** Name of the stream. */
  name?: Maybe<Scalars['String']['output']>;
  /** Records so far. */
  records?: Maybe<Scalars['BigInt']['output']>;
};

/**
 * What is pushed, over WebSocket or server-sent events. The service cannot push: the gateway polls, once for all who watch
 * with the same token in the same project.
 */
export type Subscription = {
  __typename?: 'Subscription';
  /** Clusters whose status changes, those of the whole project unless `ids` says which. */
  clusterStatusChanged: ClusterStatusEvent;
  /** What jobs read and write, at every interval. Who reads too slowly misses figures, and goes on with the newest ones. */
  jobMetricsUpdated: JobMetricsEvent;
  /** Jobs whose status changes, those of the whole project unless `ids` or `filter` say which. */
  jobStatusChanged: JobStatusEvent;
};


/**
 * What is pushed, over WebSocket or server-sent events. The service cannot push: the gateway polls, once for all who watch
 * with the same token in the same project.
 */
export type SubscriptionClusterStatusChangedArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  snapshot?: Scalars['Boolean']['input'];
};


/**
 * What is pushed, over WebSocket or server-sent events. The service cannot push: the gateway polls, once for all who watch
 * with the same token in the same project.
 */
export type SubscriptionJobMetricsUpdatedArgs = {
  ids: Array<Scalars['ID']['input']>;
  intervalMs?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What is pushed, over WebSocket or server-sent events. The service cannot push: the gateway polls, once for all who watch
 * with the same token in the same project.
 */
export type SubscriptionJobStatusChangedArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  snapshot?: Scalars['Boolean']['input'];
};

/** SQL text to start a job from (5.2.4). */
export type Template = Node & {
  __typename?: 'Template';
  /** What was done to it, newest first (5.1.14). */
  auditLogs?: Maybe<AuditLogConnection>;
  /** When it was created. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Globally unique id, such as `Template:12`. */
  id: Scalars['ID']['output'];
  /** Name, unique in its project. */
  name?: Maybe<Scalars['String']['output']>;
  /** SQL text. */
  sql?: Maybe<Scalars['String']['output']>;
  /** The service's own id, a number of up to 64 bits as text. */
  templateId: Scalars['ID']['output'];
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


/** SQL text to start a job from (5.2.4). */
export type TemplateAuditLogsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of templates. */
export type TemplateConnection = {
  __typename?: 'TemplateConnection';
  /** The entries with their cursors. */
  edges: Array<TemplateEdge>;
  /** The entries without their cursors. */
  nodes: Array<Template>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has under the given filter. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry of a page of templates. */
export type TemplateEdge = {
  __typename?: 'TemplateEdge';
  /** Position of this entry, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: Template;
};

/** A kind of trouble that could not be looked for, so that nothing is said of it. */
export type UncheckedHealth = {
  __typename?: 'UncheckedHealth';
  /** Which one. */
  kind: HealthFindingKind;
  /** Why. */
  reason: UncheckedReason;
};

/** Why a kind of trouble could not be looked for. */
export type UncheckedReason =
  /** Fewer than two samples of the last 10 minutes tell it: somebody has to watch its figures, by `jobMetricsUpdated`. */
  | 'NOT_WATCHED'
  /** The service has no figures for it. */
  | 'NO_FIGURES'
  /**
   * The job was started more than 24 hours ago. Its audit log is not asked for then, which would be a call for each job;
   * `auditLogs` has it.
   */
  | 'STARTED_LONG_AGO'
  /** What tells of it cannot be read now, or not by this caller. */
  | 'UNREADABLE';

/** Changes of a cluster (5.3.5). What is left out stays as it is; null empties a text. */
export type UpdateClusterInput = {
  /** Description, at most 512 bytes. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Enterprise project. */
  enterpriseProjectId?: InputMaybe<Scalars['ID']['input']>;
  /** SPUs of its management node. */
  managerNodeSpu?: InputMaybe<Scalars['Int']['input']>;
  /** Name: letters, digits, `_` and `-`, at most 100 bytes, unique in the project. The service wants it with every change; if not set, it is read from the cluster. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Most SPUs that it may use, 1 to 400. */
  spuQuota?: InputMaybe<Scalars['Int']['input']>;
  /** Tags. Not read back by the service. */
  tags?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `updateCluster`. */
export type UpdateClusterPayload = {
  __typename?: 'UpdateClusterPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The cluster as it now is; in a dry run unchanged. */
  cluster?: Maybe<Cluster>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Changes of a host mapping (5.3.10). What is left out stays as it is: the service wants both fields, so the other one is read. */
export type UpdateHostMappingInput = {
  /** Domain name, unique in its cluster. */
  hostname?: InputMaybe<Scalars['String']['input']>;
  /** IP address. */
  ip?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `updateHostMapping`. */
export type UpdateHostMappingPayload = {
  __typename?: 'UpdateHostMappingPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The mapping as it now is; in a dry run unchanged. */
  hostMapping?: Maybe<HostMapping>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Changes of a JAR job (5.1.8). What is left out stays as it is; null empties a text. */
export type UpdateJarJobInput = {
  /** Arguments of the entry class, at most 1,024 bytes. */
  args?: InputMaybe<Scalars['String']['input']>;
  /** Exclusive cluster, by its global or raw id. */
  clusterId?: InputMaybe<Scalars['ID']['input']>;
  /** Configuration file, at most 8 MB. It comes before `configUrl`. */
  config?: InputMaybe<Scalars['Upload']['input']>;
  /** OBS path of the configuration file. */
  configUrl?: InputMaybe<Scalars['String']['input']>;
  /** Description, at most 512 bytes. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Enterprise project. Not read back by the service. */
  enterpriseProjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Executors, 1 to 100; a must for Spark jobs, and not for others. */
  executorNumber?: InputMaybe<Scalars['Int']['input']>;
  /** SPUs of an executor, 1 to 4; a must for Spark jobs, and not for others. */
  executorSpu?: InputMaybe<Scalars['Int']['input']>;
  /** JAR file, at most 8 MB; larger ones go to OBS. It comes before `jarUrl`. */
  jar?: InputMaybe<Scalars['Upload']['input']>;
  /** OBS path of the JAR file, or of a folder of JAR files. */
  jarUrl?: InputMaybe<Scalars['String']['input']>;
  /** Log saving. */
  logging?: InputMaybe<JobLoggingInput>;
  /** Entry class, at most 512 bytes without spaces. A must where `jarUrl` holds several JAR files. */
  mainClass?: InputMaybe<Scalars['String']['input']>;
  /** SPUs of the management part: 1 to 4, and less than those of the whole job. The service wants it with every change; if not set, it is read from the job. */
  managerSpu?: InputMaybe<Scalars['Int']['input']>;
  /** Name: letters, digits, `_` and `-`, at most 57 bytes, unique in the project. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Parallel tasks, 1 to 50, and at most four for each SPU of the computing part; a must for Flink jobs, and not for others. */
  parallelism?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is restarted after an exception. Not read back by the service. */
  restartOnException?: InputMaybe<Scalars['Boolean']['input']>;
  /** SMN topic that is told of failures. It must exist. */
  smnTopic?: InputMaybe<Scalars['String']['input']>;
  /** SPUs in all, 2 to 400; a must for Flink jobs, and not for others. */
  spuNumber?: InputMaybe<Scalars['Int']['input']>;
  /** Tags. Not read back by the service. */
  tags?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `updateJarJob`. */
export type UpdateJarJobPayload = {
  __typename?: 'UpdateJarJobPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The job as it now is; in a dry run unchanged. */
  job?: Maybe<Job>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Changes of what a user may use (5.3.16). What is left out stays as it is. */
export type UpdateQuotaInput = {
  /** All the clusters that the user may use, by their global or raw ids. */
  clusterIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Most SPUs that the user may use, 1 to 1,000, and not less than are in use. */
  spuQuota?: InputMaybe<Scalars['Int']['input']>;
};

/** Answer of `updateQuota`. */
export type UpdateQuotaPayload = {
  __typename?: 'UpdateQuotaPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The quota as it now is; in a dry run unchanged. */
  quota?: Maybe<Quota>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Changes of a SQL job (5.1.6). What is left out stays as it is; null empties a text. */
export type UpdateSqlJobInput = {
  /** Automatic snapshots. */
  checkpoint?: InputMaybe<CheckpointInput>;
  /** Exclusive cluster, by its global or raw id. */
  clusterId?: InputMaybe<Scalars['ID']['input']>;
  /** Description, at most 512 bytes. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What becomes of records that cannot be read. Not read back by the service. */
  dirtyData?: InputMaybe<DirtyDataInput>;
  /** Edge computing groups that an edge job is sent to. */
  edgeGroupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Enterprise project. Not read back by the service. */
  enterpriseProjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Seconds that the state of an idle key is kept, 1 to 60. Not read back by the service. */
  idleStateRetentionSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Log saving. */
  logging?: InputMaybe<JobLoggingInput>;
  /** Name: letters, digits, `_` and `-`, at most 57 bytes, unique in the project. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Parallel tasks, 1 to 50, and at most four for each SPU. */
  parallelism?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is restarted after an exception. Not read back by the service. */
  restartOnException?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it runs. `EXCLUSIVE_CLUSTER` needs `clusterId`, `EDGE_NODE` needs `edgeGroupIds`. */
  runMode?: InputMaybe<RunMode>;
  /** SMN topic that is told of failures. It must exist. */
  smnTopic?: InputMaybe<Scalars['String']['input']>;
  /** SPUs, 1 to 400. */
  spuNumber?: InputMaybe<Scalars['Int']['input']>;
  /** SQL text with a source, a query and a sink, at most 10,000 bytes. */
  sql?: InputMaybe<Scalars['String']['input']>;
  /** Tags. Not read back by the service. */
  tags?: InputMaybe<Scalars['String']['input']>;
  /** OBS path of a JAR file with user-defined functions; not on the shared cluster. Not read back by the service. */
  udfJarUrl?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `updateSqlJob`. */
export type UpdateSqlJobPayload = {
  __typename?: 'UpdateSqlJobPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The job as it now is; in a dry run unchanged. */
  job?: Maybe<Job>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Changes of a template (5.2.2). What is left out stays as it is; null empties a text. */
export type UpdateTemplateInput = {
  /** Description, at most 512 bytes. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Name: letters, digits, `_` and `-`, at most 64 bytes, unique in the project. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** SQL text, at most 10,000 bytes. */
  sql?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `updateTemplate`. */
export type UpdateTemplatePayload = {
  __typename?: 'UpdateTemplatePayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The template as it now is; in a dry run unchanged. */
  template?: Maybe<Template>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Answer of `uploadHostsFile`. */
export type UploadHostsFilePayload = {
  __typename?: 'UploadHostsFilePayload';
  /** The new mappings. */
  hostMappings?: Maybe<Array<HostMapping>>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Counts and cost of the jobs or of the clusters. */
export type UsageOverview = {
  __typename?: 'UsageOverview';
  /** What the running ones have cost so far. */
  charge?: Maybe<Scalars['Float']['output']>;
  /** How many have something wrong. */
  exception?: Maybe<Scalars['Int']['output']>;
  /** How many have finished; counted for jobs only. */
  finished?: Maybe<Scalars['Int']['output']>;
  /** How long the running ones have been running, added up, in hours; null if the service counts in another unit. */
  hours?: Maybe<Scalars['Float']['output']>;
  /** How many are in other states. */
  other?: Maybe<Scalars['Int']['output']>;
  /** What the running ones cost an hour; null if the service counts in another unit. */
  pricePerHour?: Maybe<Scalars['Float']['output']>;
  /** How many are running. */
  running?: Maybe<Scalars['Int']['output']>;
  /** SPUs that the running ones take. */
  spu?: Maybe<Scalars['Int']['output']>;
  /** How many there are. */
  total?: Maybe<Scalars['Int']['output']>;
};

/** Something that stood against a change and that the caller can mend. */
export type UserError = {
  __typename?: 'UserError';
  /** The service's own code, such as `CS.11004`. */
  code: Scalars['String']['output'];
  /** Path of the argument at fault, outermost name first, such as `["input", "checkpoint", "obsBucket"]`; null where it is not known. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What went wrong. */
  message: Scalars['String']['output'];
  /** The code as a word. */
  reason: ErrorReason;
  /** What the service itself said, word by word; null where it was not asked or said nothing. */
  serviceMessage?: Maybe<Scalars['String']['output']>;
  /** What to do about it. */
  suggestion?: Maybe<Scalars['String']['output']>;
};

/**
 * What has come of waiting for a write, which has been carried out in any case. It fails alone where the token ends
 * meanwhile, or the service lets the caller see no more.
 */
export type Wait = {
  __typename?: 'Wait';
  /** The last status that was seen, in the graph's word; null where nothing was seen, or the thing is there no more. */
  lastStatus?: Maybe<Scalars['String']['output']>;
  /** When it was last seen. */
  observedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it has ended. */
  outcome: WaitOutcome;
  /** Milliseconds that it has taken. */
  waitedMs: Scalars['Int']['output'];
};

/** How to wait until what a write has begun is done. */
export type WaitForInput = {
  /**
   * Milliseconds, at most those of the setting `MAX_WAIT_MS` (600000); without it 60000, or those of `MAX_WAIT_MS` where
   * that is less.
   */
  timeoutMs?: InputMaybe<Scalars['Int']['input']>;
};

/** How a wait has ended. */
export type WaitOutcome =
  /** What the write has begun is done, or has failed: the status tells which. */
  | 'SETTLED'
  /** Time was up before, or the gateway was about to end. The write itself has been carried out. */
  | 'TIMED_OUT';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ClusterModel )
    | ( HostMappingModel )
    | ( JobModel )
    | ( PeeringModel )
    | ( ProjectModel )
    | ( QuotaModel )
    | ( RouteModel )
    | ( TemplateModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptPeeringPayload: ResolverTypeWrapper<Omit<AcceptPeeringPayload, 'peering' | 'wait'> & { peering?: Maybe<ResolversTypes['Peering']>, wait?: Maybe<ResolversTypes['Wait']> }>;
  AddHostMappingsPayload: ResolverTypeWrapper<Omit<AddHostMappingsPayload, 'hostMappings'> & { hostMappings?: Maybe<Array<ResolversTypes['HostMapping']>> }>;
  ApiGatewayAttribute: ResolverTypeWrapper<ApiGatewayAttribute>;
  ApiGatewayMetadata: ResolverTypeWrapper<ApiGatewayMetadata>;
  ApiGatewaySink: ResolverTypeWrapper<ApiGatewaySink>;
  AuditLog: ResolverTypeWrapper<AuditLogModel>;
  AuditLogConnection: ResolverTypeWrapper<Omit<AuditLogConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AuditLogEdge']>, nodes: Array<ResolversTypes['AuditLog']> }>;
  AuditLogEdge: ResolverTypeWrapper<Omit<AuditLogEdge, 'node'> & { node: ResolversTypes['AuditLog'] }>;
  AuditResourceType: AuditResourceType;
  AuthorizeBucketsPayload: ResolverTypeWrapper<AuthorizeBucketsPayload>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Change: ResolverTypeWrapper<Change>;
  Checkpoint: ResolverTypeWrapper<Checkpoint>;
  CheckpointInput: CheckpointInput;
  CheckpointMode: CheckpointMode;
  Cluster: ResolverTypeWrapper<ClusterModel>;
  ClusterConnection: ResolverTypeWrapper<Omit<ClusterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ClusterEdge']>, nodes: Array<ResolversTypes['Cluster']> }>;
  ClusterEdge: ResolverTypeWrapper<Omit<ClusterEdge, 'node'> & { node: ResolversTypes['Cluster'] }>;
  ClusterFilter: ClusterFilter;
  ClusterJobFilter: ClusterJobFilter;
  ClusterStatus: ClusterStatus;
  ClusterStatusEvent: ResolverTypeWrapper<StatusEventModel>;
  CreateClusterInput: CreateClusterInput;
  CreateClusterPayload: ResolverTypeWrapper<Omit<CreateClusterPayload, 'cluster' | 'wait'> & { cluster?: Maybe<ResolversTypes['Cluster']>, wait?: Maybe<ResolversTypes['Wait']> }>;
  CreateJarJobInput: CreateJarJobInput;
  CreateJarJobPayload: ResolverTypeWrapper<Omit<CreateJarJobPayload, 'job'> & { job?: Maybe<ResolversTypes['Job']> }>;
  CreatePeerRouteInput: CreatePeerRouteInput;
  CreatePeerRoutePayload: ResolverTypeWrapper<Omit<CreatePeerRoutePayload, 'route'> & { route?: Maybe<ResolversTypes['Route']> }>;
  CreatePeeringInput: CreatePeeringInput;
  CreatePeeringPayload: ResolverTypeWrapper<Omit<CreatePeeringPayload, 'peering'> & { peering?: Maybe<ResolversTypes['Peering']> }>;
  CreateRoutePayload: ResolverTypeWrapper<Omit<CreateRoutePayload, 'route'> & { route?: Maybe<ResolversTypes['Route']> }>;
  CreateSqlJobInput: CreateSqlJobInput;
  CreateSqlJobPayload: ResolverTypeWrapper<Omit<CreateSqlJobPayload, 'job'> & { job?: Maybe<ResolversTypes['Job']> }>;
  CreateTemplateInput: CreateTemplateInput;
  CreateTemplatePayload: ResolverTypeWrapper<Omit<CreateTemplatePayload, 'template'> & { template?: Maybe<ResolversTypes['Template']> }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteClusterPayload: ResolverTypeWrapper<DeleteClusterPayload>;
  DeleteHostMappingsPayload: ResolverTypeWrapper<DeleteHostMappingsPayload>;
  DeleteJobPayload: ResolverTypeWrapper<DeleteJobPayload>;
  DeleteJobsPayload: ResolverTypeWrapper<JobBatch>;
  DeletePeeringPayload: ResolverTypeWrapper<DeletePeeringPayload>;
  DeleteRoutePayload: ResolverTypeWrapper<DeleteRoutePayload>;
  DeleteTemplatePayload: ResolverTypeWrapper<DeleteTemplatePayload>;
  DirtyDataInput: DirtyDataInput;
  DirtyDataStrategy: DirtyDataStrategy;
  Engine: ResolverTypeWrapper<Engine>;
  ErrorCatalogEntry: ResolverTypeWrapper<ErrorCatalogEntry>;
  ErrorReason: ErrorReason;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  HealthFinding: ResolverTypeWrapper<Omit<HealthFinding, 'auditLog'> & { auditLog?: Maybe<ResolversTypes['AuditLog']> }>;
  HealthFindingKind: HealthFindingKind;
  HealthSeverity: HealthSeverity;
  HealthStatus: HealthStatus;
  HostMapping: ResolverTypeWrapper<HostMappingModel>;
  HostMappingConnection: ResolverTypeWrapper<Omit<HostMappingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['HostMappingEdge']>, nodes: Array<ResolversTypes['HostMapping']> }>;
  HostMappingEdge: ResolverTypeWrapper<Omit<HostMappingEdge, 'node'> & { node: ResolversTypes['HostMapping'] }>;
  HostMappingFilter: HostMappingFilter;
  HostMappingInput: HostMappingInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<JobModel>;
  JobApiGateway: ResolverTypeWrapper<JobApiGatewayModel>;
  JobConnection: ResolverTypeWrapper<Omit<JobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['JobEdge']>, nodes: Array<ResolversTypes['Job']> }>;
  JobEdge: ResolverTypeWrapper<Omit<JobEdge, 'node'> & { node: ResolversTypes['Job'] }>;
  JobFilter: JobFilter;
  JobHealth: ResolverTypeWrapper<HealthModel>;
  JobLogging: ResolverTypeWrapper<JobLogging>;
  JobLoggingInput: JobLoggingInput;
  JobMetrics: ResolverTypeWrapper<JobMetricsModel>;
  JobMetricsEvent: ResolverTypeWrapper<MetricsEventModel>;
  JobMetricsSample: ResolverTypeWrapper<Omit<JobMetricsSample, 'metrics'> & { metrics?: Maybe<ResolversTypes['JobMetrics']> }>;
  JobResult: ResolverTypeWrapper<JobResultModel>;
  JobStatus: JobStatus;
  JobStatusEvent: ResolverTypeWrapper<StatusEventModel>;
  JobType: JobType;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Outcome: Outcome;
  Overview: ResolverTypeWrapper<OverviewModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Peering: ResolverTypeWrapper<PeeringModel>;
  PeeringSide: ResolverTypeWrapper<PeeringSideModel>;
  PeeringStatus: PeeringStatus;
  Preflight: ResolverTypeWrapper<Preflight>;
  PreflightProblem: ResolverTypeWrapper<PreflightProblem>;
  Project: ResolverTypeWrapper<ProjectModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quota: ResolverTypeWrapper<QuotaModel>;
  QuotaConnection: ResolverTypeWrapper<Omit<QuotaConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['QuotaEdge']>, nodes: Array<ResolversTypes['Quota']> }>;
  QuotaEdge: ResolverTypeWrapper<Omit<QuotaEdge, 'node'> & { node: ResolversTypes['Quota'] }>;
  QuotaFilter: QuotaFilter;
  RegisterServicePayload: ResolverTypeWrapper<RegisterServicePayload>;
  RestartClusterPayload: ResolverTypeWrapper<Omit<RestartClusterPayload, 'cluster' | 'wait'> & { cluster?: Maybe<ResolversTypes['Cluster']>, wait?: Maybe<ResolversTypes['Wait']> }>;
  Route: ResolverTypeWrapper<RouteModel>;
  RouteType: RouteType;
  RunJobPayload: ResolverTypeWrapper<Omit<RunJobPayload, 'job' | 'wait'> & { job?: Maybe<ResolversTypes['Job']>, wait?: Maybe<ResolversTypes['Wait']> }>;
  RunJobsPayload: ResolverTypeWrapper<JobBatch>;
  RunMode: RunMode;
  ServiceVersion: ResolverTypeWrapper<ServiceVersionModel>;
  SortOrder: SortOrder;
  StatusEventKind: StatusEventKind;
  StopClusterPayload: ResolverTypeWrapper<Omit<StopClusterPayload, 'cluster' | 'wait'> & { cluster?: Maybe<ResolversTypes['Cluster']>, wait?: Maybe<ResolversTypes['Wait']> }>;
  StopJobPayload: ResolverTypeWrapper<Omit<StopJobPayload, 'job' | 'wait'> & { job?: Maybe<ResolversTypes['Job']>, wait?: Maybe<ResolversTypes['Wait']> }>;
  StopJobsPayload: ResolverTypeWrapper<JobBatch>;
  StreamMetrics: ResolverTypeWrapper<StreamMetrics>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Template: ResolverTypeWrapper<TemplateModel>;
  TemplateConnection: ResolverTypeWrapper<Omit<TemplateConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TemplateEdge']>, nodes: Array<ResolversTypes['Template']> }>;
  TemplateEdge: ResolverTypeWrapper<Omit<TemplateEdge, 'node'> & { node: ResolversTypes['Template'] }>;
  UncheckedHealth: ResolverTypeWrapper<UncheckedHealth>;
  UncheckedReason: UncheckedReason;
  UpdateClusterInput: UpdateClusterInput;
  UpdateClusterPayload: ResolverTypeWrapper<Omit<UpdateClusterPayload, 'cluster'> & { cluster?: Maybe<ResolversTypes['Cluster']> }>;
  UpdateHostMappingInput: UpdateHostMappingInput;
  UpdateHostMappingPayload: ResolverTypeWrapper<Omit<UpdateHostMappingPayload, 'hostMapping'> & { hostMapping?: Maybe<ResolversTypes['HostMapping']> }>;
  UpdateJarJobInput: UpdateJarJobInput;
  UpdateJarJobPayload: ResolverTypeWrapper<Omit<UpdateJarJobPayload, 'job'> & { job?: Maybe<ResolversTypes['Job']> }>;
  UpdateQuotaInput: UpdateQuotaInput;
  UpdateQuotaPayload: ResolverTypeWrapper<Omit<UpdateQuotaPayload, 'quota'> & { quota?: Maybe<ResolversTypes['Quota']> }>;
  UpdateSqlJobInput: UpdateSqlJobInput;
  UpdateSqlJobPayload: ResolverTypeWrapper<Omit<UpdateSqlJobPayload, 'job'> & { job?: Maybe<ResolversTypes['Job']> }>;
  UpdateTemplateInput: UpdateTemplateInput;
  UpdateTemplatePayload: ResolverTypeWrapper<Omit<UpdateTemplatePayload, 'template'> & { template?: Maybe<ResolversTypes['Template']> }>;
  Upload: ResolverTypeWrapper<Scalars['Upload']['output']>;
  UploadHostsFilePayload: ResolverTypeWrapper<Omit<UploadHostsFilePayload, 'hostMappings'> & { hostMappings?: Maybe<Array<ResolversTypes['HostMapping']>> }>;
  UsageOverview: ResolverTypeWrapper<UsageOverview>;
  UserError: ResolverTypeWrapper<UserError>;
  Wait: ResolverTypeWrapper<WaitModel>;
  WaitForInput: WaitForInput;
  WaitOutcome: WaitOutcome;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptPeeringPayload: Omit<AcceptPeeringPayload, 'peering' | 'wait'> & { peering?: Maybe<ResolversParentTypes['Peering']>, wait?: Maybe<ResolversParentTypes['Wait']> };
  AddHostMappingsPayload: Omit<AddHostMappingsPayload, 'hostMappings'> & { hostMappings?: Maybe<Array<ResolversParentTypes['HostMapping']>> };
  ApiGatewayAttribute: ApiGatewayAttribute;
  ApiGatewayMetadata: ApiGatewayMetadata;
  ApiGatewaySink: ApiGatewaySink;
  AuditLog: AuditLogModel;
  AuditLogConnection: Omit<AuditLogConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AuditLogEdge']>, nodes: Array<ResolversParentTypes['AuditLog']> };
  AuditLogEdge: Omit<AuditLogEdge, 'node'> & { node: ResolversParentTypes['AuditLog'] };
  AuthorizeBucketsPayload: AuthorizeBucketsPayload;
  BigInt: Scalars['BigInt']['output'];
  Boolean: Scalars['Boolean']['output'];
  Change: Change;
  Checkpoint: Checkpoint;
  CheckpointInput: CheckpointInput;
  Cluster: ClusterModel;
  ClusterConnection: Omit<ClusterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ClusterEdge']>, nodes: Array<ResolversParentTypes['Cluster']> };
  ClusterEdge: Omit<ClusterEdge, 'node'> & { node: ResolversParentTypes['Cluster'] };
  ClusterFilter: ClusterFilter;
  ClusterJobFilter: ClusterJobFilter;
  ClusterStatusEvent: StatusEventModel;
  CreateClusterInput: CreateClusterInput;
  CreateClusterPayload: Omit<CreateClusterPayload, 'cluster' | 'wait'> & { cluster?: Maybe<ResolversParentTypes['Cluster']>, wait?: Maybe<ResolversParentTypes['Wait']> };
  CreateJarJobInput: CreateJarJobInput;
  CreateJarJobPayload: Omit<CreateJarJobPayload, 'job'> & { job?: Maybe<ResolversParentTypes['Job']> };
  CreatePeerRouteInput: CreatePeerRouteInput;
  CreatePeerRoutePayload: Omit<CreatePeerRoutePayload, 'route'> & { route?: Maybe<ResolversParentTypes['Route']> };
  CreatePeeringInput: CreatePeeringInput;
  CreatePeeringPayload: Omit<CreatePeeringPayload, 'peering'> & { peering?: Maybe<ResolversParentTypes['Peering']> };
  CreateRoutePayload: Omit<CreateRoutePayload, 'route'> & { route?: Maybe<ResolversParentTypes['Route']> };
  CreateSqlJobInput: CreateSqlJobInput;
  CreateSqlJobPayload: Omit<CreateSqlJobPayload, 'job'> & { job?: Maybe<ResolversParentTypes['Job']> };
  CreateTemplateInput: CreateTemplateInput;
  CreateTemplatePayload: Omit<CreateTemplatePayload, 'template'> & { template?: Maybe<ResolversParentTypes['Template']> };
  DateTime: Scalars['DateTime']['output'];
  DeleteClusterPayload: DeleteClusterPayload;
  DeleteHostMappingsPayload: DeleteHostMappingsPayload;
  DeleteJobPayload: DeleteJobPayload;
  DeleteJobsPayload: JobBatch;
  DeletePeeringPayload: DeletePeeringPayload;
  DeleteRoutePayload: DeleteRoutePayload;
  DeleteTemplatePayload: DeleteTemplatePayload;
  DirtyDataInput: DirtyDataInput;
  Engine: Engine;
  ErrorCatalogEntry: ErrorCatalogEntry;
  Float: Scalars['Float']['output'];
  HealthFinding: Omit<HealthFinding, 'auditLog'> & { auditLog?: Maybe<ResolversParentTypes['AuditLog']> };
  HostMapping: HostMappingModel;
  HostMappingConnection: Omit<HostMappingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['HostMappingEdge']>, nodes: Array<ResolversParentTypes['HostMapping']> };
  HostMappingEdge: Omit<HostMappingEdge, 'node'> & { node: ResolversParentTypes['HostMapping'] };
  HostMappingFilter: HostMappingFilter;
  HostMappingInput: HostMappingInput;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  Job: JobModel;
  JobApiGateway: JobApiGatewayModel;
  JobConnection: Omit<JobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['JobEdge']>, nodes: Array<ResolversParentTypes['Job']> };
  JobEdge: Omit<JobEdge, 'node'> & { node: ResolversParentTypes['Job'] };
  JobFilter: JobFilter;
  JobHealth: HealthModel;
  JobLogging: JobLogging;
  JobLoggingInput: JobLoggingInput;
  JobMetrics: JobMetricsModel;
  JobMetricsEvent: MetricsEventModel;
  JobMetricsSample: Omit<JobMetricsSample, 'metrics'> & { metrics?: Maybe<ResolversParentTypes['JobMetrics']> };
  JobResult: JobResultModel;
  JobStatusEvent: StatusEventModel;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Overview: OverviewModel;
  PageInfo: PageInfo;
  Peering: PeeringModel;
  PeeringSide: PeeringSideModel;
  Preflight: Preflight;
  PreflightProblem: PreflightProblem;
  Project: ProjectModel;
  Query: Record<PropertyKey, never>;
  Quota: QuotaModel;
  QuotaConnection: Omit<QuotaConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['QuotaEdge']>, nodes: Array<ResolversParentTypes['Quota']> };
  QuotaEdge: Omit<QuotaEdge, 'node'> & { node: ResolversParentTypes['Quota'] };
  QuotaFilter: QuotaFilter;
  RegisterServicePayload: RegisterServicePayload;
  RestartClusterPayload: Omit<RestartClusterPayload, 'cluster' | 'wait'> & { cluster?: Maybe<ResolversParentTypes['Cluster']>, wait?: Maybe<ResolversParentTypes['Wait']> };
  Route: RouteModel;
  RunJobPayload: Omit<RunJobPayload, 'job' | 'wait'> & { job?: Maybe<ResolversParentTypes['Job']>, wait?: Maybe<ResolversParentTypes['Wait']> };
  RunJobsPayload: JobBatch;
  ServiceVersion: ServiceVersionModel;
  StopClusterPayload: Omit<StopClusterPayload, 'cluster' | 'wait'> & { cluster?: Maybe<ResolversParentTypes['Cluster']>, wait?: Maybe<ResolversParentTypes['Wait']> };
  StopJobPayload: Omit<StopJobPayload, 'job' | 'wait'> & { job?: Maybe<ResolversParentTypes['Job']>, wait?: Maybe<ResolversParentTypes['Wait']> };
  StopJobsPayload: JobBatch;
  StreamMetrics: StreamMetrics;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  Template: TemplateModel;
  TemplateConnection: Omit<TemplateConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TemplateEdge']>, nodes: Array<ResolversParentTypes['Template']> };
  TemplateEdge: Omit<TemplateEdge, 'node'> & { node: ResolversParentTypes['Template'] };
  UncheckedHealth: UncheckedHealth;
  UpdateClusterInput: UpdateClusterInput;
  UpdateClusterPayload: Omit<UpdateClusterPayload, 'cluster'> & { cluster?: Maybe<ResolversParentTypes['Cluster']> };
  UpdateHostMappingInput: UpdateHostMappingInput;
  UpdateHostMappingPayload: Omit<UpdateHostMappingPayload, 'hostMapping'> & { hostMapping?: Maybe<ResolversParentTypes['HostMapping']> };
  UpdateJarJobInput: UpdateJarJobInput;
  UpdateJarJobPayload: Omit<UpdateJarJobPayload, 'job'> & { job?: Maybe<ResolversParentTypes['Job']> };
  UpdateQuotaInput: UpdateQuotaInput;
  UpdateQuotaPayload: Omit<UpdateQuotaPayload, 'quota'> & { quota?: Maybe<ResolversParentTypes['Quota']> };
  UpdateSqlJobInput: UpdateSqlJobInput;
  UpdateSqlJobPayload: Omit<UpdateSqlJobPayload, 'job'> & { job?: Maybe<ResolversParentTypes['Job']> };
  UpdateTemplateInput: UpdateTemplateInput;
  UpdateTemplatePayload: Omit<UpdateTemplatePayload, 'template'> & { template?: Maybe<ResolversParentTypes['Template']> };
  Upload: Scalars['Upload']['output'];
  UploadHostsFilePayload: Omit<UploadHostsFilePayload, 'hostMappings'> & { hostMappings?: Maybe<Array<ResolversParentTypes['HostMapping']>> };
  UsageOverview: UsageOverview;
  UserError: UserError;
  Wait: WaitModel;
  WaitForInput: WaitForInput;
};

export type CostDirectiveArgs = {
  weight: Scalars['String']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type KeyDirectiveArgs = {
  fields: Scalars['String']['input'];
};

export type KeyDirectiveResolver<Result, Parent, ContextType = Context, Args = KeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type UpstreamDirectiveArgs = {
  batch?: Maybe<Scalars['Int']['input']>;
  calls?: Scalars['Int']['input'];
  face?: Maybe<Scalars['String']['input']>;
  known?: Maybe<Array<Scalars['String']['input']>>;
  least?: Scalars['Int']['input'];
  operations: Array<Scalars['String']['input']>;
  page?: Maybe<Scalars['Int']['input']>;
  shared?: Scalars['Boolean']['input'];
};

export type UpstreamDirectiveResolver<Result, Parent, ContextType = Context, Args = UpstreamDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptPeeringPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptPeeringPayload'] = ResolversParentTypes['AcceptPeeringPayload']> = {
  peering?: Resolver<Maybe<ResolversTypes['Peering']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wait?: Resolver<Maybe<ResolversTypes['Wait']>, ParentType, ContextType>;
};

export type AddHostMappingsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddHostMappingsPayload'] = ResolversParentTypes['AddHostMappingsPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  hostMappings?: Resolver<Maybe<Array<ResolversTypes['HostMapping']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApiGatewayAttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiGatewayAttribute'] = ResolversParentTypes['ApiGatewayAttribute']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiGatewayMetadataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiGatewayMetadata'] = ResolversParentTypes['ApiGatewayMetadata']> = {
  attributes?: Resolver<Array<ResolversTypes['ApiGatewayAttribute']>, ParentType, ContextType>;
  delimiter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  encoding?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sinkName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiGatewaySinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiGatewaySink'] = ResolversParentTypes['ApiGatewaySink']> = {
  appId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sinkName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditLogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditLog'] = ResolversParentTypes['AuditLog']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  eventName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eventType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  resourceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resultCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditLogConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditLogConnection'] = ResolversParentTypes['AuditLogConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditLogEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditLog']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AuditLogEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditLogEdge'] = ResolversParentTypes['AuditLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditLog'], ParentType, ContextType>;
};

export type AuthorizeBucketsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorizeBucketsPayload'] = ResolversParentTypes['AuthorizeBucketsPayload']> = {
  buckets?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CheckpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Checkpoint'] = ResolversParentTypes['Checkpoint']> = {
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  intervalSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['CheckpointMode']>, ParentType, ContextType>;
  modeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  obsBucket?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClusterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cluster'] = ResolversParentTypes['Cluster']> = {
  auditLogs?: Resolver<Maybe<ResolversTypes['AuditLogConnection']>, ParentType, ContextType, Partial<ClusterAuditLogsArgs>>;
  clusterId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enterpriseProjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  enterpriseProjectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hostMappings?: Resolver<Maybe<ResolversTypes['HostMappingConnection']>, ParentType, ContextType, RequireFields<ClusterHostMappingsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobs?: Resolver<Maybe<ResolversTypes['JobConnection']>, ParentType, ContextType, RequireFields<ClusterJobsArgs, 'orderBy'>>;
  managerNodeSpu?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  peerings?: Resolver<Maybe<Array<ResolversTypes['Peering']>>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spuFree?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  spuQuota?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  spuUsed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ClusterStatus']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  statusDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subnetCidr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subnetGateway?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vpcCidr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClusterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClusterConnection'] = ResolversParentTypes['ClusterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClusterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Cluster']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ClusterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClusterEdge'] = ResolversParentTypes['ClusterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
};

export type ClusterStatusEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClusterStatusEvent'] = ResolversParentTypes['ClusterStatusEvent']> = {
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  clusterId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['ClusterStatus']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StatusEventKind'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['ClusterStatus']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreateClusterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateClusterPayload'] = ResolversParentTypes['CreateClusterPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wait?: Resolver<Maybe<ResolversTypes['Wait']>, ParentType, ContextType>;
};

export type CreateJarJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateJarJobPayload'] = ResolversParentTypes['CreateJarJobPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreatePeerRoutePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePeerRoutePayload'] = ResolversParentTypes['CreatePeerRoutePayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  route?: Resolver<Maybe<ResolversTypes['Route']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreatePeeringPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePeeringPayload'] = ResolversParentTypes['CreatePeeringPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  peering?: Resolver<Maybe<ResolversTypes['Peering']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateRoutePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateRoutePayload'] = ResolversParentTypes['CreateRoutePayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  route?: Resolver<Maybe<ResolversTypes['Route']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateSqlJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateSqlJobPayload'] = ResolversParentTypes['CreateSqlJobPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateTemplatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTemplatePayload'] = ResolversParentTypes['CreateTemplatePayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['Template']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteClusterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteClusterPayload'] = ResolversParentTypes['DeleteClusterPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteHostMappingsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteHostMappingsPayload'] = ResolversParentTypes['DeleteHostMappingsPayload']> = {
  deletedIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteJobPayload'] = ResolversParentTypes['DeleteJobPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteJobsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteJobsPayload'] = ResolversParentTypes['DeleteJobsPayload']> = {
  deletedIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  results?: Resolver<Maybe<Array<ResolversTypes['JobResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeletePeeringPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePeeringPayload'] = ResolversParentTypes['DeletePeeringPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteRoutePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteRoutePayload'] = ResolversParentTypes['DeleteRoutePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteTemplatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteTemplatePayload'] = ResolversParentTypes['DeleteTemplatePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EngineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Engine'] = ResolversParentTypes['Engine']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ErrorCatalogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErrorCatalogEntry'] = ResolversParentTypes['ErrorCatalogEntry']> = {
  argument?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mendable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ErrorReason'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  suggestion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HealthFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthFinding'] = ResolversParentTypes['HealthFinding']> = {
  auditLog?: Resolver<Maybe<ResolversTypes['AuditLog']>, ParentType, ContextType>;
  corruptedAfter?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  corruptedBefore?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HealthFindingKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['HealthSeverity'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['JobStatus']>, ParentType, ContextType>;
  writeRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type HostMappingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HostMapping'] = ResolversParentTypes['HostMapping']> = {
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  hostId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hostname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HostMappingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HostMappingConnection'] = ResolversParentTypes['HostMappingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HostMappingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HostMapping']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HostMappingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HostMappingEdge'] = ResolversParentTypes['HostMappingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HostMapping'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  apiGateway?: Resolver<Maybe<ResolversTypes['JobApiGateway']>, ParentType, ContextType>;
  args?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  auditLogs?: Resolver<Maybe<ResolversTypes['AuditLogConnection']>, ParentType, ContextType, Partial<JobAuditLogsArgs>>;
  checkpoint?: Resolver<Maybe<ResolversTypes['Checkpoint']>, ParentType, ContextType>;
  children?: Resolver<Maybe<ResolversTypes['JobConnection']>, ParentType, ContextType, RequireFields<JobChildrenArgs, 'orderBy'>>;
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  durationMs?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  edgeGroupIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  executionPlan?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  graphEditorEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['JobHealth']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastAction?: Resolver<Maybe<ResolversTypes['AuditLog']>, ParentType, ContextType>;
  logging?: Resolver<Maybe<ResolversTypes['JobLogging']>, ParentType, ContextType>;
  mainClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  managerSpu?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metrics?: Resolver<Maybe<ResolversTypes['JobMetrics']>, ParentType, ContextType>;
  metricsHistory?: Resolver<Array<ResolversTypes['JobMetricsSample']>, ParentType, ContextType, Partial<JobMetricsHistoryArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Quota']>, ParentType, ContextType>;
  ownerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parallelism?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  preflight?: Resolver<Maybe<ResolversTypes['Preflight']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  runMode?: Resolver<Maybe<ResolversTypes['RunMode']>, ParentType, ContextType>;
  runModeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  smnTopic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spuNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sql?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['JobStatus']>, ParentType, ContextType>;
  statusDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['JobType']>, ParentType, ContextType>;
  typeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobApiGatewayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobApiGateway'] = ResolversParentTypes['JobApiGateway']> = {
  metadata?: Resolver<Array<ResolversTypes['ApiGatewayMetadata']>, ParentType, ContextType>;
  sinks?: Resolver<Array<ResolversTypes['ApiGatewaySink']>, ParentType, ContextType>;
};

export type JobConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Job']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type JobHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobHealth'] = ResolversParentTypes['JobHealth']> = {
  findings?: Resolver<Array<ResolversTypes['HealthFinding']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthStatus'], ParentType, ContextType>;
  unchecked?: Resolver<Array<ResolversTypes['UncheckedHealth']>, ParentType, ContextType>;
};

export type JobLoggingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobLogging'] = ResolversParentTypes['JobLogging']> = {
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  obsBucket?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JobMetricsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobMetrics'] = ResolversParentTypes['JobMetrics']> = {
  sinks?: Resolver<Array<ResolversTypes['StreamMetrics']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['StreamMetrics']>, ParentType, ContextType>;
  totalReadRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalWriteRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type JobMetricsEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobMetricsEvent'] = ResolversParentTypes['JobMetricsEvent']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  jobId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  metrics?: Resolver<Maybe<ResolversTypes['JobMetrics']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type JobMetricsSampleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobMetricsSample'] = ResolversParentTypes['JobMetricsSample']> = {
  metrics?: Resolver<Maybe<ResolversTypes['JobMetrics']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type JobResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobResult'] = ResolversParentTypes['JobResult']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type JobStatusEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobStatusEvent'] = ResolversParentTypes['JobStatusEvent']> = {
  current?: Resolver<Maybe<ResolversTypes['JobStatus']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  jobId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StatusEventKind'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['JobStatus']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptPeering?: Resolver<Maybe<ResolversTypes['AcceptPeeringPayload']>, ParentType, ContextType, RequireFields<MutationAcceptPeeringArgs, 'id'>>;
  addHostMappings?: Resolver<Maybe<ResolversTypes['AddHostMappingsPayload']>, ParentType, ContextType, RequireFields<MutationAddHostMappingsArgs, 'clusterId' | 'dryRun' | 'mappings'>>;
  authorizeBuckets?: Resolver<Maybe<ResolversTypes['AuthorizeBucketsPayload']>, ParentType, ContextType, RequireFields<MutationAuthorizeBucketsArgs, 'buckets'>>;
  createCluster?: Resolver<Maybe<ResolversTypes['CreateClusterPayload']>, ParentType, ContextType, RequireFields<MutationCreateClusterArgs, 'dryRun' | 'input'>>;
  createJarJob?: Resolver<Maybe<ResolversTypes['CreateJarJobPayload']>, ParentType, ContextType, RequireFields<MutationCreateJarJobArgs, 'dryRun' | 'input'>>;
  createPeerRoute?: Resolver<Maybe<ResolversTypes['CreatePeerRoutePayload']>, ParentType, ContextType, RequireFields<MutationCreatePeerRouteArgs, 'dryRun' | 'input'>>;
  createPeering?: Resolver<Maybe<ResolversTypes['CreatePeeringPayload']>, ParentType, ContextType, RequireFields<MutationCreatePeeringArgs, 'clusterId' | 'dryRun' | 'input'>>;
  createRoute?: Resolver<Maybe<ResolversTypes['CreateRoutePayload']>, ParentType, ContextType, RequireFields<MutationCreateRouteArgs, 'destination' | 'dryRun' | 'peeringId'>>;
  createSqlJob?: Resolver<Maybe<ResolversTypes['CreateSqlJobPayload']>, ParentType, ContextType, RequireFields<MutationCreateSqlJobArgs, 'dryRun' | 'input'>>;
  createTemplate?: Resolver<Maybe<ResolversTypes['CreateTemplatePayload']>, ParentType, ContextType, RequireFields<MutationCreateTemplateArgs, 'dryRun' | 'input'>>;
  deleteCluster?: Resolver<Maybe<ResolversTypes['DeleteClusterPayload']>, ParentType, ContextType, RequireFields<MutationDeleteClusterArgs, 'id'>>;
  deleteHostMappings?: Resolver<Maybe<ResolversTypes['DeleteHostMappingsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteHostMappingsArgs, 'ids'>>;
  deleteJob?: Resolver<Maybe<ResolversTypes['DeleteJobPayload']>, ParentType, ContextType, RequireFields<MutationDeleteJobArgs, 'id'>>;
  deleteJobs?: Resolver<Maybe<ResolversTypes['DeleteJobsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteJobsArgs, 'ids'>>;
  deletePeering?: Resolver<Maybe<ResolversTypes['DeletePeeringPayload']>, ParentType, ContextType, RequireFields<MutationDeletePeeringArgs, 'id'>>;
  deleteRoute?: Resolver<Maybe<ResolversTypes['DeleteRoutePayload']>, ParentType, ContextType, RequireFields<MutationDeleteRouteArgs, 'id'>>;
  deleteTemplate?: Resolver<Maybe<ResolversTypes['DeleteTemplatePayload']>, ParentType, ContextType, RequireFields<MutationDeleteTemplateArgs, 'id'>>;
  registerService?: Resolver<Maybe<ResolversTypes['RegisterServicePayload']>, ParentType, ContextType>;
  restartCluster?: Resolver<Maybe<ResolversTypes['RestartClusterPayload']>, ParentType, ContextType, RequireFields<MutationRestartClusterArgs, 'id'>>;
  runJob?: Resolver<Maybe<ResolversTypes['RunJobPayload']>, ParentType, ContextType, RequireFields<MutationRunJobArgs, 'id' | 'resumeSavepoint'>>;
  runJobs?: Resolver<Maybe<ResolversTypes['RunJobsPayload']>, ParentType, ContextType, RequireFields<MutationRunJobsArgs, 'ids' | 'resumeSavepoint'>>;
  stopCluster?: Resolver<Maybe<ResolversTypes['StopClusterPayload']>, ParentType, ContextType, RequireFields<MutationStopClusterArgs, 'id'>>;
  stopJob?: Resolver<Maybe<ResolversTypes['StopJobPayload']>, ParentType, ContextType, RequireFields<MutationStopJobArgs, 'id' | 'triggerSavepoint'>>;
  stopJobs?: Resolver<Maybe<ResolversTypes['StopJobsPayload']>, ParentType, ContextType, RequireFields<MutationStopJobsArgs, 'ids' | 'triggerSavepoint'>>;
  updateCluster?: Resolver<Maybe<ResolversTypes['UpdateClusterPayload']>, ParentType, ContextType, RequireFields<MutationUpdateClusterArgs, 'dryRun' | 'id' | 'input'>>;
  updateHostMapping?: Resolver<Maybe<ResolversTypes['UpdateHostMappingPayload']>, ParentType, ContextType, RequireFields<MutationUpdateHostMappingArgs, 'dryRun' | 'id' | 'input'>>;
  updateJarJob?: Resolver<Maybe<ResolversTypes['UpdateJarJobPayload']>, ParentType, ContextType, RequireFields<MutationUpdateJarJobArgs, 'dryRun' | 'id' | 'input'>>;
  updateQuota?: Resolver<Maybe<ResolversTypes['UpdateQuotaPayload']>, ParentType, ContextType, RequireFields<MutationUpdateQuotaArgs, 'dryRun' | 'input' | 'userId'>>;
  updateSqlJob?: Resolver<Maybe<ResolversTypes['UpdateSqlJobPayload']>, ParentType, ContextType, RequireFields<MutationUpdateSqlJobArgs, 'dryRun' | 'id' | 'input'>>;
  updateTemplate?: Resolver<Maybe<ResolversTypes['UpdateTemplatePayload']>, ParentType, ContextType, RequireFields<MutationUpdateTemplateArgs, 'dryRun' | 'id' | 'input'>>;
  uploadHostsFile?: Resolver<Maybe<ResolversTypes['UploadHostsFilePayload']>, ParentType, ContextType, RequireFields<MutationUploadHostsFileArgs, 'clusterId' | 'file'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Cluster' | 'HostMapping' | 'Job' | 'Peering' | 'Project' | 'Quota' | 'Route' | 'Template', ParentType, ContextType>;
};

export type OverviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Overview'] = ResolversParentTypes['Overview']> = {
  billingUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clusters?: Resolver<Maybe<ResolversTypes['UsageOverview']>, ParentType, ContextType>;
  jobs?: Resolver<Maybe<ResolversTypes['UsageOverview']>, ParentType, ContextType>;
  timeUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalCost?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PeeringResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Peering'] = ResolversParentTypes['Peering']> = {
  accepter?: Resolver<Maybe<ResolversTypes['PeeringSide']>, ParentType, ContextType>;
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  peeringId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['PeeringSide']>, ParentType, ContextType>;
  routes?: Resolver<Maybe<Array<ResolversTypes['Route']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['PeeringStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PeeringSideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeeringSide'] = ResolversParentTypes['PeeringSide']> = {
  subnetCidr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tenantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vpcCidr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vpcId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PreflightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Preflight'] = ResolversParentTypes['Preflight']> = {
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['PreflightProblem']>, ParentType, ContextType>;
  unchecked?: Resolver<Array<ResolversTypes['ErrorReason']>, ParentType, ContextType>;
};

export type PreflightProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreflightProblem'] = ResolversParentTypes['PreflightProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ErrorReason'], ParentType, ContextType>;
  suggestion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domainId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDomain?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  projectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditLogs?: Resolver<Maybe<ResolversTypes['AuditLogConnection']>, ParentType, ContextType, RequireFields<QueryAuditLogsArgs, 'resourceType'>>;
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType, RequireFields<QueryClusterArgs, 'id'>>;
  clusters?: Resolver<Maybe<ResolversTypes['ClusterConnection']>, ParentType, ContextType, RequireFields<QueryClustersArgs, 'orderBy'>>;
  errorCatalog?: Resolver<Array<ResolversTypes['ErrorCatalogEntry']>, ParentType, ContextType, Partial<QueryErrorCatalogArgs>>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'id'>>;
  jobs?: Resolver<Maybe<ResolversTypes['JobConnection']>, ParentType, ContextType, RequireFields<QueryJobsArgs, 'orderBy'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  overview?: Resolver<Maybe<ResolversTypes['Overview']>, ParentType, ContextType>;
  peering?: Resolver<Maybe<ResolversTypes['Peering']>, ParentType, ContextType, RequireFields<QueryPeeringArgs, 'id'>>;
  projects?: Resolver<Maybe<Array<ResolversTypes['Project']>>, ParentType, ContextType>;
  quota?: Resolver<Maybe<ResolversTypes['Quota']>, ParentType, ContextType, RequireFields<QueryQuotaArgs, 'userId'>>;
  quotas?: Resolver<Maybe<ResolversTypes['QuotaConnection']>, ParentType, ContextType, RequireFields<QueryQuotasArgs, 'orderBy'>>;
  serviceVersion?: Resolver<Maybe<ResolversTypes['ServiceVersion']>, ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['Template']>, ParentType, ContextType, RequireFields<QueryTemplateArgs, 'id'>>;
  templates?: Resolver<Maybe<ResolversTypes['TemplateConnection']>, ParentType, ContextType, RequireFields<QueryTemplatesArgs, 'orderBy'>>;
};

export type QuotaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quota'] = ResolversParentTypes['Quota']> = {
  clusters?: Resolver<Array<ResolversTypes['Cluster']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  spuFree?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  spuQuota?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  spuUsed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuotaConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaConnection'] = ResolversParentTypes['QuotaConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QuotaEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Quota']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QuotaEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaEdge'] = ResolversParentTypes['QuotaEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Quota'], ParentType, ContextType>;
};

export type RegisterServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterServicePayload'] = ResolversParentTypes['RegisterServicePayload']> = {
  registered?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestartClusterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestartClusterPayload'] = ResolversParentTypes['RestartClusterPayload']> = {
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wait?: Resolver<Maybe<ResolversTypes['Wait']>, ParentType, ContextType>;
};

export type RouteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Route'] = ResolversParentTypes['Route']> = {
  destination?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextHop?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  peering?: Resolver<Maybe<ResolversTypes['Peering']>, ParentType, ContextType>;
  routeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tenantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['RouteType']>, ParentType, ContextType>;
  typeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vpcId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RunJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunJobPayload'] = ResolversParentTypes['RunJobPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wait?: Resolver<Maybe<ResolversTypes['Wait']>, ParentType, ContextType>;
};

export type RunJobsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunJobsPayload'] = ResolversParentTypes['RunJobsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['JobResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ServiceVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceVersion'] = ResolversParentTypes['ServiceVersion']> = {
  engines?: Resolver<Array<ResolversTypes['Engine']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  minVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serverTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StopClusterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StopClusterPayload'] = ResolversParentTypes['StopClusterPayload']> = {
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wait?: Resolver<Maybe<ResolversTypes['Wait']>, ParentType, ContextType>;
};

export type StopJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StopJobPayload'] = ResolversParentTypes['StopJobPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wait?: Resolver<Maybe<ResolversTypes['Wait']>, ParentType, ContextType>;
};

export type StopJobsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StopJobsPayload'] = ResolversParentTypes['StopJobsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['JobResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StreamMetricsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StreamMetrics'] = ResolversParentTypes['StreamMetrics']> = {
  corruptedRecords?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  clusterStatusChanged?: SubscriptionResolver<ResolversTypes['ClusterStatusEvent'], "clusterStatusChanged", ParentType, ContextType, RequireFields<SubscriptionClusterStatusChangedArgs, 'snapshot'>>;
  jobMetricsUpdated?: SubscriptionResolver<ResolversTypes['JobMetricsEvent'], "jobMetricsUpdated", ParentType, ContextType, RequireFields<SubscriptionJobMetricsUpdatedArgs, 'ids'>>;
  jobStatusChanged?: SubscriptionResolver<ResolversTypes['JobStatusEvent'], "jobStatusChanged", ParentType, ContextType, RequireFields<SubscriptionJobStatusChangedArgs, 'snapshot'>>;
};

export type TemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Template'] = ResolversParentTypes['Template']> = {
  auditLogs?: Resolver<Maybe<ResolversTypes['AuditLogConnection']>, ParentType, ContextType, Partial<TemplateAuditLogsArgs>>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sql?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  templateId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TemplateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TemplateConnection'] = ResolversParentTypes['TemplateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TemplateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Template']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TemplateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TemplateEdge'] = ResolversParentTypes['TemplateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Template'], ParentType, ContextType>;
};

export type UncheckedHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UncheckedHealth'] = ResolversParentTypes['UncheckedHealth']> = {
  kind?: Resolver<ResolversTypes['HealthFindingKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UncheckedReason'], ParentType, ContextType>;
};

export type UpdateClusterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateClusterPayload'] = ResolversParentTypes['UpdateClusterPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateHostMappingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateHostMappingPayload'] = ResolversParentTypes['UpdateHostMappingPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  hostMapping?: Resolver<Maybe<ResolversTypes['HostMapping']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateJarJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateJarJobPayload'] = ResolversParentTypes['UpdateJarJobPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateQuotaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateQuotaPayload'] = ResolversParentTypes['UpdateQuotaPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  quota?: Resolver<Maybe<ResolversTypes['Quota']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateSqlJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateSqlJobPayload'] = ResolversParentTypes['UpdateSqlJobPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateTemplatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTemplatePayload'] = ResolversParentTypes['UpdateTemplatePayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['Template']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface UploadScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Upload'], any> {
  name: 'Upload';
}

export type UploadHostsFilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadHostsFilePayload'] = ResolversParentTypes['UploadHostsFilePayload']> = {
  hostMappings?: Resolver<Maybe<Array<ResolversTypes['HostMapping']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UsageOverviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsageOverview'] = ResolversParentTypes['UsageOverview']> = {
  charge?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  exception?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  finished?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pricePerHour?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  running?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  spu?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ErrorReason'], ParentType, ContextType>;
  serviceMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suggestion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WaitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Wait'] = ResolversParentTypes['Wait']> = {
  lastStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WaitOutcome'], ParentType, ContextType>;
  waitedMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcceptPeeringPayload?: AcceptPeeringPayloadResolvers<ContextType>;
  AddHostMappingsPayload?: AddHostMappingsPayloadResolvers<ContextType>;
  ApiGatewayAttribute?: ApiGatewayAttributeResolvers<ContextType>;
  ApiGatewayMetadata?: ApiGatewayMetadataResolvers<ContextType>;
  ApiGatewaySink?: ApiGatewaySinkResolvers<ContextType>;
  AuditLog?: AuditLogResolvers<ContextType>;
  AuditLogConnection?: AuditLogConnectionResolvers<ContextType>;
  AuditLogEdge?: AuditLogEdgeResolvers<ContextType>;
  AuthorizeBucketsPayload?: AuthorizeBucketsPayloadResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  Change?: ChangeResolvers<ContextType>;
  Checkpoint?: CheckpointResolvers<ContextType>;
  Cluster?: ClusterResolvers<ContextType>;
  ClusterConnection?: ClusterConnectionResolvers<ContextType>;
  ClusterEdge?: ClusterEdgeResolvers<ContextType>;
  ClusterStatusEvent?: ClusterStatusEventResolvers<ContextType>;
  CreateClusterPayload?: CreateClusterPayloadResolvers<ContextType>;
  CreateJarJobPayload?: CreateJarJobPayloadResolvers<ContextType>;
  CreatePeerRoutePayload?: CreatePeerRoutePayloadResolvers<ContextType>;
  CreatePeeringPayload?: CreatePeeringPayloadResolvers<ContextType>;
  CreateRoutePayload?: CreateRoutePayloadResolvers<ContextType>;
  CreateSqlJobPayload?: CreateSqlJobPayloadResolvers<ContextType>;
  CreateTemplatePayload?: CreateTemplatePayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteClusterPayload?: DeleteClusterPayloadResolvers<ContextType>;
  DeleteHostMappingsPayload?: DeleteHostMappingsPayloadResolvers<ContextType>;
  DeleteJobPayload?: DeleteJobPayloadResolvers<ContextType>;
  DeleteJobsPayload?: DeleteJobsPayloadResolvers<ContextType>;
  DeletePeeringPayload?: DeletePeeringPayloadResolvers<ContextType>;
  DeleteRoutePayload?: DeleteRoutePayloadResolvers<ContextType>;
  DeleteTemplatePayload?: DeleteTemplatePayloadResolvers<ContextType>;
  Engine?: EngineResolvers<ContextType>;
  ErrorCatalogEntry?: ErrorCatalogEntryResolvers<ContextType>;
  HealthFinding?: HealthFindingResolvers<ContextType>;
  HostMapping?: HostMappingResolvers<ContextType>;
  HostMappingConnection?: HostMappingConnectionResolvers<ContextType>;
  HostMappingEdge?: HostMappingEdgeResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobApiGateway?: JobApiGatewayResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobHealth?: JobHealthResolvers<ContextType>;
  JobLogging?: JobLoggingResolvers<ContextType>;
  JobMetrics?: JobMetricsResolvers<ContextType>;
  JobMetricsEvent?: JobMetricsEventResolvers<ContextType>;
  JobMetricsSample?: JobMetricsSampleResolvers<ContextType>;
  JobResult?: JobResultResolvers<ContextType>;
  JobStatusEvent?: JobStatusEventResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Overview?: OverviewResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Peering?: PeeringResolvers<ContextType>;
  PeeringSide?: PeeringSideResolvers<ContextType>;
  Preflight?: PreflightResolvers<ContextType>;
  PreflightProblem?: PreflightProblemResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quota?: QuotaResolvers<ContextType>;
  QuotaConnection?: QuotaConnectionResolvers<ContextType>;
  QuotaEdge?: QuotaEdgeResolvers<ContextType>;
  RegisterServicePayload?: RegisterServicePayloadResolvers<ContextType>;
  RestartClusterPayload?: RestartClusterPayloadResolvers<ContextType>;
  Route?: RouteResolvers<ContextType>;
  RunJobPayload?: RunJobPayloadResolvers<ContextType>;
  RunJobsPayload?: RunJobsPayloadResolvers<ContextType>;
  ServiceVersion?: ServiceVersionResolvers<ContextType>;
  StopClusterPayload?: StopClusterPayloadResolvers<ContextType>;
  StopJobPayload?: StopJobPayloadResolvers<ContextType>;
  StopJobsPayload?: StopJobsPayloadResolvers<ContextType>;
  StreamMetrics?: StreamMetricsResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Template?: TemplateResolvers<ContextType>;
  TemplateConnection?: TemplateConnectionResolvers<ContextType>;
  TemplateEdge?: TemplateEdgeResolvers<ContextType>;
  UncheckedHealth?: UncheckedHealthResolvers<ContextType>;
  UpdateClusterPayload?: UpdateClusterPayloadResolvers<ContextType>;
  UpdateHostMappingPayload?: UpdateHostMappingPayloadResolvers<ContextType>;
  UpdateJarJobPayload?: UpdateJarJobPayloadResolvers<ContextType>;
  UpdateQuotaPayload?: UpdateQuotaPayloadResolvers<ContextType>;
  UpdateSqlJobPayload?: UpdateSqlJobPayloadResolvers<ContextType>;
  UpdateTemplatePayload?: UpdateTemplatePayloadResolvers<ContextType>;
  Upload?: GraphQLScalarType;
  UploadHostsFilePayload?: UploadHostsFilePayloadResolvers<ContextType>;
  UsageOverview?: UsageOverviewResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Wait?: WaitResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cost?: CostDirectiveResolver<any, any, ContextType>;
  key?: KeyDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  upstream?: UpstreamDirectiveResolver<any, any, ContextType>;
};
