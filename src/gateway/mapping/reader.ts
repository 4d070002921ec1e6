import type { Word } from '../../api/enums.js';
import { parseWireJson } from '../wire-json.js';

/**
 * Readers turn wire JSON into models, a line a field. A field takes the names (dotted paths) under which documents
 * and examples spell it and gives the first that is set: `null` if none is, `undefined` if none is even there.
 */
export type Read<Value> = (wire: Wire) => Value | null | undefined;
export type Wire = Readonly<Record<string, unknown>>;

export const isWire = (value: unknown): value is Wire =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Paths = readonly [string, ...string[]];

type Convert<Value> = (value: NonNullable<unknown>) => Value | null;

const atPath = (wire: Wire, keys: readonly string[]): unknown => {
  let value: unknown = wire;
  for (const key of keys) value = isWire(value) ? value[key] : undefined;
  return value;
};

/** A field that has but one name, as nearly all have. */
const plainField =
  <Value>(name: string, convert: Convert<Value>): Read<Value> =>
  (wire) => {
    const value = wire[name];
    return value === undefined || value === null ? value : convert(value);
  };

/** A field read by `convert`, which answers null for a value that it cannot make sense of. */
const field = <Value>(paths: Paths, convert: Convert<Value>): Read<Value> => {
  if (paths.length === 1 && !paths[0].includes('.')) return plainField(paths[0], convert);
  const ways = paths.map((path) => path.split('.'));
  return (wire) => {
    let found: null | undefined;
    for (const way of ways) {
      const value = atPath(wire, way);
      if (value === undefined) continue;
      const read = value === null ? null : convert(value);
      if (read !== null) return read;
      found = null;
    }
    return found;
  };
};

/** Text; the empty string means not set. */
export const text = (...paths: Paths) =>
  field(paths, (value) => {
    if (typeof value === 'string') return value === '' ? null : value;
    return typeof value === 'object' ? null : String(value);
  });

/** An id, number or text on the wire, text in the model. */
export const id = (...paths: Paths) => text(...paths);

/** A number, also as a string of digits. */
export const number = (...paths: Paths) =>
  field(paths, (value) => {
    if (typeof value === 'object' || (typeof value === 'string' && value.trim() === ''))
      return null;
    const read = Number(value);
    return Number.isFinite(read) ? read : null;
  });

/** A whole number of up to 64 bits; beyond 2^53 it stays the string of digits that the client made of it. */
export const bigint = (...paths: Paths) =>
  field<number | string>(paths, (value) => {
    if (Number.isSafeInteger(value)) return value as number; // nothing else is one
    if (typeof value !== 'number' && typeof value !== 'string') return null;
    if (!/^-?\d+$/.test(String(value))) return null;
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  });

/** A switch, also as text or 0 and 1. */
export const flag = (...paths: Paths) =>
  field(paths, (value) => {
    if (typeof value === 'boolean') return value;
    const word = String(value).toLowerCase();
    return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : null;
  });

/** A whole number of 32 bits, as the graph's `Int` holds it. */
export const int = (...paths: Paths) => onlyIf(number(...paths), (value) => value === (value | 0));

/** The farthest from the epoch that a date can be. */
const maxTime = 8.64e15;

/** Epoch milliseconds; 0 means never. */
export const time = (...paths: Paths) =>
  onlyIf(number(...paths), (value) => value !== 0 && Math.abs(value) <= maxTime);

/** A list in one string, with commas between. */
export const commaList = (...paths: Paths) =>
  field(paths, (value) => {
    const items = String(value)
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    return items.length > 0 ? items : null;
  });

/** A list of texts. */
export const texts = (...paths: Paths) =>
  field(paths, (value) =>
    Array.isArray(value) && value.length > 0
      ? value.filter((item): item is string => typeof item === 'string')
      : null,
  );

/** JSON inside a string; text that is no JSON stays as it is. */
export const embeddedJson = (...paths: Paths) =>
  field<NonNullable<unknown>>(paths, (value) => parseEmbedded(value) ?? null);

/** JSON out of a text; what is none stays as it is. */
export const parseEmbedded = (value: unknown): unknown => {
  if (value === '') return null;
  if (typeof value !== 'string') return value;
  try {
    return parseWireJson(value);
  } catch {
    return value;
  }
};

/** A word of an enum by its wire word or one of its aliases; other words are `UNKNOWN`. */
export const word = <Name extends string>(words: Record<Name, Word>, ...paths: Paths) => {
  const names = new Map<string, Name>();
  for (const name in words) {
    const { wire, aliases = [] } = words[name];
    for (const spelling of [wire, ...aliases]) names.set(String(spelling), name);
  }
  return field<Name | 'UNKNOWN'>(paths, (value) =>
    value === '' ? null : (names.get(String(value)) ?? 'UNKNOWN'),
  );
};

/** Nested objects, each read by `read`; what is no list or holds no objects is skipped. */
export const listOf = <Item>(read: (wire: Wire) => Item, ...paths: Paths) =>
  field(paths, (value) => {
    if (!Array.isArray(value)) return null;
    const items: Item[] = [];
    for (const item of value) if (isWire(item)) items.push(read(item));
    return items;
  });

/** The same, where the graph promises a list: empty if there is none. */
export const listOrNone = <Item>(read: (wire: Wire) => Item, ...paths: Paths): Read<Item[]> => {
  const readList = listOf(read, ...paths);
  return (wire) => readList(wire) ?? [];
};

/** A nested object, read by `read`. */
export const objectOf = <Value>(read: (wire: Wire) => Value, ...paths: Paths) =>
  field(paths, (value) => (isWire(value) ? read(value) : null));

/** `read`, with the values that the service writes for "there is none" taken for null. */
export const none = <Value>(read: Read<Value>, ...sentinels: readonly Value[]): Read<Value> =>
  onlyIf(read, (value) => !sentinels.includes(value));

/** `read`, with null for values that do not pass. */
const onlyIf =
  <Value>(read: Read<Value>, passes: (value: Value) => boolean): Read<Value> =>
  (wire) => {
    const value = read(wire);
    return value === null || value === undefined || passes(value) ? value : null;
  };

/** The first of several readings that is set. */
export const either =
  <Value>(...reads: readonly Read<Value>[]): Read<Value> =>
  (wire) => {
    let found: null | undefined;
    for (const read of reads) {
      const value = read(wire);
      if (value !== null && value !== undefined) return value;
      if (value === null) found = null;
    }
    return found;
  };

/** `read`, with what is not set taken for not there: another answer may hold it. */
export const unlessEmpty =
  <Value>(read: Read<Value>): Read<Value> =>
  (wire) =>
    read(wire) ?? undefined;

/** A reader for each field of a model. */
export type Fields = Readonly<Record<string, Read<unknown>>>;

/** What a model shows: `undefined` for a field that no answer tells anything of. */
export type Values<Table> = {
  readonly [Name in keyof Table]?: Table[Name] extends Read<infer Value>
    ? Value | null | undefined
    : never;
};

/**
 * A reader of whole objects: one entry of `fields` a model field. The model reads a field when somebody asks for it,
 * since most are never asked for.
 */
export const reader = <Table extends Fields>(fields: Table): ((wire: Wire) => Values<Table>) => {
  class Model {
    constructor(readonly wire: Wire) {}

    toJSON() {
      return told(fields, (read) => read(this.wire));
    }
  }
  for (const [name, read] of Object.entries(fields)) {
    Object.defineProperty(Model.prototype, name, {
      get(this: Model) {
        return read(this.wire);
      },
    });
  }
  return (wire) => new Model(wire) as unknown as Values<Table>; // by the getters that were just defined
};

/** The fields of which something is told, all of them, as plain values. */
export const told = (
  fields: Fields,
  valueBy: (read: Read<unknown>, name: string) => unknown,
): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(fields)) {
    const value = valueBy(read, name);
    if (value !== undefined) values[name] = value;
  }
  return values;
};

/** An answer that lacks what it must have, or has it in a shape that nobody documents. */
export class MalformedAnswer extends Error {
  override readonly name = 'MalformedAnswer';
}

/** `value`, or a `MalformedAnswer` if it is not there. */
export const required = <Value>(value: Value | null | undefined, what: string): Value => {
  if (value === null || value === undefined) throw new MalformedAnswer(`${what} is missing`);
  return value;
};
