import type {
  clusterStatuses,
  jobStatuses,
  jobTypes,
  peeringStatuses,
  runModes,
} from '../api/enums.js';
import type { Dli } from './dli-store.js';

type WireOf<T extends Record<string, { wire: string }>> = T[keyof T]['wire'];
export type JobStatus = WireOf<typeof jobStatuses>;
export type JobType = WireOf<typeof jobTypes>;
export type RunMode = WireOf<typeof runModes>;
export type PeeringStatus = WireOf<typeof peeringStatuses>;
export type ClusterCode = (typeof clusterStatuses)[keyof typeof clusterStatuses]['code'];

/** A tag of DLI. */
export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** What only a job of DLI has. */
export interface DliSettings {
  queue: string;
  /** Of a task manager; 0 leaves the number of its slots to DLI. */
  tmCus: number;
  tmSlots: number;
  resumesCheckpoint: boolean;
  resumeMax: number;
  checkpointPath: string;
  dependencyJars: readonly string[];
  dependencyFiles: readonly string[];
  /** JSON texts. */
  runtimeConfig: string;
  operatorConfig: string;
  estimatorConfig: string;
  logConfig: string;
  flinkVersion: string;
  feature: string;
  image: string;
  agency: string;
  resourceVersion: string;
  resources: Readonly<Record<string, unknown>> | null;
  tags: readonly Tag[];
  /** Why the engine will not take the job that it has been given; nothing if it will. */
  refusal: string;
}

/** A Stream SQL or jar job (5.1), of CS or of DLI. Times are epoch milliseconds, 0 stands for never. */
export interface Job {
  /** Null for a job of CS. */
  readonly dli?: DliSettings | null;
  readonly id: bigint;
  name: string;
  desc: string;
  readonly type: JobType;
  status: JobStatus;
  statusDesc: string;
  readonly ownerId: string;
  clusterId: number | null;
  runMode: RunMode;
  sql: string;
  spus: number;
  parallelism: number;
  managerSpus: number;
  checkpointEnabled: boolean;
  checkpointMode: 'exactly_once' | 'at_least_once';
  checkpointSeconds: number;
  logEnabled: boolean;
  bucket: string;
  topic: string;
  readonly rootId: bigint | null;
  edgeGroups: readonly string[];
  jarUrl: string;
  mainClass: string;
  args: string;
  configUrl: string;
  /** Size and number of the executors of a Spark job; 0 in others. */
  executorSpus: number;
  executors: number;
  /** Seconds that idle state is kept; 0 where nothing is said. */
  idleSeconds: number;
  udfJarUrl: string;
  dirtyData: string;
  restarts: boolean;
  tags: string;
  enterpriseProjectId: string;
  readonly graphEditor: boolean;
  readonly createdAt: number;
  updatedAt: number;
  startedAt: number;
  endedAt: number;
  /** Milliseconds that earlier runs took together. */
  ranMs: number;
  /** Runs asked for since the world began. */
  attempts: number;
  savepointAt: number;
}

/** An exclusive cluster (5.3). */
export interface Cluster {
  readonly id: number;
  name: string;
  desc: string;
  code: ClusterCode;
  errorReason: string;
  maxSpus: number;
  managerSpus: number;
  vpcCidr: string;
  subnetCidr: string;
  subnetGateway: string;
  readonly vpcId: string;
  enterpriseProject: { readonly id: string; readonly name: string };
  readonly prepaid: boolean;
  readonly ownerId: string;
  readonly createdAt: number;
  runningSince: number;
  readonly hosts: Map<bigint, { ip: string; hostname: string }>;
  readonly peerings: Map<string, Peering>;
}

/** A VPC at one end of a peering. */
export interface VpcInfo {
  readonly vpcId: string;
  readonly tenantId: string;
  readonly vpcCidr: string;
  readonly subnetCidr: string;
}

/** A VPC peering of a cluster (5.3.17) with its routes on both sides (5.3.24). */
export interface Peering {
  readonly id: string;
  readonly name: string;
  readonly request: VpcInfo;
  readonly accept: VpcInfo;
  status: PeeringStatus;
  readonly routes: Map<string, Route>;
}

/** A route of one of the two VPCs of a peering. */
export interface Route {
  readonly destination: string;
  readonly vpcId: string;
  readonly tenantId: string;
}

/** A job template, of CS or of DLI. */
export interface Template {
  /** What only a template of DLI has; null for one of CS. */
  readonly dli?: { readonly type: JobType; readonly tags: readonly Tag[] } | null;
  readonly id: bigint;
  name: string;
  desc: string;
  sql: string;
  readonly createdAt: number;
  updatedAt: number;
}

/** A user with the SPUs and clusters that are open to them (5.3.14). */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly ip: string;
  /** Whether the user has the role cs_adm, which creating clusters takes (5.3.1). */
  readonly clusterAdmin: boolean;
  /** Whether the user may look but not touch (chapter 6). */
  readonly readOnly: boolean;
  spuQuota: number;
  readonly clusterIds: Set<number>;
}

export interface AuditEvent {
  readonly id: number;
  readonly type: 'job' | 'template' | 'cluster';
  readonly resourceId: string;
  readonly resourceName: string;
  readonly event: string;
  readonly kind: string;
  readonly rating: string;
  readonly user: string;
  readonly at: number;
  readonly ip: string;
  readonly result: string;
}

/** A change that only time brings about. */
export interface Step {
  readonly at: number;
  run(at: number): void;
}

/** All that one project holds; nothing in it is visible from another. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly seed: string;
  readonly jobs: Map<bigint, Job>;
  readonly clusters: Map<number, Cluster>;
  readonly templates: Map<bigint, Template>;
  /** In the order of registration. */
  readonly users: Map<string, User>;
  /** Oldest first. */
  readonly audit: AuditEvent[];
  /** Buckets that CS may use, among all that exist. */
  readonly buckets: Set<string>;
  readonly allBuckets: ReadonlySet<string>;
  /** Archives and configuration files that lie in OBS. */
  readonly jars: Set<string>;
  readonly configs: Set<string>;
  /** Topics of SMN that can be told of failed jobs. */
  readonly topics: ReadonlySet<string>;
  /** VPCs that peerings can lead to. */
  readonly vpcs: Map<string, VpcInfo>;
  /** The highest id ever given of each kind, since none is given twice; of UUIDs, how many. */
  readonly highest: {
    job: bigint;
    template: bigint;
    cluster: number;
    host: bigint;
    uuid: number;
  };
  readonly pending: Map<Job | Cluster, Step>;
  /** What it holds in DLI; null in a space of DLI itself. */
  readonly dli: Dli | null;
  /** Names of the jobs that it has in CDM, by cluster. */
  readonly cdmJobs: Map<string, Set<string>>;
}

/** The world: one account with its projects. */
export interface Store {
  readonly seed: string;
  readonly domain: { readonly id: string; readonly name: string };
  readonly projects: Map<string, Project>;
}

/** A key that orders ids ascending. */
export const ascending = <T extends { id: bigint | number }>(a: T, b: T) =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
