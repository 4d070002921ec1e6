import {
  type GraphQLDirective,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getDirectiveValues,
  isLeafType,
} from 'graphql';

/** `@listSize`, by its arguments. */
interface ListSize {
  readonly assumedSize?: number | null;
  readonly slicingArguments?: readonly string[] | null;
  readonly sizedFields?: readonly string[] | null;
}

/** `@upstream`, likewise. */
export interface UpstreamCalls {
  readonly calls: number;
  readonly batch?: number | null;
  readonly page?: number | null;
  readonly face?: string | null;
  readonly least: number;
  readonly shared: boolean;
  readonly perService: boolean;
  readonly known?: readonly string[] | null;
  readonly operations: readonly string[];
}

export type Field = GraphQLField<unknown, unknown>;

/** What the SDL says of the cost of a field. */
export interface FieldCost {
  readonly weight: number;
  readonly listSize: ListSize | null;
  readonly upstream: UpstreamCalls | null;
}

const declared = (schema: GraphQLSchema, name: string): GraphQLDirective => {
  const directive = schema.getDirective(name);
  if (directive) return directive;
  throw new Error(`The schema lacks the directive @${name}`);
};

/** Reads the directives of a schema, those of each field and type once. */
export const createCosts = (schema: GraphQLSchema) => {
  const cost = declared(schema, 'cost');
  const listSize = declared(schema, 'listSize');
  const upstream = declared(schema, 'upstream');
  const fields = new WeakMap<Field, FieldCost>();

  const weightOf = (node: Parameters<typeof getDirectiveValues>[1] | null | undefined) => {
    const weight = node && getDirectiveValues(cost, node)?.weight;
    return typeof weight === 'string' ? Number(weight) : null;
  };

  return {
    ofField(field: Field): FieldCost {
      const known = fields.get(field);
      if (known) return known;
      const { astNode } = field;
      // The schema has checked what the directives say.
      const read = {
        weight: weightOf(astNode) ?? 0,
        listSize: astNode ? ((getDirectiveValues(listSize, astNode) ?? null) as ListSize) : null,
        upstream: astNode
          ? ((getDirectiveValues(upstream, astNode) ?? null) as UpstreamCalls | null)
          : null,
      };
      fields.set(field, read);
      return read;
    },

    /** An object costs 1 and a value nothing, unless the SDL says otherwise. */
    ofType: (type: GraphQLNamedType): number =>
      weightOf(type.astNode) ?? (isLeafType(type) ? 0 : 1),
  };
};
