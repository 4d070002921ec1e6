import {
  GraphQLError,
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

/**
 * Refuses `@skip` and `@include` on the field of a subscription (GraphQL of September 2025, 5.2.4.1), which has to be
 * there. The rule of graphql-js 16 that counts these fields knows no variables and throws at one in a condition: it gets
 * the document without the operations that are refused.
 */
export const unconditionalSubscriptions: ValidationRule = (context) => ({
  Document(document) {
    const refused = document.definitions.filter(
      (definition): definition is OperationDefinitionNode =>
        definition.kind === Kind.OPERATION_DEFINITION &&
        definition.operation === OperationTypeNode.SUBSCRIPTION &&
        hasCondition(definition.selectionSet, (name) => context.getFragment(name)),
    );
    if (refused.length === 0) return;
    const message = 'The field of a subscription must not have `@skip` or `@include`.';
    for (const node of refused) context.reportError(new GraphQLError(message, { nodes: node }));
    const definitions = document.definitions.filter(
      (definition) => !refused.some((one) => one === definition),
    );
    return { ...document, definitions };
  },
});
