import { parse, stringify } from 'lossless-json';

/**
 * Reads JSON without losing digits of 64-bit integers: numbers that JavaScript cannot hold arrive as strings of
 * digits. The lossless parser is several times slower, so it reads only texts that can hold such a number.
 */
export const parseWireJson = (text: string): unknown =>
  /\d{16}/.test(text) ? parse(text, null, readNumber) : JSON.parse(text);

const readNumber = (digits: string): unknown => {
  const number = Number(digits);
  return /^-?\d+$/.test(digits) && !Number.isSafeInteger(number) ? digits : number;
};

/** Writes JSON; a `bigint` becomes a number with all its digits. */
export const writeWireJson = (value: unknown): string => stringify(value) ?? 'null';
