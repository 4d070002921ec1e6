import {
  type DirectiveNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** The fragment of a name, where there is one. */
export type FragmentOf = (name: string) => FragmentDefinitionNode | null | undefined;

/** What an operation comes to with its fragments in the places that spread them. */
export interface Size {
  /** Fields and fragments. */
  readonly selections: number;
  /** Fields within fields, without those of the schema. */
  readonly depth: number;
  /** The same within `__schema` and `__type`. */
  readonly schemaDepth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Whether a fragment spreads itself, which GraphQL forbids: written out, there is no end of it. */
  readonly endless: boolean;
}

const nothing: Size = {
  selections: 0,
  depth: 0,
  schemaDepth: 0,
  aliases: 0,
  directives: 0,
  endless: false,
};

const together = (one: Size, other: Size): Size => ({
  selections: one.selections + other.selections,
  depth: Math.max(one.depth, other.depth),
  schemaDepth: Math.max(one.schemaDepth, other.schemaDepth),
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  endless: one.endless || other.endless,
});

const withDirectives = (directives: readonly DirectiveNode[] = []): Size => ({
  ...nothing,
  directives: directives.length,
});

const own = ({ directives }: SelectionNode, isAlias = false): Size => ({
  ...withDirectives(directives),
  selections: 1,
  aliases: isAlias ? 1 : 0,
});

const showsSchema = (name: string) => name === '__schema' || name === '__type';

/**
 * Measures the operations of one document. Each fragment is walked once, however often it is spread, so that this takes
 * no longer than reading the document. One that spreads itself counts once.
 */
export const createMeasure = (fragmentOf: FragmentOf) => {
  const fragments = new Map<string, Size>();

  const ofFragment = (name: string): Size => {
    const known = fragments.get(name);
    if (known) return known;
    const fragment = fragmentOf(name);
    if (!fragment) return nothing;
    fragments.set(name, { ...nothing, endless: true });
    const { directives, selectionSet } = fragment;
    const size = together(withDirectives(directives), ofSelections(selectionSet.selections));
    fragments.set(name, size);
    return size;
  };

  const ofSelection = (node: SelectionNode): Size => {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      return together(own(node), ofFragment(node.name.value));
    }
    const below = ofSelections(node.selectionSet?.selections ?? []);
    if (node.kind === Kind.INLINE_FRAGMENT) return together(own(node), below);
    const size = together(own(node, node.alias !== undefined), below);
    return showsSchema(node.name.value)
      ? { ...size, depth: 1, schemaDepth: 1 + below.depth }
      : { ...size, depth: 1 + below.depth };
  };

  const ofSelections = (nodes: readonly SelectionNode[]): Size =>
    nodes.map(ofSelection).reduce(together, nothing);

  return ({ directives, variableDefinitions, selectionSet }: OperationDefinitionNode): Size => {
    const variables = variableDefinitions ?? [];
    const around = [...(directives ?? []), ...variables.flatMap((one) => one.directives ?? [])];
    return together(withDirectives(around), ofSelections(selectionSet.selections));
  };
};
