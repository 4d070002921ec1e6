import { parse, stringify } from 'lossless-json';

/** JSON text of a value; a `bigint` becomes a number with all its digits, for ids beyond 2^53. */
export const writeJson = (value: unknown): string => stringify(value) ?? 'null';

const number = (digits: string): number | bigint => {
  const value = Number(digits);
  return /^-?\d+$/.test(digits) && !Number.isSafeInteger(value) ? BigInt(digits) : value;
};

/** Reads JSON; whole numbers that a double would round become `bigint`. Throws a SyntaxError, or a RangeError over thousands of levels. */
export const readJson = (text: string): unknown => parse(text, undefined, number);
