import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { dayOf } from './deprecation-reason.js';
import { deprecationsOf } from './deprecations.js';

/** Whether all that a type has of its own, beside what its interfaces have, may go. */
const isEmptied = (type: GraphQLNamedType, expired: ReadonlySet<string>): boolean => {
  if (!isObjectType(type)) return false;
  const inherited = new Set(type.getInterfaces().flatMap((one) => Object.keys(one.getFields())));
  const own = Object.keys(type.getFields()).filter((name) => !inherited.has(name));
  return own.length > 0 && own.every((name) => expired.has(`${type.name}.${name}`));
};

/** The types that what stays of a type leads to. */
const ledToBy = (
  graph: GraphQLSchema,
  type: GraphQLNamedType,
  expired: ReadonlySet<string>,
): GraphQLNamedType[] => {
  const stays = (coordinate: string) => !expired.has(coordinate);
  const members = isAbstractType(type)
    ? graph.getPossibleTypes(type).filter((member) => !isEmptied(member, expired))
    : [];
  if (isInputObjectType(type)) {
    return Object.values(type.getFields())
      .filter(({ name }) => stays(`${type.name}.${name}`))
      .map((field) => getNamedType(field.type));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return members;
  const fields = Object.values(type.getFields()).filter(({ name }) =>
    stays(`${type.name}.${name}`),
  );
  const args = fields.flatMap((field) =>
    field.args.filter(({ name }) => stays(`${type.name}.${field.name}(${name}:)`)),
  );
  return [
    ...members,
    ...type.getInterfaces(),
    ...[...fields, ...args].map((element) => getNamedType(element.type)),
  ];
};

const typesThatStay = (graph: GraphQLSchema, expired: ReadonlySet<string>) => {
  const reached = new Set<GraphQLNamedType>();
  const reach = (type: GraphQLNamedType) => {
    if (reached.has(type)) return;
    reached.add(type);
    for (const next of ledToBy(graph, type, expired)) reach(next);
  };
  for (const root of [graph.getQueryType(), graph.getMutationType(), graph.getSubscriptionType()]) {
    if (root) reach(root);
  }
  return new Set([...reached].map(({ name }) => name));
};

/**
 * What of a released graph may be gone on a day: what it said goes on that day or earlier. Types cannot be deprecated
 * themselves; they may go with the last field or argument that leads to them, or, where an interface or a union does,
 * with the last field of their own.
 */
export const removableFrom = (released: GraphQLSchema, today: string) => {
  const expired = new Set(
    [...deprecationsOf(released)]
      .filter(([, reason]) => (dayOf(reason) ?? '9999') <= today)
      .map(([coordinate]) => coordinate),
  );
  const staying = typesThatStay(released, expired);
  return {
    element: (coordinate: string): boolean => expired.has(coordinate),
    type: (name: string): boolean => !staying.has(name),
  };
};
