import { GraphQLError, type GraphQLResolveInfo, locatedError } from 'graphql';
import type { FieldPlan } from './plan.js';
import type { Run } from './run.js';

/**
 * What a resolver is told of its field. All sources of a request share it, so it has no path; codegen gives resolvers
 * this type, and the compiler sees that none asks for one.
 */
export type ResolveInfo = Omit<GraphQLResolveInfo, 'path'> & {
  /**
   * Adds an error beside a value that is given all the same, where a part of it is missing: that of `service`, if named.
   * For fields of the operation itself alone: of others nobody knows the path. The executor gives it; graphql-js does not
   * know of it.
   */
  report?(error: unknown, service?: string): void;
};

/** Every resolver field of a run has one: what it does is on the prototype. */
class FieldInfo {
  readonly fieldName: string;
  readonly fieldNodes: FieldPlan['nodes'];
  readonly returnType: FieldPlan['definition']['type'];
  readonly parentType: FieldPlan['parentType'];
  readonly schema: Run['schema'];
  readonly fragments: Run['fragments'];
  readonly rootValue = undefined;
  readonly operation: Run['operation'];
  readonly variableValues: Run['variables'];
  readonly #run: Run;
  readonly #key: string;

  constructor(run: Run, { key, name, nodes, definition, parentType }: FieldPlan) {
    this.fieldName = name;
    this.fieldNodes = nodes;
    this.returnType = definition.type;
    this.parentType = parentType;
    this.schema = run.schema;
    this.fragments = run.fragments;
    this.operation = run.operation;
    this.variableValues = run.variables;
    this.#run = run;
    this.#key = key;
  }

  report(error: unknown, service?: string): void {
    const nodes = this.fieldNodes;
    const path = [this.#key];
    const located = locatedError(error, nodes, path);
    const extensions = service === undefined ? {} : { service };
    this.#run.errors.push(
      new GraphQLError(located.message, {
        nodes,
        path,
        originalError: located.originalError,
        extensions: { ...located.extensions, ...extensions },
      }),
    );
  }
}

/** The info of a field, made when the first of its resolvers is called. */
export const infoOf = (run: Run, field: FieldPlan): ResolveInfo => {
  const before = run.infos[field.index];
  if (before) return before;
  const info = new FieldInfo(run, field);
  run.infos[field.index] = info;
  return info;
};
