import {
  type ConstDirectiveNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { federationDirectives } from '../../src/gateway/federation/document.js';
import type { GraphChange } from './changes.js';

/** Names of fields as one text, however they are spaced and whichever comes first. */
const sameFields = (text: string): string => {
  const leave = (node: SelectionSetNode) => ({
    ...node,
    selections: node.selections.toSorted((one, other) => (print(one) < print(other) ? -1 : 1)),
  });
  return print(visit(parse(`{ ${text} }`), { SelectionSet: { leave } }));
};

const sameDirective = (directive: ConstDirectiveNode): string =>
  print(visit(directive, { StringValue: (node) => ({ ...node, value: sameFields(node.value) }) }));

/** The directives of a type that count, as they are written, by what they mean. */
const directivesOf = ({ directives = [] }: ObjectTypeDefinitionNode): Map<string, string> =>
  new Map(
    directives
      .filter(({ name }) => federationDirectives.has(name.value))
      .map((directive) => [sameDirective(directive), print(directive)]),
  );

const typesOf = (subgraph: string) =>
  new Map(
    parse(subgraph).definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION
        ? [[node.name.value, directivesOf(node)] as const]
        : [],
    ),
  );

/**
 * What has changed for those who compose the graph with others, from one SDL of the subgraph to the next, in types that
 * both have. What is said of fields and types as such is that of the whole graph.
 */
export const compositionChanges = (before: string, now: string): GraphChange[] => {
  const current = typesOf(now);
  return [...typesOf(before)].flatMap(([coordinate, old]): GraphChange[] => {
    const own = current.get(coordinate);
    if (own === undefined) return [];
    const change = (severity: GraphChange['severity'], message: string): GraphChange => ({
      severity,
      kind: 'composition',
      coordinate,
      message,
    });
    return [
      ...[...old]
        .filter(([meaning]) => !own.has(meaning))
        .map(([, text]) => change('breaking', `'${coordinate}' no longer has ${text}`)),
      ...[...own]
        .filter(([meaning]) => !old.has(meaning))
        .map(([, text]) => change('safe', `'${coordinate}' now has ${text}`)),
    ];
  });
};
