import type { DefaultCaller } from './http/caller.js';
import type { Logger } from './telemetry/log.js';
import type { UpstreamOptions } from './upstream/client.js';

/** What a document and an operation may come to. Each limit has an error code of its own. */
export interface OperationLimits {
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
  readonly maxRepeatedFields: number;
  readonly maxCost: number;
  readonly maxUpstreamCalls: number;
  readonly maxPageSize: number;
  readonly maxBatchSize: number;
  /** Entities that a router may ask for at a time. */
  readonly maxRepresentations: number;
}

/** How much of what a client may send, and how slowly. Times in milliseconds. */
export interface TransportLimits {
  readonly maxBodyBytes: number;
  readonly maxUploadBytes: number;
  /** Longest pause within a form, whoever makes it. */
  readonly uploadTimeoutMs: number;
  /** Longest that headers, and then a body, may take to arrive. */
  readonly receiveTimeoutMs: number;
  /** Longest that a WebSocket may wait with `connection_init`. */
  readonly initTimeoutMs: number;
  /** Open WebSockets and event streams of one client. */
  readonly maxSockets: number;
  /** Operations at a time on one WebSocket. */
  readonly maxSubscriptions: number;
  /** Operations at a time, of all clients. */
  readonly maxConcurrentRequests: number;
  readonly shutdownTimeoutMs: number;
}

/** What is shown to whom. */
export interface Exposure {
  readonly introspection: boolean;
  readonly graphiql: boolean;
  /** Whether errors suggest names of the schema. */
  readonly hints: boolean;
  /** Whether `X-Explain` is heeded. */
  readonly allowExplain: boolean;
  /** Origins of pages that may call from elsewhere; `*` among them stands for all. */
  readonly corsOrigins: readonly string[];
  /** Host names that requests may be addressed to; null for any. */
  readonly allowedHosts: readonly string[] | null;
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Whether documents may be registered by their hash. */
  readonly persistedQueries: boolean;
  readonly trustedDocuments: {
    readonly mode: 'off' | 'log' | 'enforce';
    /** Manifest file. */
    readonly file: string | null;
  };
  /** Which of the trusted documents agents are given as tools; none, queries, or mutations as well. */
  readonly mcp: 'off' | 'read' | 'write';
}

/** Which graph is served. */
export interface GraphOptions {
  /** Whether as a subgraph of a federated graph. */
  readonly subgraph: boolean;
  /** What types and root fields begin with; empty for nothing. */
  readonly prefix: string;
}

/** How things are watched. Times in milliseconds. */
export interface LiveOptions {
  /** Pause between two polls while something is on its way to another status. */
  readonly pollMs: number;
  /** Pause between two polls while all is settled. */
  readonly settledMs: number;
  /** Shortest interval that anybody may ask for. */
  readonly minMetricsIntervalMs: number;
  /** Entries of a topic that are kept for those who connect again. */
  readonly keptEvents: number;
  /** Events that may wait for one subscriber. */
  readonly queuedEvents: number;
  /** Longest that a mutation may wait for its effect. */
  readonly maxWaitMs: number;
  /** Redis that replicas share; null where each polls for itself. */
  readonly redisUrl: string | null;
}

export interface GatewayOptions extends OperationLimits, TransportLimits, Exposure {
  readonly port: number;
  readonly host: string;
  readonly upstream: UpstreamOptions;
  /** Who asks where a request does not say: a configured project, or the demo user of the emulator. */
  readonly defaultCaller: DefaultCaller;
  /** Longest that an operation may take, with all its upstream calls. */
  readonly requestTimeoutMs: number;
  readonly maxParallelLookups: number;
  /** Whether identical reads and queries that one caller has under way at a time are carried out once. */
  readonly sharing: boolean;
  readonly live: LiveOptions;
  readonly graph: GraphOptions;
  readonly log: Logger;
}
