import type { WireBody } from '../rule.js';

type Breaks = (body: WireBody) => boolean;

/** Whether a value counts as given: neither missing nor null nor empty. */
export const isSet = (value: unknown) => value !== undefined && value !== null && value !== '';

/** A text as it is, a number as its digits, and undefined for anything else that a body can hold. */
export const wordOf = (value: unknown): string | undefined =>
  ['string', 'number', 'bigint'].includes(typeof value) ? String(value) : undefined;

/** A number, also one that came as text; NaN for anything else. */
export const numberOf = (value: unknown): number => Number(wordOf(value) ?? Number.NaN);

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

/** Broken by anything but a text or number that the pattern matches. */
export const unlike =
  (field: string, pattern: RegExp): Breaks =>
  ({ [field]: value }) => {
    const word = wordOf(value);
    return isSet(value) && (word === undefined || !pattern.test(word));
  };

/** Broken by a number above `max`. */
export const above =
  (field: string, max: number): Breaks =>
  ({ [field]: value }) =>
    isSet(value) && numberOf(value) > max;

/** Broken by anything but a number of at least `min`. */
export const below =
  (field: string, min: number): Breaks =>
  ({ [field]: value }) =>
    isSet(value) && !(numberOf(value) >= min);

/** Broken by anything but a whole number from `min` to `max`. */
export const outside =
  (field: string, min: number, max: number): Breaks =>
  ({ [field]: value }) => {
    const number = numberOf(value);
    return isSet(value) && !(Number.isInteger(number) && number >= min && number <= max);
  };

/** The same, asked only of bodies that meet a condition. */
export const when =
  (condition: Breaks, breaks: Breaks): Breaks =>
  (body) =>
    condition(body) && breaks(body);

/** Broken by a value that is none of `words`; numbers count as their digits. */
export const noneOf =
  (field: string, words: readonly string[]): Breaks =>
  ({ [field]: value }) =>
    isSet(value) && !words.some((word) => word === wordOf(value));

/** Broken by a text of more than `max` characters. */
export const charactersOver =
  (field: string, max: number): Breaks =>
  ({ [field]: value }) =>
    typeof value === 'string' && [...value].length > max;

/** Broken by anything but a name as DLI has them: letters, digits and underscores, not digits alone, no underscore in front. */
export const unlikeDliName = (field: string): Breaks => {
  const isUnlike = unlike(field, /^(?!_)(?!\d+$)\w{1,128}$/);
  return (body) => missing(field)(body) || isUnlike(body);
};
