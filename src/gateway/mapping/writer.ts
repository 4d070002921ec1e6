import { writeWireJson } from '../wire-json.js';
import { badInput } from './bad-input.js';
import type { Field } from './input-fields.js';

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

/** What lies at the end of a path; null if the path ends in null before. */
const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => {
    if (inner === null) return null;
    return typeof inner === 'object' ? Reflect.get(inner, key) : undefined;
  }, value);

const isSet = (value: unknown): boolean => value !== null && value !== undefined;

/** Empty texts and lists count as null, as readers make them. */
const orNull = (value: unknown): unknown =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    ? null
    : value;

const isSame = ({ meaning = (value) => value }: Leaf, one: unknown, other: unknown): boolean =>
  writeWireJson(meaning(orNull(one))) === writeWireJson(meaning(orNull(other)));

/** A writer of whole inputs, the counterpart of a reader: one entry of `fields` an input field. */
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

  /** The same value for all fields that are one on the wire and not given themselves. */
  const withTwins = (
    [leaf, value]: [Leaf, unknown],
    _: number,
    given: readonly [Leaf, unknown][],
  ): [Leaf, unknown][] => {
    const isFree = (twin: Leaf) =>
      leaf.wire !== '' && twin.wire === leaf.wire && given.every(([one]) => one !== twin);
    return [[leaf, value], ...leaves.filter(isFree).map((twin): [Leaf, unknown] => [twin, value])];
  };

  const heldBy = (model: object, leaf: Leaf): unknown => {
    if (leaf.held === null) return null;
    return at(model, leaf.held === undefined ? leaf.path : leaf.held.split('.')) ?? null;
  };

  return {
    /** The fields of the wire with the names of those of the input. */
    names: leaves.flatMap(({ wire, path }): [string, string][] =>
      wire === '' ? [] : [[wire, path.join('.')]],
    ),

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

    /** What an input changes about a model, or sets if there is none yet; fields that are one thing change together. */
    changes: (input: Input, model: object | null): Change[] =>
      (model ? givenIn(input).flatMap(withTwins) : givenIn(input)).flatMap(([leaf, value]) => {
        const held = model && heldBy(model, leaf);
        if (isSame(leaf, held, value)) return [];
        const [before, after] = [held, value].map((one) => {
          const set = orNull(one);
          return set === null ? null : leaf.show(set);
        });
        return [{ field: leaf.path.join('.'), before, after }];
      }),

    /** Whether a model has all that an input sets; null if the service does not tell some of it, and has the rest. */
    holds: (input: Input, model: object): boolean | null => {
      const sent = givenIn(input).filter(([leaf]) => leaf.wire !== '');
      const told = sent.filter(([leaf]) => leaf.held !== null);
      if (!told.every(([leaf, value]) => isSame(leaf, value, heldBy(model, leaf)))) return false;
      return told.length > 0 && told.length === sent.length ? true : null;
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
  throw badInput(`\`${path.join('.')}\` cannot be null: leave it out to keep it as it is.`);
};

const contradiction = (leaves: readonly Leaf[], wire: string) => {
  const names = leaves.filter((leaf) => leaf.wire === wire).map(({ path }) => path.join('.'));
  return badInput(
    `${names.map((name) => `\`${name}\``).join(' and ')} are one thing: give one value.`,
  );
};
