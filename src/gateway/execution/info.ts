import type { GraphQLResolveInfo } from 'graphql';
import type { FieldPlan } from './plan.js';
import type { Run } from './run.js';

/**
 * What a resolver is told of its field. All sources of a request share it, so it has no path; codegen gives resolvers
 * this type, and the compiler sees that none asks for one.
 */
export type ResolveInfo = Omit<GraphQLResolveInfo, 'path'>;

/** The info of a field, made when the first of its resolvers is called. */
export const infoOf = (run: Run, field: FieldPlan): ResolveInfo => {
  const before = run.infos[field.index];
  if (before) return before;
  const { schema, fragments, operation, variables } = run;
  const { name, nodes, definition, parentType } = field;
  const info = {
    fieldName: name,
    fieldNodes: nodes,
    returnType: definition.type,
    parentType,
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues: variables,
  };
  run.infos[field.index] = info;
  return info;
};
