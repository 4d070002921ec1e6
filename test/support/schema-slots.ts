import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { readTypeDefs } from '../../src/gateway/schema.js';
import { anyThings } from './things.js';
import { writesOn } from './writes.js';

/** A place in the arguments of a field that takes a scalar or an enum. */
export interface Slot {
  readonly name: string;
  readonly type: GraphQLInputType;
  /** Scalar or enum. */
  readonly kind: string;
  /** Name of the innermost argument or input field. */
  readonly field: string;
  /** A request that asks once for each value, which it has in the place, under the aliases `a0`, `a1` and so on. */
  ask(values: readonly unknown[]): { document: string; variables: Record<string, unknown> };
}

const schema = buildSchema(readTypeDefs().join('\n'));

type Input = GraphQLArgument | GraphQLInputField;

/** Paths of leaves below an input, each with its type. */
const leavesOf = (input: Input, path: readonly string[] = []): [string[], GraphQLInputType][] => {
  const here = [...path, input.name];
  const named = getNamedType(input.type);
  if (!isInputObjectType(named)) return [[here, input.type]];
  return Object.values(named.getFields()).flatMap((field) => leavesOf(field, here));
};

/** How an entity is reached. */
const roots: Readonly<Record<string, string>> = {
  Job: 'job(id: "Job:11")',
  Cluster: 'cluster(id: "Cluster:21")',
  Template: 'template(id: "Template:41")',
};

/** Arguments that a field of reading needs, whatever else it is asked. */
const needed: Readonly<Record<string, object>> = {
  'Query.node': { id: 'Job:11' },
  'Query.nodes': { ids: ['Job:11'] },
  'Query.auditLogs': { resourceType: 'JOB' },
  'Query.job': { id: 'Job:11' },
  'Query.cluster': { id: 'Cluster:21' },
  'Query.template': { id: 'Template:41' },
  'Query.quota': { userId: anyThings.quota },
  'Query.peering': { id: anyThings.peering },
};

/** What goes along with a field of an input. */
const companions: Readonly<Record<string, object>> = { obsPath: { strategy: 'SAVE' } };

const selectionOf = (
  { type }: GraphQLField<unknown, unknown>,
  parent: GraphQLObjectType,
): string => {
  const named = getNamedType(type);
  if (parent.name === 'Mutation') return '{ userErrors { code } }';
  if (!isObjectType(named)) return isLeafType(named) ? '' : '{ id ... on Job { name } }';
  const fields = Object.values(named.getFields());
  if (fields.some(({ name }) => name === 'edges')) return '{ edges { cursor } totalCount }';
  const leaves = fields.filter(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.length,
  );
  return `{ ${leaves.map(({ name }) => name).join(' ')} }`;
};

const isList = (type: GraphQLInputType): boolean =>
  isListType(type) || (isNonNullType(type) && isListType(type.ofType));

/** `base` with a value at a path; lists of inputs have one. */
const placed = (base: unknown, [key = '', ...rest]: readonly string[], value: unknown): object => {
  const around: Record<string, unknown> = { ...(Array.isArray(base) ? base[0] : (base as object)) }; // inputs are objects
  around[key] = rest.length > 0 ? placed(around[key] ?? {}, rest, value) : value;
  if (rest.length === 0) Object.assign(around, companions[key]);
  return Array.isArray(base) ? [around] : around;
};

const baseOf = (parent: GraphQLObjectType, field: string): object => {
  if (parent.name !== 'Mutation') return needed[`${parent.name}.${field}`] ?? {};
  const writes: Readonly<Record<string, { variables: object }>> = writesOn(anyThings);
  const { input, ...rest } = (writes[field]?.variables ?? {}) as { input?: object };
  if (!input) return rest;
  const { jar: _, ...plain } = input as { jar?: null }; // files are for other tests
  return { ...rest, input: plain };
};

const slotsOf = (parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Slot[] => {
  const base = baseOf(parent, field.name);
  const isRoot = parent.name === 'Query' || parent.name === 'Mutation';
  if (field.args.length > 0 && !isRoot && !roots[parent.name]) {
    throw new Error(`Say how a ${parent.name} is reached`);
  }
  const keyword = parent.name === 'Mutation' ? 'mutation' : 'query';
  const selected = selectionOf(field, parent);

  return field.args.flatMap((argument) =>
    leavesOf(argument).map(([path, type]) => ({
      name: `${parent.name}.${field.name}(${path.join('.')})`,
      type,
      kind: getNamedType(type).name,
      field: path.at(-1) ?? '',
      ask(values: readonly unknown[]) {
        const args = field.args.filter(({ name }) => name === argument.name || name in base);
        const declared = values.flatMap((_, at) =>
          args.map((one) => `$${one.name}${at}: ${one.type}`),
        );
        const calls = values.map((_, at) => {
          const given = args.map(({ name }) => `${name}: $${name}${at}`).join(', ');
          return `a${at}: ${field.name}(${given}) ${selected}`;
        });
        const inside = isRoot ? calls.join(' ') : `${roots[parent.name]} { ${calls.join(' ')} }`;
        const variables = values.flatMap((value, at) => {
          const own = isList(type) && typeof value === 'string' ? [value] : value;
          return Object.entries({ ...base, ...placed(base, path, own) }).map(([name, given]) => [
            `${name}${at}`,
            given,
          ]);
        });
        return {
          document: `${keyword} (${declared.join(', ')}) { ${inside} }`,
          variables: Object.fromEntries(variables),
        };
      },
    })),
  );
};

/** Every place of the schema that takes a scalar or an enum; but for subscriptions, which no request carries. */
export const slots: readonly Slot[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__') && name !== 'Subscription')
  .flatMap((parent) =>
    Object.values(parent.getFields()).flatMap((field) => slotsOf(parent, field)),
  );
