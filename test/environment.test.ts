import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settings } from '../src/config.js';
import { describeEnvironment, readEnvironment } from '../src/environment.js';
import { warningsOf } from '../src/warnings.js';

type Environment = Record<string, string>;

let printed: string[] = [];

beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'error').mockImplementation((line) => void printed.push(line));
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
});
afterEach(() => vi.restoreAllMocks());

/** The settings that are complained of, and all that is printed. */
const problemsOf = (env: Environment) => {
  expect(() => readEnvironment(env, settings)).toThrow('exit 1');
  return {
    names: printed.flatMap((line) => /^ {2}(\w+) /.exec(line)?.[1] ?? []).sort(),
    text: printed.join('\n'),
  };
};

const warnings = (env: Environment) => warningsOf(readEnvironment(env, settings), env);

describe('The gateway does not start', () => {
  test.each<[string, Environment, string[]]>([
    ['without an account', { CS_AUTH: 'password' }, ['IAM_DOMAIN', 'IAM_PASSWORD', 'IAM_USER']],
    [
      'with half an account, the rest being empty',
      { CS_AUTH: 'password', IAM_USER: 'u', IAM_PASSWORD: '', IAM_DOMAIN: 'd' },
      ['IAM_PASSWORD'],
    ],
    ['without an access key', { CS_AUTH: 'aksk' }, ['CS_ACCESS_KEY', 'CS_SECRET_KEY']],
    [
      'without the manifest of trusted documents',
      { TRUSTED_DOCUMENTS_MODE: 'enforce' },
      ['TRUSTED_DOCUMENTS'],
    ],
    ['with tools of agents and no documents for them', { MCP: 'read' }, ['TRUSTED_DOCUMENTS']],
    ['with tools of another kind', { MCP: 'true' }, ['MCP']],
    ['with half an origin', { CORS_ORIGINS: 'https://a.example, b.example' }, ['CORS_ORIGINS']],
    ['with an origin that has a path', { CORS_ORIGINS: 'https://a.example/' }, ['CORS_ORIGINS']],
    ['with an unknown proxy', { TRUSTED_PROXIES: '10.0.0.0/8,proxy.example' }, ['TRUSTED_PROXIES']],
    ['with a host and a port', { ALLOWED_HOSTS: 'a.example:80' }, ['ALLOWED_HOSTS']],
    ['with a DLI that is elsewhere than it may be', { DLI: 'real' }, ['DLI']],
    [
      'with endpoints that are none',
      { DLI_ENDPOINT: 'dli.example', CDM_ENDPOINT: 'ftp://cdm.example' },
      ['CDM_ENDPOINT', 'DLI_ENDPOINT'],
    ],
    ['with a Redis that is none', { REDIS_URL: 'https://redis.example' }, ['REDIS_URL']],
    ['with a Redis without a host', { REDIS_URL: 'redis:///0' }, ['REDIS_URL']],
    ['with a password that is not encoded', { REDIS_URL: 'redis://:5%@redis' }, ['REDIS_URL']],
    ['with a URL as a host', { ALLOWED_HOSTS: 'https://a.example' }, ['ALLOWED_HOSTS']],
    [
      'with anything wrong, all of which is named at once',
      { PORT: 'http', CS_ENDPOINT: 'ftp://x', CS_AUTH: 'aksk', CORS_ORIGINS: 'x' },
      ['CORS_ORIGINS', 'CS_ACCESS_KEY', 'CS_ENDPOINT', 'CS_SECRET_KEY', 'PORT'],
    ],
  ])('%s', (_, env, names) => {
    expect(problemsOf(env).names).toEqual(names);
  });
});

test.each<[string, Environment]>([
  ['an account', { CS_AUTH: 'password', IAM_USER: 'u', IAM_PASSWORD: 'p', IAM_DOMAIN: 'd' }],
  ['an access key', { CS_AUTH: 'aksk', CS_ACCESS_KEY: 'a', CS_SECRET_KEY: 's' }],
  ['origins', { CORS_ORIGINS: 'https://a.example, http://localhost:3000' }],
  ['every origin', { CORS_ORIGINS: '*' }],
  ['proxies', { TRUSTED_PROXIES: '10.0.0.0/8, ::1, loopback' }],
  ['hosts', { ALLOWED_HOSTS: 'a.example, localhost, 10.1.1.1, [::1]' }],
  ['a name to listen on', { HOST: 'localhost' }],
  ['an address to listen on', { HOST: '::1' }],
  ['a Redis', { REDIS_URL: 'rediss://user:p%40ss@redis.example:6380/2' }],
  ['a subgraph with a prefix', { SUBGRAPH: 'true', GRAPH_PREFIX: 'Cs' }],
  [
    'empty settings',
    { GRAPH_PREFIX: '', PORT: '', CS_AUTH: '', CS_ENDPOINT: '', CORS_ORIGINS: '' },
  ],
])('The gateway starts with %s', (_, env) => {
  readEnvironment(env, settings);
  expect(printed).toEqual([]);
});

test.each<[string, string, string]>([
  ['INTROSPECTION', 'maybe', 'must be true or false, not "maybe"'],
  ['HOST', 'a b', 'must be a host name or an IP address, not "a b"'],
  ['PORT', 'http', 'must be a whole number from 0 to 65535, not "http"'],
  [
    'LOG_LEVEL',
    'loud',
    'must be one of trace, debug, info, warn, error, fatal, silent, not "loud"',
  ],
  ['TRUSTED_DOCUMENTS', '/nowhere/m.json', 'must be a JSON file that can be read (ENOENT)'],
  ['TRUSTED_DOCUMENTS', 'README.md', 'must be a JSON file that can be read (no JSON)'],
  [
    'GRAPH_PREFIX',
    '2cs',
    'must be a name that begins with a capital letter and has letters and digits only, such as Cs, not "2cs"',
  ],
])('What %s must be is told where it is %s', (name, value, says) => {
  expect(problemsOf({ [name]: value }).text).toContain(`  ${name} ${says}`);
});

test('No message repeats a secret', () => {
  const { names, text } = problemsOf({
    CS_AUTH: 'password',
    IAM_PASSWORD: 'canary-password',
    CS_SECRET_KEY: 'canary-key',
    CS_ENDPOINT: 'https://user:canary-url@cs.example',
    IAM_ENDPOINT: 'https://user:canary url@iam.example:99999',
    VPC_ENDPOINT: 'https://vpc.example/?token=canary',
    REDIS_URL: 'redis://:canary-redis@redis.example/one',
    TRUSTED_PROXIES: 'x',
  });
  expect(names).toEqual([
    'CS_ENDPOINT',
    'IAM_DOMAIN',
    'IAM_ENDPOINT',
    'IAM_USER',
    'REDIS_URL',
    'TRUSTED_PROXIES',
    'VPC_ENDPOINT',
  ]);
  expect(text).not.toContain('canary');
});

test('The table of settings shows what holds without any, whatever the environment is', () => {
  vi.stubEnv('IAM_PASSWORD', 'canary-password');
  expect(describeEnvironment(settings)).not.toContain('canary');
  expect(describeEnvironment(settings)).toMatch(/IAM_PASSWORD .+\[not set\]/);
  expect(describeEnvironment(settings)).toMatch(/CORS_ORIGINS .+\[not set\]/);
  vi.unstubAllEnvs();
});

describe('The gateway warns of', () => {
  const account = { CS_AUTH: 'password', IAM_USER: 'u', IAM_PASSWORD: 'p', IAM_DOMAIN: 'd' };
  const CS_ENDPOINT = 'https://cs.example';

  test.each<[string, Environment, RegExp[]]>([
    ['an account that is not used', { IAM_USER: 'u' }, [/^IAM_USER .+CS_AUTH=password/]],
    ['a key that is not used', { CS_SECRET_KEY: 'k' }, [/^CS_SECRET_KEY .+CS_AUTH=aksk/]],
    ['a manifest that is not used', { TRUSTED_DOCUMENTS: 'package.json' }, [/^TRUSTED_DOCUMENTS /]],
    [
      'tools that write to a service',
      { CS_ENDPOINT, MCP: 'write', TRUSTED_DOCUMENTS: 'package.json' },
      [/^MCP=write.+MCP=read/],
    ],
    [
      'a router that is refused',
      {
        SUBGRAPH: 'true',
        TRUSTED_DOCUMENTS: 'package.json',
        TRUSTED_DOCUMENTS_MODE: 'enforce',
      },
      [/^SUBGRAPH .+at the router/],
    ],
    [
      'settings of an emulator that is not there',
      { CS_ENDPOINT, EMULATOR_SEED: 'x' },
      [/^EMULATOR_SEED /],
    ],
    [
      'a DLI that the emulator does not stand for',
      { CS_ENDPOINT, DLI: 'emulator' },
      [/^DLI has no effect/],
    ],
    [
      'a DLI beside the one of the emulator',
      { CS_ENDPOINT, DLI: 'emulator', DLI_ENDPOINT: 'https://dli.example' },
      [/^DLI=emulator has no effect beside DLI_ENDPOINT/],
    ],
    [
      'tokens of DLI and CDM in the clear',
      { CS_ENDPOINT, DLI_ENDPOINT: 'http://dli.example', CDM_ENDPOINT: 'http://cdm.example' },
      [/^DLI_ENDPOINT is not https/, /^CDM_ENDPOINT is not https/],
    ],
    [
      'tokens in the clear',
      { CS_ENDPOINT: 'http://cs.example', IAM_ENDPOINT: 'http://127.0.0.1:1' },
      [/^CS_ENDPOINT is not https/],
    ],
    [
      'a Redis in the clear',
      { CS_ENDPOINT, REDIS_URL: 'redis://:canary-redis@redis.example' },
      [/^REDIS_URL is not rediss: [^@]+$/],
    ],
    ['every page', { ...account, CS_ENDPOINT, CORS_ORIGINS: '*' }, [/^CORS_ORIGINS/]],
    ['everybody', { ...account, CS_ENDPOINT, HOST: '0.0.0.0' }, [/^HOST/]],
    ['a mixture', { VPC_ENDPOINT: 'https://vpc.example' }, [/CS_ENDPOINT is not/]],
    ['a DLI beside the emulator', { DLI_ENDPOINT: 'https://dli.example' }, [/DLI_ENDPOINT/]],
    [
      'a DLI beside the emulator, and in it',
      { DLI: 'emulator', DLI_ENDPOINT: 'https://dli.example' },
      [/CS_ENDPOINT is not/, /^DLI=emulator has no effect beside DLI_ENDPOINT/],
    ],
    ['a page without a schema', { GRAPHIQL: 'true', INTROSPECTION: 'false' }, [/^GRAPHIQL/]],
    ['nothing where all is well', { ...account, CS_ENDPOINT }, []],
    ['nothing on the emulator', { EMULATOR_SEED: 'x', EMULATOR_PORT: '', DLI: 'emulator' }, []],
  ])('%s', (_, env, expected) => {
    expect(warnings(env)).toEqual(expected.map((text) => expect.stringMatching(text)));
  });
});
