import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import {
  type CleanedEnv,
  cleanEnv,
  EnvMissingError,
  makeValidator,
  type ValidatorSpec,
} from 'envalid';
import proxyAddr from 'proxy-addr';

/** A number from `min` to `max`. */
export const number = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  makeValidator<number>((input) => {
    const value = input.trim() === '' ? Number.NaN : Number(input);
    if (value >= min && value <= max) return value;
    throw new TypeError(`must be a number from ${min} to ${max}, not "${input}"`);
  });

/** Yes or no. */
export const flag = makeValidator<boolean>((input) => {
  if (/^(true|t|yes|on|1)$/.test(input)) return true;
  if (/^(false|f|no|off|0)$/.test(input)) return false;
  throw new TypeError(`must be true or false, not "${input}"`);
});

/** A whole number from `min` to `max`. */
export const whole = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  makeValidator<number>((input) => {
    const value = Number(input);
    if (/^\d+$/.test(input) && value >= min && value <= max) return value;
    throw new TypeError(`must be a whole number from ${min} to ${max}, not "${input}"`);
  });

/** The base URL of a service. What is wrong with one is told without it: it may hold a password. */
export const baseUrl = makeValidator<string>((input) => {
  const url = URL.canParse(input) ? new URL(input) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new TypeError('must be a URL that begins with http:// or https://');
  }
  if (!url.username && !url.password && !/[?#]/.test(input)) return input;
  throw new TypeError('must have neither a user nor a password, nor anything behind its path');
});

/** The URL of a Redis. It may hold a password, so that what is wrong with one is told without it. */
export const redisUrl = makeValidator<string>((input) => {
  const url = URL.canParse(input) ? new URL(input) : null;
  const isRight =
    url && /^rediss?:$/.test(url.protocol) && url.hostname && !/%(?![\da-f]{2})/i.test(input);
  if (isRight && /^\/?\d*$/.test(url.pathname)) return input;
  throw new TypeError(
    'must be redis:// or rediss://, a host, and no more than a user, a password, a port and the number of a database',
  );
});

/** Text of which `isRight` approves; `what` says what it has to be. */
export const textLike = (isRight: (text: string) => boolean, what: string) =>
  makeValidator<string>((input) => {
    if (isRight(input)) return input;
    throw new TypeError(`must be ${what}, not "${input}"`);
  });

/** The name of a file that holds JSON. What is in it is for its reader to judge. */
export const jsonFile = makeValidator<string>((input) => {
  try {
    JSON.parse(readFileSync(input, 'utf8'));
    return input;
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'no JSON' : (error as NodeJS.ErrnoException).code;
    throw new TypeError(`must be a JSON file that can be read (${reason})`);
  }
});

/** Where a server listens. */
export const listeningHost = textLike(
  (text) => isIP(text) > 0 || /^[a-z\d-]+(\.[a-z\d-]+)*$/i.test(text),
  'a host name or an IP address',
);

/** The entries of a list by commas. */
export const entriesOf = (text: string): string[] =>
  text.split(',').flatMap((entry) => entry.trim() || []);

const listOf = (isRight: (entry: string) => boolean, what: string) =>
  makeValidator<string>((input) => {
    const wrong = entriesOf(input).filter((entry) => !isRight(entry));
    if (wrong.length === 0) return input;
    throw new TypeError(`must be ${what}, by commas, not "${wrong.join(', ')}"`);
  });

/** Origins of web pages, as browsers send them in `Origin`. */
export const origins = listOf(
  (entry) =>
    entry === '*' ||
    (/^https?:/.test(entry) && URL.canParse(entry) && new URL(entry).origin === entry),
  'origins such as https://app.example, without a path, or *',
);

/** Names of hosts as URLs have them, without a port. */
export const hostNames = listOf(
  (entry) => /^(\[[\da-f:.]+\]|[a-z\d_-]+(\.[a-z\d_-]+)*)$/i.test(entry),
  'host names without a port',
);

/** Addresses and networks, as `proxy-addr` takes them. */
export const proxies = listOf((entry) => {
  try {
    proxyAddr.compile(entry);
    return true;
  } catch {
    return false;
  }
}, 'addresses or networks such as 10.0.0.0/8');

/** For `requiredWhen`: whether a setting has one of these values. */
export const isSet =
  (setting: string, ...values: string[]) =>
  (env: Record<string, unknown>): boolean =>
    values.includes(String(env[setting]));

type Specs = Record<string, ValidatorSpec<unknown>>;

/** What is wrong with a setting; its own value stays out where it may be a secret. */
const problemOf = (error: Error, choices: readonly unknown[] | undefined, value = ''): string => {
  if (error instanceof EnvMissingError) return `is needed: ${error.message}`;
  return choices ? `must be one of ${choices.join(', ')}, not "${value}"` : error.message;
};

/** Where containers are put together from templates, a setting that is not wanted is often left empty. */
const withoutEmpty = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

/** The settings of a process; if any is wrong, all problems are named at once and the process ends with 1. What is empty counts as not set. */
export const readEnvironment = <S extends Specs>(env: NodeJS.ProcessEnv, specs: S): CleanedEnv<S> =>
  cleanEnv(withoutEmpty(env), specs, {
    reporter: ({ errors }) => {
      const problems = Object.entries(errors) as [string, Error][];
      if (problems.length === 0) return;
      console.error('These settings are wrong; --help explains them all:');
      for (const [name, error] of problems) {
        console.error(`  ${name} ${problemOf(error, specs[name]?.choices, env[name])}`);
      }
      process.exit(1);
    },
  });

/** A table of settings, as `--help` prints it. */
export const describeEnvironment = (specs: Specs): string =>
  Object.entries(specs)
    .map(([name, { desc, default: fallback, choices }]) => {
      const values = choices ? ` One of: ${choices.join(', ')}.` : '';
      return `  ${name.padEnd(26)}${desc}${values} [${String(fallback ?? '') || 'not set'}]`;
    })
    .join('\n');

/** A setting that looks well, but turns out at the start to be of no use. */
export class BadSetting extends Error {
  constructor(
    readonly setting: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Starts something; a port that is taken or a bad setting ends the process with a word on which setting to change. */
export const listening = async <Started>(start: Promise<Started>, setting: string) => {
  try {
    return await start;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      console.error(`The port is taken by another process: set ${setting} to a free one, or to 0.`);
    } else if (error instanceof BadSetting) {
      console.error(`${error.setting}: ${message}`);
    } else throw error;
    return process.exit(1);
  }
};
