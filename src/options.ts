import type { Settings } from './config.js';
import type { Emulator } from './emulator/server.js';
import { entriesOf } from './environment.js';
import type { Auth } from './gateway/identity/credentials.js';
import type { GatewayOptions } from './gateway/options.js';
import type { Logger } from './gateway/telemetry/log.js';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

const authOf = (env: Settings): Auth => {
  if (env.CS_AUTH === 'password') {
    const { IAM_USER: user = '', IAM_PASSWORD: password = '', IAM_DOMAIN: domain = '' } = env;
    return { mode: 'password', user, password, domain };
  }
  if (env.CS_AUTH === 'aksk') {
    return {
      mode: 'aksk',
      accessKey: env.CS_ACCESS_KEY ?? '',
      secretKey: env.CS_SECRET_KEY ?? '',
    };
  }
  return { mode: 'passthrough' };
};

/** A page that has this machine's browser address the gateway by a foreign name must not act with its credentials. */
const allowedHostsOf = (env: Settings): readonly string[] | null => {
  const named = entriesOf(env.ALLOWED_HOSTS);
  if (named.length > 0) return named;
  const onLoopback = env.HOST === '::1' || env.HOST.startsWith('127.') || env.HOST === 'localhost';
  return env.CS_AUTH !== 'passthrough' && onLoopback ? loopback : null;
};

/** The options of a gateway by its settings, in front of `emulator` where one is given. */
export const gatewayOptions = (
  env: Settings,
  emulator: Pick<Emulator, 'url' | 'demo'> | null,
  log: Logger,
): GatewayOptions => {
  const cs = env.CS_ENDPOINT ?? emulator?.url ?? '';
  const onEmulator = emulator !== null;
  const dli = env.DLI_ENDPOINT ?? (env.DLI === 'emulator' ? emulator?.url : undefined);
  return {
    port: env.PORT,
    host: env.HOST,
    upstream: {
      endpoints: {
        cs,
        iam: env.IAM_ENDPOINT ?? cs,
        vpc: env.VPC_ENDPOINT ?? cs,
        dli: dli ?? null,
        cdm: env.CDM_ENDPOINT ?? emulator?.url ?? null,
      },
      auth: authOf(env),
      connectTimeoutMs: env.CONNECT_TIMEOUT_MS,
      headersTimeoutMs: env.HEADERS_TIMEOUT_MS,
      bodyTimeoutMs: env.BODY_TIMEOUT_MS,
      maxConnections: env.MAX_UPSTREAM_CONNECTIONS,
      maxAnswerBytes: env.MAX_ANSWER_BYTES,
    },
    defaultCaller: {
      token: emulator?.demo.token ?? null,
      projectId: env.CS_PROJECT_ID ?? emulator?.demo.projectId ?? null,
    },
    requestTimeoutMs: env.REQUEST_TIMEOUT_MS,
    maxParallelLookups: env.MAX_PARALLEL_LOOKUPS,
    sharing: env.SHARING,
    live: {
      pollMs: env.POLL_MS,
      settledMs: env.POLL_SETTLED_MS,
      minMetricsIntervalMs: env.MIN_METRICS_INTERVAL_MS,
      keptEvents: env.KEPT_EVENTS,
      queuedEvents: env.QUEUED_EVENTS,
      maxWaitMs: env.MAX_WAIT_MS,
      redisUrl: env.REDIS_URL ?? null,
    },
    graph: { subgraph: env.SUBGRAPH, prefix: env.GRAPH_PREFIX },
    maxTokens: env.MAX_TOKENS,
    maxDepth: env.MAX_DEPTH,
    maxAliases: env.MAX_ALIASES,
    maxDirectives: env.MAX_DIRECTIVES,
    maxRepeatedFields: env.MAX_REPEATED_FIELDS,
    maxCost: env.MAX_COST,
    maxUpstreamCalls: env.MAX_UPSTREAM_CALLS,
    maxPageSize: env.MAX_PAGE_SIZE,
    maxBatchSize: env.MAX_BATCH_SIZE,
    maxRepresentations: env.MAX_REPRESENTATIONS,
    maxBodyBytes: env.MAX_BODY_BYTES,
    maxUploadBytes: env.MAX_UPLOAD_BYTES,
    uploadTimeoutMs: env.UPLOAD_TIMEOUT_MS,
    receiveTimeoutMs: env.RECEIVE_TIMEOUT_MS,
    initTimeoutMs: env.INIT_TIMEOUT_MS,
    maxSockets: env.MAX_SOCKETS,
    maxSubscriptions: env.MAX_SUBSCRIPTIONS,
    maxConcurrentRequests: env.MAX_CONCURRENT_REQUESTS,
    shutdownTimeoutMs: env.SHUTDOWN_TIMEOUT_MS,
    introspection: env.INTROSPECTION ?? onEmulator,
    graphiql: env.GRAPHIQL ?? onEmulator,
    hints: env.HINTS ?? onEmulator,
    allowExplain: env.ALLOW_EXPLAIN ?? env.NODE_ENV !== 'production',
    corsOrigins: entriesOf(env.CORS_ORIGINS),
    allowedHosts: allowedHostsOf(env),
    trustedProxies: entriesOf(env.TRUSTED_PROXIES),
    persistedQueries: env.PERSISTED_QUERIES,
    trustedDocuments: { mode: env.TRUSTED_DOCUMENTS_MODE, file: env.TRUSTED_DOCUMENTS ?? null },
    mcp: env.MCP,
    log,
  };
};
