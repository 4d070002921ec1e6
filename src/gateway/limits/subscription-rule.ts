import {
  type DefinitionNode,
  type DirectiveNode,
  GraphQLError,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import type { FragmentOf } from './measure.js';

/** Whether something at the top of an operation stands there under a condition, in fragments, too. */
const hasCondition = (
  { selections }: SelectionSetNode,
  fragmentOf: FragmentOf,
  seen = new Set<string>(),
): boolean =>
  selections.some((node) => {
    if (node.directives?.some(({ name: { value } }) => value === 'skip' || value === 'include')) {
      return true;
    }
    if (node.kind === Kind.FIELD) return false;
    if (node.kind === Kind.INLINE_FRAGMENT)
      return hasCondition(node.selectionSet, fragmentOf, seen);
    const name = node.name.value;
    if (seen.has(name)) return false;
    seen.add(name);
    const fragment = fragmentOf(name);
    return !!fragment && hasCondition(fragment.selectionSet, fragmentOf, seen);
  });

/** `@skip(if: true)` */
const skipped: DirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'skip' },
  arguments: [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'if' },
      value: { kind: Kind.BOOLEAN, value: true },
    },
  ],
};

/** An operation that leaves out all that it selects, but uses the same fragments and variables. */
const withoutFields = (operation: OperationDefinitionNode): OperationDefinitionNode => {
  const { selectionSet } = operation;
  const fragment: InlineFragmentNode = {
    kind: Kind.INLINE_FRAGMENT,
    directives: [skipped],
    selectionSet,
  };
  return { ...operation, selectionSet: { ...selectionSet, selections: [fragment] } };
};

/**
 * Refuses `@skip` and `@include` on the field of a subscription (GraphQL of September 2025, 5.2.4.1), which has to be
 * there. The rule of graphql-js 16 that counts these fields knows no variables and throws at one in a condition: what is
 * refused is kept from it, but not from the others.
 */
export const unconditionalSubscriptions: ValidationRule = (context) => ({
  Document(document) {
    const isRefused = (definition: DefinitionNode): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === OperationTypeNode.SUBSCRIPTION &&
      hasCondition(definition.selectionSet, (name) => context.getFragment(name));
    const refused = document.definitions.filter(isRefused);
    if (refused.length === 0) return;
    const message = 'The field of a subscription must not have `@skip` or `@include`.';
    for (const node of refused) context.reportError(new GraphQLError(message, { nodes: node }));
    const definitions = document.definitions.map((definition) =>
      isRefused(definition) ? withoutFields(definition) : definition,
    );
    return { ...document, definitions };
  },
});
