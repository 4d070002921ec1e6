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

const at = (wire: Wire, path: string): unknown => {
  if (!path.includes('.')) return wire[path];
  let value: unknown = wire;
  for (const key of path.split('.')) value = isWire(value) ? value[key] : undefined;
  return value;
};

/** A field read by `convert`, which answers null for a value that it cannot make sense of. */
const field =
  <Value>(paths: Paths, convert: (value: NonNullable<unknown>) => Value | null): Read<Value> =>
  (wire) => {
    let found: null | undefined;
    for (const path of paths) {
      const value = at(wire, path);
      if (value === undefined) continue;
      const read = value === null ? null : convert(value);
      if (read !== null) return read;
      found = null;
    }
    return found;
  };

/** Text; the empty string means not set. */
export const text = (...paths: Paths) =>
  field(paths, (value) => (value === '' || typeof value === 'object' ? null : String(value)));

/** An id, number or text on the wire, text in the model. */
export const id = (...paths: Paths) => text(...paths);

/** A number, also as a string of digits. */
export const number = (...paths: Paths) =>
  field(paths, (value) => {
    if (typeof value === 'object' || String(value).trim() === '') return null;
    const read = Number(value);
    return Number.isFinite(read) ? read : null;
  });

/** A whole number of up to 64 bits; beyond 2^53 it stays the string of digits that the client made of it. */
export const bigint = (...paths: Paths) =>
  field<number | string>(paths, (value) => {
    if (typeof value !== 'number' && typeof value !== 'string') return null;
    if (!/^-?\d+$/.test(String(value))) return null;
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  });

/** A switch, also as text or 0 and 1. */
export const flag = (...paths: Paths) =>
  field(paths, (value) => {
    const word = String(value).toLowerCase();
    return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : null;
  });

/** A whole number of 32 bits, as the graph's `Int` holds it. */
export const int = (...paths: Paths) => onlyIf(number(...paths), (value) => value === (value | 0));

/** Epoch milliseconds; 0 means never. */
export const time = (...paths: Paths) =>
  onlyIf(none(number(...paths), 0), (value) => !Number.isNaN(new Date(value).getTime()));

/** A list in one string, with commas between. */
export const commaList = (...paths: Paths) =>
  field(paths, (value) => {
    const items = String(value)
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    return items.length > 0 ? items : null;
  });

/** JSON inside a string; text that is no JSON stays as it is. */
export const embeddedJson = (...paths: Paths) =>
  field<NonNullable<unknown>>(paths, (value) => {
    if (value === '') return null;
    if (typeof value !== 'string') return value;
    try {
      return parseWireJson(value) ?? null;
    } catch {
      return value;
    }
  });

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
  field(paths, (value) => (Array.isArray(value) ? value.filter(isWire).map(read) : null));

/** The same, where the graph promises a list: empty if there is none. */
export const listOrNone =
  <Item>(read: (wire: Wire) => Item, ...paths: Paths): Read<Item[]> =>
  (wire) =>
    listOf(read, ...paths)(wire) ?? [];

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
    const values = reads.map((read) => read(wire));
    const set = values.find((value) => value !== null && value !== undefined);
    return set ?? (values.includes(null) ? null : undefined);
  };

/** `read`, with what is not set taken for not there: another answer may hold it. */
export const unlessEmpty =
  <Value>(read: Read<Value>): Read<Value> =>
  (wire) =>
    read(wire) ?? undefined;

type Model<Fields> = {
  -readonly [Name in keyof Fields]?: Fields[Name] extends Read<infer Value>
    ? Value | null | undefined
    : never;
};

/** A reader of whole objects: one entry of `fields` a model field. Fields that are not there are left out. */
export const reader =
  <Fields extends Record<string, Read<unknown>>>(fields: Fields) =>
  (wire: Wire): Model<Fields> => {
    const model: Record<string, unknown> = {};
    for (const name in fields) {
      const value = fields[name]?.(wire);
      if (value !== undefined) model[name] = value;
    }
    return model as Model<Fields>;
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
