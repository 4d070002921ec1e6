import type { FieldNode, SelectionSetNode } from 'graphql';
import { collectFields, setsBelow } from './collect.js';
import type { FragmentOf } from './measure.js';

/**
 * The field that is selected most often in one place, under one name. Takes as many steps as the operation has
 * selections with its fragments written out, of which there must be an end.
 */
export const mostRepeated = (
  set: SelectionSetNode,
  fragmentOf: FragmentOf,
): { readonly field: FieldNode | null; readonly times: number } => {
  let field: FieldNode | null = null;
  let times = 0;
  const visit = (sets: readonly SelectionSetNode[]): void => {
    for (const nodes of collectFields(sets, fragmentOf).values()) {
      if (nodes.length > times) {
        field = nodes[0];
        times = nodes.length;
      }
      visit(setsBelow(nodes));
    }
  };
  visit([set]);
  return { field, times };
};
