import type { Word } from '../../api/enums.js';
import { writeWireJson } from '../wire-json.js';
import { badInput } from './bad-input.js';
import { type EntityType, globalId, type JobService, parseId, rawId, serviceOf } from './ids.js';
import { parseEmbedded } from './reader.js';

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
  /** What is compared of it, where several forms mean the same. */
  readonly meaning?: (value: unknown) => unknown;
  /** The model's field, with dots in front of inner ones, where it has another name; null if the service does not tell it. */
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
const asText = (value: unknown) => (typeof value === 'string' ? value : writeWireJson(value));

export const text = (wire: string) => plain<string>(wire, { empty: '' });
/** A JSON text, which models hold as what it says. */
export const jsonText = (wire: string): Field<string, unknown> => ({
  wire,
  read: same,
  write: asText,
  show: asText,
  empty: '',
  meaning: parseEmbedded,
});
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

/** The same, where the wire writes words as numbers. */
export const numberedWord = <Name extends string>(
  wire: string,
  words: Readonly<Record<Name, Word>>,
): Field<Name | 'UNKNOWN'> => {
  const named = word(wire, words);
  return {
    ...named,
    write: (value) => (value === 'UNKNOWN' ? undefined : Number(words[value].wire)),
  };
};

/** A field of which a service knows nothing; `instead` says what it has in its place. */
export const notOn = <Given>(service: JobService, instead = ''): Field<Given, never> => ({
  wire: '',
  held: null,
  read(_, name) {
    throw badInput(`\`${name}\` means nothing to ${service}${instead && `: ${instead}`}.`);
  },
  write: () => undefined,
  show: () => null,
});

/** Takes those values of an enum that a service has a use for in this place. */
export const wordOn =
  <Name extends string>(service: JobService, words: readonly Name[]) =>
  (given: Name, name: string): Name => {
    if (words.includes(given)) return given;
    throw badInput(
      `\`${name}\` cannot be ${given} with ${service}, which takes ${words.join(', ')}.`,
    );
  };

/** A field that chooses the call, and says nothing of the thing itself. */
export const unsent = <Given>(): Field<Given, null> => ({
  wire: '',
  held: null,
  read: () => null,
  write: () => undefined,
  show: same,
});

/** The numeric id of a thing that the same service must have. */
export const idOn = (service: JobService, wire: string, type: EntityType): Field<string> => ({
  ...id(wire, type),
  read(given, name) {
    const key = parseId(type, given);
    if (serviceOf(key) === service) return key;
    throw badInput(`\`${name}\` is of ${serviceOf(key)}, but the job is to be of ${service}.`);
  },
  write: (key) => asNumber(rawId(key)),
});

/** A list as it is. */
export const list = <Item>(wire: string) => plain<readonly Item[]>(wire, { empty: [] });

/** A list of objects, each of them written by `write`. */
export const listOf = <Item>(wire: string, write: (item: Item) => unknown) =>
  plain<readonly Item[]>(wire, { write: (items) => items.map(write), empty: [] });

/** A name that a thing of DLI will have, which the service writes in lower case. */
export const dliName = (wire: string) =>
  plain<string>(wire, { read: (given) => given.toLowerCase() });

/** Another entity that the service knows by its name: a global id or the name outside, the name in models and on the wire. */
export const nameOf = (wire: string, type: EntityType): Field<string> => ({
  ...plain<string>(wire),
  read: (given) => parseId(type, given),
  show: (raw) => globalId(type, raw),
});

/** Several of them. */
export const namesOf = (wire: string, type: EntityType): Field<readonly string[]> => ({
  ...plain<readonly string[]>(wire),
  read: (given) => given.map((one) => parseId(type, one)),
  show: (raw) => raw.map((one) => globalId(type, one)),
});

/** A field that the service never tells: a dry run cannot know what it was. */
export const untold = <Given, Value>(field: Field<Given, Value>): Field<Given, Value> => ({
  ...field,
  held: null,
});
