import { bool, type CleanedEnv, host, str } from 'envalid';
import { idFormats } from './api/ids.js';
import { emulatorEnvironment } from './emulator/options.js';
import { baseUrl, textLike, whole } from './environment.js';

/** Every setting of the gateway: what it means, and what holds if it is not set. `--help` prints this table. */
export const settings = {
  PORT: whole(0, 65_535)({ default: 4000, desc: 'Port of the gateway; 0 takes a free one.' }),
  HOST: host({ default: '127.0.0.1', desc: 'Address that the gateway listens on.' }),
  CS_ENDPOINT: baseUrl({
    default: undefined,
    desc: 'Base URL of Cloud Stream Service. Without it the embedded emulator is started and used.',
  }),
  IAM_ENDPOINT: baseUrl({
    default: undefined,
    desc: 'Base URL of IAM, for `projects`. CS_ENDPOINT if not set.',
  }),
  VPC_ENDPOINT: baseUrl({
    default: undefined,
    desc: 'Base URL of the VPC service of the accepting side. CS_ENDPOINT if not set.',
  }),
  CS_PROJECT_ID: textLike(
    idFormats.project_id,
    'the id of a project',
  )({
    default: undefined,
    desc: 'Project of requests that name none; the header X-Project-Id overrides it.',
  }),
  CS_AUTH: str({
    default: 'passthrough',
    choices: ['passthrough'],
    desc: "How upstream calls are authenticated: with the caller's token.",
  }),
  MAX_PAGE_SIZE: whole(1, 1000)({ default: 100, desc: 'Largest page that a query may ask for.' }),
  MAX_BATCH_SIZE: whole(
    1,
    1000,
  )({
    default: 100,
    desc: 'Most ids that a batch mutation takes.',
  }),
  MAX_UPLOAD_BYTES: whole(1024)({
    default: 10_485_760,
    desc: 'Largest file of an upload. The service itself takes 8 MB.',
  }),
  UPLOAD_TIMEOUT_MS: whole(1)({ default: 15_000, desc: 'Longest pause within an upload.' }),
  MAX_BODY_BYTES: whole(1024)({ default: 1_048_576, desc: 'Largest body of a request.' }),
  MAX_PARALLEL_LOOKUPS: whole(1)({
    default: 10,
    desc: 'Upstream calls that a request makes at a time where they cannot be batched.',
  }),
  MAX_UPSTREAM_CONNECTIONS: whole(1)({
    default: 100,
    desc: 'Connections kept to each upstream host.',
  }),
  CONNECT_TIMEOUT_MS: whole(1)({
    default: 5_000,
    desc: 'Longest wait for an upstream connection.',
  }),
  HEADERS_TIMEOUT_MS: whole(1)({
    default: 15_000,
    desc: 'Longest wait for an upstream answer to begin.',
  }),
  BODY_TIMEOUT_MS: whole(1)({ default: 15_000, desc: 'Longest pause within an upstream answer.' }),
  ALLOW_EXPLAIN: bool({
    default: undefined,
    desc: 'Whether the header X-Explain is heeded; if not set, unless NODE_ENV is production.',
  }),
  NODE_ENV: str({ default: 'development', desc: 'What kind of place this runs in.' }),
  ...emulatorEnvironment,
};

export type Settings = CleanedEnv<typeof settings>;
