import { type CleanedEnv, cleanEnv, makeValidator, type ValidatorSpec } from 'envalid';

/** A number from `min` to `max`. */
export const number = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  makeValidator<number>((input) => {
    const value = input.trim() === '' ? Number.NaN : Number(input);
    if (value >= min && value <= max) return value;
    throw new TypeError(`must be a number from ${min} to ${max}, not "${input}"`);
  });

/** A whole number from `min` to `max`. */
export const whole = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  makeValidator<number>((input) => {
    const value = Number(input);
    if (/^\d+$/.test(input) && value >= min && value <= max) return value;
    throw new TypeError(`must be a whole number from ${min} to ${max}, not "${input}"`);
  });

/** The base URL of a service. */
export const baseUrl = makeValidator<string>((input) => {
  if (URL.canParse(input) && /^https?:$/.test(new URL(input).protocol)) return input;
  throw new TypeError(`must be a URL that begins with http:// or https://, not "${input}"`);
});

/** Text of which `isRight` approves; `what` says what it has to be. */
export const textLike = (isRight: (text: string) => boolean, what: string) =>
  makeValidator<string>((input) => {
    if (isRight(input)) return input;
    throw new TypeError(`must be ${what}, not "${input}"`);
  });

type Specs = Record<string, ValidatorSpec<unknown>>;

/** The settings of a process; if any is wrong, all problems are named at once and the process ends with 1. */
export const readEnvironment = <S extends Specs>(env: NodeJS.ProcessEnv, specs: S): CleanedEnv<S> =>
  cleanEnv(env, specs, {
    reporter: ({ errors }) => {
      const problems = Object.entries(errors) as [string, Error][];
      if (problems.length === 0) return;
      console.error('These settings are wrong; --help explains them all:');
      for (const [name, { message }] of problems) console.error(`  ${name} ${message}`);
      process.exit(1);
    },
  });

/** A table of settings, as `--help` prints it. */
export const describeEnvironment = (specs: Specs): string =>
  Object.entries(specs)
    .map(([name, { desc, default: fallback, choices }]) => {
      const values = choices ? ` One of: ${choices.join(', ')}.` : '';
      return `  ${name.padEnd(26)}${desc}${values} [${fallback ?? 'not set'}]`;
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
