import {
  type DocumentNode,
  type FieldNode,
  GraphQLID,
  Kind,
  type ObjectTypeDefinitionNode,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { badInput } from '../mapping/bad-input.js';
import {
  depthOf,
  type EntityType,
  isEntityType,
  parseId,
  parseRawIds,
  type RawId,
} from '../mapping/ids.js';
import { isObject } from '../wire-json.js';
import type { Names } from './names.js';

/** What others know by the innermost of its ids alone. */
type Searched = 'Peering' | 'Route';

/** The entity that a representation stands for: by its key, or by the innermost of its ids alone. */
export type Represented =
  | { readonly type: EntityType; readonly key: string; readonly innermost?: undefined }
  | { readonly type: Searched; readonly key?: undefined; readonly innermost: string };

/** Reads one; `BAD_USER_INPUT` if it stands for nothing that there could be. */
export type ReadRepresentation = (representation: unknown) => Represented;

/** Names of fields, from the outermost in. */
type Path = readonly string[];

const pathsIn = ({ selections }: SelectionSetNode): Path[] =>
  (selections as readonly FieldNode[]).flatMap(({ name, selectionSet }) =>
    selectionSet ? pathsIn(selectionSet).map((path) => [name.value, ...path]) : [[name.value]],
  );

/** The fields of a key as `@key` names them. */
const pathsOf = (fields: string): Path[] => {
  const [operation] = parse(`{ ${fields} }`).definitions as readonly OperationDefinitionNode[];
  return operation ? pathsIn(operation.selectionSet) : [];
};

/** The key of an entity that is made of raw ids: what `@key` says, and the fields that it names. */
interface RawKey {
  readonly text: string;
  readonly paths: readonly Path[];
}

const rawKeyOf = ({ directives = [] }: ObjectTypeDefinitionNode): RawKey => {
  const texts = directives
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: given = [] }) => given)
    .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : []));
  const text = texts.find((fields) => fields !== 'id') ?? '';
  return { text, paths: pathsOf(text) };
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((inner, name) => (isObject(inner) ? inner[name] : undefined), value);

const isMissing = (value: unknown): value is null | undefined =>
  value === null || value === undefined;

const idAt = (representation: unknown, path: Path, typeName: string): string => {
  const value = valueAt(representation, path);
  const name = `\`${path.join('.')}\` of a representation of ${typeName}`;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw badInput(`${name} cannot be told exactly as a number: send it as text.`);
  }
  try {
    return GraphQLID.parseValue(value);
  } catch {
    throw badInput(`${name} must be an id, as text.`);
  }
};

/** The raw ids of a representation, outermost first; null if it lacks some. */
const rawIdsIn = (
  representation: unknown,
  { paths }: RawKey,
  typeName: string,
): readonly RawId[] | null =>
  paths.some((path) => isMissing(valueAt(representation, path)))
    ? null
    : paths.map((path) => ({
        name: `\`${path.join('.')}\` of a ${typeName}`,
        given: idAt(representation, path, typeName),
      }));

/** Whether an id is all that a key says of a thing that has others around it. */
const isInnermost = (type: EntityType, { paths }: RawKey): type is Searched =>
  paths.length < depthOf(type);

/** Whether a key ends in these raw ids. Those of peerings and routes are UUIDs, whose case says nothing. */
const agree = (type: EntityType, key: string, rawIds: string): boolean =>
  depthOf(type) > 1 ? `:${key.toLowerCase()}`.endsWith(`:${rawIds.toLowerCase()}`) : key === rawIds;

/** The entities of a graph that is to be served under the given names, by the keys that its SDL tells. */
export const createReadRepresentation = (
  { definitions }: DocumentNode,
  names: Names,
): ReadRepresentation => {
  const entities = new Map(
    definitions.flatMap((node) => {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || !isEntityType(node.name.value)) return [];
      const type: EntityType = node.name.value;
      const name = names.type(type);
      return [[name, { type, name, rawKey: rawKeyOf(node) }] as const];
    }),
  );

  return (representation) => {
    if (!isObject(representation)) throw badInput('A representation must be an object.');
    const { __typename: name } = representation;
    const entity = typeof name === 'string' ? entities.get(name) : undefined;
    if (!entity) {
      throw badInput('`__typename` of a representation must name an entity of this subgraph.');
    }
    const { type, rawKey } = entity;
    const given = rawIdsIn(representation, rawKey, entity.name);
    const rawIds = given && parseRawIds(type, given);
    if (isMissing(representation.id)) {
      if (rawIds !== null) {
        return isInnermost(type, rawKey) ? { type, innermost: rawIds } : { type, key: rawIds };
      }
      throw badInput(
        `A representation of ${name} must have the fields of one of its keys: \`id\`, or \`${rawKey.text}\`.`,
      );
    }
    const key = parseId(type, idAt(representation, ['id'], entity.name), entity.name);
    if (rawIds === null || agree(type, key, rawIds)) return { type, key };
    throw badInput(
      `\`id\` and \`${rawKey.text}\` of a representation of ${name} name two different things.`,
    );
  };
};
