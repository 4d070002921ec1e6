import { type CleanedEnv, str } from 'envalid';
import { idFormats } from './api/ids.js';
import { emulatorEnvironment } from './emulator/options.js';
import {
  baseUrl,
  flag,
  hostNames,
  isSet,
  jsonFile,
  listeningHost,
  origins,
  proxies,
  redisUrl,
  textLike,
  whole,
} from './environment.js';
import { isPrefix } from './gateway/federation/names.js';

const milliseconds = whole(1, 2 ** 31 - 1);
const bytes = whole(1024);
const count = whole(1);

const listening = {
  PORT: whole(0, 65_535)({ default: 4000, desc: 'Port of the gateway; 0 takes a free one.' }),
  HOST: listeningHost({ default: '127.0.0.1', desc: 'Address that the gateway listens on.' }),
};

const upstream = {
  CS_ENDPOINT: baseUrl({
    default: undefined,
    desc: 'Base URL of Cloud Stream Service. Without it the embedded emulator is started and used.',
  }),
  IAM_ENDPOINT: baseUrl({
    default: undefined,
    desc: 'Base URL of IAM, for `projects` and for tokens. CS_ENDPOINT if not set.',
  }),
  VPC_ENDPOINT: baseUrl({
    default: undefined,
    desc: 'Base URL of the VPC service of the accepting side. CS_ENDPOINT if not set.',
  }),
  DLI_ENDPOINT: baseUrl({
    default: undefined,
    desc: 'Base URL of Data Lake Insight, the successor of CS. Without it the graph has no DLI, unless DLI=emulator.',
  }),
  DLI: str({
    default: 'off',
    choices: ['off', 'emulator'] as const,
    desc: 'Whether the embedded emulator stands for Data Lake Insight where DLI_ENDPOINT is not set.',
  }),
  CDM_ENDPOINT: baseUrl({
    default: undefined,
    desc: 'Base URL of Cloud Data Migration. The embedded emulator if not set, where that is used.',
  }),
  CS_PROJECT_ID: textLike(
    idFormats.project_id,
    'the id of a project',
  )({
    default: undefined,
    desc: 'Project of requests that name none; the header X-Project-Id overrides it.',
  }),
  MAX_UPSTREAM_CONNECTIONS: count({
    default: 100,
    desc: 'Connections to each upstream host, and calls to it at a time; uploads have a fourth as many besides.',
  }),
  CONNECT_TIMEOUT_MS: milliseconds({
    default: 5_000,
    desc: 'Longest wait for an upstream connection.',
  }),
  HEADERS_TIMEOUT_MS: milliseconds({
    default: 15_000,
    desc: 'Longest wait for an upstream answer to begin.',
  }),
  BODY_TIMEOUT_MS: milliseconds({
    default: 15_000,
    desc: 'Longest pause within an upstream answer.',
  }),
  REQUEST_TIMEOUT_MS: milliseconds({
    default: 30_000,
    desc: 'Longest that an operation may take, with all its upstream calls.',
  }),
  MAX_ANSWER_BYTES: bytes({ default: 16_777_216, desc: 'Largest upstream answer, unpacked.' }),
  MAX_PARALLEL_LOOKUPS: count({
    default: 10,
    desc: 'Upstream calls that a request makes at a time where they cannot be batched.',
  }),
  SHARING: flag({
    default: true,
    desc: 'Whether identical reads and queries that one caller has under way at a time are carried out once.',
  }),
};

const live = {
  POLL_MS: milliseconds({
    default: 2_000,
    desc: 'Pause between two polls while something that is watched is on its way to another status.',
  }),
  POLL_SETTLED_MS: milliseconds({
    default: 10_000,
    desc: 'Pause between two polls while all that is watched is settled.',
  }),
  MIN_METRICS_INTERVAL_MS: milliseconds({
    default: 1_000,
    desc: 'Shortest interval that `jobMetricsUpdated` takes.',
  }),
  KEPT_EVENTS: count({
    default: 1_000,
    desc: 'Events of one caller, project and kind that are kept for those who connect again.',
  }),
  QUEUED_EVENTS: count({
    default: 200,
    desc: 'Events that wait for a subscriber who reads slowly; beyond it they are replaced by a gap.',
  }),
  MAX_WAIT_MS: milliseconds({
    default: 600_000,
    desc: 'Longest that a mutation may wait for its effect.',
  }),
  REDIS_URL: redisUrl({
    default: undefined,
    desc: 'Redis by which several replicas share one poll. Without it each polls for itself.',
  }),
};

const graph = {
  SUBGRAPH: flag({
    default: false,
    desc: 'Whether the graph is served as a subgraph of Apollo Federation: with `_entities`, without `node`.',
  }),
  GRAPH_PREFIX: textLike(
    (text) => text === '' || isPrefix(text),
    'a name that begins with a capital letter and has letters and digits only, such as Cs',
  )({
    default: '',
    desc: 'What the names of all types and root fields begin with, such as Cs for `CsJob` and `csJobs`.',
  }),
};

const identity = {
  CS_AUTH: str({
    default: 'passthrough',
    choices: ['passthrough', 'password', 'aksk'] as const,
    desc: "How upstream calls are authenticated: with the caller's token, with one that the gateway gets from IAM, or signed with an access key.",
  }),
  IAM_USER: str({
    default: undefined,
    requiredWhen: isSet('CS_AUTH', 'password'),
    desc: 'Name of the IAM user, for CS_AUTH=password.',
  }),
  IAM_PASSWORD: str({
    default: undefined,
    requiredWhen: isSet('CS_AUTH', 'password'),
    desc: 'Its password.',
  }),
  IAM_DOMAIN: str({
    default: undefined,
    requiredWhen: isSet('CS_AUTH', 'password'),
    desc: 'Name of the account that it belongs to.',
  }),
  CS_ACCESS_KEY: str({
    default: undefined,
    requiredWhen: isSet('CS_AUTH', 'aksk'),
    desc: 'Access key id, for CS_AUTH=aksk.',
  }),
  CS_SECRET_KEY: str({
    default: undefined,
    requiredWhen: isSet('CS_AUTH', 'aksk'),
    desc: 'Its secret access key.',
  }),
};

const limits = {
  MAX_PAGE_SIZE: whole(1, 1000)({ default: 100, desc: 'Largest page that a query may ask for.' }),
  MAX_BATCH_SIZE: whole(
    1,
    1000,
  )({
    default: 100,
    desc: 'Most ids that a batch mutation takes.',
  }),
  MAX_REPRESENTATIONS: whole(
    1,
    10_000,
  )({
    default: 500, // twice as many may take MAX_UPSTREAM_CALLS by themselves, at worst
    desc: 'Most entities that a router may ask for at a time, in `_entities`.',
  }),
  // Beyond this many, documents can nest deeper than a stack holds.
  MAX_TOKENS: whole(1, 20_000)({ default: 5_000, desc: 'Most tokens of a document.' }),
  MAX_DEPTH: count({ default: 15, desc: 'Deepest nesting of fields.' }),
  MAX_ALIASES: whole(0)({ default: 60, desc: 'Most aliases of an operation.' }),
  MAX_DIRECTIVES: whole(0)({ default: 50, desc: 'Most directives of an operation.' }),
  MAX_REPEATED_FIELDS: count({
    default: 100,
    desc: 'How often a document may select one field in one place.',
  }),
  MAX_COST: count({
    default: 100_000,
    desc: 'Highest cost of an operation, by @cost and @listSize.',
  }),
  MAX_UPSTREAM_CALLS: count({
    default: 3_000,
    desc: 'Most upstream calls that an operation may come to at worst.',
  }),
  MAX_BODY_BYTES: bytes({
    default: 1_048_576,
    desc: 'Largest body of a request, and largest frame of a WebSocket.',
  }),
  MAX_UPLOAD_BYTES: bytes({
    default: 10_485_760,
    desc: 'Largest file of an upload. The service itself takes 8 MB.',
  }),
  UPLOAD_TIMEOUT_MS: milliseconds({ default: 15_000, desc: 'Longest pause within an upload.' }),
  RECEIVE_TIMEOUT_MS: milliseconds({
    default: 30_000,
    desc: 'Longest that the headers, and then the body, of a request may take to arrive.',
  }),
  INIT_TIMEOUT_MS: milliseconds({
    default: 3_000,
    desc: 'Longest that a WebSocket may wait with `connection_init`.',
  }),
  MAX_SOCKETS: count({ default: 500, desc: 'Open WebSockets and event streams of one client.' }),
  MAX_SUBSCRIPTIONS: count({ default: 50, desc: 'Operations at a time on one WebSocket.' }),
  MAX_CONCURRENT_REQUESTS: count({
    default: 500,
    desc: 'Operations at a time; beyond it requests are told to come again (503).',
  }),
  SHUTDOWN_TIMEOUT_MS: milliseconds({
    default: 10_000,
    desc: 'Longest wait for requests in flight when the gateway is told to end.',
  }),
};

const exposure = {
  INTROSPECTION: flag({
    default: undefined,
    desc: 'Whether clients may read the schema; if not set, on the emulator only.',
  }),
  GRAPHIQL: flag({
    default: undefined,
    desc: 'Whether browsers are given GraphiQL; if not set, on the emulator only.',
  }),
  HINTS: flag({
    default: undefined,
    desc: 'Whether errors suggest names of the schema; if not set, on the emulator only.',
  }),
  ALLOW_EXPLAIN: flag({
    default: undefined,
    desc: 'Whether the header X-Explain is heeded; if not set, unless NODE_ENV is production.',
  }),
  CORS_ORIGINS: origins({
    default: '',
    desc: 'Origins of pages that may call the gateway from elsewhere, by commas; * for all.',
  }),
  ALLOWED_HOSTS: hostNames({
    default: '',
    desc: 'Host names that requests may be addressed to, by commas; if not set, any, but only those of this machine where the gateway has credentials of its own and listens on loopback.',
  }),
  TRUSTED_PROXIES: proxies({
    default: '',
    desc: 'Addresses or networks of proxies whose X-Forwarded-For is believed, by commas.',
  }),
  PERSISTED_QUERIES: flag({
    default: true,
    desc: 'Whether documents may be registered by their hash (automatic persisted queries).',
  }),
  TRUSTED_DOCUMENTS: jsonFile({
    default: undefined,
    requiredWhen: (env) =>
      isSet('TRUSTED_DOCUMENTS_MODE', 'log', 'enforce')(env) || isSet('MCP', 'read', 'write')(env),
    desc: 'Manifest file of trusted documents.',
  }),
  TRUSTED_DOCUMENTS_MODE: str({
    default: 'off',
    choices: ['off', 'log', 'enforce'] as const,
    desc: 'What becomes of documents that are not in the manifest: nothing, a line in the log, or a refusal.',
  }),
  MCP: str({
    default: 'off',
    choices: ['off', 'read', 'write'] as const,
    desc: 'Which trusted documents agents are given as tools at /mcp: none, queries, or mutations as well.',
  }),
};

const operations = {
  LOG_LEVEL: str({
    default: 'info',
    choices: ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const,
    desc: 'Least severe lines of the log.',
  }),
  NODE_ENV: str({ default: 'development', desc: 'What kind of place this runs in.' }),
};

/** Every setting of the gateway: what it means, and what holds if it is not set. `--help` prints this table. */
export const settings = {
  ...listening,
  ...upstream,
  ...live,
  ...graph,
  ...identity,
  ...limits,
  ...exposure,
  ...operations,
  ...emulatorEnvironment,
};

export type Settings = CleanedEnv<typeof settings>;
