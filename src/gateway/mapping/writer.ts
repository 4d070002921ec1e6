import type { Word } from '../../api/enums.js';
import { writeWireJson } from '../wire-json.js';
import { badInput } from './bad-input.js';
import { type EntityType, globalId, parseId } from './ids.js';

/**
 * Writers turn inputs of the graph into wire bodies, a line a field: the counterpart of readers. A field knows its wire
 * name and three forms of its value: as it is given, as models hold it, and as the wire has it.
 */
export interface Field<Given, Value = Given> {
  readonly wire: string;
  /** The model's form of what is given; refuses what makes no sense. */
  read(given: Given, name: string): Value;
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
export const number = (wire: string) => plain<number>(wire);
export const flag = (wire: string) => plain<boolean>(wire);

/** A number that the wire holds as text. */
export const digits = (wire: string) => plain<number>(wire, { write: String });

/** A list that the wire holds as one text, with commas between. */
export const commaList = (wire: string) =>
  plain<readonly string[]>(wire, { write: (items) => items.join(','), empty: '' });

/** A numeric id of another entity: a global or raw id outside, the raw one in models, a number on the wire. */
export const id = (wire: string, type: EntityType): Field<string> => ({
  wire,
  read: (given) => parseId(type, given),
  write: (raw) => BigInt(raw),
  show: (raw) => globalId(type, raw),
});

/** Several of them. */
export const ids = (wire: string, type: EntityType): Field<readonly string[]> => ({
  wire,
  read: (given) => given.map((one) => parseId(type, one)),
  write: (raw) => raw.map((one) => BigInt(one)),
  show: (raw) => raw.map((one) => globalId(type, one)),
});

/** A value of an enum. `UNKNOWN` is what the graph says, not what it takes. */
export const word = <Name extends string>(
  wire: string,
  words: Readonly<Record<Name, Word>>,
): Field<Name | 'UNKNOWN', Name> => ({
  wire,
  read: (given, name) => {
    if (given === 'UNKNOWN') throw badInput(`\`${name}\` cannot be UNKNOWN.`);
    return given;
  },
  write: (value) => words[value].wire,
  show: same,
});

/** A field that the service never tells: a dry run cannot know what it was. */
export const untold = <Given, Value>(field: Field<Given, Value>): Field<Given, Value> => ({
  ...field,
  held: null,
});

/** A field for each field of an input, nested like the input itself. */
export type Fields<Input> = {
  readonly [Name in keyof Input]-?:
    | Field<NonNullable<Input[Name]>, unknown>
    | Fields<NonNullable<Input[Name]>>;
};

export type Body = Record<string, unknown>;
export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type AnyField = Field<unknown, unknown>;
interface Leaf extends AnyField {
  readonly path: readonly string[];
}

const isField = (value: object): value is AnyField => 'wire' in value;

const leavesOf = (fields: object, path: readonly string[] = []): Leaf[] =>
  Object.entries(fields).flatMap(([name, field]: [string, object]) =>
    isField(field) ? [{ ...field, path: [...path, name] }] : leavesOf(field, [...path, name]),
  );

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );

const isSet = (value: unknown): boolean => value !== null && value !== undefined;

/** A writer of whole inputs: one entry of `fields` an input field. */
export const writer = <Input extends object>(fields: Fields<Input>) => {
  const leaves = leavesOf(fields);

  /** What is given for each field that is given at all, in the model's form; null where it is to be emptied. */
  const givenIn = (input: Input): [Leaf, unknown][] =>
    leaves.flatMap((leaf): [Leaf, unknown][] => {
      const given = at(input, leaf.path);
      if (given === undefined) return [];
      return [[leaf, given === null ? null : leaf.read(given, leaf.path.join('.'))]];
    });

  const bodyOf = (given: readonly [Leaf, unknown][], onNull: (leaf: Leaf) => unknown): Body => {
    const body: Body = {};
    for (const [leaf, value] of given) {
      const written = value === null ? onNull(leaf) : leaf.write(value);
      if (written === undefined) continue;
      if (leaf.wire in body && body[leaf.wire] !== written) throw contradiction(leaves, leaf.wire);
      body[leaf.wire] = written;
    }
    return body;
  };

  const heldBy = (model: object, leaf: Leaf): unknown => {
    if (leaf.held === null) return null;
    return at(model, leaf.held === undefined ? leaf.path : [leaf.held]) ?? null;
  };

  return {
    /** The fields of the wire with the names of those of the input. */
    names: leaves.map(({ wire, path }): [string, string] => [wire, path.join('.')]),

    /** The body of a creation: what is null or left out is not sent. */
    create: (input: Input): Body => bodyOf(givenIn(input), () => undefined),

    /** The body of an update: what is left out is not sent, null empties where the service knows how. */
    update: (input: Input): Body => {
      const given = givenIn(input);
      if (given.length === 0) throw badInput('Nothing would change: `input` sets no field.');
      return bodyOf(given, emptied);
    },

    /** An existing thing as the body that would create it, as far as the service tells. */
    current: (model: object): Body =>
      bodyOf(
        leaves.map((leaf) => [leaf, heldBy(model, leaf)]),
        () => undefined,
      ),

    /** What an input changes about a model, or sets if there is none yet. */
    changes: (input: Input, model: object | null): Change[] =>
      givenIn(input).flatMap(([leaf, value]) => {
        const held = model && heldBy(model, leaf);
        const [before, after] = [held, value].map((one) => (isSet(one) ? leaf.show(one) : null));
        const equal = writeWireJson(before) === writeWireJson(after);
        return equal ? [] : [{ field: leaf.path.join('.'), before, after }];
      }),

    /** Whether a model has all that an input sets; null if the service tells nothing of it. */
    holds: (input: Input, model: object): boolean | null => {
      const told = givenIn(input).filter(([leaf]) => leaf.held !== null);
      if (told.length === 0) return null;
      return told.every(
        ([leaf, value]) =>
          writeWireJson(isSet(value) ? value : null) === writeWireJson(heldBy(model, leaf)),
      );
    },

    /** Where the caller finds a field of the body: of several places the one that was given, or at least begun. */
    pathOf: (wire: string, input: Input): string[] | undefined => {
      const paths = leaves.filter((leaf) => leaf.wire === wire).map(({ path }) => path);
      const given = paths.find((path) => isSet(at(input, path)));
      const begun = paths.find((path) => isSet(at(input, path.slice(0, -1))));
      const path = given ?? begun ?? paths[0];
      return path && ['input', ...path];
    },
  };
};
export type Writer<Input extends object> = ReturnType<typeof writer<Input>>;

const emptied = ({ empty, path }: Leaf): unknown => {
  if (empty !== undefined) return empty;
  throw badInput(`\`${path.join('.')}\` cannot be emptied: leave it out to keep it as it is.`);
};

const contradiction = (leaves: readonly Leaf[], wire: string) => {
  const names = leaves.filter((leaf) => leaf.wire === wire).map(({ path }) => path.join('.'));
  return badInput(
    `${names.map((name) => `\`${name}\``).join(' and ')} are one thing: give one value.`,
  );
};
