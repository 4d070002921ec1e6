import { parse, stringify } from 'lossless-json';

/** Whether what was read from JSON is an object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readNumber = (digits: string): unknown => {
  const number = Number(digits);
  return /^-?\d+$/.test(digits) && !Number.isSafeInteger(number) ? digits : number;
};

/** In all else the lossless parser is to do what JSON.parse does: of a repeated key the last value counts. */
const likeJsonParse = {
  parseNumber: readNumber,
  onDuplicateKey: ({ newValue }: { newValue: unknown }) => newValue,
};

/**
 * Reads JSON without losing digits of 64-bit integers: numbers that JavaScript cannot hold arrive as strings of
 * digits. Texts that cannot hold such a number are left to JSON.parse.
 */
export const parseWireJson = (text: string): unknown =>
  /\d{16}/.test(text) ? parse(text, null, likeJsonParse) : JSON.parse(text);

/** Writes JSON; a `bigint` becomes a number with all its digits. */
export const writeWireJson = (value: unknown): string => stringify(value) ?? 'null';
