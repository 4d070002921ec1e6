import { type EndpointName, endpoints } from '../api/endpoints.js';
import { type ErrorCode, errorCodes } from '../api/error-codes.js';

interface Field<Value> {
  /** What it is where nothing is said. */
  readonly usual: Value;
  /** What it must be, in words. */
  readonly words: string;
  fits(value: unknown): value is Value;
}

const whole = (usual: number, least: number, most: number): Field<number> => ({
  usual,
  words: `a whole number from ${least} to ${most}`,
  fits: (value): value is number =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
});
const oneOf = <const Value>(...values: readonly [Value, ...Value[]]): Field<Value> => ({
  usual: values[0],
  words: `one of ${values.join(', ')}`,
  fits: (value): value is Value => values.some((one) => one === value),
});
const code: Field<ErrorCode> = {
  usual: 'CS.10001',
  words: 'a code of the service, such as CS.11005',
  fits: (value): value is ErrorCode =>
    typeof value === 'string' && Object.hasOwn(errorCodes, value),
};
const text: Field<string> = {
  usual: '',
  words: 'a text',
  fits: (value): value is string => typeof value === 'string',
};

const longestMs = 600_000;
const mostBytes = 2 ** 30;

/** Every kind of fault, with what it can be told. */
const kinds = {
  /** The call is carried out later. Goes along with any other fault. */
  latency: { ms: whole(1_000, 0, longestMs) },
  /** What stands in front of the service answers instead. */
  error: { status: oneOf(503, 429, 500, 502, 504), retryAfterSeconds: whole(1, 0, 3_600) },
  /** The service refuses the call; `value` stands in for the `{0}` of the cause. */
  refusal: { code, value: text },
  /** The token of the call has ended, and is good for no later call; those of `demo` and `peer` last. */
  'token-expiry': {},
  /** The connection is reset: before the call is carried out, after, or halfway through the answer. */
  reset: { when: oneOf('before', 'after', 'middle') },
  /** No answer comes, whether or not the call has been carried out. */
  silence: { when: oneOf('before', 'after') },
  /** The connection ends halfway through the body, which was to be longer. */
  truncation: {},
  /** The body comes piece by piece. */
  trickle: { bytes: whole(16, 1, 65_536), everyMs: whole(100, 1, longestMs) },
  /** The JSON text is cut in half. */
  'malformed-json': {},
  /** A page of HTML in the place of JSON. */
  'wrong-type': {},
  /** The answer, and blanks behind it up to that many bytes. */
  'giant-body': { bytes: whole(64 * 2 ** 20, 1, mostBytes) },
  /** The same, packed a thousandfold. */
  'gzip-bomb': { bytes: whole(128 * 2 ** 20, 1, mostBytes) },
} as const satisfies Record<string, Record<string, Field<unknown>>>;

type Kinds = typeof kinds;
type Values<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends Field<infer Value> ? Value : never;
};

/** Which calls a fault meets: all, unless told otherwise. */
interface Reach {
  readonly endpoints?: readonly EndpointName[];
  /** How many calls, until it is over. */
  readonly times?: number;
  /** Share of the calls, 0 to 1. */
  readonly rate?: number;
}

/** A fault with everything that it can be told. */
export type WholeFault = Reach &
  { [Kind in keyof Kinds]: { readonly kind: Kind } & Values<Kinds[Kind]> }[keyof Kinds];

/** A fault as it is ordered. */
export type Fault = Reach &
  { [Kind in keyof Kinds]: { readonly kind: Kind } & Partial<Values<Kinds[Kind]>> }[keyof Kinds];

const reach: Record<keyof Reach, Omit<Field<unknown>, 'usual'>> = {
  endpoints: {
    words: 'a list of endpoints, such as ["getJob"]',
    fits: (value): value is EndpointName[] =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((name) => typeof name === 'string' && Object.hasOwn(endpoints, name)),
  },
  times: whole(1, 1, 1_000_000),
  rate: {
    words: 'a number from 0 to 1',
    fits: (value): value is number => typeof value === 'number' && value >= 0 && value <= 1,
  },
};

/** Faults that cannot be ordered like that, and what is wrong with each. */
export class BadFaults extends Error {
  override readonly name = 'BadFaults';

  constructor(readonly problems: readonly string[]) {
    super(problems.join(' '));
  }
}

const problemsOf = (fault: unknown, at: string): string[] => {
  if (typeof fault !== 'object' || fault === null || Array.isArray(fault)) {
    return [`${at} must be an object.`];
  }
  const { kind, ...given } = fault as Record<string, unknown>; // an object, by the lines above
  if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) {
    return [`${at}.kind must be one of ${Object.keys(kinds).join(', ')}.`];
  }
  const fields = { ...reach, ...kinds[kind as keyof Kinds] };
  return Object.entries(given).flatMap(([name, value]) => {
    if (!Object.hasOwn(fields, name)) return [`${at}.${name} means nothing to ${kind}.`];
    const { fits, words } = fields[name as keyof typeof fields];
    return fits(value) ? [] : [`${at}.${name} must be ${words}.`];
  });
};

/** Faults as they are ordered, checked and filled up; fails with `BadFaults`, which names every problem. */
export const readFaults = (faults: unknown): WholeFault[] => {
  if (!Array.isArray(faults)) throw new BadFaults(['Faults come as a list.']);
  const problems = faults.flatMap((fault, index) => problemsOf(fault, `faults[${index}]`));
  if (problems.length > 0) throw new BadFaults(problems);
  return faults.map((fault: Fault) => {
    const usual = Object.entries<Field<unknown>>(kinds[fault.kind]);
    return { ...Object.fromEntries(usual.map(([name, field]) => [name, field.usual])), ...fault };
  }) as WholeFault[]; // each has been checked against the table that the type is made of
};
