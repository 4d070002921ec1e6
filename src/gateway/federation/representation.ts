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
  isJobService,
  isOfEither,
  type JobService,
  keyIn,
  parseId,
  parseRawIds,
  type RawId,
  rawId,
  serviceOf,
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

/** The keys of an entity that are made of raw ids: what each `@key` says, and the fields for ids that all of them name. */
interface RawKeys {
  readonly texts: readonly string[];
  readonly paths: readonly Path[];
}

/** The field of a key that tells which service an id is of. */
const serviceField = 'service';

const rawKeysOf = ({ directives = [] }: ObjectTypeDefinitionNode): RawKeys => {
  const texts = directives
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: given = [] }) => given)
    .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : []))
    .filter((fields) => fields !== 'id');
  return { texts, paths: pathsOf(texts[0] ?? '') };
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
  { paths }: RawKeys,
  typeName: string,
): readonly RawId[] | null =>
  paths.some((path) => isMissing(valueAt(representation, path)))
    ? null
    : paths.map((path) => ({
        name: `\`${path.join('.')}\` of a ${typeName}`,
        given: idAt(representation, path, typeName),
      }));

/** The service that a representation names, of an entity that several may have; null if it names none. */
const serviceIn = (
  { [serviceField]: value }: Record<string, unknown>,
  type: EntityType,
  typeName: string,
): JobService | null => {
  if (!isOfEither(type) || isMissing(value)) return null;
  if (typeof value === 'string' && isJobService(value)) return value;
  throw badInput(`\`${serviceField}\` of a representation of ${typeName} must be CS or DLI.`);
};

/** Whether an id is all that a key says of a thing that has others around it. */
const isInnermost = (type: EntityType, { paths }: RawKeys): type is Searched =>
  paths.length < depthOf(type);

/** Whether a key ends in these raw ids. Those of peerings and routes are UUIDs, whose case says nothing. */
const agree = (type: EntityType, key: string, rawIds: string): boolean => {
  if (isOfEither(type)) return rawId(key) === rawIds;
  return depthOf(type) > 1
    ? `:${key.toLowerCase()}`.endsWith(`:${rawIds.toLowerCase()}`)
    : key === rawIds;
};

const listed = (texts: readonly string[]) => texts.map((text) => `\`${text}\``).join(' or ');

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
      return [[name, { type, name, rawKeys: rawKeysOf(node) }] as const];
    }),
  );

  return (representation) => {
    if (!isObject(representation)) throw badInput('A representation must be an object.');
    const { __typename: name } = representation;
    const entity = typeof name === 'string' ? entities.get(name) : undefined;
    if (!entity) {
      throw badInput('`__typename` of a representation must name an entity of this subgraph.');
    }
    const { type, rawKeys } = entity;
    const service = serviceIn(representation, type, entity.name);
    const given = rawIdsIn(representation, rawKeys, entity.name);
    const rawIds = given && parseRawIds(type, given);
    if (isMissing(representation.id)) {
      if (rawIds !== null) {
        if (isInnermost(type, rawKeys)) return { type, innermost: rawIds };
        return { type, key: keyIn(service ?? 'CS', rawIds) };
      }
      throw badInput(
        `A representation of ${name} must have the fields of one of its keys: ${listed(['id', ...rawKeys.texts])}.`,
      );
    }
    const key = parseId(type, idAt(representation, ['id'], entity.name), entity.name);
    // An id says more than a raw id without a service.
    const isOne =
      (rawIds === null || agree(type, key, rawIds)) &&
      (service === null || service === serviceOf(key));
    if (isOne) return { type, key };
    throw badInput(
      `\`id\` and ${listed(rawKeys.texts)} of a representation of ${name} name two different things.`,
    );
  };
};
