import type { Word } from '../../api/enums.js';
import { badInput } from './bad-input.js';
import { type EntityType, globalId, parseId } from './ids.js';

/**
 * How an input field goes over the wire: its name there, and three forms of its value, as it is given, as models hold
 * it, and as the wire has it.
 */
export interface Field<Given, Value = Given> {
  readonly wire: string;
  /** The model's form of what is given; refuses what makes no sense. */
  read(given: Given, name: string): Value;
  /** The wire's form; undefined for what a model may hold, but nobody can write, such as a word that is not known. */
  write(value: Value): unknown;
  /** The graph's form of what the model holds. */
  show(value: Value): unknown;
  /** What the wire takes for "empty this"; without it null is refused in an update. */
  readonly empty?: unknown;
  /** The model's field, where it has another name or the service does not tell it. */
  readonly held?: string | null;
}

const same = <Value>(value: Value): Value => value;
const plain = <Given>(wire: string, more: Partial<Field<Given>> = {}): Field<Given> => ({
  wire,
  read: same,
  write: same,
  show: same,
  ...more,
});

export const text = (wire: string) => plain<string>(wire, { empty: '' });
/** A text that nothing can be without. */
export const name = (wire: string) => plain<string>(wire);
export const number = (wire: string) => plain<number>(wire);
export const flag = (wire: string) => plain<boolean>(wire);

/** A number that the wire holds as text. */
export const digits = (wire: string) => plain<number>(wire, { write: String });

/** A list that the wire holds as one text, with commas between. */
export const commaList = (wire: string): Field<readonly string[]> => ({
  ...plain<readonly string[]>(wire, { write: (items) => items.join(','), empty: '' }),
  read: (items, name) => {
    const odd = items.find((item) => item.trim() === '' || item.includes(','));
    if (odd === undefined) return items;
    throw badInput(`\`${name}\` holds ${JSON.stringify(odd)}, which is not one id.`);
  },
});

const asNumber = (raw: string) => (/^\d+$/.test(raw) ? BigInt(raw) : undefined);

/** A numeric id of another entity: a global or raw id outside, the raw one in models, a number on the wire. */
export const id = (wire: string, type: EntityType): Field<string> => ({
  wire,
  read: (given) => parseId(type, given),
  write: asNumber,
  show: (raw) => globalId(type, raw),
});

/** Several of them. */
export const ids = (wire: string, type: EntityType): Field<readonly string[]> => ({
  wire,
  read: (given) => given.map((one) => parseId(type, one)),
  write: (raw) => raw.map(asNumber),
  show: (raw) => raw.map((one) => globalId(type, one)),
});

/** A value of an enum. `UNKNOWN` is what the graph says, not what it takes. */
export const word = <Name extends string>(
  wire: string,
  words: Readonly<Record<Name, Word>>,
): Field<Name | 'UNKNOWN'> => ({
  wire,
  read: (given, name) => {
    if (given === 'UNKNOWN') throw badInput(`\`${name}\` cannot be UNKNOWN.`);
    return given;
  },
  write: (value) => (value === 'UNKNOWN' ? undefined : words[value].wire),
  show: same,
});

/** A field that the service never tells: a dry run cannot know what it was. */
export const untold = <Given, Value>(field: Field<Given, Value>): Field<Given, Value> => ({
  ...field,
  held: null,
});
