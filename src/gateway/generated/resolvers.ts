import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { JobModel, JobMetricsModel, JobApiGatewayModel } from '../mapping/job.js';
import type { ClusterModel } from '../mapping/cluster.js';
import type { HostMappingModel } from '../mapping/host-mapping.js';
import type { TemplateModel } from '../mapping/template.js';
import type { QuotaModel } from '../mapping/quota.js';
import type { PeeringModel, PeeringSideModel, RouteModel } from '../mapping/peering.js';
import type { AuditLogModel } from '../mapping/audit-log.js';
import type { OverviewModel } from '../mapping/overview.js';
import type { ServiceVersionModel } from '../mapping/service-version.js';
import type { ProjectModel } from '../mapping/project.js';
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

/** An engine that jobs run on. */
export type Engine = {
  __typename?: 'Engine';
  /** Name, for example `flink`. */
  name?: Maybe<Scalars['String']['output']>;
  /** Version. */
  version?: Maybe<Scalars['String']['output']>;
};

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
  /** Globally unique id, such as `Job:50320`. */
  id: Scalars['ID']['output'];
  /** OBS path of the JAR file of a JAR job. */
  jarUrl?: Maybe<Scalars['String']['output']>;
  /** The service's own id, a number of up to 64 bits as text. */
  jobId: Scalars['ID']['output'];
  /** Log saving. */
  logging?: Maybe<JobLogging>;
  /** Entry class of a JAR job. */
  mainClass?: Maybe<Scalars['String']['output']>;
  /** SPUs of the management part, for JAR jobs. */
  managerSpu?: Maybe<Scalars['Int']['output']>;
  /** What it reads and writes (5.1.15); null if the service has no figures for it. */
  metrics?: Maybe<JobMetrics>;
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

/** Log saving of a job. */
export type JobLogging = {
  __typename?: 'JobLogging';
  /** Whether logs are saved. */
  enabled?: Maybe<Scalars['Boolean']['output']>;
  /** OBS bucket that they are saved to. */
  obsBucket?: Maybe<Scalars['String']['output']>;
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

/** Anything that has an id of its own and can be fetched again with `node`. */
export type Node = {
  /** Globally unique id, such as `Job:50320`. Treat it as opaque. */
  id: Scalars['ID']['output'];
};

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
  ApiGatewayAttribute: ResolverTypeWrapper<ApiGatewayAttribute>;
  ApiGatewayMetadata: ResolverTypeWrapper<ApiGatewayMetadata>;
  ApiGatewaySink: ResolverTypeWrapper<ApiGatewaySink>;
  AuditLog: ResolverTypeWrapper<AuditLogModel>;
  AuditLogConnection: ResolverTypeWrapper<Omit<AuditLogConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AuditLogEdge']>, nodes: Array<ResolversTypes['AuditLog']> }>;
  AuditLogEdge: ResolverTypeWrapper<Omit<AuditLogEdge, 'node'> & { node: ResolversTypes['AuditLog'] }>;
  AuditResourceType: AuditResourceType;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Checkpoint: ResolverTypeWrapper<Checkpoint>;
  CheckpointMode: CheckpointMode;
  Cluster: ResolverTypeWrapper<ClusterModel>;
  ClusterConnection: ResolverTypeWrapper<Omit<ClusterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ClusterEdge']>, nodes: Array<ResolversTypes['Cluster']> }>;
  ClusterEdge: ResolverTypeWrapper<Omit<ClusterEdge, 'node'> & { node: ResolversTypes['Cluster'] }>;
  ClusterFilter: ClusterFilter;
  ClusterJobFilter: ClusterJobFilter;
  ClusterStatus: ClusterStatus;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Engine: ResolverTypeWrapper<Engine>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  HostMapping: ResolverTypeWrapper<HostMappingModel>;
  HostMappingConnection: ResolverTypeWrapper<Omit<HostMappingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['HostMappingEdge']>, nodes: Array<ResolversTypes['HostMapping']> }>;
  HostMappingEdge: ResolverTypeWrapper<Omit<HostMappingEdge, 'node'> & { node: ResolversTypes['HostMapping'] }>;
  HostMappingFilter: HostMappingFilter;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<JobModel>;
  JobApiGateway: ResolverTypeWrapper<JobApiGatewayModel>;
  JobConnection: ResolverTypeWrapper<Omit<JobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['JobEdge']>, nodes: Array<ResolversTypes['Job']> }>;
  JobEdge: ResolverTypeWrapper<Omit<JobEdge, 'node'> & { node: ResolversTypes['Job'] }>;
  JobFilter: JobFilter;
  JobLogging: ResolverTypeWrapper<JobLogging>;
  JobMetrics: ResolverTypeWrapper<JobMetricsModel>;
  JobStatus: JobStatus;
  JobType: JobType;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Overview: ResolverTypeWrapper<OverviewModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Peering: ResolverTypeWrapper<PeeringModel>;
  PeeringSide: ResolverTypeWrapper<PeeringSideModel>;
  PeeringStatus: PeeringStatus;
  Project: ResolverTypeWrapper<ProjectModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quota: ResolverTypeWrapper<QuotaModel>;
  QuotaConnection: ResolverTypeWrapper<Omit<QuotaConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['QuotaEdge']>, nodes: Array<ResolversTypes['Quota']> }>;
  QuotaEdge: ResolverTypeWrapper<Omit<QuotaEdge, 'node'> & { node: ResolversTypes['Quota'] }>;
  QuotaFilter: QuotaFilter;
  Route: ResolverTypeWrapper<RouteModel>;
  RouteType: RouteType;
  RunMode: RunMode;
  ServiceVersion: ResolverTypeWrapper<ServiceVersionModel>;
  SortOrder: SortOrder;
  StreamMetrics: ResolverTypeWrapper<StreamMetrics>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Template: ResolverTypeWrapper<TemplateModel>;
  TemplateConnection: ResolverTypeWrapper<Omit<TemplateConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TemplateEdge']>, nodes: Array<ResolversTypes['Template']> }>;
  TemplateEdge: ResolverTypeWrapper<Omit<TemplateEdge, 'node'> & { node: ResolversTypes['Template'] }>;
  UsageOverview: ResolverTypeWrapper<UsageOverview>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ApiGatewayAttribute: ApiGatewayAttribute;
  ApiGatewayMetadata: ApiGatewayMetadata;
  ApiGatewaySink: ApiGatewaySink;
  AuditLog: AuditLogModel;
  AuditLogConnection: Omit<AuditLogConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AuditLogEdge']>, nodes: Array<ResolversParentTypes['AuditLog']> };
  AuditLogEdge: Omit<AuditLogEdge, 'node'> & { node: ResolversParentTypes['AuditLog'] };
  BigInt: Scalars['BigInt']['output'];
  Boolean: Scalars['Boolean']['output'];
  Checkpoint: Checkpoint;
  Cluster: ClusterModel;
  ClusterConnection: Omit<ClusterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ClusterEdge']>, nodes: Array<ResolversParentTypes['Cluster']> };
  ClusterEdge: Omit<ClusterEdge, 'node'> & { node: ResolversParentTypes['Cluster'] };
  ClusterFilter: ClusterFilter;
  ClusterJobFilter: ClusterJobFilter;
  DateTime: Scalars['DateTime']['output'];
  Engine: Engine;
  Float: Scalars['Float']['output'];
  HostMapping: HostMappingModel;
  HostMappingConnection: Omit<HostMappingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['HostMappingEdge']>, nodes: Array<ResolversParentTypes['HostMapping']> };
  HostMappingEdge: Omit<HostMappingEdge, 'node'> & { node: ResolversParentTypes['HostMapping'] };
  HostMappingFilter: HostMappingFilter;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  Job: JobModel;
  JobApiGateway: JobApiGatewayModel;
  JobConnection: Omit<JobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['JobEdge']>, nodes: Array<ResolversParentTypes['Job']> };
  JobEdge: Omit<JobEdge, 'node'> & { node: ResolversParentTypes['Job'] };
  JobFilter: JobFilter;
  JobLogging: JobLogging;
  JobMetrics: JobMetricsModel;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Overview: OverviewModel;
  PageInfo: PageInfo;
  Peering: PeeringModel;
  PeeringSide: PeeringSideModel;
  Project: ProjectModel;
  Query: Record<PropertyKey, never>;
  Quota: QuotaModel;
  QuotaConnection: Omit<QuotaConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['QuotaEdge']>, nodes: Array<ResolversParentTypes['Quota']> };
  QuotaEdge: Omit<QuotaEdge, 'node'> & { node: ResolversParentTypes['Quota'] };
  QuotaFilter: QuotaFilter;
  Route: RouteModel;
  ServiceVersion: ServiceVersionModel;
  StreamMetrics: StreamMetrics;
  String: Scalars['String']['output'];
  Template: TemplateModel;
  TemplateConnection: Omit<TemplateConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TemplateEdge']>, nodes: Array<ResolversParentTypes['Template']> };
  TemplateEdge: Omit<TemplateEdge, 'node'> & { node: ResolversParentTypes['Template'] };
  UsageOverview: UsageOverview;
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

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

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

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EngineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Engine'] = ResolversParentTypes['Engine']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  logging?: Resolver<Maybe<ResolversTypes['JobLogging']>, ParentType, ContextType>;
  mainClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  managerSpu?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metrics?: Resolver<Maybe<ResolversTypes['JobMetrics']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Quota']>, ParentType, ContextType>;
  ownerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parallelism?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
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

export type ServiceVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceVersion'] = ResolversParentTypes['ServiceVersion']> = {
  engines?: Resolver<Array<ResolversTypes['Engine']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  minVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serverTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StreamMetricsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StreamMetrics'] = ResolversParentTypes['StreamMetrics']> = {
  corruptedRecords?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
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

export type Resolvers<ContextType = Context> = {
  ApiGatewayAttribute?: ApiGatewayAttributeResolvers<ContextType>;
  ApiGatewayMetadata?: ApiGatewayMetadataResolvers<ContextType>;
  ApiGatewaySink?: ApiGatewaySinkResolvers<ContextType>;
  AuditLog?: AuditLogResolvers<ContextType>;
  AuditLogConnection?: AuditLogConnectionResolvers<ContextType>;
  AuditLogEdge?: AuditLogEdgeResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  Checkpoint?: CheckpointResolvers<ContextType>;
  Cluster?: ClusterResolvers<ContextType>;
  ClusterConnection?: ClusterConnectionResolvers<ContextType>;
  ClusterEdge?: ClusterEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Engine?: EngineResolvers<ContextType>;
  HostMapping?: HostMappingResolvers<ContextType>;
  HostMappingConnection?: HostMappingConnectionResolvers<ContextType>;
  HostMappingEdge?: HostMappingEdgeResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobApiGateway?: JobApiGatewayResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobLogging?: JobLoggingResolvers<ContextType>;
  JobMetrics?: JobMetricsResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Overview?: OverviewResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Peering?: PeeringResolvers<ContextType>;
  PeeringSide?: PeeringSideResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quota?: QuotaResolvers<ContextType>;
  QuotaConnection?: QuotaConnectionResolvers<ContextType>;
  QuotaEdge?: QuotaEdgeResolvers<ContextType>;
  Route?: RouteResolvers<ContextType>;
  ServiceVersion?: ServiceVersionResolvers<ContextType>;
  StreamMetrics?: StreamMetricsResolvers<ContextType>;
  Template?: TemplateResolvers<ContextType>;
  TemplateConnection?: TemplateConnectionResolvers<ContextType>;
  TemplateEdge?: TemplateEdgeResolvers<ContextType>;
  UsageOverview?: UsageOverviewResolvers<ContextType>;
};

