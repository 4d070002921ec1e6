import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation asks of its root type under one name. */
export interface RootSelection {
  /** The field of the root type. */
  readonly field: GraphQLField<unknown, unknown>;
  /** The name in the answer. */
  readonly name: string;
  /** The names by which it asks the payload for `userErrors`. */
  readonly userErrors: ReadonlySet<string>;
  /** Whether the payload has `userErrors` that the answer may come without. */
  readonly isSilent: boolean;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** A field, and whether the answer may come without it. */
interface Selected {
  readonly node: FieldNode;
  readonly isConditional: boolean;
}

const hasCondition = ({ directives = [] }: SelectionNode): boolean =>
  directives.some(({ name }) => name.value === 'skip' || name.value === 'include');

/** The fields of a selection, also those that fragments bring. */
const fieldsIn = (
  { selections }: SelectionSetNode,
  fragments: Fragments,
  within = false,
): Selected[] =>
  selections.flatMap((node) => {
    const isConditional = within || hasCondition(node);
    if (node.kind === Kind.FIELD) return [{ node, isConditional }];
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    return fragment ? fieldsIn(fragment.selectionSet, fragments, isConditional) : [];
  });

const nameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** Whether the payload of a mutation's field tells what the caller can mend. */
const hasUserErrors = ({ type }: GraphQLField<unknown, unknown>): boolean => {
  const payload = getNamedType(type);
  return isObjectType(payload) && payload.getFields().userErrors !== undefined;
};

const userErrorsIn = ({ selectionSet }: FieldNode, fragments: Fragments): Selected[] =>
  selectionSet
    ? fieldsIn(selectionSet, fragments).filter(({ node }) => node.name.value === 'userErrors')
    : [];

/** What the one operation of a valid document asks of its root type; `__typename` is no part of it. */
export const rootSelectionsOf = (
  { definitions }: DocumentNode,
  schema: GraphQLSchema,
): RootSelection[] => {
  const fragments: Fragments = new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) return [];
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {};
  const roots = fieldsIn(operation.selectionSet, fragments);

  return [...new Set(roots.map(({ node }) => nameOf(node)))].flatMap((name) => {
    const merged = roots.filter(({ node }) => nameOf(node) === name);
    const field = fields[merged[0]?.node.name.value ?? ''];
    if (!field) return []; // `__typename`
    const userErrors = new Set<string>();
    let isTold = true;
    if (operation.operation === OperationTypeNode.MUTATION && hasUserErrors(field)) {
      const asks = merged.map(({ node, isConditional }) => {
        const asked = userErrorsIn(node, fragments);
        for (const each of asked) userErrors.add(nameOf(each.node));
        return { isConditional, isSure: asked.some((each) => !each.isConditional) };
      });
      // Whichever of those that are merged are left, one of them has to ask.
      isTold =
        asks.some(({ isConditional, isSure }) => isSure && !isConditional) ||
        asks.every(({ isSure }) => isSure);
    }
    return [{ field, name, userErrors, isSilent: !isTold }];
  });
};
