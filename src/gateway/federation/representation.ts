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
  parseInnermostId,
} from '../mapping/ids.js';
import { isObject } from '../wire-json.js';
import type { Names } from './names.js';

/** The entity that a representation stands for: by its key, or by the innermost of its ids alone. */
export type Represented =
  | { readonly type: EntityType; readonly key: string; readonly innermost?: undefined }
  | { readonly type: EntityType; readonly key?: undefined; readonly innermost: string };

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

/** The keys of an entity other than its global id: raw ids of the service's. */
const rawKeyOf = ({ directives }: ObjectTypeDefinitionNode): { text: string; paths: Path[] } => {
  const texts = (directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: given }) => given ?? [])
    .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : []));
  const text = texts.find((fields) => fields !== 'id') ?? '';
  return { text, paths: pathsOf(text) };
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((inner, name) => (isObject(inner) ? inner[name] : undefined), value);

const asId = (value: unknown, path: Path): string => {
  try {
    return GraphQLID.parseValue(value);
  } catch {
    throw badInput(`\`${path.join('.')}\` of a representation must be an id, as text.`);
  }
};

/** The entities of a graph that is to be served under the given names, by the keys that its SDL tells. */
export const createReadRepresentation = (
  { definitions }: DocumentNode,
  names: Names,
): ReadRepresentation => {
  const entities = new Map(
    definitions.flatMap((node) => {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || !isEntityType(node.name.value)) return [];
      const type: EntityType = node.name.value;
      return [[names.type(type), { type, rawKey: rawKeyOf(node) }] as const];
    }),
  );

  return (representation) => {
    if (!isObject(representation)) throw badInput('A representation must be an object.');
    const name = representation.__typename;
    const entity = typeof name === 'string' ? entities.get(name) : undefined;
    if (!entity) {
      const known = [...entities.keys()].join(', ');
      throw badInput(`\`__typename\` of a representation must be one of ${known}.`);
    }
    const { type, rawKey } = entity;
    const values = rawKey.paths.map((path) => valueAt(representation, path));
    const given = values.filter((value) => value !== undefined && value !== null).length;
    const { id } = representation;
    if ((id ?? null) === null && given < values.length) {
      throw badInput(
        `A representation of ${name} must have the fields of one of its keys: \`id\`, or \`${rawKey.text}\`.`,
      );
    }
    const raw =
      given < values.length
        ? []
        : values.map((value, index) => asId(value, rawKey.paths[index] ?? []));
    const key = (id ?? null) === null ? undefined : parseId(type, asId(id, ['id']));
    if (key === undefined) {
      return raw.length === depthOf(type)
        ? { type, key: parseId(type, `${type}:${raw.join(':')}`) }
        : { type, innermost: parseInnermostId(type, raw.join()) };
    }
    const known = key.split(':').slice(-raw.length);
    if (raw.length > 0 && raw.some((value, index) => value !== known[index])) {
      throw badInput(
        `\`id\` and \`${rawKey.text}\` of a representation of ${name} name two different things.`,
      );
    }
    return { type, key };
  };
};
