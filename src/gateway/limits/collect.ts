import { type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { FragmentOf } from './measure.js';

/** Whether a selection counts; for a fragment, `condition` is the type that it is on. */
type Counts = (node: SelectionNode, condition: string | undefined) => boolean;

/** The fields of selection sets that make one object, by the name in the answer, each fragment taken once. */
export const collectFields = (
  sets: readonly SelectionSetNode[],
  fragmentOf: FragmentOf,
  counts: Counts = () => true,
): Map<string, [FieldNode, ...FieldNode[]]> => {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const seen = new Set<string>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        if (!counts(node, undefined)) continue;
        const name = (node.alias ?? node.name).value;
        const before = fields.get(name);
        if (before) before.push(node);
        else fields.set(name, [node]);
        continue;
      }
      const isSpread = node.kind === Kind.FRAGMENT_SPREAD;
      if (isSpread && seen.has(node.name.value)) continue;
      const fragment = isSpread ? fragmentOf(node.name.value) : node;
      if (!fragment || !counts(node, fragment.typeCondition?.name.value)) continue;
      if (isSpread) seen.add(node.name.value);
      visit(fragment.selectionSet);
    }
  };
  for (const set of sets) visit(set);
  return fields;
};

/** The selection sets below fields of one name. */
export const setsBelow = (nodes: readonly FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
