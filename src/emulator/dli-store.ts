import type { Project } from './store.js';

/** A DLI queue: where jobs of DLI run. */
export interface Queue {
  readonly id: bigint;
  readonly name: string;
  readonly type: 'sql' | 'general';
  desc: string;
  cus: number;
  readonly ownerName: string;
  /** Empty for one on its own. */
  readonly poolName: string;
  readonly shared: boolean;
  readonly platform: 'x86_64' | 'aarch64';
  readonly labels: readonly string[];
  readonly enterpriseProjectId: string;
  readonly resourceId: string;
  readonly createdAt: number;
  /** User name → rights. */
  readonly privileges: Map<string, Set<string>>;
}

/** An elastic resource pool of DLI. */
export interface Pool {
  readonly id: bigint;
  readonly name: string;
  desc: string;
  readonly cidr: string;
  minCus: number;
  maxCus: number;
  /** `basic`, or empty for the standard one. */
  readonly edition: string;
  readonly ipv6: boolean;
  readonly ownerName: string;
  status: 'AVAILABLE' | 'SCALING' | 'CREATING' | 'FAILED';
  readonly enterpriseProjectId: string;
  readonly createdAt: number;
  updatedAt: number;
}

/** A queue or a pool on its way to the network of a connection, or there. */
export interface ConnectionPeer {
  readonly id: string;
  readonly since: number;
  /** Why it never gets there; empty if it does. */
  readonly error: string;
}

/** An enhanced datasource connection of DLI: queues and pools that reach a VPC. */
export interface Connection {
  readonly id: string;
  readonly name: string;
  readonly vpcId: string;
  readonly networkId: string;
  readonly createdAt: number;
  /** By the names of queues and of pools. */
  readonly queues: Map<string, ConnectionPeer>;
  readonly pools: Map<string, ConnectionPeer>;
  readonly hosts: readonly { readonly name: string; readonly ip: string }[];
  /** Name → CIDR. */
  readonly routes: Map<string, string>;
}

/** A Spark batch of DLI. Its state follows from the time; 0 stands for never. */
export interface Batch {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly queue: string;
  readonly size: string;
  /** The body of its creation. */
  readonly request: string;
  readonly feature: string;
  readonly sparkVersion: string;
  readonly image: string;
  readonly createdAt: number;
  /** When it ends, if nobody cancels it. */
  readonly endsAt: number;
  readonly failsInTheEnd: boolean;
  /** When it failed on its way and was started again. */
  readonly failedAt: number;
  cancelledAt: number;
}

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly desc: string;
  readonly isPartition: boolean;
}

/** A table of DLI, of one of its three kinds. */
export interface Table {
  readonly name: string;
  readonly kind: 'MANAGED' | 'EXTERNAL' | 'VIEW';
  readonly ownerName: string;
  readonly comment: string;
  /** Of an external table: its format and place in OBS. */
  readonly format: string;
  readonly location: string;
  readonly bytes: number;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly statement: string;
  readonly createdAt: number;
  readonly accessedAt: number;
}

export interface Database {
  readonly name: string;
  readonly desc: string;
  readonly ownerName: string;
  readonly tables: Map<string, Table>;
}

/** What a project holds in DLI. */
export interface Dli {
  /** Its jobs and templates, which go the way of those of CS, with ids of their own; the users are those of the project. */
  readonly space: Project;
  readonly queues: Map<string, Queue>;
  readonly pools: Map<string, Pool>;
  readonly connections: Map<string, Connection>;
  readonly batches: Map<string, Batch>;
  readonly databases: Map<string, Database>;
}
