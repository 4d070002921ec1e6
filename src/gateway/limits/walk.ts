import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { collectFields, setsBelow } from './collect.js';
import { createCosts, type Field, type FieldCost } from './field-cost.js';
import { listSizeOf, type SizeLimits, type Variables } from './list-size.js';
import type { FragmentOf } from './measure.js';

/** What an operation comes to at worst. */
export interface Estimate {
  readonly cost: number;
  readonly upstreamCalls: number;
}

const nothing: Estimate = { cost: 0, upstreamCalls: 0 };

/** A field that a walk comes by. */
export interface Step {
  /** The field that it stands below; null for one of the operation itself. */
  readonly above: Step | null;
  /** Its name in the answer. */
  readonly name: string;
  /** The type of the objects that it stands on. */
  readonly type: GraphQLObjectType;
  readonly field: Field;
  readonly cost: FieldCost;
  /** Entries of its list; 1 where it is none. */
  readonly length: number;
  /** Calls that it adds at worst, those below it left out. */
  readonly calls: number;
}

/** The calls of a field on `count` objects, if its list has `size` entries. */
const callsOf = (
  { listSize, upstream }: FieldCost,
  count: number,
  size: number,
  services: number,
): number => {
  if (!upstream) return 0;
  const { calls, batch, page, perService } = upstream;
  // Whether a page has a next one is seen by one entry more.
  const entries = listSize?.sizedFields ? size + 1 : size;
  const pages = page ? Math.max(Math.ceil(entries / page), 1) : 1;
  return calls * Math.ceil(count / (batch ?? 1)) * pages * (perService ? services : 1);
};

/**
 * Adds up what the fields of operations may come to, in as many steps as they have selections with fragments written out.
 * `tell` hears of each field before those below it.
 */
export const createWalk = (schema: GraphQLSchema, limits: SizeLimits) => {
  const costs = createCosts(schema);

  return (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    tell?: (step: Step) => void,
  ): Estimate => {
    const isWrite = operation.operation === OperationTypeNode.MUTATION;
    const fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
    const fragmentOf: FragmentOf = (name) => fragments.get(name);

    const isIncluded = ({ directives }: SelectionNode): boolean =>
      (directives ?? []).every(({ name, arguments: given }) => {
        if (name.value !== 'skip' && name.value !== 'include') return true;
        const condition = given?.find((argument) => argument.name.value === 'if')?.value;
        const value = condition && valueFromASTUntyped(condition, variables);
        return value !== (name.value === 'skip');
      });

    const applies = (condition: string | undefined, type: GraphQLObjectType): boolean => {
      const asked = condition === undefined ? type : schema.getType(condition);
      return asked === type || (isAbstractType(asked) && schema.isSubType(asked, type));
    };

    const fieldsOf = (type: GraphQLObjectType, sets: readonly SelectionSetNode[]) =>
      collectFields(
        sets,
        fragmentOf,
        (node, condition) => isIncluded(node) && applies(condition, type),
      );

    /** Whether a field leads to a thing of which nothing is selected that is not known without a call. */
    const isKnown = (
      { upstream }: FieldCost,
      type: GraphQLNamedType,
      nodes: readonly FieldNode[],
    ): boolean => {
      if (!upstream?.known || !isObjectType(type)) return false;
      const known = new Set(upstream.known);
      const selected = [...fieldsOf(type, setsBelow(nodes)).values()];
      return selected.every(([{ name }]) => known.has(name.value) || name.value.startsWith('__'));
    };

    const ofObjects = (
      type: GraphQLObjectType,
      sets: readonly SelectionSetNode[],
      count: number,
      sizes: ReadonlyMap<string, number>,
      above: Step | null,
    ): Estimate => {
      const faces = new Map<string, number>();
      let { cost, upstreamCalls } = nothing;
      for (const [name, nodes] of fieldsOf(type, sets)) {
        const [node] = nodes;
        const field = type.getFields()[node.name.value];
        if (!field) continue; // of the schema itself
        const fieldCost = costs.ofField(field);
        const size = listSizeOf(field, fieldCost, node, variables, isWrite, limits);
        const isList = isListType(getNullableType(field.type));
        const length = isList ? (size ?? sizes.get(field.name) ?? 1) : 1;
        const entries = Math.min(count * length, Number.MAX_SAFE_INTEGER);
        const sized = (fieldCost.listSize?.sizedFields ?? []).map(
          (name) => [name, size ?? 1] as const,
        );
        const named = getNamedType(field.type);
        const ofField = isKnown(fieldCost, named, nodes)
          ? 0
          : callsOf(fieldCost, count, size ?? 1, limits.jobServices ?? 1);
        const face = fieldCost.upstream?.face;
        const before = face ? (faces.get(face) ?? 0) : 0;
        if (face) faces.set(face, Math.max(ofField, before));
        const calls = Math.max(ofField - before, 0);
        let step: Step | null = null;
        if (tell) {
          step = { above, name, type, field, cost: fieldCost, length, calls };
          tell(step);
        }
        const below = ofEntries(named, nodes, entries, new Map(sized), step);
        cost += count * fieldCost.weight + below.cost;
        upstreamCalls += calls + below.upstreamCalls;
      }
      return { cost, upstreamCalls };
    };

    /** Objects of an interface are taken for those of the dearest type. */
    const ofEntries = (
      type: GraphQLNamedType,
      nodes: readonly FieldNode[],
      count: number,
      sizes: ReadonlyMap<string, number>,
      above: Step | null,
    ): Estimate => {
      if (isAbstractType(type)) {
        const each = schema
          .getPossibleTypes(type)
          .map((possible) => ofEntries(possible, nodes, count, sizes, above));
        return {
          cost: Math.max(...each.map(({ cost }) => cost)),
          upstreamCalls: Math.max(...each.map(({ upstreamCalls }) => upstreamCalls)),
        };
      }
      const below = isObjectType(type)
        ? ofObjects(type, setsBelow(nodes), count, sizes, above)
        : nothing;
      return { ...below, cost: count * costs.ofType(type) + below.cost };
    };

    const root = schema.getRootType(operation.operation);
    return root ? ofObjects(root, [operation.selectionSet], 1, new Map(), null) : nothing;
  };
};
