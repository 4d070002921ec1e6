import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
} from 'graphql';
import { readTypeDefs } from '../../src/gateway/schema.js';
import { anyDliThings, dliWritesOn } from './dli-writes.js';
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

/** How things are reached: around a selection of their fields. */
const roots: Readonly<Record<string, (selected: string) => string>> = {
  Job: (selected) => `job(id: "Job:11") { ${selected} }`,
  Cluster: (selected) => `cluster(id: "Cluster:21") { ${selected} }`,
  Template: (selected) => `template(id: "Template:41") { ${selected} }`,
  Queue: (selected) => `queue(id: "Queue:etl") { ${selected} }`,
  Database: (selected) => `databases { nodes { ${selected} } }`,
};

/** Arguments that a field of reading needs, whatever else it is asked. */
const needed: Readonly<Record<string, object>> = {
  'Query.node': { id: 'Job:11' },
  'Query.nodes': { ids: ['Job:11'] },
  'Query.auditLogs': { resourceType: 'JOB' },
  'Query.job': { id: 'Job:11' },
  'Query.planMigration': { jobIds: ['Job:11'] },
  'Query.cluster': { id: 'Cluster:21' },
  'Query.template': { id: 'Template:41' },
  'Query.queue': { id: 'Queue:etl' },
  'Query.elasticResourcePool': { id: anyThings.pool },
  'Query.enhancedConnection': { id: anyThings.connection },
  'Query.sparkBatch': { id: anyThings.batch },
  'Query.table': { id: anyThings.table },
  'Query.tables': { databaseName: 'sales' },
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

/** The least that an input takes. */
const leastOf = (type: GraphQLInputType): unknown => {
  const named = getNamedType(type);
  if (isList(type)) return [];
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (!isInputObjectType(named)) return named.name === 'Int' ? 1 : 'x';
  const required = Object.values(named.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map((field) => [field.name, leastOf(field.type)]));
};

/** `base` with a value at a path; lists of inputs have one. */
const placed = (
  base: unknown,
  inputs: readonly Input[],
  [key = '', ...rest]: readonly string[],
  value: unknown,
): object => {
  const around: Record<string, unknown> = { ...(Array.isArray(base) ? base[0] : (base as object)) }; // inputs are objects
  const input = inputs.find(({ name }) => name === key);
  const named = input && getNamedType(input.type);
  around[key] = isInputObjectType(named)
    ? placed(around[key] ?? leastOf(named), Object.values(named.getFields()), rest, value)
    : value;
  if (rest.length === 0) Object.assign(around, companions[key]);
  return Array.isArray(base) ? [around] : around;
};

/** What jobs of DLI alone have. */
const isOfDli = (path: readonly string[]) =>
  path.includes('dliSettings') || path.includes('queueId');

const baseOf = (
  parent: GraphQLObjectType,
  field: string,
  path: readonly string[],
): Readonly<Record<string, unknown>> => {
  if (parent.name !== 'Mutation') return { ...needed[`${parent.name}.${field}`] };
  const writes: Readonly<Record<string, { variables: object }>> = {
    ...writesOn(anyThings),
    ...(isOfDli(path) && dliWritesOn(anyDliThings)),
  };
  const { input, ...rest } = (writes[field]?.variables ?? {}) as { input?: object };
  if (!input) return rest;
  const { jar: _, ...plain } = input as { jar?: null }; // files are for other tests
  return { ...rest, input: plain };
};

const slotsOf = (parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Slot[] => {
  const isRoot = parent.name === 'Query' || parent.name === 'Mutation';
  const around = isRoot ? (selected: string) => selected : roots[parent.name];
  if (field.args.length > 0 && !around) {
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
        const base = baseOf(parent, field.name, path);
        const args = field.args.filter(({ name }) => name === argument.name || name in base);
        const declared = values.flatMap((_, at) =>
          args.map((one) => `$${one.name}${at}: ${one.type}`),
        );
        const calls = values.map((_, at) => {
          const given = args.map(({ name }) => `${name}: $${name}${at}`).join(', ');
          return `a${at}: ${field.name}(${given}) ${selected}`;
        });
        const variables = values.flatMap((value, at) => {
          const own = isList(type) && typeof value === 'string' ? [value] : value;
          return Object.entries({ ...base, ...placed(base, field.args, path, own) }).map(
            ([name, given]) => [`${name}${at}`, given],
          );
        });
        return {
          document: `${keyword} (${declared.join(', ')}) { ${around?.(calls.join(' '))} }`,
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
