import type { Settings } from './config.js';
import { emulatorEnvironment } from './emulator/options.js';

type Environment = Readonly<Record<string, string | undefined>>;

const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);

/** Settings that do something only together with another one. */
const dependent: readonly [
  settings: readonly string[],
  needs: string,
  isMet: (env: Settings) => boolean,
][] = [
  [
    ['IAM_USER', 'IAM_PASSWORD', 'IAM_DOMAIN'],
    'CS_AUTH=password',
    (env) => env.CS_AUTH === 'password',
  ],
  [['CS_ACCESS_KEY', 'CS_SECRET_KEY'], 'CS_AUTH=aksk', (env) => env.CS_AUTH === 'aksk'],
  [
    ['TRUSTED_DOCUMENTS'],
    'TRUSTED_DOCUMENTS_MODE=log or enforce, or MCP',
    (env) => env.TRUSTED_DOCUMENTS_MODE !== 'off' || env.MCP !== 'off',
  ],
  [
    ['DLI'],
    'the emulator, which CS_ENDPOINT takes the place of',
    (env) => env.DLI === 'off' || env.DLI_ENDPOINT !== undefined || env.CS_ENDPOINT === undefined,
  ],
  [
    Object.keys(emulatorEnvironment),
    'the emulator, which CS_ENDPOINT takes the place of',
    (env) => env.CS_ENDPOINT === undefined,
  ],
];

const withoutEffect = (env: Settings, given: Environment): string[] =>
  dependent.flatMap(([settings, needs, isMet]) =>
    isMet(env)
      ? []
      : settings
          .filter((name) => given[name])
          .map((name) => `${name} has no effect without ${needs}.`),
  );

const endpointsInTheClear = (env: Settings): string[] =>
  (['CS_ENDPOINT', 'IAM_ENDPOINT', 'VPC_ENDPOINT', 'DLI_ENDPOINT', 'CDM_ENDPOINT'] as const)
    .filter((name) => {
      const { protocol, hostname } = new URL(env[name] ?? 'https://none');
      return protocol === 'http:' && !isLoopback(hostname);
    })
    .map((name) => `${name} is not https: tokens and data travel in the clear.`);

/** What is in Redis is as secret as what the service says. */
const redisInTheClear = ({ REDIS_URL }: Settings): string[] => {
  const { protocol, hostname } = new URL(REDIS_URL ?? 'rediss://none');
  if (protocol === 'rediss:' || isLoopback(hostname)) return [];
  return ['REDIS_URL is not rediss: its password, and what is watched, travel in the clear.'];
};

/** What is risky about settings that are allowed. */
const risks: readonly [isTaken: (env: Settings) => boolean, warning: string][] = [
  [
    (env) => env.CS_AUTH !== 'passthrough' && env.CORS_ORIGINS.includes('*'),
    "CORS_ORIGINS=*: every page that somebody visits may act with the gateway's own credentials.",
  ],
  [
    (env) => env.CS_AUTH !== 'passthrough' && !isLoopback(env.HOST),
    'HOST: who reaches the gateway acts with its own credentials; something in front of it must decide who may.',
  ],
  [
    (env) =>
      !env.CS_ENDPOINT &&
      Boolean(env.IAM_ENDPOINT ?? env.VPC_ENDPOINT ?? env.DLI_ENDPOINT ?? env.CDM_ENDPOINT),
    'IAM_ENDPOINT, VPC_ENDPOINT, DLI_ENDPOINT or CDM_ENDPOINT is set, but CS_ENDPOINT is not: a real service stands beside the emulator.',
  ],
  [
    (env) => env.DLI === 'emulator' && env.DLI_ENDPOINT !== undefined,
    'DLI=emulator has no effect beside DLI_ENDPOINT, which is asked instead.',
  ],
  [
    (env) => env.GRAPHIQL === true && env.INTROSPECTION === false,
    'GRAPHIQL without INTROSPECTION: the page cannot load the schema.',
  ],
  [
    (env) => env.SUBGRAPH === true && env.TRUSTED_DOCUMENTS_MODE === 'enforce',
    'SUBGRAPH with TRUSTED_DOCUMENTS_MODE=enforce: routers write documents of their own, which are all refused; trust documents at the router.',
  ],
  [
    (env) => env.MCP === 'write' && env.CS_ENDPOINT !== undefined,
    'MCP=write: what agents decide is done to a real service, as far as their token goes; MCP=read gives them queries alone.',
  ],
];

/** What to look at again in settings with which the gateway can start; `given` is the environment as it came. */
export const warningsOf = (env: Settings, given: Environment): readonly string[] => [
  ...withoutEffect(env, given),
  ...endpointsInTheClear(env),
  ...redisInTheClear(env),
  ...risks.filter(([isTaken]) => isTaken(env)).map(([, warning]) => warning),
];
