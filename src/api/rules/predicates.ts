import type { WireBody } from '../rule.js';

type Breaks = (body: WireBody) => boolean;

/** Whether a value counts as given: neither missing nor null nor empty. */
export const isSet = (value: unknown) => value !== undefined && value !== null && value !== '';

/** Broken without the field. */
export const missing =
  (field: string): Breaks =>
  (body) =>
    !isSet(body[field]);

/** Broken by a text of more than `max` bytes in UTF-8. */
export const bytesOver =
  (field: string, max: number): Breaks =>
  ({ [field]: value }) =>
    typeof value === 'string' && Buffer.byteLength(value) > max;

/** Broken by a text that the pattern does not match. */
export const unlike =
  (field: string, pattern: RegExp): Breaks =>
  ({ [field]: value }) =>
    isSet(value) && !pattern.test(String(value));

/** Broken by a number above `max`. */
export const above =
  (field: string, max: number): Breaks =>
  ({ [field]: value }) =>
    isSet(value) && Number(value) > max;

/** Broken by anything but a number of at least `min`. */
export const below =
  (field: string, min: number): Breaks =>
  ({ [field]: value }) =>
    isSet(value) && !(Number(value) >= min);

/** Broken by anything but a whole number from `min` to `max`. */
export const outside =
  (field: string, min: number, max: number): Breaks =>
  ({ [field]: value }) =>
    isSet(value) &&
    !(Number.isInteger(Number(value)) && Number(value) >= min && Number(value) <= max);

/** The same, asked only of bodies that meet a condition. */
export const when =
  (condition: Breaks, breaks: Breaks): Breaks =>
  (body) =>
    condition(body) && breaks(body);

/** Broken by a value that is none of `words`; numbers count as their digits. */
export const noneOf =
  (field: string, words: readonly string[]): Breaks =>
  ({ [field]: value }) =>
    isSet(value) && !words.includes(String(value));
