import type { Upload } from '../upstream/form.js';
import type { GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ResolveInfo as GraphQLResolveInfo } from '../execution/info.js';
import type { JobModel, JobMetricsModel, JobApiGatewayModel } from '../mapping/job.js';
import type { JobResultModel } from '../mutations/job-results.js';
import type { JobBatch } from '../mutations/job-batch.js';
import type { MigrationPlan } from '../migration/plan.js';
import type { HealthModel } from '../insight/health-model.js';
import type { ClusterModel } from '../mapping/cluster.js';
import type { HostMappingModel } from '../mapping/host-mapping.js';
import type { QueueModel, QueueUserModel } from '../mapping/queue.js';
import type { TemplateModel } from '../mapping/template.js';
import type { QuotaModel } from '../mapping/quota.js';
import type { PeeringModel, PeeringSideModel, RouteModel } from '../mapping/peering.js';
import type { ConnectionModel, ConnectionHostModel, ConnectionPeerModel } from '../mapping/enhanced-connection.js';
import type { BatchModel } from '../mapping/spark-batch.js';
import type { AuditLogModel } from '../mapping/audit-log.js';
import type { OverviewModel } from '../mapping/overview.js';
import type { ServiceVersionModel } from '../mapping/service-version.js';
import type { ProjectModel } from '../mapping/project.js';
import type { PoolModel } from '../mapping/elastic-resource-pool.js';
import type { DliClusterModel } from '../mapping/dli-cluster.js';
import type { StatusEventModel, MetricsEventModel } from '../live/events.js';
import type { WaitModel } from '../mutations/wait.js';
import type { DatabaseModel } from '../mapping/database.js';
import type { TableModel, TablePreviewModel } from '../mapping/table.js';
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

/** Answer of `associateQueues`. */
export type AssociateQueuesPayload = {
  __typename?: 'AssociateQueuesPayload';
  /** The connection as it now is: what has been bound is on its way. */
  enhancedConnection?: Maybe<EnhancedConnection>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
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

/** Answer of `cancelSparkBatch`. */
export type CancelSparkBatchPayload = {
  __typename?: 'CancelSparkBatchPayload';
  /** The batch as it then is. */
  sparkBatch?: Maybe<SparkBatch>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** A configuration: parameters that belong together. */
export type CdmConfigInput = {
  /** Number of the configuration, where CDM wants to be told. */
  id?: InputMaybe<Scalars['Int']['input']>;
  /** Its parameters. */
  inputs?: Array<CdmParameterInput>;
  /** Name, such as `throttlingConfig`. Without it, the one of `from` is `fromJobConfig` and the one of `to` is `toJobConfig`. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Type of the configuration, where CDM wants to be told. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** What a job of Cloud Data Migration migrates. */
export type CdmJobType =
  /** A whole database. */
  | 'BATCH_JOB'
  /** A table or files. */
  | 'NORMAL_JOB'
  /** A scenario. */
  | 'SCENARIO_JOB';

/** A parameter of a configuration, such as `fromJobConfig.tableName`. */
export type CdmParameterInput = {
  /** Name, with or without that of its configuration and a dot in front: `tableName` will do. */
  name: Scalars['String']['input'];
  /** Type of the value, where CDM wants to be told. */
  type?: InputMaybe<Scalars['String']['input']>;
  /** Value, as text whatever its type, such as `"3"` or `"false"`. */
  value: Scalars['String']['input'];
};

/** Something about a new job of CDM that does not stand against it. */
export type CdmWarning = {
  __typename?: 'CdmWarning';
  /** Path of the argument that it is about, outermost name first; null where it is not known. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What CDM says. */
  message: Scalars['String']['output'];
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

/** A route over an enhanced connection. DLI shows routes nowhere: it is as it was asked for. */
export type ConnectionRoute = {
  __typename?: 'ConnectionRoute';
  /** Address range that it leads to, in CIDR notation. */
  destination: Scalars['String']['output'];
  /** Name. */
  name: Scalars['String']['output'];
};

/** A job of Cloud Data Migration to be (CDM: Creating a Job in a Specified Cluster). */
export type CreateCdmJobInput = {
  /** How the job runs: `throttlingConfig`, `schedulerConfig`, `retryJobConfig` and others, each with its name. */
  driver?: Array<CdmConfigInput>;
  /** How to read from the source. Which parameters there are depends on the connector. */
  from: Array<CdmConfigInput>;
  /** Connector of the source, such as `generic-jdbc-connector`. */
  fromConnectorName: Scalars['String']['input'];
  /** Link of CDM to the source. */
  fromLinkName?: InputMaybe<Scalars['String']['input']>;
  /** What it migrates. */
  jobType?: InputMaybe<CdmJobType>;
  /** Name, 1 to 240 characters, unique in the cluster. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** How to write to the destination, likewise. */
  to: Array<CdmConfigInput>;
  /** Connector of the destination, such as `dli-connector`. */
  toConnectorName?: InputMaybe<Scalars['String']['input']>;
  /** Link of CDM to the destination. */
  toLinkName: Scalars['String']['input'];
};

/** Answer of `createCdmJob`. */
export type CreateCdmJobPayload = {
  __typename?: 'CreateCdmJobPayload';
  /** Name of the new job; null if it was not created, or if CDM gave it a name without telling it. */
  name?: Maybe<Scalars['String']['output']>;
  /** What the caller has to mend, each error of CDM's own check among it; empty if the job was created. */
  userErrors: Array<UserError>;
  /** What CDM has to say about the job beside errors. */
  warnings?: Maybe<Array<CdmWarning>>;
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

/** A route over an enhanced connection (DLI: Creating a Route). */
export type CreateConnectionRouteInput = {
  /** Address range that it leads to, in CIDR notation. */
  destination: Scalars['String']['input'];
  /** Name, by which it is deleted, at most 64 characters. */
  name: Scalars['String']['input'];
};

/** Answer of `createConnectionRoute`. */
export type CreateConnectionRoutePayload = {
  __typename?: 'CreateConnectionRoutePayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The connection that it leads over; null in a dry run. */
  enhancedConnection?: Maybe<EnhancedConnection>;
  /** The new route; null in a dry run. */
  route?: Maybe<ConnectionRoute>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** An elastic resource pool to be (DLI: Creating an Elastic Resource Pool). */
export type CreateElasticResourcePoolInput = {
  /** Most compute units that it grows to, not below `cuMin`. */
  cuMax: Scalars['Int']['input'];
  /** Fewest compute units that it shrinks to: at least 64, and at least 16 in the basic edition. */
  cuMin: Scalars['Int']['input'];
  /** Description, at most 256 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Edition, such as `basic`; the standard one where nothing is said. */
  edition?: InputMaybe<Scalars['String']['input']>;
  /** Enterprise project; `0` is the default one. */
  enterpriseProjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it has addresses of IPv6. */
  ipv6Enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name: letters, digits and `_`, not digits alone, no `_` in front, at most 128 characters. The service writes it in lower case. */
  name: Scalars['String']['input'];
  /** Tags, which no answer shows. */
  tags?: InputMaybe<Array<TagInput>>;
  /** Address range of its VPC; `172.16.0.0/12` where nothing is said. */
  vpcCidr?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `createElasticResourcePool`. */
export type CreateElasticResourcePoolPayload = {
  __typename?: 'CreateElasticResourcePoolPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The new pool; null in a dry run. */
  elasticResourcePool?: Maybe<ElasticResourcePool>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** An enhanced connection to be (DLI: Creating an Enhanced Datasource Connection). */
export type CreateEnhancedConnectionInput = {
  /** Hosts that queues and pools are to know by name, at most 20,000. */
  hosts?: InputMaybe<Array<EnhancedConnectionHostInput>>;
  /** Name: letters, digits and `_`, at most 64 characters. */
  name: Scalars['String']['input'];
  /** Network of the subnet that it leads to. */
  networkId: Scalars['ID']['input'];
  /** Elastic resource pools that are bound to it, by their global ids or names. */
  poolIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Queues that are bound to it, by their global ids (`Queue:etl`) or names. */
  queueIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Route table of the subnet. If not set, that of the VPC. */
  routeTableId?: InputMaybe<Scalars['ID']['input']>;
  /** Tags, which no answer shows. */
  tags?: InputMaybe<Array<TagInput>>;
  /** VPC that it leads to. */
  vpcId: Scalars['ID']['input'];
};

/** Answer of `createEnhancedConnection`. */
export type CreateEnhancedConnectionPayload = {
  __typename?: 'CreateEnhancedConnectionPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The new connection; null in a dry run. */
  enhancedConnection?: Maybe<EnhancedConnection>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** A JAR job to be, of CS (5.1.7) on an exclusive cluster, or of DLI on a queue. Files for DLI lie in OBS or are packages of DLI: uploads are for CS. */
export type CreateJarJobInput = {
  /** Arguments of the entry class, at most 1,024 bytes. */
  args?: InputMaybe<Scalars['String']['input']>;
  /** Exclusive cluster of CS, by its global or raw id. */
  clusterId?: InputMaybe<Scalars['ID']['input']>;
  /** Configuration file, at most 8 MB. It comes before `configUrl`. */
  config?: InputMaybe<Scalars['Upload']['input']>;
  /** OBS path of the configuration file. */
  configUrl?: InputMaybe<Scalars['String']['input']>;
  /** Description, at most 512 bytes. The service wants one. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What only DLI knows. */
  dliSettings?: InputMaybe<DliJobSettingsInput>;
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
  /** SPUs of the management part: 1 to 4, and less than those of the whole job; a must with CS. CUs of a job of DLI. */
  managerSpu?: InputMaybe<Scalars['Int']['input']>;
  /** Name: letters, digits, `_` and `-`, at most 57 bytes, unique in the project. */
  name: Scalars['String']['input'];
  /** Parallel tasks, 1 to 50, and at most four for each SPU of the computing part; a must for Flink jobs, and not for others. */
  parallelism?: InputMaybe<Scalars['Int']['input']>;
  /** Queue of DLI, by its global id or name. */
  queueId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it is restarted after an exception. Not read back by CS. */
  restartOnException?: InputMaybe<Scalars['Boolean']['input']>;
  /** The service that is to have it. What it does not know is refused. */
  service?: InputMaybe<JobService>;
  /** SMN topic that is told of failures. It must exist. */
  smnTopic?: InputMaybe<Scalars['String']['input']>;
  /** SPUs in all, 2 to 400; a must for Flink jobs, and not for others. */
  spuNumber?: InputMaybe<Scalars['Int']['input']>;
  /** Tags of a job of CS. Not read back by the service. */
  tags?: InputMaybe<Scalars['String']['input']>;
  /** Kind of program: `FLINK_JAR_JOB` or, with CS, `SPARK_STREAMING_JAR_JOB`. */
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

/** A queue to be (DLI: Creating a Queue). */
export type CreateQueueInput = {
  /** Compute units: 16, 64 or 256. */
  cuCount: Scalars['Int']['input'];
  /** Description. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Enterprise project; `0` is the default one. */
  enterpriseProjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Labels, such as `multi_az=2`. */
  labels?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Name: letters, digits and `_`, not digits alone, no `_` in front, at most 128 characters. The service writes it in lower case. */
  name: Scalars['String']['input'];
  /** What its machines are; x86 where nothing is said. */
  platform?: InputMaybe<QueuePlatform>;
  /** Elastic resource pool that it is to be in: global id (`ElasticResourcePool:pool_1`) or name. */
  poolId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it is one's own. */
  resourceMode?: InputMaybe<DliResourceMode>;
  /** Tags, which no answer shows. */
  tags?: InputMaybe<Array<TagInput>>;
  /** What it runs; SQL where nothing is said. */
  type?: InputMaybe<QueueType>;
};

/** Answer of `createQueue`. */
export type CreateQueuePayload = {
  __typename?: 'CreateQueuePayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The new queue; null in a dry run. */
  queue?: Maybe<Queue>;
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

/** A Spark batch to be (DLI: Creating a Batch Processing Job). */
export type CreateSparkBatchInput = {
  /** Agency that DLI acts by for it. */
  agencyUrn?: InputMaybe<Scalars['String']['input']>;
  /** Arguments of the program. */
  args?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether it is started again if it fails. If not set, it is not. */
  autoRecovery?: InputMaybe<Scalars['Boolean']['input']>;
  /** Catalogue of metadata, such as `dli`. */
  catalogName?: InputMaybe<Scalars['String']['input']>;
  /** Main class; a program in Python has none. */
  className?: InputMaybe<Scalars['String']['input']>;
  /** Settings of Spark: an object of names and values. */
  conf?: InputMaybe<Scalars['JSON']['input']>;
  /** Cores of the driver. */
  driverCores?: InputMaybe<Scalars['Int']['input']>;
  /** Memory of the driver with its unit, such as `2G`. */
  driverMemory?: InputMaybe<Scalars['String']['input']>;
  /** Cores of each executor. */
  executorCores?: InputMaybe<Scalars['Int']['input']>;
  /** Number of executors. */
  executorCount?: InputMaybe<Scalars['Int']['input']>;
  /** Memory of each executor with its unit, such as `4G`. */
  executorMemory?: InputMaybe<Scalars['String']['input']>;
  /** Kind of image. */
  feature?: InputMaybe<SparkFeature>;
  /** Program: an OBS path (`obs://…`) or a package that was uploaded to DLI. */
  file: Scalars['String']['input'];
  /** Other files that it needs. */
  files?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Groups of packages that it needs. */
  groups?: InputMaybe<Array<SparkResourceGroupInput>>;
  /** Image of its own, with `CUSTOM`: `organisation/name:version`. */
  image?: InputMaybe<Scalars['String']['input']>;
  /** Archives that it needs. */
  jars?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How often it is started again, at most 100. If not set, 20. */
  maxRetryTimes?: InputMaybe<Scalars['Int']['input']>;
  /** Modules of DLI that it needs, such as `sys.datasource.hbase`. */
  modules?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Name, at most 128 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Bucket that its log is kept in. */
  obsBucket?: InputMaybe<Scalars['String']['input']>;
  /** Python files that it needs. */
  pythonFiles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** General queue that it runs on, by its global id (`Queue:etl`) or name. */
  queueId: Scalars['ID']['input'];
  /** Size of what it runs on. If not set, `A`. */
  resourceType?: InputMaybe<SparkResourceType>;
  /** Packages that it needs. */
  resources?: InputMaybe<Array<SparkResourceInput>>;
  /** Version of Spark, with the images of DLI. */
  sparkVersion?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `createSparkBatch`. */
export type CreateSparkBatchPayload = {
  __typename?: 'CreateSparkBatchPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The new batch; null in a dry run. */
  sparkBatch?: Maybe<SparkBatch>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** A SQL job to be, of CS (5.1.5) or of DLI. Bounds are those of CS; DLI has wider ones. */
export type CreateSqlJobInput = {
  /** Automatic snapshots. */
  checkpoint?: InputMaybe<CheckpointInput>;
  /** Exclusive cluster of CS, by its global or raw id. */
  clusterId?: InputMaybe<Scalars['ID']['input']>;
  /** Description, at most 512 bytes. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What becomes of records that cannot be read. Not read back by CS. */
  dirtyData?: InputMaybe<DirtyDataInput>;
  /** What only DLI knows. */
  dliSettings?: InputMaybe<DliJobSettingsInput>;
  /** Edge computing groups that an edge job is sent to. */
  edgeGroupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Enterprise project. Not read back by the service. */
  enterpriseProjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Seconds that the state of an idle key is kept, with CS 1 to 60. Not read back by CS. */
  idleStateRetentionSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Log saving. */
  logging?: InputMaybe<JobLoggingInput>;
  /** CUs of the management part; with DLI only. */
  managerSpu?: InputMaybe<Scalars['Int']['input']>;
  /** Name: letters, digits, `_` and `-`, at most 57 bytes, unique in the project. */
  name: Scalars['String']['input'];
  /** Parallel tasks, 1 to 50, and at most four for each SPU. */
  parallelism?: InputMaybe<Scalars['Int']['input']>;
  /** Queue of DLI, by its global id or name. */
  queueId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it is restarted after an exception. Not read back by CS. */
  restartOnException?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it runs. If not set: `EXCLUSIVE_CLUSTER` with `clusterId` or `queueId`, `EDGE_NODE` with `edgeGroupIds`, else `SHARED_CLUSTER`. With DLI, a `type` that runs in one place alone tells it: `FLINK_OPENSOURCE_SQL_JOB` runs on a queue, `FLINK_SQL_EDGE_JOB` on edge nodes. */
  runMode?: InputMaybe<RunMode>;
  /** The service that is to have it. What it does not know is refused. */
  service?: InputMaybe<JobService>;
  /** SMN topic that is told of failures. It must exist. */
  smnTopic?: InputMaybe<Scalars['String']['input']>;
  /** SPUs, 1 to 400; CUs of a job of DLI. */
  spuNumber?: InputMaybe<Scalars['Int']['input']>;
  /** SQL text with a source, a query and a sink, at most 10,000 bytes; if not set, that of the template. */
  sql?: InputMaybe<Scalars['String']['input']>;
  /** Tags of a job of CS. Not read back by the service. */
  tags?: InputMaybe<Scalars['String']['input']>;
  /** Template of the same service whose SQL text is taken where `sql` is not set, by its global id or, with CS, its raw id. */
  templateId?: InputMaybe<Scalars['ID']['input']>;
  /** Kind of program. If not set: `FLINK_SQL_EDGE_JOB` on edge nodes, `FLINK_OPENSOURCE_SQL_JOB` on exclusive resources of DLI, else `FLINK_SQL_JOB`. Only DLI knows open-source SQL. */
  type?: InputMaybe<JobType>;
  /** OBS path of a JAR file with user-defined functions; not on the shared cluster. Not read back by CS. */
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
  /** The service that is to have it. */
  service?: InputMaybe<JobService>;
  /** SQL text, at most 10,000 bytes. */
  sql?: InputMaybe<Scalars['String']['input']>;
  /** Kind of job that it is for, with DLI only: `FLINK_SQL_JOB` or `FLINK_OPENSOURCE_SQL_JOB`. */
  type?: InputMaybe<JobType>;
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

/** A database of DLI: a name space of tables (DLI: Querying All Databases). */
export type Database = {
  __typename?: 'Database';
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Id of the enterprise project that it belongs to. */
  enterpriseProjectId?: Maybe<Scalars['ID']['output']>;
  /** Name, unique in its project. */
  name: Scalars['String']['output'];
  /** Name of the user who owns it. */
  ownerName?: Maybe<Scalars['String']['output']>;
  /** How many tables it has. */
  tableCount?: Maybe<Scalars['Int']['output']>;
  /** Its tables, in the order of the service. */
  tables?: Maybe<TableConnection>;
};


/** A database of DLI: a name space of tables (DLI: Querying All Databases). */
export type DatabaseTablesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TableFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of databases. */
export type DatabaseConnection = {
  __typename?: 'DatabaseConnection';
  /** The entries with their cursors. */
  edges: Array<DatabaseEdge>;
  /** The entries without their cursors. */
  nodes: Array<Database>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has under the given filter. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry of a page of databases. */
export type DatabaseEdge = {
  __typename?: 'DatabaseEdge';
  /** Position of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: Database;
};

/** Which databases to list. */
export type DatabaseFilter = {
  /** Name or part of it. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `deleteCluster`. */
export type DeleteClusterPayload = {
  __typename?: 'DeleteClusterPayload';
  /** Global id of the cluster, which is now being deleted; null if it is not. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Answer of `deleteConnectionRoute`. */
export type DeleteConnectionRoutePayload = {
  __typename?: 'DeleteConnectionRoutePayload';
  /** Name of the deleted route; null if it was not deleted. */
  deletedName?: Maybe<Scalars['String']['output']>;
  /** The connection that it led over. */
  enhancedConnection?: Maybe<EnhancedConnection>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Answer of `deleteElasticResourcePool`. */
export type DeleteElasticResourcePoolPayload = {
  __typename?: 'DeleteElasticResourcePoolPayload';
  /** Global id of the deleted pool; null if it was not deleted. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Answer of `deleteEnhancedConnection`. */
export type DeleteEnhancedConnectionPayload = {
  __typename?: 'DeleteEnhancedConnectionPayload';
  /** Global id of the deleted connection; null if it was not deleted. */
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
  /** Global ids of the deleted jobs, known in the same way. */
  deletedIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** What became of each job, in the order of `ids`. For CS read back by one list call, only if it is selected; null with an error if that fails and no other service tells of any. DLI tells it itself. */
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

/** Answer of `deleteQueue`. */
export type DeleteQueuePayload = {
  __typename?: 'DeleteQueuePayload';
  /** Global id of the deleted queue; null if it was not deleted. */
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

/** Answer of `deleteTable`. */
export type DeleteTablePayload = {
  __typename?: 'DeleteTablePayload';
  /** Global id of the deleted table; null if it was not deleted. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Id of the task of DLI that deletes it, where `async` was asked for. */
  taskId?: Maybe<Scalars['ID']['output']>;
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

/** Answer of `disassociateQueues`. */
export type DisassociateQueuesPayload = {
  __typename?: 'DisassociateQueuesPayload';
  /** The connection as it now is. */
  enhancedConnection?: Maybe<EnhancedConnection>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** How resources of DLI are paid for. */
export type DliChargingMode =
  /** By the hours that compute units are in use. */
  | 'PAY_PER_USE'
  /** By the month or year. */
  | 'SUBSCRIPTION'
  /** A number that this graph does not know. */
  | 'UNKNOWN';

/** A cluster of DLI, as queues were once called (DLI: Querying All Clusters). */
export type DliCluster = {
  __typename?: 'DliCluster';
  /** When it was created. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Compute units that it has. */
  cuCount?: Maybe<Scalars['Int']['output']>;
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Name of the user who owns it. */
  ownerName?: Maybe<Scalars['String']['output']>;
  /** Whether it is one's own. */
  resourceMode?: Maybe<DliResourceMode>;
  /** Whether it is one's own, as the service's own number. */
  resourceModeRaw?: Maybe<Scalars['String']['output']>;
  /** How it is doing. */
  status?: Maybe<DliClusterStatus>;
  /** How it is doing, in the service's own word. */
  statusRaw?: Maybe<Scalars['String']['output']>;
};

/** How a cluster of DLI is doing. */
export type DliClusterStatus =
  /** Ready. */
  | 'AVAILABLE'
  /** It is being made. */
  | 'CREATING'
  /** It is waking up. */
  | 'RECOVERING'
  /** Asleep, since nothing used it; the next batch wakes it. */
  | 'SUSPENDED'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** Settings that only jobs of DLI have. */
export type DliJobSettings = {
  __typename?: 'DliJobSettings';
  /** OBS path of the checkpoints of a JAR job. */
  checkpointPath?: Maybe<Scalars['String']['output']>;
  /** Files that a JAR job depends on. */
  dependencyFiles?: Maybe<Array<Scalars['String']['output']>>;
  /** Packages that a JAR job depends on. */
  dependencyJars?: Maybe<Array<Scalars['String']['output']>>;
  /** Version of Flink. */
  flinkVersion?: Maybe<Scalars['String']['output']>;
  /** Restarts in an hour; -1 if any number. */
  maxResumesPerHour?: Maybe<Scalars['Int']['output']>;
  /** Whether a restart after an exception goes on from the last checkpoint. */
  resumeCheckpoint?: Maybe<Scalars['Boolean']['output']>;
  /** Tuning parameters, in the shape that they were given in. */
  runtimeConfig?: Maybe<Scalars['JSON']['output']>;
  /** CUs of each task manager. */
  taskManagerCus?: Maybe<Scalars['Int']['output']>;
  /** Slots of each task manager. */
  taskManagerSlots?: Maybe<Scalars['Int']['output']>;
};

/** Settings that only jobs of DLI have. */
export type DliJobSettingsInput = {
  /** OBS path of the checkpoints of a JAR job, which no other job may use. */
  checkpointPath?: InputMaybe<Scalars['String']['input']>;
  /** Files that a JAR job depends on. */
  dependencyFiles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Packages that a JAR job depends on. */
  dependencyJars?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of Flink. */
  flinkVersion?: InputMaybe<Scalars['String']['input']>;
  /** Restarts in an hour; -1 for any number. */
  maxResumesPerHour?: InputMaybe<Scalars['Int']['input']>;
  /** Whether a restart after an exception goes on from the last checkpoint. */
  resumeCheckpoint?: InputMaybe<Scalars['Boolean']['input']>;
  /** Tuning parameters of Flink, a JSON text. */
  runtimeConfig?: InputMaybe<Scalars['String']['input']>;
  /** Tags of a new job. Not read back by the service. */
  tags?: InputMaybe<Array<TagInput>>;
  /** CUs of each task manager. */
  taskManagerCus?: InputMaybe<Scalars['Int']['input']>;
  /** Slots of each task manager. */
  taskManagerSlots?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether resources of DLI are one's own. */
export type DliResourceMode =
  /** One's own. */
  | 'DEDICATED'
  /** Shared with others. */
  | 'SHARED'
  /** A number that this graph does not know. */
  | 'UNKNOWN';

/** An elastic resource pool of DLI: compute units that several queues share (DLI: Querying All Elastic Resource Pools). */
export type ElasticResourcePool = Node & {
  __typename?: 'ElasticResourcePool';
  /** How it is paid for. */
  chargingMode?: Maybe<DliChargingMode>;
  /** How it is paid for, as the service's own number. */
  chargingModeRaw?: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Compute units that it has. */
  cuActual?: Maybe<Scalars['Int']['output']>;
  /** Compute units that its queues have been given. */
  cuCurrent?: Maybe<Scalars['Int']['output']>;
  /** Most compute units that it grows to. */
  cuMax?: Maybe<Scalars['Int']['output']>;
  /** Fewest compute units that it shrinks to. */
  cuMin?: Maybe<Scalars['Int']['output']>;
  /** Compute units that are paid for by subscription. */
  cuPrepaid?: Maybe<Scalars['Int']['output']>;
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Edition, such as `basic`; null where the service names none. */
  edition?: Maybe<Scalars['String']['output']>;
  /** Enterprise project that it belongs to. */
  enterpriseProjectId?: Maybe<Scalars['ID']['output']>;
  /** What went wrong, if anything did. */
  errorReason?: Maybe<Scalars['String']['output']>;
  /** Globally unique id, such as `ElasticResourcePool:pool_1`. */
  id: Scalars['ID']['output'];
  /** Whether it has addresses of IPv6. */
  ipv6Enabled?: Maybe<Scalars['Boolean']['output']>;
  /** Address range of its subnet in IPv6. */
  ipv6SubnetCidr?: Maybe<Scalars['String']['output']>;
  /** Who manages it, in the service's own word. */
  managerName?: Maybe<Scalars['String']['output']>;
  /** Name, unique in its project; the service writes it in lower case. */
  name: Scalars['ID']['output'];
  /** Name of the user who owns it. */
  ownerName?: Maybe<Scalars['String']['output']>;
  /** Number that the service gives it. */
  poolNumber?: Maybe<Scalars['ID']['output']>;
  /** Queues in it, as the service names them. */
  queues?: Maybe<Array<Queue>>;
  /** Id of the resource that it is billed as. */
  resourceId?: Maybe<Scalars['ID']['output']>;
  /** How it is doing. */
  status?: Maybe<ElasticResourcePoolStatus>;
  /** How it is doing, in the service's own word. */
  statusRaw?: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Address range of its VPC. */
  vpcCidr?: Maybe<Scalars['String']['output']>;
};

/** A page of elastic resource pools. */
export type ElasticResourcePoolConnection = {
  __typename?: 'ElasticResourcePoolConnection';
  /** The entries with their cursors. */
  edges: Array<ElasticResourcePoolEdge>;
  /** The entries without their cursors. */
  nodes: Array<ElasticResourcePool>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has under the given filter. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry of a page of elastic resource pools. */
export type ElasticResourcePoolEdge = {
  __typename?: 'ElasticResourcePoolEdge';
  /** Position of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: ElasticResourcePool;
};

/** Which elastic resource pools a list shows. */
export type ElasticResourcePoolFilter = {
  /** Part of the name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** How they are doing. */
  status?: InputMaybe<ElasticResourcePoolStatus>;
};

/** How an elastic resource pool is doing. */
export type ElasticResourcePoolStatus =
  /** Ready. */
  | 'AVAILABLE'
  /** It is being made. */
  | 'CREATING'
  /** It could not be made, or has broken. */
  | 'FAILED'
  /** Its size is changing. */
  | 'SCALING'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** An engine that jobs run on. */
export type Engine = {
  __typename?: 'Engine';
  /** Name, for example `flink`. */
  name?: Maybe<Scalars['String']['output']>;
  /** Version. */
  version?: Maybe<Scalars['String']['output']>;
};

/**
 * An enhanced datasource connection of DLI: its queues and elastic resource pools reach the subnet of a VPC (DLI: Querying
 * Enhanced Datasource Connections). Routes over it can be made and deleted; DLI has no call that shows them.
 */
export type EnhancedConnection = Node & {
  __typename?: 'EnhancedConnection';
  /** The service's own id, a UUID. */
  connectionId: Scalars['ID']['output'];
  /** When it was created. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Hosts that its queues and pools know by name. */
  hosts?: Maybe<Array<EnhancedConnectionHost>>;
  /** Globally unique id, such as `EnhancedConnection:f1a2b0c4-0d3a-4c0a-9e6b-2f0a7c6d5e41`. */
  id: Scalars['ID']['output'];
  /** Whether IPv6 is on. */
  ipv6Enabled?: Maybe<Scalars['Boolean']['output']>;
  /** False if it is open to other projects; lists alone tell it. */
  isPrivate?: Maybe<Scalars['Boolean']['output']>;
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Network of the subnet that it leads to. */
  networkId?: Maybe<Scalars['ID']['output']>;
  /** Elastic resource pools that are bound to it. */
  pools: Array<EnhancedConnectionPool>;
  /** Queues that are bound to it. */
  queues: Array<EnhancedConnectionQueue>;
  /** Whether it is there. */
  status?: Maybe<EnhancedConnectionStatus>;
  /** Whether it is there, in the service's own word. */
  statusRaw?: Maybe<Scalars['String']['output']>;
  /** VPC that it leads to. */
  vpcId?: Maybe<Scalars['ID']['output']>;
};

/** A page of enhanced connections. */
export type EnhancedConnectionConnection = {
  __typename?: 'EnhancedConnectionConnection';
  /** The entries with their cursors. */
  edges: Array<EnhancedConnectionEdge>;
  /** The entries without their cursors. */
  nodes: Array<EnhancedConnection>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has under the given filter. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry of a page of enhanced connections. */
export type EnhancedConnectionEdge = {
  __typename?: 'EnhancedConnectionEdge';
  /** Position of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: EnhancedConnection;
};

/** Which enhanced connections a list shows. */
export type EnhancedConnectionFilter = {
  /** Name, as the service matches names. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether they are there. */
  status?: InputMaybe<EnhancedConnectionStatus>;
};

/** A host that an enhanced connection leads to. */
export type EnhancedConnectionHost = {
  __typename?: 'EnhancedConnectionHost';
  /** Name. */
  hostname?: Maybe<Scalars['String']['output']>;
  /** IPv4 address. */
  ip?: Maybe<Scalars['String']['output']>;
};

/** A host that an enhanced connection is to lead to. */
export type EnhancedConnectionHostInput = {
  /** Name: a letter first, then letters, digits, `_`, `.` and `-`, at most 128 characters. */
  hostname: Scalars['String']['input'];
  /** IPv4 address. */
  ip: Scalars['String']['input'];
};

/** How far a queue or pool has come to reach the network of an enhanced connection. */
export type EnhancedConnectionPeerStatus =
  /** Connected. */
  | 'ACTIVE'
  /** Being connected. */
  | 'CREATING'
  /** Could not be connected. */
  | 'FAILED'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** An elastic resource pool that is bound to an enhanced connection. */
export type EnhancedConnectionPool = {
  __typename?: 'EnhancedConnectionPool';
  /** Why it could not be connected. */
  errorReason?: Maybe<Scalars['String']['output']>;
  /** Name of the pool. */
  name?: Maybe<Scalars['String']['output']>;
  /** The service's id of what connects it. */
  peerId?: Maybe<Scalars['ID']['output']>;
  /** The pool, if the service names it. */
  pool?: Maybe<ElasticResourcePool>;
  /** How far it is connected. */
  status?: Maybe<EnhancedConnectionPeerStatus>;
  /** How far it is connected, in the service's own word. */
  statusRaw?: Maybe<Scalars['String']['output']>;
  /** When the status last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A queue that is bound to an enhanced connection. */
export type EnhancedConnectionQueue = {
  __typename?: 'EnhancedConnectionQueue';
  /** Why it could not be connected. */
  errorReason?: Maybe<Scalars['String']['output']>;
  /** Name of the queue. */
  name?: Maybe<Scalars['String']['output']>;
  /** The service's id of what connects it. */
  peerId?: Maybe<Scalars['ID']['output']>;
  /** The queue, if the service names it. */
  queue?: Maybe<Queue>;
  /** How far it is connected. */
  status?: Maybe<EnhancedConnectionPeerStatus>;
  /** How far it is connected, in the service's own word. */
  statusRaw?: Maybe<Scalars['String']['output']>;
  /** When the status last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Whether an enhanced connection is there. */
export type EnhancedConnectionStatus =
  /** In force; each of its queues and pools has a state of its own. */
  | 'ACTIVE'
  /** Deleted. */
  | 'DELETED'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** What one error code of a service means (7.2; Error Codes in the API references of DLI and CDM). */
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
  /** The service that it is a code of. */
  service: ServiceName;
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
  /** No such cluster of data migration. */
  | 'CDM_CLUSTER_NOT_EXIST'
  /** The content of a data migration job is not valid. */
  | 'CDM_JOB_INVALID'
  /** The name is taken by another data migration job. */
  | 'CDM_JOB_NAME_EXIST'
  /** No such data migration job. */
  | 'CDM_JOB_NOT_EXIST'
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
  /** No such connector of data migration. */
  | 'CONNECTOR_NOT_EXIST'
  /** A value that could not be converted. */
  | 'DATA_CONVERSION_FAILED'
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
  /** A file is closed to the service. */
  | 'FILE_FORBIDDEN'
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
  /** No such link of data migration. */
  | 'LINK_NOT_EXIST'
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
  /** The service failed over its metadata. */
  | 'METADATA_FAILED'
  /** The network settings do not fit together. */
  | 'NETWORK_INVALID'
  /** The service does not do this, or not in this state. */
  | 'OPERATION_UNSUPPORTED'
  /** A page before the first entry. */
  | 'PAGE_INVALID'
  /** Too little or too much parallelism for any job. */
  | 'PARALLELISM_INVALID'
  /** Too much parallelism for the SPUs of this job. */
  | 'PARALLELISM_TOO_HIGH'
  /** A value that the service does not take. */
  | 'PARAMETER_INVALID'
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
  /** A job without a queue. */
  | 'QUEUE_MISSING'
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
  /** What is needed is not free. */
  | 'RESOURCES_UNAVAILABLE'
  /** There is something of that name already. */
  | 'RESOURCE_EXIST'
  /** Closed to the caller. */
  | 'RESOURCE_FORBIDDEN'
  /** No such thing. */
  | 'RESOURCE_NOT_EXIST'
  /** No quota is left in the project. */
  | 'RESOURCE_QUOTA_EXCEEDED'
  /** A result that is not kept any more. */
  | 'RESULT_EXPIRED'
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
  /** The service could not prove who it is to another one. */
  | 'SERVICE_UNAUTHENTICATED'
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
  /** At a limit of the service. */
  | 'SYSTEM_LIMIT_EXCEEDED'
  /** A task that took too long. */
  | 'TASK_TIMED_OUT'
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
  /** A token that cannot be read. */
  | 'TOKEN_INVALID'
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
 * A stream-processing job, of CS (API reference 5.1.11, 5.1.12) or of DLI, its successor, which has the same calls in
 * other words (docs/dli.md). What only one of them has says so, and is null in jobs of the other.
 *
 * The service shows a job in two faces, and a list call answers one of them: `durationMs`, `ownerName`, `edgeGroupIds`
 * and `parent` come from the one; `sql`, `runMode`, `spuNumber`, `cluster`, `owner`, `checkpoint` and the other settings
 * from the other. Selecting fields of both costs a second list call.
 */
export type Job = Node & {
  __typename?: 'Job';
  /** Addresses under which its API gateway sinks can be read (5.1.16); of CS only. */
  apiGateway?: Maybe<JobApiGateway>;
  /** Arguments of the entry class. */
  args?: Maybe<Scalars['String']['output']>;
  /** What was done to it, newest first (5.1.14); of CS only. */
  auditLogs?: Maybe<AuditLogConnection>;
  /** Automatic snapshots. */
  checkpoint?: Maybe<Checkpoint>;
  /** Parts of an edge job, one an edge node. */
  children?: Maybe<JobConnection>;
  /** Exclusive cluster that it runs on, if the service names one; of CS only. */
  cluster?: Maybe<Cluster>;
  /** When it was created. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Settings that jobs of DLI alone have; null in a job of CS. */
  dliSettings?: Maybe<DliJobSettings>;
  /** How long it has been running, in milliseconds. */
  durationMs?: Maybe<Scalars['BigInt']['output']>;
  /** Edge computing groups that an edge job is sent to. */
  edgeGroupIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** Execution plan (5.1.13), in the shape that the engine gives it; null while there is none. */
  executionPlan?: Maybe<Scalars['JSON']['output']>;
  /** Whether the graphical editor is on for it; known in the job list of a cluster only. */
  graphEditorEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** Whether there is a savepoint to go on from; told by DLI only. */
  hasSavepoint?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether it is well, by its status, its figures and its audit log. Figures are asked for of all running jobs at once, the
   * audit log only of each that has been started in the last 24 hours. What cannot be read fails nothing else.
   */
  health?: Maybe<JobHealth>;
  /** Globally unique id, such as `Job:50320`, or `Job:dli:138` of a job of DLI. */
  id: Scalars['ID']['output'];
  /** Seconds that the state of an idle key is kept; told by DLI only. */
  idleStateRetentionSeconds?: Maybe<Scalars['Int']['output']>;
  /** JAR file of a JAR job: its OBS path, in DLI also the name of a package. */
  jarUrl?: Maybe<Scalars['String']['output']>;
  /** The service's own id, a number of up to 64 bits as text. Either service counts for itself: `service` belongs to it. */
  jobId: Scalars['ID']['output'];
  /** The last thing that was done to it: the newest entry of its audit log (5.1.14), null where there is none; of CS only. */
  lastAction?: Maybe<AuditLog>;
  /** Log saving. */
  logging?: Maybe<JobLogging>;
  /** Entry class of a JAR job. */
  mainClass?: Maybe<Scalars['String']['output']>;
  /** Units of the management part: SPUs, for JAR jobs of CS; CUs, for any job of DLI. */
  managerSpu?: Maybe<Scalars['Int']['output']>;
  /** What it reads and writes (5.1.15); null if the service has no figures for it. */
  metrics?: Maybe<JobMetrics>;
  /**
   * What it read and wrote of late, oldest first, as the polls for `jobMetricsUpdated` have seen it. Nothing is asked of
   * the service for it: it is empty where nobody watches the figures of the job with the same token in the same project, at
   * the same replica of the gateway. About a hundred samples are kept, for as long as somebody watches.
   */
  metricsHistory: Array<JobMetricsSample>;
  /**
   * Of a job of DLI the job of CS that it was made of, which its name tells: it ends in `_cs` and the id there, such as
   * `orders_alarm_cs50320`. Null if there is no such job any more, and once its name ends in something else. A name is all
   * that DLI keeps: it never gives tags back.
   */
  migratedFrom?: Maybe<Job>;
  /**
   * Of a job of CS the job of DLI that `migrateJob` has made of it: the one whose name ends in `_cs` and its id, the oldest
   * if there are several. What is before that may change in either service; a name without it breaks this link. Null where
   * DLI is not configured.
   */
  migratedTo?: Maybe<Job>;
  /** Name, unique in its project and service. */
  name?: Maybe<Scalars['String']['output']>;
  /** Quota of the user who created it; of CS only. */
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
  /** Queue that it runs on; of DLI only. */
  queue?: Maybe<Queue>;
  /** Whether it is restarted after an exception; told by DLI only. */
  restartOnException?: Maybe<Scalars['Boolean']['output']>;
  /** Where it runs. */
  runMode?: Maybe<RunMode>;
  /** Where it runs, in the service's own word. */
  runModeRaw?: Maybe<Scalars['String']['output']>;
  /** The service that has it. */
  service: JobService;
  /** SMN topic that is told of failures. */
  smnTopic?: Maybe<Scalars['String']['output']>;
  /** Units that it takes: stream processing units (SPUs) of CS, compute units (CUs) of DLI. */
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
  /** JAR file with user-defined functions; told by DLI only. */
  udfJarUrl?: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


/**
 * A stream-processing job, of CS (API reference 5.1.11, 5.1.12) or of DLI, its successor, which has the same calls in
 * other words (docs/dli.md). What only one of them has says so, and is null in jobs of the other.
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
 * A stream-processing job, of CS (API reference 5.1.11, 5.1.12) or of DLI, its successor, which has the same calls in
 * other words (docs/dli.md). What only one of them has says so, and is null in jobs of the other.
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
 * A stream-processing job, of CS (API reference 5.1.11, 5.1.12) or of DLI, its successor, which has the same calls in
 * other words (docs/dli.md). What only one of them has says so, and is null in jobs of the other.
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
  /** Services that could not be read, so that their jobs are missing here; an error of the request says why. */
  missingServices: Array<JobService>;
  /** The entries without their cursors. */
  nodes: Array<Job>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has under the given filter; null where a service could not be read. */
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
  /** Exclusive cluster of CS, by its global or raw id: jobs of CS only. */
  clusterId?: InputMaybe<Scalars['ID']['input']>;
  /** Name or part of it, as the service matches names. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Queue of DLI, by its global id or name: jobs of DLI only. */
  queueId?: InputMaybe<Scalars['ID']['input']>;
  /** Edge job whose parts are wanted, by its global or raw id. Without it parts of edge jobs are left out. Jobs of its service only. */
  rootJobId?: InputMaybe<Scalars['ID']['input']>;
  /** Service whose jobs are wanted; all that are configured, if not set. */
  service?: InputMaybe<JobService>;
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
 * New figures of a job; without `jobId`, that those of a service cannot be had for the moment. A job that is not there, or is there no more,
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
  /** The service that has the job, or that cannot be read, or can be again; null where the event is about all of them. */
  service?: Maybe<JobService>;
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

/** How a job of CS would come to DLI. */
export type JobMigrationPlan = {
  __typename?: 'JobMigrationPlan';
  /** Its body, word by word; null where there is no call. */
  body?: Maybe<Scalars['JSON']['output']>;
  /** What `createSqlJob` or `createJarJob` takes as `input` to send that body, for whoever wants to change it first; null where there is no call. */
  input?: Maybe<Scalars['JSON']['output']>;
  /** The job; null if there is none. */
  job?: Maybe<Job>;
  /** What does not come along as it is. */
  losses: Array<MigrationLoss>;
  /** Its HTTP method; null where there is no call. */
  method?: Maybe<Scalars['String']['output']>;
  /** The job of DLI that this one has become already, as in `Job`. */
  migratedTo?: Maybe<Job>;
  /** The call that creates the job of DLI. */
  operation: MigrationOperation;
  /** Its path behind the endpoint, with `{project_id}` in the place of the project; null where there is no call. */
  path?: Maybe<Scalars['String']['output']>;
  /** Why the job cannot be moved; empty if it can, or if it could not be read, of which an error of the request tells. */
  userErrors: Array<UserError>;
};

/** What became of one job in a batch. CS answers a batch as a whole: this is what reading back shows. DLI has a verdict for each. */
export type JobResult = {
  __typename?: 'JobResult';
  /** Global id of the job. */
  id: Scalars['ID']['output'];
  /** The job as it now is; null if there is none. */
  job?: Maybe<Job>;
  /** What became of it. */
  outcome: Outcome;
  /** Why it was refused, as far as the service said so for it or for the batch. */
  userErrors: Array<UserError>;
};

/** A service that runs jobs. */
export type JobService =
  /** Cloud Stream Service. */
  | 'CS'
  /** Data Lake Insight, its successor. */
  | 'DLI';

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
  /** The service that has the job, or that cannot be read, or can be again; null where the event is about all of them. */
  service?: Maybe<JobService>;
  /** Whether the service could not be read when it was last asked. */
  stale: Scalars['Boolean']['output'];
};

/** What kind of program a job is. */
export type JobType =
  /** A Flink program in a JAR file, on an exclusive cluster. */
  | 'FLINK_JAR_JOB'
  /** Flink SQL in the dialect of open-source Flink, on a queue; of DLI only. */
  | 'FLINK_OPENSOURCE_SQL_JOB'
  /** Flink SQL on edge nodes. */
  | 'FLINK_SQL_EDGE_JOB'
  /** Flink SQL on a shared or exclusive cluster. */
  | 'FLINK_SQL_JOB'
  /** A Spark Streaming program in a JAR file, on an exclusive cluster. */
  | 'SPARK_STREAMING_JAR_JOB'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** What a job of DLI is to have in the place of what the job of CS has. */
export type MigrateJobInput = {
  /** OBS bucket for snapshots and logs. DLI must have been allowed to use it. */
  obsBucket?: InputMaybe<Scalars['String']['input']>;
  /** Queue of DLI that it is to run on, by its global id or name. Without one a job of the shared cluster stays on that of DLI, and one of an exclusive cluster has no place to run yet. Edge jobs take no notice of it. */
  queueId?: InputMaybe<Scalars['ID']['input']>;
  /** SMN topic that is told of failures. It must exist. */
  smnTopic?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `migrateJob`. */
export type MigrateJobPayload = {
  __typename?: 'MigrateJobPayload';
  /** What would change; null unless `dryRun`. */
  changes?: Maybe<Array<Change>>;
  /** The new job of DLI; null in a dry run. */
  job?: Maybe<Job>;
  /** What was done, or would be; null if it was refused for something else. */
  plan?: Maybe<JobMigrationPlan>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Something that does not come to DLI as it is. */
export type MigrationLoss = {
  __typename?: 'MigrationLoss';
  /** The field of `Job`, or of the input where `Job` has none, with dots in front of inner ones, such as `checkpoint.mode`. */
  field: Scalars['String']['output'];
  /** What becomes of it. */
  kind: MigrationLossKind;
  /** The same in words, and what to do. */
  message: Scalars['String']['output'];
  /** What the job has there in CS; null if nothing, or if CS does not tell it. */
  value?: Maybe<Scalars['JSON']['output']>;
};

/** What becomes of something that a job has in CS. */
export type MigrationLossKind =
  /** It comes along, in another form. */
  | 'CHANGED'
  /** It is left behind: DLI has nothing like it, or is not told of it. */
  | 'DROPPED'
  /** Somebody has to do something before the new job works as the old one did. */
  | 'NEEDS_ACTION'
  /** CS does not tell it, so that nobody knows whether there is anything to lose. */
  | 'UNKNOWN';

/** The call of DLI that brings a job of CS there. */
export type MigrationOperation =
  /** A JAR job, as `createJarJob` makes it. */
  | 'CREATE_JAR_JOB'
  /** A SQL job, as `createSqlJob` makes it. */
  | 'CREATE_SQL_JOB'
  /** None: the job cannot be moved, or could not be read. */
  | 'NONE';

/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /** Accepts a connection for the other side (5.3.21). That may be another tenant, whose token goes into the header `X-Peer-Auth-Token`. */
  acceptPeering?: Maybe<AcceptPeeringPayload>;
  /** Adds host mappings to a running cluster (5.3.9), which has at most 1,000. */
  addHostMappings?: Maybe<AddHostMappingsPayload>;
  /** Binds queues and elastic resource pools to an enhanced connection (DLI: Binding a Queue), at least one of them. */
  associateQueues?: Maybe<AssociateQueuesPayload>;
  /** Lets the service use OBS buckets, which jobs need for snapshots and logs (5.1.2). Nothing takes that back. */
  authorizeBuckets?: Maybe<AuthorizeBucketsPayload>;
  /** Cancels a Spark batch that has not ended (DLI: Canceling a Batch Processing Job). */
  cancelSparkBatch?: Maybe<CancelSparkBatchPayload>;
  /**
   * Creates a job in a cluster of Cloud Data Migration, which can bring data into DLI and elsewhere (Creating a Job in a
   * Specified Cluster in the API reference of CDM).
   */
  createCdmJob?: Maybe<CreateCdmJobPayload>;
  /** Creates an exclusive cluster (5.3.1). The service takes the request; the status of the cluster shows how it goes on. */
  createCluster?: Maybe<CreateClusterPayload>;
  /** Makes a route over an enhanced connection (DLI: Creating a Route). */
  createConnectionRoute?: Maybe<CreateConnectionRoutePayload>;
  /** Creates an elastic resource pool (DLI: Creating an Elastic Resource Pool). */
  createElasticResourcePool?: Maybe<CreateElasticResourcePoolPayload>;
  /**
   * Connects queues and elastic resource pools with the subnet of a VPC (DLI: Creating an Enhanced Datasource Connection).
   * Each of them is on its way for a while.
   */
  createEnhancedConnection?: Maybe<CreateEnhancedConnectionPayload>;
  /** Creates a JAR job as a draft (5.1.7). */
  createJarJob?: Maybe<CreateJarJobPayload>;
  /** Sets the way back: a route in the other side's VPC (5.3.23), likewise with the token in `X-Peer-Auth-Token`. */
  createPeerRoute?: Maybe<CreatePeerRoutePayload>;
  /** Asks for a VPC peering connection between a cluster's VPC and another one (5.3.17). It is in force once accepted. */
  createPeering?: Maybe<CreatePeeringPayload>;
  /** Creates a queue (DLI: Creating a Queue). */
  createQueue?: Maybe<CreateQueuePayload>;
  /** Sets a route in the cluster's VPC (5.3.22). The connection must be in force. */
  createRoute?: Maybe<CreateRoutePayload>;
  /** Submits a Spark batch (DLI: Creating a Batch Processing Job). */
  createSparkBatch?: Maybe<CreateSparkBatchPayload>;
  /** Creates a SQL job as a draft (5.1.5). */
  createSqlJob?: Maybe<CreateSqlJobPayload>;
  /** Creates a template (5.2.1); a project has at most 100. */
  createTemplate?: Maybe<CreateTemplatePayload>;
  /** Deletes a cluster and stops its jobs at once (5.3.3). Deletion takes a while. */
  deleteCluster?: Maybe<DeleteClusterPayload>;
  /** Deletes a route over an enhanced connection by its name (DLI: Deleting a Route). */
  deleteConnectionRoute?: Maybe<DeleteConnectionRoutePayload>;
  /** Deletes an elastic resource pool that holds no queue (DLI: Deleting an Elastic Resource Pool). */
  deleteElasticResourcePool?: Maybe<DeleteElasticResourcePoolPayload>;
  /**
   * Deletes an enhanced connection with its routes (DLI: Deleting an Enhanced Datasource Connection). It cannot be while
   * something is being connected.
   */
  deleteEnhancedConnection?: Maybe<DeleteEnhancedConnectionPayload>;
  /** Deletes host mappings of one cluster by one call (5.3.12). */
  deleteHostMappings?: Maybe<DeleteHostMappingsPayload>;
  /** Deletes a job in whatever status (5.1.19). */
  deleteJob?: Maybe<DeleteJobPayload>;
  /** Deletes several jobs by one call to each service (5.1.20). Where one service fails, an error says so beside what became of the jobs of the other. */
  deleteJobs?: Maybe<DeleteJobsPayload>;
  /** Deletes a connection (5.3.20). */
  deletePeering?: Maybe<DeletePeeringPayload>;
  /** Deletes a queue on which nothing runs (DLI: Deleting a Queue). */
  deleteQueue?: Maybe<DeleteQueuePayload>;
  /** Deletes a route in the cluster's VPC (5.3.25). */
  deleteRoute?: Maybe<DeleteRoutePayload>;
  /** Deletes a table of DLI, and its data if DLI keeps them (DLI: Deleting a Table). */
  deleteTable?: Maybe<DeleteTablePayload>;
  /** Deletes a template (5.2.3). Jobs made from it keep their SQL text. */
  deleteTemplate?: Maybe<DeleteTemplatePayload>;
  /** Unbinds queues and elastic resource pools from an enhanced connection (DLI: Unbinding a Queue), at least one of them. */
  disassociateQueues?: Maybe<DisassociateQueuesPayload>;
  /**
   * Creates a job of DLI out of a job of CS, as `planMigration` tells, by the call of `createSqlJob` or `createJarJob`. It
   * is a draft; the job of CS stays as it is, and goes on if it runs. A job with a `Job.migratedTo` is not moved again.
   */
  migrateJob?: Maybe<MigrateJobPayload>;
  /** Registers the caller as a user of the service, once before anything else (5.1.1). */
  registerService?: Maybe<RegisterServicePayload>;
  /** Starts a stopped cluster again (5.3.7). */
  restartCluster?: Maybe<RestartClusterPayload>;
  /** Starts a job (5.1.9). The service takes the request; the status of the job shows how it goes on. */
  runJob?: Maybe<RunJobPayload>;
  /** Starts several jobs by one call to each service (5.1.10). Where one service fails, an error says so beside what became of the jobs of the other. */
  runJobs?: Maybe<RunJobsPayload>;
  /** Changes what a user may do with a queue (DLI: Granting Queue Permissions to a User). */
  setQueuePrivileges?: Maybe<SetQueuePrivilegesPayload>;
  /** Stops a running cluster and its jobs (5.3.6). */
  stopCluster?: Maybe<StopClusterPayload>;
  /** Stops a job (5.1.17). The service takes the request; the status of the job shows how it goes on. */
  stopJob?: Maybe<StopJobPayload>;
  /** Stops several jobs by one call to each service (5.1.18). Where one service fails, an error says so beside what became of the jobs of the other. */
  stopJobs?: Maybe<StopJobsPayload>;
  /** Changes a running cluster (5.3.5). */
  updateCluster?: Maybe<UpdateClusterPayload>;
  /** Changes a host mapping (5.3.10). */
  updateHostMapping?: Maybe<UpdateHostMappingPayload>;
  /** Changes a JAR job that is not running (5.1.8). A job of DLI may run while only its topic, bucket, or ways to restart and resume change. */
  updateJarJob?: Maybe<UpdateJarJobPayload>;
  /** Changes what a user may use (5.3.16). */
  updateQuota?: Maybe<UpdateQuotaPayload>;
  /** Changes a SQL job that is not running (5.1.6). A job of DLI may run while only its topic, bucket, or ways to restart and resume change. */
  updateSqlJob?: Maybe<UpdateSqlJobPayload>;
  /** Changes a template (5.2.2). */
  updateTemplate?: Maybe<UpdateTemplatePayload>;
  /** Adds the host mappings of a file (5.3.13): an address and one or more names a line, at most 8 MB. */
  uploadHostsFile?: Maybe<UploadHostsFilePayload>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationAcceptPeeringArgs = {
  id: Scalars['ID']['input'];
  waitFor?: InputMaybe<WaitForInput>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationAddHostMappingsArgs = {
  clusterId: Scalars['ID']['input'];
  dryRun?: Scalars['Boolean']['input'];
  mappings: Array<HostMappingInput>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationAssociateQueuesArgs = {
  id: Scalars['ID']['input'];
  poolIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  queueIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationAuthorizeBucketsArgs = {
  buckets: Array<Scalars['String']['input']>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCancelSparkBatchArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateCdmJobArgs = {
  clusterId: Scalars['ID']['input'];
  input: CreateCdmJobInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateClusterArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateClusterInput;
  waitFor?: InputMaybe<WaitForInput>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateConnectionRouteArgs = {
  connectionId: Scalars['ID']['input'];
  dryRun?: Scalars['Boolean']['input'];
  input: CreateConnectionRouteInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateElasticResourcePoolArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateElasticResourcePoolInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateEnhancedConnectionArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateEnhancedConnectionInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateJarJobArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateJarJobInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreatePeerRouteArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreatePeerRouteInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreatePeeringArgs = {
  clusterId: Scalars['ID']['input'];
  dryRun?: Scalars['Boolean']['input'];
  input: CreatePeeringInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateQueueArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateQueueInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateRouteArgs = {
  destination: Scalars['String']['input'];
  dryRun?: Scalars['Boolean']['input'];
  peeringId: Scalars['ID']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateSparkBatchArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateSparkBatchInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateSqlJobArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateSqlJobInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationCreateTemplateArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateTemplateInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteClusterArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteConnectionRouteArgs = {
  connectionId: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteElasticResourcePoolArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteEnhancedConnectionArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteHostMappingsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteJobArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteJobsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeletePeeringArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteQueueArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteRouteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteTableArgs = {
  async?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDeleteTemplateArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationDisassociateQueuesArgs = {
  id: Scalars['ID']['input'];
  poolIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  queueIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationMigrateJobArgs = {
  dryRun?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  input?: InputMaybe<MigrateJobInput>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationRestartClusterArgs = {
  id: Scalars['ID']['input'];
  waitFor?: InputMaybe<WaitForInput>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationRunJobArgs = {
  id: Scalars['ID']['input'];
  resumeSavepoint?: Scalars['Boolean']['input'];
  waitFor?: InputMaybe<WaitForInput>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationRunJobsArgs = {
  ids: Array<Scalars['ID']['input']>;
  resumeSavepoint?: Scalars['Boolean']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationSetQueuePrivilegesArgs = {
  action: QueuePrivilegeAction;
  privileges: Array<QueuePrivilege>;
  queueId: Scalars['ID']['input'];
  userName: Scalars['String']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationStopClusterArgs = {
  id: Scalars['ID']['input'];
  waitFor?: InputMaybe<WaitForInput>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationStopJobArgs = {
  id: Scalars['ID']['input'];
  triggerSavepoint?: Scalars['Boolean']['input'];
  waitFor?: InputMaybe<WaitForInput>;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationStopJobsArgs = {
  ids: Array<Scalars['ID']['input']>;
  triggerSavepoint?: Scalars['Boolean']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationUpdateClusterArgs = {
  dryRun?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  input: UpdateClusterInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationUpdateHostMappingArgs = {
  dryRun?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  input: UpdateHostMappingInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationUpdateJarJobArgs = {
  dryRun?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  input: UpdateJarJobInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationUpdateQuotaArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: UpdateQuotaInput;
  userId: Scalars['ID']['input'];
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationUpdateSqlJobArgs = {
  dryRun?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  input: UpdateSqlJobInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
 * every other failure is an error. A write is sent once: where its answer is lost, the error is `OUTCOME_UNKNOWN`, and its
 * `extensions.settled` says what reading back has shown.
 */
export type MutationUpdateTemplateArgs = {
  dryRun?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  input: UpdateTemplateInput;
};


/**
 * Entry points for writing, most of them one write call of a service each. What the caller can mend comes back in `userErrors`;
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

/** Jobs and clusters of CS and what they cost (5.1.3); DLI has no such call. */
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
  /** The databases of the project in DLI (DLI: Querying All Databases). */
  databases?: Maybe<DatabaseConnection>;
  /** Clusters of DLI, by its older call (DLI: Querying All Clusters): the queues tell more of the same. */
  dliClusters?: Maybe<Array<DliCluster>>;
  /** One elastic resource pool of DLI, or null where there is none. */
  elasticResourcePool?: Maybe<ElasticResourcePool>;
  /** Elastic resource pools of DLI in the project (DLI: Querying All Elastic Resource Pools). */
  elasticResourcePools?: Maybe<ElasticResourcePoolConnection>;
  /** One enhanced connection (DLI: Querying an Enhanced Datasource Connection), or null where there is none. */
  enhancedConnection?: Maybe<EnhancedConnection>;
  /** The project's enhanced connections (DLI: Querying Enhanced Datasource Connections), in the service's order. */
  enhancedConnections?: Maybe<EnhancedConnectionConnection>;
  /** The error codes of the services, in their order. The catalogue is part of the gateway: no service is asked. */
  errorCatalog: Array<ErrorCatalogEntry>;
  /** One job (5.1.12), or null where there is none. */
  job?: Maybe<Job>;
  /**
   * The project's jobs, of CS (5.1.11) and of DLI where that is configured: one list by the time of creation. If one of the
   * services cannot be read, the jobs of the other come with an error that says so.
   */
  jobs?: Maybe<JobConnection>;
  /** Any entity by its global id, or null where there is none. An id that is malformed or of no known type is an error. */
  node?: Maybe<Node>;
  /** Several entities by their global ids, in the order asked for; null where there is none. */
  nodes: Array<Maybe<Node>>;
  /** Jobs and clusters of CS and what they cost (5.1.3); DLI has no such call. */
  overview?: Maybe<Overview>;
  /** One VPC peering connection (5.3.19), or null where there is none. */
  peering?: Maybe<Peering>;
  /** How jobs of CS would come to DLI, in the order of the ids, each for itself. Only CS is read, nothing is written. */
  planMigration?: Maybe<Array<JobMigrationPlan>>;
  /** Projects that the caller's token opens (IAM, 7.3). */
  projects?: Maybe<Array<Project>>;
  /** One queue of DLI (DLI: Viewing Details of a Queue), or null where there is none. */
  queue?: Maybe<Queue>;
  /** Queues of DLI in the project, of both types (DLI: Querying All Queues). One call reads them all. */
  queues?: Maybe<QueueConnection>;
  /** Quota of one user (5.3.15), or null where there is no such user. */
  quota?: Maybe<Quota>;
  /** Quotas of the tenant's users (5.3.14). */
  quotas?: Maybe<QuotaConnection>;
  /** Release of the service (5.1.4). */
  serviceVersion?: Maybe<ServiceVersion>;
  /** One Spark batch (DLI: Querying Batch Job Details), or null where there is none. */
  sparkBatch?: Maybe<SparkBatch>;
  /** The project's Spark batches (DLI: Listing All Batch Processing Jobs), in the service's order. */
  sparkBatches?: Maybe<SparkBatchConnection>;
  /** One table of DLI, or null where there is none (DLI: Describing Table Information). */
  table?: Maybe<Table>;
  /** The tables of a database of DLI, or null where there is no such database (DLI: Querying All Tables). */
  tables?: Maybe<TableConnection>;
  /** One template, or null where there is none. */
  template?: Maybe<Template>;
  /**
   * The project's own templates, of CS (5.2.4) and of DLI where that is configured: one list by the time of creation. If one
   * of the services cannot be read, the templates of the other come with an error that says so.
   */
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
export type QueryDatabasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DatabaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Entry points for reading. */
export type QueryElasticResourcePoolArgs = {
  id: Scalars['ID']['input'];
};


/** Entry points for reading. */
export type QueryElasticResourcePoolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ElasticResourcePoolFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Entry points for reading. */
export type QueryEnhancedConnectionArgs = {
  id: Scalars['ID']['input'];
};


/** Entry points for reading. */
export type QueryEnhancedConnectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EnhancedConnectionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Entry points for reading. */
export type QueryErrorCatalogArgs = {
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  reason?: InputMaybe<ErrorReason>;
  service?: InputMaybe<ServiceName>;
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
export type QueryPlanMigrationArgs = {
  input?: InputMaybe<MigrateJobInput>;
  jobIds: Array<Scalars['ID']['input']>;
};


/** Entry points for reading. */
export type QueryQueueArgs = {
  id: Scalars['ID']['input'];
};


/** Entry points for reading. */
export type QueryQueuesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<QueueFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<QueueOrder>;
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
export type QuerySparkBatchArgs = {
  id: Scalars['ID']['input'];
};


/** Entry points for reading. */
export type QuerySparkBatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SparkBatchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Entry points for reading. */
export type QueryTableArgs = {
  id: Scalars['ID']['input'];
};


/** Entry points for reading. */
export type QueryTablesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  databaseName: Scalars['String']['input'];
  filter?: InputMaybe<TableFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Entry points for reading. */
export type QueryTemplateArgs = {
  id: Scalars['ID']['input'];
};


/** Entry points for reading. */
export type QueryTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TemplateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SortOrder>;
};

/** A queue of DLI: where its jobs run (DLI: Querying All Queues, Viewing Details of a Queue). */
export type Queue = Node & {
  __typename?: 'Queue';
  /** How it is paid for. */
  chargingMode?: Maybe<DliChargingMode>;
  /** How it is paid for, as the service's own number. */
  chargingModeRaw?: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Compute units that it has. */
  cuCount?: Maybe<Scalars['Int']['output']>;
  /** Fewest compute units that it shrinks to. */
  cuScaleInLimit?: Maybe<Scalars['Int']['output']>;
  /** Most compute units that it grows to. */
  cuScaleOutLimit?: Maybe<Scalars['Int']['output']>;
  /** Compute units that it was ordered with. */
  cuSpec?: Maybe<Scalars['Int']['output']>;
  /** Compute units in use. */
  cuUsed?: Maybe<Scalars['Float']['output']>;
  /** Version of Flink that it runs programs by where they name none. */
  defaultFlinkJarVersion?: Maybe<Scalars['String']['output']>;
  /** Version of Flink that it runs SQL jobs by where they name none. */
  defaultFlinkSqlVersion?: Maybe<Scalars['String']['output']>;
  /** Version of Spark that it runs where a job names none. */
  defaultSparkVersion?: Maybe<Scalars['String']['output']>;
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Engine, such as `spark`. */
  engine?: Maybe<Scalars['String']['output']>;
  /** Enterprise project that it belongs to. */
  enterpriseProjectId?: Maybe<Scalars['ID']['output']>;
  /** Globally unique id, such as `Queue:etl`. */
  id: Scalars['ID']['output'];
  /** Labels, such as `multi_az=2`. */
  labels?: Maybe<Array<Scalars['String']['output']>>;
  /** Address range of its management subnet. */
  managementCidr?: Maybe<Scalars['String']['output']>;
  /** Name, unique in its project; the service writes it in lower case. */
  name: Scalars['ID']['output'];
  /** Name of the user who owns it. */
  ownerName?: Maybe<Scalars['String']['output']>;
  /** What its machines are. */
  platform?: Maybe<QueuePlatform>;
  /** What its machines are, in the service's own word. */
  platformRaw?: Maybe<Scalars['String']['output']>;
  /** Elastic resource pool that it is in; null for one on its own. */
  pool?: Maybe<ElasticResourcePool>;
  /** Number that the service gives it, where it tells it. */
  queueNumber?: Maybe<Scalars['ID']['output']>;
  /** Id of the resource that it is billed as. */
  resourceId?: Maybe<Scalars['ID']['output']>;
  /** Whether it is one's own. */
  resourceMode?: Maybe<DliResourceMode>;
  /** Whether it is one's own, as the service's own number. */
  resourceModeRaw?: Maybe<Scalars['String']['output']>;
  /** What its compute units are. */
  resourceType?: Maybe<QueueResourceType>;
  /** What its compute units are, in the service's own word. */
  resourceTypeRaw?: Maybe<Scalars['String']['output']>;
  /** Whether it is restarting. */
  restarting?: Maybe<Scalars['Boolean']['output']>;
  /** Address range of its subnet. */
  subnetCidr?: Maybe<Scalars['String']['output']>;
  /** Versions of Flink that it runs programs by. */
  supportedFlinkJarVersions?: Maybe<Array<Scalars['String']['output']>>;
  /** Versions of Flink that it runs SQL jobs by. */
  supportedFlinkSqlVersions?: Maybe<Array<Scalars['String']['output']>>;
  /** Versions of Flink that it runs open-source SQL jobs by. */
  supportedOpenSourceFlinkVersions?: Maybe<Array<Scalars['String']['output']>>;
  /** Versions of Spark that it runs. */
  supportedSparkVersions?: Maybe<Array<Scalars['String']['output']>>;
  /** What it runs. */
  type?: Maybe<QueueType>;
  /** What it runs, in the service's own word. */
  typeRaw?: Maybe<Scalars['String']['output']>;
  /** Who may do what with it (DLI: Querying Queue Users). */
  users?: Maybe<QueueUserConnection>;
  /** Address range of its VPC. */
  vpcCidr?: Maybe<Scalars['String']['output']>;
};


/** A queue of DLI: where its jobs run (DLI: Querying All Queues, Viewing Details of a Queue). */
export type QueueUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of queues. */
export type QueueConnection = {
  __typename?: 'QueueConnection';
  /** The entries with their cursors. */
  edges: Array<QueueEdge>;
  /** The entries without their cursors. */
  nodes: Array<Queue>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has under the given filter. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry of a page of queues. */
export type QueueEdge = {
  __typename?: 'QueueEdge';
  /** Position of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: Queue;
};

/** Which queues a list shows. */
export type QueueFilter = {
  /** Part of the name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The pool that they are in: global id (`ElasticResourcePool:pool_1`) or name. */
  poolId?: InputMaybe<Scalars['ID']['input']>;
  /** What they run. */
  type?: InputMaybe<QueueType>;
};

/** Order of a list of queues. */
export type QueueOrder =
  /** By compute units, the smallest first. */
  | 'CU_ASC'
  /** By compute units, the largest first. */
  | 'CU_DESC'
  /** By name, from A to Z. */
  | 'NAME_ASC'
  /** By name, from Z to A. */
  | 'NAME_DESC';

/** What the machines of a queue are. */
export type QueuePlatform =
  /** ARM of 64 bits. */
  | 'AARCH64'
  /** A word that this graph does not know. */
  | 'UNKNOWN'
  /** x86 of 64 bits. */
  | 'X86_64';

/** What a user may do with a queue. */
export type QueuePrivilege =
  /** Everything, as owners and administrators may. It is neither granted nor revoked. */
  | 'ALL'
  /** Cancel jobs on it. */
  | 'CANCEL_JOB'
  /** Delete it. */
  | 'DROP_QUEUE'
  /** Grant privileges on it to others. */
  | 'GRANT_PRIVILEGE'
  /** Restart it. */
  | 'RESTART'
  /** Revoke privileges on it from others. */
  | 'REVOKE_PRIVILEGE'
  /** Change its size. */
  | 'SCALE_QUEUE'
  /** See what others may do with it. */
  | 'SHOW_PRIVILEGES'
  /** Submit jobs to it. */
  | 'SUBMIT_JOB'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** What is done with the privileges of a user. */
export type QueuePrivilegeAction =
  /** They are added to those that the user has. */
  | 'GRANT'
  /** They are taken from those that the user has. */
  | 'REVOKE'
  /** They take the place of those that the user has: none at all takes all away. It needs the rights to grant and to revoke. */
  | 'UPDATE';

/** What the compute units of a queue are. */
export type QueueResourceType =
  /** Containers. */
  | 'CONTAINER'
  /** A word that this graph does not know. */
  | 'UNKNOWN'
  /** Virtual machines. */
  | 'VM';

/** What a queue of DLI runs. */
export type QueueType =
  /** Flink and Spark jobs. */
  | 'GENERAL'
  /** SQL, by Spark. */
  | 'SQL'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** A user of a queue. */
export type QueueUser = {
  __typename?: 'QueueUser';
  /** Whether the user administers the queue. */
  isAdmin?: Maybe<Scalars['Boolean']['output']>;
  /** What the user may do. */
  privileges?: Maybe<Array<QueuePrivilege>>;
  /** What the user may do, in the service's own words. */
  privilegesRaw?: Maybe<Array<Scalars['String']['output']>>;
  /** Name of the user. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** A page of users of a queue. */
export type QueueUserConnection = {
  __typename?: 'QueueUserConnection';
  /** The entries with their cursors. */
  edges: Array<QueueUserEdge>;
  /** The entries without their cursors. */
  nodes: Array<QueueUser>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has; null where the service does not say. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry of a page of users of a queue. */
export type QueueUserEdge = {
  __typename?: 'QueueUserEdge';
  /** Position of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: QueueUser;
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
  /** What became of each job, in the order of `ids`. For CS read back by one list call, only if it is selected; null with an error if that fails and no other service tells of any. DLI tells it itself. */
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

/** A service behind the gateway whose codes the catalogue has. */
export type ServiceName =
  /** Cloud Data Migration. */
  | 'CDM'
  /** Cloud Stream Service. */
  | 'CS'
  /** Data Lake Insight, its successor. */
  | 'DLI';

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

/** Answer of `setQueuePrivileges`. */
export type SetQueuePrivilegesPayload = {
  __typename?: 'SetQueuePrivilegesPayload';
  /** The queue as it now is. */
  queue?: Maybe<Queue>;
  /** What the caller has to mend; empty if the service took the call. */
  userErrors: Array<UserError>;
};

/** Direction in which a list is sorted by id, which follows the order of creation. */
export type SortOrder =
  /** Smallest id first: oldest first. */
  | 'ASC'
  /** Largest id first: newest first. */
  | 'DESC';

/** A batch of Spark in DLI (DLI: Querying Batch Job Details): one run of a program on a queue. */
export type SparkBatch = Node & {
  __typename?: 'SparkBatch';
  /** Id of its application in Spark; null until it has one. */
  applicationId?: Maybe<Scalars['String']['output']>;
  /** The service's own id, a UUID. */
  batchId: Scalars['ID']['output'];
  /** When it was submitted. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** How long it has run, in milliseconds. */
  durationMs?: Maybe<Scalars['BigInt']['output']>;
  /** Kind of image. */
  feature?: Maybe<SparkFeature>;
  /** Kind of image, in the service's own word. */
  featureRaw?: Maybe<Scalars['String']['output']>;
  /** Globally unique id, such as `SparkBatch:0a324461-d9d9-45da-a52a-3b3c7a3d809e`. */
  id: Scalars['ID']['output'];
  /** Image of its own that it runs in. */
  image?: Maybe<Scalars['String']['output']>;
  /** Kind of program: `spark`. */
  kind?: Maybe<Scalars['String']['output']>;
  /** Its last lines of log, at most ten. */
  log?: Maybe<Array<Scalars['String']['output']>>;
  /** Name; there may be several of one name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Name of the user who submitted it. */
  ownerName?: Maybe<Scalars['String']['output']>;
  /** User whose resources it takes. */
  proxyUser?: Maybe<Scalars['String']['output']>;
  /** Queue that it runs on, if the service names one. */
  queue?: Maybe<Queue>;
  /** Name of the queue that it runs on. */
  queueName?: Maybe<Scalars['String']['output']>;
  /** What was asked for when it was submitted. */
  request?: Maybe<Scalars['JSON']['output']>;
  /** Size of what it runs on. */
  resourceType?: Maybe<SparkResourceType>;
  /** Size of what it runs on, in the service's own word. */
  resourceTypeRaw?: Maybe<Scalars['String']['output']>;
  /** Version of Spark. */
  sparkVersion?: Maybe<Scalars['String']['output']>;
  /** How it is doing. */
  status?: Maybe<SparkBatchStatus>;
  /** How it is doing, in the service's own word. */
  statusRaw?: Maybe<Scalars['String']['output']>;
  /** When its status last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of Spark batches. */
export type SparkBatchConnection = {
  __typename?: 'SparkBatchConnection';
  /** The entries with their cursors. */
  edges: Array<SparkBatchEdge>;
  /** The entries without their cursors. */
  nodes: Array<SparkBatch>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has under the given filter. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry of a page of Spark batches. */
export type SparkBatchEdge = {
  __typename?: 'SparkBatchEdge';
  /** Position of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: SparkBatch;
};

/** Which Spark batches a list shows. */
export type SparkBatchFilter = {
  /** Name, as the service matches names. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Name of the user who submitted them. */
  ownerName?: InputMaybe<Scalars['String']['input']>;
  /** Queue, by its global id (`Queue:etl`) or name. */
  queueId?: InputMaybe<Scalars['ID']['input']>;
  /** How they are doing. */
  status?: InputMaybe<SparkBatchStatus>;
};

/** How a Spark batch is doing. */
export type SparkBatchStatus =
  /** Ended by a failure, or cancelled. */
  | 'DEAD'
  /** Being started again after a failure. */
  | 'RECOVERING'
  /** At work. */
  | 'RUNNING'
  /** Being started. */
  | 'STARTING'
  /** Ended well. */
  | 'SUCCESS'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** Kind of image that a Spark batch runs in. */
export type SparkFeature =
  /** DLI's own for AI. */
  | 'AI'
  /** DLI's own. */
  | 'BASIC'
  /** One's own, which `image` names. */
  | 'CUSTOM'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** A group of packages that a Spark batch needs. */
export type SparkResourceGroupInput = {
  /** Name of the group. */
  name: Scalars['String']['input'];
  /** Packages of the group. */
  resources?: InputMaybe<Array<SparkResourceInput>>;
};

/** A package that a Spark batch needs. */
export type SparkResourceInput = {
  /** Name of the package, as it was uploaded to DLI. */
  name: Scalars['String']['input'];
  /** Kind of package, such as `jar`, `pyFile` or `file`. */
  type: Scalars['String']['input'];
};

/** Size of what a Spark batch runs on: driver and executors. */
export type SparkResourceType =
  /** 8 cores, 32 GB: a driver of 2 cores and 7 GB, six executors of 1 core and 4 GB. */
  | 'A'
  /** 16 cores, 64 GB: a driver of 2 cores and 7 GB, seven executors of 2 cores and 8 GB. */
  | 'B'
  /** 32 cores, 128 GB: a driver of 4 cores and 15 GB, fourteen executors of 2 cores and 8 GB. */
  | 'C'
  /** Memory and cores of its own, which were asked for one by one; a new batch cannot name it. */
  | 'CUSTOMIZED'
  /** A word that this graph does not know. */
  | 'UNKNOWN';

/** What an event of a subscription tells. */
export type StatusEventKind =
  /** The status has changed. A thing that has appeared has no `previous`; one that has vanished has no `current`. */
  | 'CHANGED'
  /**
   * What is so now, without a change: asked for by `snapshot`, or told after a `GAP`. Of what could not be read then it is
   * told when it can be.
   */
  | 'CURRENT'
  /** Events are lost to this subscriber: its cursor is older than what is kept, or it has read too slowly. What is so now follows. */
  | 'GAP'
  /** There is no such thing, or the caller may not see it. It is still watched, and told of if it appears. */
  | 'NOT_FOUND'
  /** A service can be read again, or all of them, as `STALE` says. What has changed meanwhile is told besides. */
  | 'RECOVERED'
  /**
   * A service cannot be read for the moment: what was told last of what it has may be so no more. The stream goes on, and
   * tells of what another service has. Told once for each service, which `service` names; null stands for all of them.
   */
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
  /** What became of each job, in the order of `ids`. For CS read back by one list call, only if it is selected; null with an error if that fails and no other service tells of any. DLI tells it itself. */
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

/**
 * A table of DLI (DLI: Querying All Tables and Describing Table Information). Lists tell when it was
 * made and how large it is, a description of its own tells its columns; each is read only if it is selected.
 */
export type Table = Node & {
  __typename?: 'Table';
  /** Its columns, in their order. */
  columns?: Maybe<Array<TableColumn>>;
  /** What is said of it, if it is external. */
  comment?: Maybe<Scalars['String']['output']>;
  /** The SQL statement that creates it; the service tells none for managed tables. */
  createStatement?: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of its database. */
  databaseName: Scalars['ID']['output'];
  /** Where its data are. */
  datasource?: Maybe<TableDatasource>;
  /** The service's own word for `datasource`. */
  datasourceRaw?: Maybe<Scalars['String']['output']>;
  /** Format of its files, if it is external. */
  format?: Maybe<TableFormat>;
  /** The service's own word for `format`. */
  formatRaw?: Maybe<Scalars['String']['output']>;
  /** Globally unique id, such as `Table:sales:orders`. */
  id: Scalars['ID']['output'];
  /** When it was last used. */
  lastAccessedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Path of its files, such as `obs://bucket/orders`, if it is external. */
  location?: Maybe<Scalars['String']['output']>;
  /** Name, unique in its database. */
  name: Scalars['ID']['output'];
  /** Name of the user who owns it. */
  ownerName?: Maybe<Scalars['String']['output']>;
  /** Names of the columns by which it is partitioned. */
  partitionColumns?: Maybe<Array<Scalars['String']['output']>>;
  /** Its first rows, 10 at most (DLI: Previewing Table Content). */
  preview?: Maybe<TablePreview>;
  /** Size of its data in bytes; 0 where DLI does not keep them. */
  sizeBytes?: Maybe<Scalars['BigInt']['output']>;
  /** How its files are to be read, such as `delimiter` and `header`, if it is external. */
  storageProperties?: Maybe<Array<TableStorageProperty>>;
  /** What it is. */
  type?: Maybe<TableType>;
  /** The service's own word for `type`. */
  typeRaw?: Maybe<Scalars['String']['output']>;
};

/** A column of a table. */
export type TableColumn = {
  __typename?: 'TableColumn';
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Whether the table is partitioned by it. */
  isPartition?: Maybe<Scalars['Boolean']['output']>;
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Data type, such as `string` or `decimal(10,2)`. */
  type?: Maybe<Scalars['String']['output']>;
};

/** A page of tables. */
export type TableConnection = {
  __typename?: 'TableConnection';
  /** The entries with their cursors. */
  edges: Array<TableEdge>;
  /** The entries without their cursors. */
  nodes: Array<Table>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has under the given filter. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Where the data of a table of DLI are. */
export type TableDatasource =
  /** CloudTable. */
  | 'CLOUD_TABLE'
  /** Cloud Search Service. */
  | 'CSS'
  /** DLI itself. */
  | 'DLI'
  /** Data Warehouse Service. */
  | 'DWS'
  /** Geomesa. */
  | 'GEOMESA'
  /** HBase. */
  | 'HBASE'
  /** A database reached by JDBC. */
  | 'JDBC'
  /** MongoDB. */
  | 'MONGO'
  /** Object Storage Service. */
  | 'OBS'
  /** Open Data Processing Service. */
  | 'ODPS'
  /** OpenTSDB. */
  | 'OPEN_TSDB'
  /** Relational Database Service. */
  | 'RDS'
  /** Redis. */
  | 'REDIS'
  /** A word that this gateway does not know; `datasourceRaw` has it. */
  | 'UNKNOWN'
  /** Nowhere: it is a view. Lists cannot be filtered by it; ask for the type `VIEW`. */
  | 'VIEW';

/** An entry of a page of tables. */
export type TableEdge = {
  __typename?: 'TableEdge';
  /** Position of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: Table;
};

/** Which tables to list. */
export type TableFilter = {
  /** Tables whose data are there. */
  datasource?: InputMaybe<TableDatasource>;
  /** Name or part of it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Tables of this type. */
  type?: InputMaybe<TableType>;
};

/** Format of the files of an external table of DLI. */
export type TableFormat =
  /** Apache Avro. */
  | 'AVRO'
  /** Values with commas or other signs between. */
  | 'CSV'
  /** JSON. */
  | 'JSON'
  /** Apache ORC. */
  | 'ORC'
  /** Apache Parquet. */
  | 'PARQUET'
  /** A word that this gateway does not know; `formatRaw` has it. */
  | 'UNKNOWN';

/** The first rows of a table. */
export type TablePreview = {
  __typename?: 'TablePreview';
  /** What is in each place of a row. */
  columns: Array<TablePreviewColumn>;
  /** The rows; values of all types are texts. */
  rows: Array<Array<Maybe<Scalars['String']['output']>>>;
};

/** A column of the first rows of a table. */
export type TablePreviewColumn = {
  __typename?: 'TablePreviewColumn';
  /** Name. */
  name: Scalars['String']['output'];
  /** Data type. */
  type?: Maybe<Scalars['String']['output']>;
};

/** A setting by which files of a table are read. */
export type TableStorageProperty = {
  __typename?: 'TableStorageProperty';
  /** Name, such as `delimiter`. */
  key?: Maybe<Scalars['String']['output']>;
  /** Value. */
  value?: Maybe<Scalars['String']['output']>;
};

/** What a table of DLI is. */
export type TableType =
  /** Its data lie elsewhere, in OBS as a rule. */
  | 'EXTERNAL'
  /** DLI keeps its data. */
  | 'MANAGED'
  /** A word that this gateway does not know; `typeRaw` has it. */
  | 'UNKNOWN'
  /** A query under a name. */
  | 'VIEW';

/** A tag of a resource of DLI. */
export type TagInput = {
  /** Key, at most 128 characters; it does not begin with `_sys_`. */
  key: Scalars['String']['input'];
  /** Value, at most 255 characters. */
  value: Scalars['String']['input'];
};

/** SQL text to start a job from (5.2.4). */
export type Template = Node & {
  __typename?: 'Template';
  /** What was done to it, newest first (5.1.14); of CS only. */
  auditLogs?: Maybe<AuditLogConnection>;
  /** When it was created. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Globally unique id, such as `Template:12`, or `Template:dli:12` of a template of DLI. */
  id: Scalars['ID']['output'];
  /** Name, unique in its project and service. */
  name?: Maybe<Scalars['String']['output']>;
  /** The service that has it. */
  service: JobService;
  /** SQL text. */
  sql?: Maybe<Scalars['String']['output']>;
  /** The service's own id, a number of up to 64 bits as text. Either service counts for itself: `service` belongs to it. */
  templateId: Scalars['ID']['output'];
  /** Kind of job that it is for; told by DLI only. */
  type?: Maybe<JobType>;
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
  /** Services that could not be read, so that their templates are missing here; an error of the request says why. */
  missingServices: Array<JobService>;
  /** The entries without their cursors. */
  nodes: Array<Template>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has under the given filter; null where a service could not be read. */
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

/** Which templates a list shows. */
export type TemplateFilter = {
  /** Service whose templates are wanted; all that are configured, if not set. */
  service?: InputMaybe<JobService>;
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
  /** The service keeps no audit log: DLI does not. */
  | 'NOT_RECORDED'
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
  /** Exclusive cluster of CS, by its global or raw id. */
  clusterId?: InputMaybe<Scalars['ID']['input']>;
  /** Configuration file, at most 8 MB. It comes before `configUrl`. */
  config?: InputMaybe<Scalars['Upload']['input']>;
  /** OBS path of the configuration file. */
  configUrl?: InputMaybe<Scalars['String']['input']>;
  /** Description, at most 512 bytes. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What only DLI knows. */
  dliSettings?: InputMaybe<DliJobSettingsInput>;
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
  /** Queue of DLI, by its global id or name. */
  queueId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it is restarted after an exception. Not read back by CS. */
  restartOnException?: InputMaybe<Scalars['Boolean']['input']>;
  /** SMN topic that is told of failures. It must exist. */
  smnTopic?: InputMaybe<Scalars['String']['input']>;
  /** SPUs in all, 2 to 400; a must for Flink jobs, and not for others. */
  spuNumber?: InputMaybe<Scalars['Int']['input']>;
  /** Tags of a job of CS. Not read back by the service. */
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
  /** Exclusive cluster of CS, by its global or raw id. */
  clusterId?: InputMaybe<Scalars['ID']['input']>;
  /** Description, at most 512 bytes. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What becomes of records that cannot be read. Not read back by CS. */
  dirtyData?: InputMaybe<DirtyDataInput>;
  /** What only DLI knows. */
  dliSettings?: InputMaybe<DliJobSettingsInput>;
  /** Edge computing groups that an edge job is sent to. */
  edgeGroupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Enterprise project. Not read back by the service. */
  enterpriseProjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Seconds that the state of an idle key is kept, with CS 1 to 60. Not read back by CS. */
  idleStateRetentionSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Log saving. */
  logging?: InputMaybe<JobLoggingInput>;
  /** CUs of the management part; with DLI only. */
  managerSpu?: InputMaybe<Scalars['Int']['input']>;
  /** Name: letters, digits, `_` and `-`, at most 57 bytes, unique in the project. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Parallel tasks, 1 to 50, and at most four for each SPU. */
  parallelism?: InputMaybe<Scalars['Int']['input']>;
  /** Queue of DLI, by its global id or name. */
  queueId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it is restarted after an exception. Not read back by CS. */
  restartOnException?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it runs. `EXCLUSIVE_CLUSTER` needs `clusterId`, `EDGE_NODE` needs `edgeGroupIds`. */
  runMode?: InputMaybe<RunMode>;
  /** SMN topic that is told of failures. It must exist. */
  smnTopic?: InputMaybe<Scalars['String']['input']>;
  /** SPUs, 1 to 400; CUs of a job of DLI. */
  spuNumber?: InputMaybe<Scalars['Int']['input']>;
  /** SQL text with a source, a query and a sink, at most 10,000 bytes. */
  sql?: InputMaybe<Scalars['String']['input']>;
  /** Tags of a job of CS. Not read back by the service. */
  tags?: InputMaybe<Scalars['String']['input']>;
  /** OBS path of a JAR file with user-defined functions; not on the shared cluster. Not read back by CS. */
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
    | ( PoolModel )
    | ( ConnectionModel )
    | ( HostMappingModel )
    | ( JobModel )
    | ( PeeringModel )
    | ( ProjectModel )
    | ( QueueModel )
    | ( QuotaModel )
    | ( RouteModel )
    | ( BatchModel )
    | ( TableModel )
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
  AssociateQueuesPayload: ResolverTypeWrapper<Omit<AssociateQueuesPayload, 'enhancedConnection'> & { enhancedConnection?: Maybe<ResolversTypes['EnhancedConnection']> }>;
  AuditLog: ResolverTypeWrapper<AuditLogModel>;
  AuditLogConnection: ResolverTypeWrapper<Omit<AuditLogConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AuditLogEdge']>, nodes: Array<ResolversTypes['AuditLog']> }>;
  AuditLogEdge: ResolverTypeWrapper<Omit<AuditLogEdge, 'node'> & { node: ResolversTypes['AuditLog'] }>;
  AuditResourceType: AuditResourceType;
  AuthorizeBucketsPayload: ResolverTypeWrapper<AuthorizeBucketsPayload>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CancelSparkBatchPayload: ResolverTypeWrapper<Omit<CancelSparkBatchPayload, 'sparkBatch'> & { sparkBatch?: Maybe<ResolversTypes['SparkBatch']> }>;
  CdmConfigInput: CdmConfigInput;
  CdmJobType: CdmJobType;
  CdmParameterInput: CdmParameterInput;
  CdmWarning: ResolverTypeWrapper<CdmWarning>;
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
  ConnectionRoute: ResolverTypeWrapper<ConnectionRoute>;
  CreateCdmJobInput: CreateCdmJobInput;
  CreateCdmJobPayload: ResolverTypeWrapper<CreateCdmJobPayload>;
  CreateClusterInput: CreateClusterInput;
  CreateClusterPayload: ResolverTypeWrapper<Omit<CreateClusterPayload, 'cluster' | 'wait'> & { cluster?: Maybe<ResolversTypes['Cluster']>, wait?: Maybe<ResolversTypes['Wait']> }>;
  CreateConnectionRouteInput: CreateConnectionRouteInput;
  CreateConnectionRoutePayload: ResolverTypeWrapper<Omit<CreateConnectionRoutePayload, 'enhancedConnection'> & { enhancedConnection?: Maybe<ResolversTypes['EnhancedConnection']> }>;
  CreateElasticResourcePoolInput: CreateElasticResourcePoolInput;
  CreateElasticResourcePoolPayload: ResolverTypeWrapper<Omit<CreateElasticResourcePoolPayload, 'elasticResourcePool'> & { elasticResourcePool?: Maybe<ResolversTypes['ElasticResourcePool']> }>;
  CreateEnhancedConnectionInput: CreateEnhancedConnectionInput;
  CreateEnhancedConnectionPayload: ResolverTypeWrapper<Omit<CreateEnhancedConnectionPayload, 'enhancedConnection'> & { enhancedConnection?: Maybe<ResolversTypes['EnhancedConnection']> }>;
  CreateJarJobInput: CreateJarJobInput;
  CreateJarJobPayload: ResolverTypeWrapper<Omit<CreateJarJobPayload, 'job'> & { job?: Maybe<ResolversTypes['Job']> }>;
  CreatePeerRouteInput: CreatePeerRouteInput;
  CreatePeerRoutePayload: ResolverTypeWrapper<Omit<CreatePeerRoutePayload, 'route'> & { route?: Maybe<ResolversTypes['Route']> }>;
  CreatePeeringInput: CreatePeeringInput;
  CreatePeeringPayload: ResolverTypeWrapper<Omit<CreatePeeringPayload, 'peering'> & { peering?: Maybe<ResolversTypes['Peering']> }>;
  CreateQueueInput: CreateQueueInput;
  CreateQueuePayload: ResolverTypeWrapper<Omit<CreateQueuePayload, 'queue'> & { queue?: Maybe<ResolversTypes['Queue']> }>;
  CreateRoutePayload: ResolverTypeWrapper<Omit<CreateRoutePayload, 'route'> & { route?: Maybe<ResolversTypes['Route']> }>;
  CreateSparkBatchInput: CreateSparkBatchInput;
  CreateSparkBatchPayload: ResolverTypeWrapper<Omit<CreateSparkBatchPayload, 'sparkBatch'> & { sparkBatch?: Maybe<ResolversTypes['SparkBatch']> }>;
  CreateSqlJobInput: CreateSqlJobInput;
  CreateSqlJobPayload: ResolverTypeWrapper<Omit<CreateSqlJobPayload, 'job'> & { job?: Maybe<ResolversTypes['Job']> }>;
  CreateTemplateInput: CreateTemplateInput;
  CreateTemplatePayload: ResolverTypeWrapper<Omit<CreateTemplatePayload, 'template'> & { template?: Maybe<ResolversTypes['Template']> }>;
  Database: ResolverTypeWrapper<DatabaseModel>;
  DatabaseConnection: ResolverTypeWrapper<Omit<DatabaseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DatabaseEdge']>, nodes: Array<ResolversTypes['Database']> }>;
  DatabaseEdge: ResolverTypeWrapper<Omit<DatabaseEdge, 'node'> & { node: ResolversTypes['Database'] }>;
  DatabaseFilter: DatabaseFilter;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteClusterPayload: ResolverTypeWrapper<DeleteClusterPayload>;
  DeleteConnectionRoutePayload: ResolverTypeWrapper<Omit<DeleteConnectionRoutePayload, 'enhancedConnection'> & { enhancedConnection?: Maybe<ResolversTypes['EnhancedConnection']> }>;
  DeleteElasticResourcePoolPayload: ResolverTypeWrapper<DeleteElasticResourcePoolPayload>;
  DeleteEnhancedConnectionPayload: ResolverTypeWrapper<DeleteEnhancedConnectionPayload>;
  DeleteHostMappingsPayload: ResolverTypeWrapper<DeleteHostMappingsPayload>;
  DeleteJobPayload: ResolverTypeWrapper<DeleteJobPayload>;
  DeleteJobsPayload: ResolverTypeWrapper<JobBatch>;
  DeletePeeringPayload: ResolverTypeWrapper<DeletePeeringPayload>;
  DeleteQueuePayload: ResolverTypeWrapper<DeleteQueuePayload>;
  DeleteRoutePayload: ResolverTypeWrapper<DeleteRoutePayload>;
  DeleteTablePayload: ResolverTypeWrapper<DeleteTablePayload>;
  DeleteTemplatePayload: ResolverTypeWrapper<DeleteTemplatePayload>;
  DirtyDataInput: DirtyDataInput;
  DirtyDataStrategy: DirtyDataStrategy;
  DisassociateQueuesPayload: ResolverTypeWrapper<Omit<DisassociateQueuesPayload, 'enhancedConnection'> & { enhancedConnection?: Maybe<ResolversTypes['EnhancedConnection']> }>;
  DliChargingMode: DliChargingMode;
  DliCluster: ResolverTypeWrapper<DliClusterModel>;
  DliClusterStatus: DliClusterStatus;
  DliJobSettings: ResolverTypeWrapper<DliJobSettings>;
  DliJobSettingsInput: DliJobSettingsInput;
  DliResourceMode: DliResourceMode;
  ElasticResourcePool: ResolverTypeWrapper<PoolModel>;
  ElasticResourcePoolConnection: ResolverTypeWrapper<Omit<ElasticResourcePoolConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ElasticResourcePoolEdge']>, nodes: Array<ResolversTypes['ElasticResourcePool']> }>;
  ElasticResourcePoolEdge: ResolverTypeWrapper<Omit<ElasticResourcePoolEdge, 'node'> & { node: ResolversTypes['ElasticResourcePool'] }>;
  ElasticResourcePoolFilter: ElasticResourcePoolFilter;
  ElasticResourcePoolStatus: ElasticResourcePoolStatus;
  Engine: ResolverTypeWrapper<Engine>;
  EnhancedConnection: ResolverTypeWrapper<ConnectionModel>;
  EnhancedConnectionConnection: ResolverTypeWrapper<Omit<EnhancedConnectionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['EnhancedConnectionEdge']>, nodes: Array<ResolversTypes['EnhancedConnection']> }>;
  EnhancedConnectionEdge: ResolverTypeWrapper<Omit<EnhancedConnectionEdge, 'node'> & { node: ResolversTypes['EnhancedConnection'] }>;
  EnhancedConnectionFilter: EnhancedConnectionFilter;
  EnhancedConnectionHost: ResolverTypeWrapper<ConnectionHostModel>;
  EnhancedConnectionHostInput: EnhancedConnectionHostInput;
  EnhancedConnectionPeerStatus: EnhancedConnectionPeerStatus;
  EnhancedConnectionPool: ResolverTypeWrapper<ConnectionPeerModel>;
  EnhancedConnectionQueue: ResolverTypeWrapper<ConnectionPeerModel>;
  EnhancedConnectionStatus: EnhancedConnectionStatus;
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
  JobMigrationPlan: ResolverTypeWrapper<MigrationPlan>;
  JobResult: ResolverTypeWrapper<JobResultModel>;
  JobService: JobService;
  JobStatus: JobStatus;
  JobStatusEvent: ResolverTypeWrapper<StatusEventModel>;
  JobType: JobType;
  MigrateJobInput: MigrateJobInput;
  MigrateJobPayload: ResolverTypeWrapper<Omit<MigrateJobPayload, 'job' | 'plan'> & { job?: Maybe<ResolversTypes['Job']>, plan?: Maybe<ResolversTypes['JobMigrationPlan']> }>;
  MigrationLoss: ResolverTypeWrapper<MigrationLoss>;
  MigrationLossKind: MigrationLossKind;
  MigrationOperation: MigrationOperation;
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
  Queue: ResolverTypeWrapper<QueueModel>;
  QueueConnection: ResolverTypeWrapper<Omit<QueueConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['QueueEdge']>, nodes: Array<ResolversTypes['Queue']> }>;
  QueueEdge: ResolverTypeWrapper<Omit<QueueEdge, 'node'> & { node: ResolversTypes['Queue'] }>;
  QueueFilter: QueueFilter;
  QueueOrder: QueueOrder;
  QueuePlatform: QueuePlatform;
  QueuePrivilege: QueuePrivilege;
  QueuePrivilegeAction: QueuePrivilegeAction;
  QueueResourceType: QueueResourceType;
  QueueType: QueueType;
  QueueUser: ResolverTypeWrapper<QueueUserModel>;
  QueueUserConnection: ResolverTypeWrapper<Omit<QueueUserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['QueueUserEdge']>, nodes: Array<ResolversTypes['QueueUser']> }>;
  QueueUserEdge: ResolverTypeWrapper<Omit<QueueUserEdge, 'node'> & { node: ResolversTypes['QueueUser'] }>;
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
  ServiceName: ServiceName;
  ServiceVersion: ResolverTypeWrapper<ServiceVersionModel>;
  SetQueuePrivilegesPayload: ResolverTypeWrapper<Omit<SetQueuePrivilegesPayload, 'queue'> & { queue?: Maybe<ResolversTypes['Queue']> }>;
  SortOrder: SortOrder;
  SparkBatch: ResolverTypeWrapper<BatchModel>;
  SparkBatchConnection: ResolverTypeWrapper<Omit<SparkBatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SparkBatchEdge']>, nodes: Array<ResolversTypes['SparkBatch']> }>;
  SparkBatchEdge: ResolverTypeWrapper<Omit<SparkBatchEdge, 'node'> & { node: ResolversTypes['SparkBatch'] }>;
  SparkBatchFilter: SparkBatchFilter;
  SparkBatchStatus: SparkBatchStatus;
  SparkFeature: SparkFeature;
  SparkResourceGroupInput: SparkResourceGroupInput;
  SparkResourceInput: SparkResourceInput;
  SparkResourceType: SparkResourceType;
  StatusEventKind: StatusEventKind;
  StopClusterPayload: ResolverTypeWrapper<Omit<StopClusterPayload, 'cluster' | 'wait'> & { cluster?: Maybe<ResolversTypes['Cluster']>, wait?: Maybe<ResolversTypes['Wait']> }>;
  StopJobPayload: ResolverTypeWrapper<Omit<StopJobPayload, 'job' | 'wait'> & { job?: Maybe<ResolversTypes['Job']>, wait?: Maybe<ResolversTypes['Wait']> }>;
  StopJobsPayload: ResolverTypeWrapper<JobBatch>;
  StreamMetrics: ResolverTypeWrapper<StreamMetrics>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Table: ResolverTypeWrapper<TableModel>;
  TableColumn: ResolverTypeWrapper<TableColumn>;
  TableConnection: ResolverTypeWrapper<Omit<TableConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TableEdge']>, nodes: Array<ResolversTypes['Table']> }>;
  TableDatasource: TableDatasource;
  TableEdge: ResolverTypeWrapper<Omit<TableEdge, 'node'> & { node: ResolversTypes['Table'] }>;
  TableFilter: TableFilter;
  TableFormat: TableFormat;
  TablePreview: ResolverTypeWrapper<TablePreviewModel>;
  TablePreviewColumn: ResolverTypeWrapper<TablePreviewColumn>;
  TableStorageProperty: ResolverTypeWrapper<TableStorageProperty>;
  TableType: TableType;
  TagInput: TagInput;
  Template: ResolverTypeWrapper<TemplateModel>;
  TemplateConnection: ResolverTypeWrapper<Omit<TemplateConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TemplateEdge']>, nodes: Array<ResolversTypes['Template']> }>;
  TemplateEdge: ResolverTypeWrapper<Omit<TemplateEdge, 'node'> & { node: ResolversTypes['Template'] }>;
  TemplateFilter: TemplateFilter;
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
  AssociateQueuesPayload: Omit<AssociateQueuesPayload, 'enhancedConnection'> & { enhancedConnection?: Maybe<ResolversParentTypes['EnhancedConnection']> };
  AuditLog: AuditLogModel;
  AuditLogConnection: Omit<AuditLogConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AuditLogEdge']>, nodes: Array<ResolversParentTypes['AuditLog']> };
  AuditLogEdge: Omit<AuditLogEdge, 'node'> & { node: ResolversParentTypes['AuditLog'] };
  AuthorizeBucketsPayload: AuthorizeBucketsPayload;
  BigInt: Scalars['BigInt']['output'];
  Boolean: Scalars['Boolean']['output'];
  CancelSparkBatchPayload: Omit<CancelSparkBatchPayload, 'sparkBatch'> & { sparkBatch?: Maybe<ResolversParentTypes['SparkBatch']> };
  CdmConfigInput: CdmConfigInput;
  CdmParameterInput: CdmParameterInput;
  CdmWarning: CdmWarning;
  Change: Change;
  Checkpoint: Checkpoint;
  CheckpointInput: CheckpointInput;
  Cluster: ClusterModel;
  ClusterConnection: Omit<ClusterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ClusterEdge']>, nodes: Array<ResolversParentTypes['Cluster']> };
  ClusterEdge: Omit<ClusterEdge, 'node'> & { node: ResolversParentTypes['Cluster'] };
  ClusterFilter: ClusterFilter;
  ClusterJobFilter: ClusterJobFilter;
  ClusterStatusEvent: StatusEventModel;
  ConnectionRoute: ConnectionRoute;
  CreateCdmJobInput: CreateCdmJobInput;
  CreateCdmJobPayload: CreateCdmJobPayload;
  CreateClusterInput: CreateClusterInput;
  CreateClusterPayload: Omit<CreateClusterPayload, 'cluster' | 'wait'> & { cluster?: Maybe<ResolversParentTypes['Cluster']>, wait?: Maybe<ResolversParentTypes['Wait']> };
  CreateConnectionRouteInput: CreateConnectionRouteInput;
  CreateConnectionRoutePayload: Omit<CreateConnectionRoutePayload, 'enhancedConnection'> & { enhancedConnection?: Maybe<ResolversParentTypes['EnhancedConnection']> };
  CreateElasticResourcePoolInput: CreateElasticResourcePoolInput;
  CreateElasticResourcePoolPayload: Omit<CreateElasticResourcePoolPayload, 'elasticResourcePool'> & { elasticResourcePool?: Maybe<ResolversParentTypes['ElasticResourcePool']> };
  CreateEnhancedConnectionInput: CreateEnhancedConnectionInput;
  CreateEnhancedConnectionPayload: Omit<CreateEnhancedConnectionPayload, 'enhancedConnection'> & { enhancedConnection?: Maybe<ResolversParentTypes['EnhancedConnection']> };
  CreateJarJobInput: CreateJarJobInput;
  CreateJarJobPayload: Omit<CreateJarJobPayload, 'job'> & { job?: Maybe<ResolversParentTypes['Job']> };
  CreatePeerRouteInput: CreatePeerRouteInput;
  CreatePeerRoutePayload: Omit<CreatePeerRoutePayload, 'route'> & { route?: Maybe<ResolversParentTypes['Route']> };
  CreatePeeringInput: CreatePeeringInput;
  CreatePeeringPayload: Omit<CreatePeeringPayload, 'peering'> & { peering?: Maybe<ResolversParentTypes['Peering']> };
  CreateQueueInput: CreateQueueInput;
  CreateQueuePayload: Omit<CreateQueuePayload, 'queue'> & { queue?: Maybe<ResolversParentTypes['Queue']> };
  CreateRoutePayload: Omit<CreateRoutePayload, 'route'> & { route?: Maybe<ResolversParentTypes['Route']> };
  CreateSparkBatchInput: CreateSparkBatchInput;
  CreateSparkBatchPayload: Omit<CreateSparkBatchPayload, 'sparkBatch'> & { sparkBatch?: Maybe<ResolversParentTypes['SparkBatch']> };
  CreateSqlJobInput: CreateSqlJobInput;
  CreateSqlJobPayload: Omit<CreateSqlJobPayload, 'job'> & { job?: Maybe<ResolversParentTypes['Job']> };
  CreateTemplateInput: CreateTemplateInput;
  CreateTemplatePayload: Omit<CreateTemplatePayload, 'template'> & { template?: Maybe<ResolversParentTypes['Template']> };
  Database: DatabaseModel;
  DatabaseConnection: Omit<DatabaseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DatabaseEdge']>, nodes: Array<ResolversParentTypes['Database']> };
  DatabaseEdge: Omit<DatabaseEdge, 'node'> & { node: ResolversParentTypes['Database'] };
  DatabaseFilter: DatabaseFilter;
  DateTime: Scalars['DateTime']['output'];
  DeleteClusterPayload: DeleteClusterPayload;
  DeleteConnectionRoutePayload: Omit<DeleteConnectionRoutePayload, 'enhancedConnection'> & { enhancedConnection?: Maybe<ResolversParentTypes['EnhancedConnection']> };
  DeleteElasticResourcePoolPayload: DeleteElasticResourcePoolPayload;
  DeleteEnhancedConnectionPayload: DeleteEnhancedConnectionPayload;
  DeleteHostMappingsPayload: DeleteHostMappingsPayload;
  DeleteJobPayload: DeleteJobPayload;
  DeleteJobsPayload: JobBatch;
  DeletePeeringPayload: DeletePeeringPayload;
  DeleteQueuePayload: DeleteQueuePayload;
  DeleteRoutePayload: DeleteRoutePayload;
  DeleteTablePayload: DeleteTablePayload;
  DeleteTemplatePayload: DeleteTemplatePayload;
  DirtyDataInput: DirtyDataInput;
  DisassociateQueuesPayload: Omit<DisassociateQueuesPayload, 'enhancedConnection'> & { enhancedConnection?: Maybe<ResolversParentTypes['EnhancedConnection']> };
  DliCluster: DliClusterModel;
  DliJobSettings: DliJobSettings;
  DliJobSettingsInput: DliJobSettingsInput;
  ElasticResourcePool: PoolModel;
  ElasticResourcePoolConnection: Omit<ElasticResourcePoolConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ElasticResourcePoolEdge']>, nodes: Array<ResolversParentTypes['ElasticResourcePool']> };
  ElasticResourcePoolEdge: Omit<ElasticResourcePoolEdge, 'node'> & { node: ResolversParentTypes['ElasticResourcePool'] };
  ElasticResourcePoolFilter: ElasticResourcePoolFilter;
  Engine: Engine;
  EnhancedConnection: ConnectionModel;
  EnhancedConnectionConnection: Omit<EnhancedConnectionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['EnhancedConnectionEdge']>, nodes: Array<ResolversParentTypes['EnhancedConnection']> };
  EnhancedConnectionEdge: Omit<EnhancedConnectionEdge, 'node'> & { node: ResolversParentTypes['EnhancedConnection'] };
  EnhancedConnectionFilter: EnhancedConnectionFilter;
  EnhancedConnectionHost: ConnectionHostModel;
  EnhancedConnectionHostInput: EnhancedConnectionHostInput;
  EnhancedConnectionPool: ConnectionPeerModel;
  EnhancedConnectionQueue: ConnectionPeerModel;
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
  JobMigrationPlan: MigrationPlan;
  JobResult: JobResultModel;
  JobStatusEvent: StatusEventModel;
  MigrateJobInput: MigrateJobInput;
  MigrateJobPayload: Omit<MigrateJobPayload, 'job' | 'plan'> & { job?: Maybe<ResolversParentTypes['Job']>, plan?: Maybe<ResolversParentTypes['JobMigrationPlan']> };
  MigrationLoss: MigrationLoss;
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
  Queue: QueueModel;
  QueueConnection: Omit<QueueConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['QueueEdge']>, nodes: Array<ResolversParentTypes['Queue']> };
  QueueEdge: Omit<QueueEdge, 'node'> & { node: ResolversParentTypes['Queue'] };
  QueueFilter: QueueFilter;
  QueueUser: QueueUserModel;
  QueueUserConnection: Omit<QueueUserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['QueueUserEdge']>, nodes: Array<ResolversParentTypes['QueueUser']> };
  QueueUserEdge: Omit<QueueUserEdge, 'node'> & { node: ResolversParentTypes['QueueUser'] };
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
  SetQueuePrivilegesPayload: Omit<SetQueuePrivilegesPayload, 'queue'> & { queue?: Maybe<ResolversParentTypes['Queue']> };
  SparkBatch: BatchModel;
  SparkBatchConnection: Omit<SparkBatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SparkBatchEdge']>, nodes: Array<ResolversParentTypes['SparkBatch']> };
  SparkBatchEdge: Omit<SparkBatchEdge, 'node'> & { node: ResolversParentTypes['SparkBatch'] };
  SparkBatchFilter: SparkBatchFilter;
  SparkResourceGroupInput: SparkResourceGroupInput;
  SparkResourceInput: SparkResourceInput;
  StopClusterPayload: Omit<StopClusterPayload, 'cluster' | 'wait'> & { cluster?: Maybe<ResolversParentTypes['Cluster']>, wait?: Maybe<ResolversParentTypes['Wait']> };
  StopJobPayload: Omit<StopJobPayload, 'job' | 'wait'> & { job?: Maybe<ResolversParentTypes['Job']>, wait?: Maybe<ResolversParentTypes['Wait']> };
  StopJobsPayload: JobBatch;
  StreamMetrics: StreamMetrics;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  Table: TableModel;
  TableColumn: TableColumn;
  TableConnection: Omit<TableConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TableEdge']>, nodes: Array<ResolversParentTypes['Table']> };
  TableEdge: Omit<TableEdge, 'node'> & { node: ResolversParentTypes['Table'] };
  TableFilter: TableFilter;
  TablePreview: TablePreviewModel;
  TablePreviewColumn: TablePreviewColumn;
  TableStorageProperty: TableStorageProperty;
  TagInput: TagInput;
  Template: TemplateModel;
  TemplateConnection: Omit<TemplateConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TemplateEdge']>, nodes: Array<ResolversParentTypes['Template']> };
  TemplateEdge: Omit<TemplateEdge, 'node'> & { node: ResolversParentTypes['Template'] };
  TemplateFilter: TemplateFilter;
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
  perService?: Scalars['Boolean']['input'];
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

export type AssociateQueuesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssociateQueuesPayload'] = ResolversParentTypes['AssociateQueuesPayload']> = {
  enhancedConnection?: Resolver<Maybe<ResolversTypes['EnhancedConnection']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type CancelSparkBatchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelSparkBatchPayload'] = ResolversParentTypes['CancelSparkBatchPayload']> = {
  sparkBatch?: Resolver<Maybe<ResolversTypes['SparkBatch']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CdmWarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CdmWarning'] = ResolversParentTypes['CdmWarning']> = {
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

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

export type ConnectionRouteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectionRoute'] = ResolversParentTypes['ConnectionRoute']> = {
  destination?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateCdmJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCdmJobPayload'] = ResolversParentTypes['CreateCdmJobPayload']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<Maybe<Array<ResolversTypes['CdmWarning']>>, ParentType, ContextType>;
};

export type CreateClusterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateClusterPayload'] = ResolversParentTypes['CreateClusterPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  cluster?: Resolver<Maybe<ResolversTypes['Cluster']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wait?: Resolver<Maybe<ResolversTypes['Wait']>, ParentType, ContextType>;
};

export type CreateConnectionRoutePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateConnectionRoutePayload'] = ResolversParentTypes['CreateConnectionRoutePayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  enhancedConnection?: Resolver<Maybe<ResolversTypes['EnhancedConnection']>, ParentType, ContextType>;
  route?: Resolver<Maybe<ResolversTypes['ConnectionRoute']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateElasticResourcePoolPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateElasticResourcePoolPayload'] = ResolversParentTypes['CreateElasticResourcePoolPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  elasticResourcePool?: Resolver<Maybe<ResolversTypes['ElasticResourcePool']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateEnhancedConnectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateEnhancedConnectionPayload'] = ResolversParentTypes['CreateEnhancedConnectionPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  enhancedConnection?: Resolver<Maybe<ResolversTypes['EnhancedConnection']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type CreateQueuePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateQueuePayload'] = ResolversParentTypes['CreateQueuePayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['Queue']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateRoutePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateRoutePayload'] = ResolversParentTypes['CreateRoutePayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  route?: Resolver<Maybe<ResolversTypes['Route']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateSparkBatchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateSparkBatchPayload'] = ResolversParentTypes['CreateSparkBatchPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  sparkBatch?: Resolver<Maybe<ResolversTypes['SparkBatch']>, ParentType, ContextType>;
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

export type DatabaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Database'] = ResolversParentTypes['Database']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enterpriseProjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tableCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tables?: Resolver<Maybe<ResolversTypes['TableConnection']>, ParentType, ContextType, Partial<DatabaseTablesArgs>>;
};

export type DatabaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatabaseConnection'] = ResolversParentTypes['DatabaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DatabaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Database']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DatabaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatabaseEdge'] = ResolversParentTypes['DatabaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Database'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteClusterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteClusterPayload'] = ResolversParentTypes['DeleteClusterPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteConnectionRoutePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteConnectionRoutePayload'] = ResolversParentTypes['DeleteConnectionRoutePayload']> = {
  deletedName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enhancedConnection?: Resolver<Maybe<ResolversTypes['EnhancedConnection']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteElasticResourcePoolPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteElasticResourcePoolPayload'] = ResolversParentTypes['DeleteElasticResourcePoolPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteEnhancedConnectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteEnhancedConnectionPayload'] = ResolversParentTypes['DeleteEnhancedConnectionPayload']> = {
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

export type DeleteQueuePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteQueuePayload'] = ResolversParentTypes['DeleteQueuePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteRoutePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteRoutePayload'] = ResolversParentTypes['DeleteRoutePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteTablePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteTablePayload'] = ResolversParentTypes['DeleteTablePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteTemplatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteTemplatePayload'] = ResolversParentTypes['DeleteTemplatePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DisassociateQueuesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisassociateQueuesPayload'] = ResolversParentTypes['DisassociateQueuesPayload']> = {
  enhancedConnection?: Resolver<Maybe<ResolversTypes['EnhancedConnection']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DliClusterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DliCluster'] = ResolversParentTypes['DliCluster']> = {
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cuCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceMode?: Resolver<Maybe<ResolversTypes['DliResourceMode']>, ParentType, ContextType>;
  resourceModeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DliClusterStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DliJobSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DliJobSettings'] = ResolversParentTypes['DliJobSettings']> = {
  checkpointPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dependencyFiles?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  dependencyJars?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  flinkVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maxResumesPerHour?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resumeCheckpoint?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  runtimeConfig?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  taskManagerCus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  taskManagerSlots?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ElasticResourcePoolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ElasticResourcePool'] = ResolversParentTypes['ElasticResourcePool']> = {
  chargingMode?: Resolver<Maybe<ResolversTypes['DliChargingMode']>, ParentType, ContextType>;
  chargingModeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cuActual?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cuCurrent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cuMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cuMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cuPrepaid?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enterpriseProjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errorReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipv6Enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ipv6SubnetCidr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  managerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ownerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  poolNumber?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  queues?: Resolver<Maybe<Array<ResolversTypes['Queue']>>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ElasticResourcePoolStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vpcCidr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ElasticResourcePoolConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ElasticResourcePoolConnection'] = ResolversParentTypes['ElasticResourcePoolConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ElasticResourcePoolEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ElasticResourcePool']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ElasticResourcePoolEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ElasticResourcePoolEdge'] = ResolversParentTypes['ElasticResourcePoolEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ElasticResourcePool'], ParentType, ContextType>;
};

export type EngineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Engine'] = ResolversParentTypes['Engine']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EnhancedConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnhancedConnection'] = ResolversParentTypes['EnhancedConnection']> = {
  connectionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hosts?: Resolver<Maybe<Array<ResolversTypes['EnhancedConnectionHost']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipv6Enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPrivate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  networkId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  pools?: Resolver<Array<ResolversTypes['EnhancedConnectionPool']>, ParentType, ContextType>;
  queues?: Resolver<Array<ResolversTypes['EnhancedConnectionQueue']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EnhancedConnectionStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vpcId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnhancedConnectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnhancedConnectionConnection'] = ResolversParentTypes['EnhancedConnectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EnhancedConnectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EnhancedConnection']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EnhancedConnectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnhancedConnectionEdge'] = ResolversParentTypes['EnhancedConnectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EnhancedConnection'], ParentType, ContextType>;
};

export type EnhancedConnectionHostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnhancedConnectionHost'] = ResolversParentTypes['EnhancedConnectionHost']> = {
  hostname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EnhancedConnectionPoolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnhancedConnectionPool'] = ResolversParentTypes['EnhancedConnectionPool']> = {
  errorReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  peerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  pool?: Resolver<Maybe<ResolversTypes['ElasticResourcePool']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EnhancedConnectionPeerStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EnhancedConnectionQueueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnhancedConnectionQueue'] = ResolversParentTypes['EnhancedConnectionQueue']> = {
  errorReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  peerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['Queue']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EnhancedConnectionPeerStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ErrorCatalogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErrorCatalogEntry'] = ResolversParentTypes['ErrorCatalogEntry']> = {
  argument?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mendable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ErrorReason'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['ServiceName'], ParentType, ContextType>;
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
  dliSettings?: Resolver<Maybe<ResolversTypes['DliJobSettings']>, ParentType, ContextType>;
  durationMs?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  edgeGroupIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  executionPlan?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  graphEditorEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasSavepoint?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['JobHealth']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idleStateRetentionSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  jarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastAction?: Resolver<Maybe<ResolversTypes['AuditLog']>, ParentType, ContextType>;
  logging?: Resolver<Maybe<ResolversTypes['JobLogging']>, ParentType, ContextType>;
  mainClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  managerSpu?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metrics?: Resolver<Maybe<ResolversTypes['JobMetrics']>, ParentType, ContextType>;
  metricsHistory?: Resolver<Array<ResolversTypes['JobMetricsSample']>, ParentType, ContextType, Partial<JobMetricsHistoryArgs>>;
  migratedFrom?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  migratedTo?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Quota']>, ParentType, ContextType>;
  ownerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parallelism?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  preflight?: Resolver<Maybe<ResolversTypes['Preflight']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['Queue']>, ParentType, ContextType>;
  restartOnException?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  runMode?: Resolver<Maybe<ResolversTypes['RunMode']>, ParentType, ContextType>;
  runModeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['JobService'], ParentType, ContextType>;
  smnTopic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spuNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sql?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['JobStatus']>, ParentType, ContextType>;
  statusDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['JobType']>, ParentType, ContextType>;
  typeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  udfJarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobApiGatewayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobApiGateway'] = ResolversParentTypes['JobApiGateway']> = {
  metadata?: Resolver<Array<ResolversTypes['ApiGatewayMetadata']>, ParentType, ContextType>;
  sinks?: Resolver<Array<ResolversTypes['ApiGatewaySink']>, ParentType, ContextType>;
};

export type JobConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  missingServices?: Resolver<Array<ResolversTypes['JobService']>, ParentType, ContextType>;
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
  service?: Resolver<Maybe<ResolversTypes['JobService']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type JobMetricsSampleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobMetricsSample'] = ResolversParentTypes['JobMetricsSample']> = {
  metrics?: Resolver<Maybe<ResolversTypes['JobMetrics']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type JobMigrationPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobMigrationPlan'] = ResolversParentTypes['JobMigrationPlan']> = {
  body?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  input?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  losses?: Resolver<Array<ResolversTypes['MigrationLoss']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  migratedTo?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['MigrationOperation'], ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  service?: Resolver<Maybe<ResolversTypes['JobService']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MigrateJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MigrateJobPayload'] = ResolversParentTypes['MigrateJobPayload']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['Change']>>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['JobMigrationPlan']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MigrationLossResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MigrationLoss'] = ResolversParentTypes['MigrationLoss']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MigrationLossKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptPeering?: Resolver<Maybe<ResolversTypes['AcceptPeeringPayload']>, ParentType, ContextType, RequireFields<MutationAcceptPeeringArgs, 'id'>>;
  addHostMappings?: Resolver<Maybe<ResolversTypes['AddHostMappingsPayload']>, ParentType, ContextType, RequireFields<MutationAddHostMappingsArgs, 'clusterId' | 'dryRun' | 'mappings'>>;
  associateQueues?: Resolver<Maybe<ResolversTypes['AssociateQueuesPayload']>, ParentType, ContextType, RequireFields<MutationAssociateQueuesArgs, 'id'>>;
  authorizeBuckets?: Resolver<Maybe<ResolversTypes['AuthorizeBucketsPayload']>, ParentType, ContextType, RequireFields<MutationAuthorizeBucketsArgs, 'buckets'>>;
  cancelSparkBatch?: Resolver<Maybe<ResolversTypes['CancelSparkBatchPayload']>, ParentType, ContextType, RequireFields<MutationCancelSparkBatchArgs, 'id'>>;
  createCdmJob?: Resolver<Maybe<ResolversTypes['CreateCdmJobPayload']>, ParentType, ContextType, RequireFields<MutationCreateCdmJobArgs, 'clusterId' | 'input'>>;
  createCluster?: Resolver<Maybe<ResolversTypes['CreateClusterPayload']>, ParentType, ContextType, RequireFields<MutationCreateClusterArgs, 'dryRun' | 'input'>>;
  createConnectionRoute?: Resolver<Maybe<ResolversTypes['CreateConnectionRoutePayload']>, ParentType, ContextType, RequireFields<MutationCreateConnectionRouteArgs, 'connectionId' | 'dryRun' | 'input'>>;
  createElasticResourcePool?: Resolver<Maybe<ResolversTypes['CreateElasticResourcePoolPayload']>, ParentType, ContextType, RequireFields<MutationCreateElasticResourcePoolArgs, 'dryRun' | 'input'>>;
  createEnhancedConnection?: Resolver<Maybe<ResolversTypes['CreateEnhancedConnectionPayload']>, ParentType, ContextType, RequireFields<MutationCreateEnhancedConnectionArgs, 'dryRun' | 'input'>>;
  createJarJob?: Resolver<Maybe<ResolversTypes['CreateJarJobPayload']>, ParentType, ContextType, RequireFields<MutationCreateJarJobArgs, 'dryRun' | 'input'>>;
  createPeerRoute?: Resolver<Maybe<ResolversTypes['CreatePeerRoutePayload']>, ParentType, ContextType, RequireFields<MutationCreatePeerRouteArgs, 'dryRun' | 'input'>>;
  createPeering?: Resolver<Maybe<ResolversTypes['CreatePeeringPayload']>, ParentType, ContextType, RequireFields<MutationCreatePeeringArgs, 'clusterId' | 'dryRun' | 'input'>>;
  createQueue?: Resolver<Maybe<ResolversTypes['CreateQueuePayload']>, ParentType, ContextType, RequireFields<MutationCreateQueueArgs, 'dryRun' | 'input'>>;
  createRoute?: Resolver<Maybe<ResolversTypes['CreateRoutePayload']>, ParentType, ContextType, RequireFields<MutationCreateRouteArgs, 'destination' | 'dryRun' | 'peeringId'>>;
  createSparkBatch?: Resolver<Maybe<ResolversTypes['CreateSparkBatchPayload']>, ParentType, ContextType, RequireFields<MutationCreateSparkBatchArgs, 'dryRun' | 'input'>>;
  createSqlJob?: Resolver<Maybe<ResolversTypes['CreateSqlJobPayload']>, ParentType, ContextType, RequireFields<MutationCreateSqlJobArgs, 'dryRun' | 'input'>>;
  createTemplate?: Resolver<Maybe<ResolversTypes['CreateTemplatePayload']>, ParentType, ContextType, RequireFields<MutationCreateTemplateArgs, 'dryRun' | 'input'>>;
  deleteCluster?: Resolver<Maybe<ResolversTypes['DeleteClusterPayload']>, ParentType, ContextType, RequireFields<MutationDeleteClusterArgs, 'id'>>;
  deleteConnectionRoute?: Resolver<Maybe<ResolversTypes['DeleteConnectionRoutePayload']>, ParentType, ContextType, RequireFields<MutationDeleteConnectionRouteArgs, 'connectionId' | 'name'>>;
  deleteElasticResourcePool?: Resolver<Maybe<ResolversTypes['DeleteElasticResourcePoolPayload']>, ParentType, ContextType, RequireFields<MutationDeleteElasticResourcePoolArgs, 'id'>>;
  deleteEnhancedConnection?: Resolver<Maybe<ResolversTypes['DeleteEnhancedConnectionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteEnhancedConnectionArgs, 'id'>>;
  deleteHostMappings?: Resolver<Maybe<ResolversTypes['DeleteHostMappingsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteHostMappingsArgs, 'ids'>>;
  deleteJob?: Resolver<Maybe<ResolversTypes['DeleteJobPayload']>, ParentType, ContextType, RequireFields<MutationDeleteJobArgs, 'id'>>;
  deleteJobs?: Resolver<Maybe<ResolversTypes['DeleteJobsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteJobsArgs, 'ids'>>;
  deletePeering?: Resolver<Maybe<ResolversTypes['DeletePeeringPayload']>, ParentType, ContextType, RequireFields<MutationDeletePeeringArgs, 'id'>>;
  deleteQueue?: Resolver<Maybe<ResolversTypes['DeleteQueuePayload']>, ParentType, ContextType, RequireFields<MutationDeleteQueueArgs, 'id'>>;
  deleteRoute?: Resolver<Maybe<ResolversTypes['DeleteRoutePayload']>, ParentType, ContextType, RequireFields<MutationDeleteRouteArgs, 'id'>>;
  deleteTable?: Resolver<Maybe<ResolversTypes['DeleteTablePayload']>, ParentType, ContextType, RequireFields<MutationDeleteTableArgs, 'async' | 'id'>>;
  deleteTemplate?: Resolver<Maybe<ResolversTypes['DeleteTemplatePayload']>, ParentType, ContextType, RequireFields<MutationDeleteTemplateArgs, 'id'>>;
  disassociateQueues?: Resolver<Maybe<ResolversTypes['DisassociateQueuesPayload']>, ParentType, ContextType, RequireFields<MutationDisassociateQueuesArgs, 'id'>>;
  migrateJob?: Resolver<Maybe<ResolversTypes['MigrateJobPayload']>, ParentType, ContextType, RequireFields<MutationMigrateJobArgs, 'dryRun' | 'id'>>;
  registerService?: Resolver<Maybe<ResolversTypes['RegisterServicePayload']>, ParentType, ContextType>;
  restartCluster?: Resolver<Maybe<ResolversTypes['RestartClusterPayload']>, ParentType, ContextType, RequireFields<MutationRestartClusterArgs, 'id'>>;
  runJob?: Resolver<Maybe<ResolversTypes['RunJobPayload']>, ParentType, ContextType, RequireFields<MutationRunJobArgs, 'id' | 'resumeSavepoint'>>;
  runJobs?: Resolver<Maybe<ResolversTypes['RunJobsPayload']>, ParentType, ContextType, RequireFields<MutationRunJobsArgs, 'ids' | 'resumeSavepoint'>>;
  setQueuePrivileges?: Resolver<Maybe<ResolversTypes['SetQueuePrivilegesPayload']>, ParentType, ContextType, RequireFields<MutationSetQueuePrivilegesArgs, 'action' | 'privileges' | 'queueId' | 'userName'>>;
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
  __resolveType: TypeResolveFn<'Cluster' | 'ElasticResourcePool' | 'EnhancedConnection' | 'HostMapping' | 'Job' | 'Peering' | 'Project' | 'Queue' | 'Quota' | 'Route' | 'SparkBatch' | 'Table' | 'Template', ParentType, ContextType>;
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
  databases?: Resolver<Maybe<ResolversTypes['DatabaseConnection']>, ParentType, ContextType, Partial<QueryDatabasesArgs>>;
  dliClusters?: Resolver<Maybe<Array<ResolversTypes['DliCluster']>>, ParentType, ContextType>;
  elasticResourcePool?: Resolver<Maybe<ResolversTypes['ElasticResourcePool']>, ParentType, ContextType, RequireFields<QueryElasticResourcePoolArgs, 'id'>>;
  elasticResourcePools?: Resolver<Maybe<ResolversTypes['ElasticResourcePoolConnection']>, ParentType, ContextType, Partial<QueryElasticResourcePoolsArgs>>;
  enhancedConnection?: Resolver<Maybe<ResolversTypes['EnhancedConnection']>, ParentType, ContextType, RequireFields<QueryEnhancedConnectionArgs, 'id'>>;
  enhancedConnections?: Resolver<Maybe<ResolversTypes['EnhancedConnectionConnection']>, ParentType, ContextType, Partial<QueryEnhancedConnectionsArgs>>;
  errorCatalog?: Resolver<Array<ResolversTypes['ErrorCatalogEntry']>, ParentType, ContextType, Partial<QueryErrorCatalogArgs>>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'id'>>;
  jobs?: Resolver<Maybe<ResolversTypes['JobConnection']>, ParentType, ContextType, RequireFields<QueryJobsArgs, 'orderBy'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  overview?: Resolver<Maybe<ResolversTypes['Overview']>, ParentType, ContextType>;
  peering?: Resolver<Maybe<ResolversTypes['Peering']>, ParentType, ContextType, RequireFields<QueryPeeringArgs, 'id'>>;
  planMigration?: Resolver<Maybe<Array<ResolversTypes['JobMigrationPlan']>>, ParentType, ContextType, RequireFields<QueryPlanMigrationArgs, 'jobIds'>>;
  projects?: Resolver<Maybe<Array<ResolversTypes['Project']>>, ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['Queue']>, ParentType, ContextType, RequireFields<QueryQueueArgs, 'id'>>;
  queues?: Resolver<Maybe<ResolversTypes['QueueConnection']>, ParentType, ContextType, RequireFields<QueryQueuesArgs, 'orderBy'>>;
  quota?: Resolver<Maybe<ResolversTypes['Quota']>, ParentType, ContextType, RequireFields<QueryQuotaArgs, 'userId'>>;
  quotas?: Resolver<Maybe<ResolversTypes['QuotaConnection']>, ParentType, ContextType, RequireFields<QueryQuotasArgs, 'orderBy'>>;
  serviceVersion?: Resolver<Maybe<ResolversTypes['ServiceVersion']>, ParentType, ContextType>;
  sparkBatch?: Resolver<Maybe<ResolversTypes['SparkBatch']>, ParentType, ContextType, RequireFields<QuerySparkBatchArgs, 'id'>>;
  sparkBatches?: Resolver<Maybe<ResolversTypes['SparkBatchConnection']>, ParentType, ContextType, Partial<QuerySparkBatchesArgs>>;
  table?: Resolver<Maybe<ResolversTypes['Table']>, ParentType, ContextType, RequireFields<QueryTableArgs, 'id'>>;
  tables?: Resolver<Maybe<ResolversTypes['TableConnection']>, ParentType, ContextType, RequireFields<QueryTablesArgs, 'databaseName'>>;
  template?: Resolver<Maybe<ResolversTypes['Template']>, ParentType, ContextType, RequireFields<QueryTemplateArgs, 'id'>>;
  templates?: Resolver<Maybe<ResolversTypes['TemplateConnection']>, ParentType, ContextType, RequireFields<QueryTemplatesArgs, 'orderBy'>>;
};

export type QueueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Queue'] = ResolversParentTypes['Queue']> = {
  chargingMode?: Resolver<Maybe<ResolversTypes['DliChargingMode']>, ParentType, ContextType>;
  chargingModeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cuCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cuScaleInLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cuScaleOutLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cuSpec?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cuUsed?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  defaultFlinkJarVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  defaultFlinkSqlVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  defaultSparkVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enterpriseProjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  labels?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  managementCidr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ownerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['QueuePlatform']>, ParentType, ContextType>;
  platformRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pool?: Resolver<Maybe<ResolversTypes['ElasticResourcePool']>, ParentType, ContextType>;
  queueNumber?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  resourceMode?: Resolver<Maybe<ResolversTypes['DliResourceMode']>, ParentType, ContextType>;
  resourceModeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceType?: Resolver<Maybe<ResolversTypes['QueueResourceType']>, ParentType, ContextType>;
  resourceTypeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restarting?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  subnetCidr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supportedFlinkJarVersions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  supportedFlinkSqlVersions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  supportedOpenSourceFlinkVersions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  supportedSparkVersions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['QueueType']>, ParentType, ContextType>;
  typeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  users?: Resolver<Maybe<ResolversTypes['QueueUserConnection']>, ParentType, ContextType, Partial<QueueUsersArgs>>;
  vpcCidr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueueConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueueConnection'] = ResolversParentTypes['QueueConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QueueEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Queue']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QueueEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueueEdge'] = ResolversParentTypes['QueueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Queue'], ParentType, ContextType>;
};

export type QueueUserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueueUser'] = ResolversParentTypes['QueueUser']> = {
  isAdmin?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  privileges?: Resolver<Maybe<Array<ResolversTypes['QueuePrivilege']>>, ParentType, ContextType>;
  privilegesRaw?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueueUserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueueUserConnection'] = ResolversParentTypes['QueueUserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QueueUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['QueueUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QueueUserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueueUserEdge'] = ResolversParentTypes['QueueUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['QueueUser'], ParentType, ContextType>;
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

export type SetQueuePrivilegesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetQueuePrivilegesPayload'] = ResolversParentTypes['SetQueuePrivilegesPayload']> = {
  queue?: Resolver<Maybe<ResolversTypes['Queue']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SparkBatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SparkBatch'] = ResolversParentTypes['SparkBatch']> = {
  applicationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  batchId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  durationMs?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  feature?: Resolver<Maybe<ResolversTypes['SparkFeature']>, ParentType, ContextType>;
  featureRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  log?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proxyUser?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['Queue']>, ParentType, ContextType>;
  queueName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  resourceType?: Resolver<Maybe<ResolversTypes['SparkResourceType']>, ParentType, ContextType>;
  resourceTypeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sparkVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['SparkBatchStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SparkBatchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SparkBatchConnection'] = ResolversParentTypes['SparkBatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SparkBatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SparkBatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SparkBatchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SparkBatchEdge'] = ResolversParentTypes['SparkBatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SparkBatch'], ParentType, ContextType>;
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

export type TableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Table'] = ResolversParentTypes['Table']> = {
  columns?: Resolver<Maybe<Array<ResolversTypes['TableColumn']>>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  databaseName?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  datasource?: Resolver<Maybe<ResolversTypes['TableDatasource']>, ParentType, ContextType>;
  datasourceRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['TableFormat']>, ParentType, ContextType>;
  formatRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastAccessedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ownerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partitionColumns?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['TablePreview']>, ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  storageProperties?: Resolver<Maybe<Array<ResolversTypes['TableStorageProperty']>>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['TableType']>, ParentType, ContextType>;
  typeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TableColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TableColumn'] = ResolversParentTypes['TableColumn']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isPartition?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TableConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TableConnection'] = ResolversParentTypes['TableConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TableEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Table']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TableEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TableEdge'] = ResolversParentTypes['TableEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Table'], ParentType, ContextType>;
};

export type TablePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TablePreview'] = ResolversParentTypes['TablePreview']> = {
  columns?: Resolver<Array<ResolversTypes['TablePreviewColumn']>, ParentType, ContextType>;
  rows?: Resolver<Array<Array<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
};

export type TablePreviewColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TablePreviewColumn'] = ResolversParentTypes['TablePreviewColumn']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TableStoragePropertyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TableStorageProperty'] = ResolversParentTypes['TableStorageProperty']> = {
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Template'] = ResolversParentTypes['Template']> = {
  auditLogs?: Resolver<Maybe<ResolversTypes['AuditLogConnection']>, ParentType, ContextType, Partial<TemplateAuditLogsArgs>>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['JobService'], ParentType, ContextType>;
  sql?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  templateId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['JobType']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TemplateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TemplateConnection'] = ResolversParentTypes['TemplateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TemplateEdge']>, ParentType, ContextType>;
  missingServices?: Resolver<Array<ResolversTypes['JobService']>, ParentType, ContextType>;
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
  AssociateQueuesPayload?: AssociateQueuesPayloadResolvers<ContextType>;
  AuditLog?: AuditLogResolvers<ContextType>;
  AuditLogConnection?: AuditLogConnectionResolvers<ContextType>;
  AuditLogEdge?: AuditLogEdgeResolvers<ContextType>;
  AuthorizeBucketsPayload?: AuthorizeBucketsPayloadResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  CancelSparkBatchPayload?: CancelSparkBatchPayloadResolvers<ContextType>;
  CdmWarning?: CdmWarningResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  Checkpoint?: CheckpointResolvers<ContextType>;
  Cluster?: ClusterResolvers<ContextType>;
  ClusterConnection?: ClusterConnectionResolvers<ContextType>;
  ClusterEdge?: ClusterEdgeResolvers<ContextType>;
  ClusterStatusEvent?: ClusterStatusEventResolvers<ContextType>;
  ConnectionRoute?: ConnectionRouteResolvers<ContextType>;
  CreateCdmJobPayload?: CreateCdmJobPayloadResolvers<ContextType>;
  CreateClusterPayload?: CreateClusterPayloadResolvers<ContextType>;
  CreateConnectionRoutePayload?: CreateConnectionRoutePayloadResolvers<ContextType>;
  CreateElasticResourcePoolPayload?: CreateElasticResourcePoolPayloadResolvers<ContextType>;
  CreateEnhancedConnectionPayload?: CreateEnhancedConnectionPayloadResolvers<ContextType>;
  CreateJarJobPayload?: CreateJarJobPayloadResolvers<ContextType>;
  CreatePeerRoutePayload?: CreatePeerRoutePayloadResolvers<ContextType>;
  CreatePeeringPayload?: CreatePeeringPayloadResolvers<ContextType>;
  CreateQueuePayload?: CreateQueuePayloadResolvers<ContextType>;
  CreateRoutePayload?: CreateRoutePayloadResolvers<ContextType>;
  CreateSparkBatchPayload?: CreateSparkBatchPayloadResolvers<ContextType>;
  CreateSqlJobPayload?: CreateSqlJobPayloadResolvers<ContextType>;
  CreateTemplatePayload?: CreateTemplatePayloadResolvers<ContextType>;
  Database?: DatabaseResolvers<ContextType>;
  DatabaseConnection?: DatabaseConnectionResolvers<ContextType>;
  DatabaseEdge?: DatabaseEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteClusterPayload?: DeleteClusterPayloadResolvers<ContextType>;
  DeleteConnectionRoutePayload?: DeleteConnectionRoutePayloadResolvers<ContextType>;
  DeleteElasticResourcePoolPayload?: DeleteElasticResourcePoolPayloadResolvers<ContextType>;
  DeleteEnhancedConnectionPayload?: DeleteEnhancedConnectionPayloadResolvers<ContextType>;
  DeleteHostMappingsPayload?: DeleteHostMappingsPayloadResolvers<ContextType>;
  DeleteJobPayload?: DeleteJobPayloadResolvers<ContextType>;
  DeleteJobsPayload?: DeleteJobsPayloadResolvers<ContextType>;
  DeletePeeringPayload?: DeletePeeringPayloadResolvers<ContextType>;
  DeleteQueuePayload?: DeleteQueuePayloadResolvers<ContextType>;
  DeleteRoutePayload?: DeleteRoutePayloadResolvers<ContextType>;
  DeleteTablePayload?: DeleteTablePayloadResolvers<ContextType>;
  DeleteTemplatePayload?: DeleteTemplatePayloadResolvers<ContextType>;
  DisassociateQueuesPayload?: DisassociateQueuesPayloadResolvers<ContextType>;
  DliCluster?: DliClusterResolvers<ContextType>;
  DliJobSettings?: DliJobSettingsResolvers<ContextType>;
  ElasticResourcePool?: ElasticResourcePoolResolvers<ContextType>;
  ElasticResourcePoolConnection?: ElasticResourcePoolConnectionResolvers<ContextType>;
  ElasticResourcePoolEdge?: ElasticResourcePoolEdgeResolvers<ContextType>;
  Engine?: EngineResolvers<ContextType>;
  EnhancedConnection?: EnhancedConnectionResolvers<ContextType>;
  EnhancedConnectionConnection?: EnhancedConnectionConnectionResolvers<ContextType>;
  EnhancedConnectionEdge?: EnhancedConnectionEdgeResolvers<ContextType>;
  EnhancedConnectionHost?: EnhancedConnectionHostResolvers<ContextType>;
  EnhancedConnectionPool?: EnhancedConnectionPoolResolvers<ContextType>;
  EnhancedConnectionQueue?: EnhancedConnectionQueueResolvers<ContextType>;
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
  JobMigrationPlan?: JobMigrationPlanResolvers<ContextType>;
  JobResult?: JobResultResolvers<ContextType>;
  JobStatusEvent?: JobStatusEventResolvers<ContextType>;
  MigrateJobPayload?: MigrateJobPayloadResolvers<ContextType>;
  MigrationLoss?: MigrationLossResolvers<ContextType>;
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
  Queue?: QueueResolvers<ContextType>;
  QueueConnection?: QueueConnectionResolvers<ContextType>;
  QueueEdge?: QueueEdgeResolvers<ContextType>;
  QueueUser?: QueueUserResolvers<ContextType>;
  QueueUserConnection?: QueueUserConnectionResolvers<ContextType>;
  QueueUserEdge?: QueueUserEdgeResolvers<ContextType>;
  Quota?: QuotaResolvers<ContextType>;
  QuotaConnection?: QuotaConnectionResolvers<ContextType>;
  QuotaEdge?: QuotaEdgeResolvers<ContextType>;
  RegisterServicePayload?: RegisterServicePayloadResolvers<ContextType>;
  RestartClusterPayload?: RestartClusterPayloadResolvers<ContextType>;
  Route?: RouteResolvers<ContextType>;
  RunJobPayload?: RunJobPayloadResolvers<ContextType>;
  RunJobsPayload?: RunJobsPayloadResolvers<ContextType>;
  ServiceVersion?: ServiceVersionResolvers<ContextType>;
  SetQueuePrivilegesPayload?: SetQueuePrivilegesPayloadResolvers<ContextType>;
  SparkBatch?: SparkBatchResolvers<ContextType>;
  SparkBatchConnection?: SparkBatchConnectionResolvers<ContextType>;
  SparkBatchEdge?: SparkBatchEdgeResolvers<ContextType>;
  StopClusterPayload?: StopClusterPayloadResolvers<ContextType>;
  StopJobPayload?: StopJobPayloadResolvers<ContextType>;
  StopJobsPayload?: StopJobsPayloadResolvers<ContextType>;
  StreamMetrics?: StreamMetricsResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Table?: TableResolvers<ContextType>;
  TableColumn?: TableColumnResolvers<ContextType>;
  TableConnection?: TableConnectionResolvers<ContextType>;
  TableEdge?: TableEdgeResolvers<ContextType>;
  TablePreview?: TablePreviewResolvers<ContextType>;
  TablePreviewColumn?: TablePreviewColumnResolvers<ContextType>;
  TableStorageProperty?: TableStoragePropertyResolvers<ContextType>;
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
