import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type NameNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { createNames, isRootType } from './names.js';

/** What the SDL says to composers of federated graphs. */
export const federationDirectives: ReadonlySet<string> = new Set(['key', 'shareable']);

/** A document without some directives, wherever they are defined or used. */
const withoutDirectives = (
  document: DocumentNode,
  isDropped: (name: string) => boolean,
): DocumentNode => {
  const drop = ({ name }: { readonly name: NameNode }) =>
    isDropped(name.value) ? null : undefined;
  return visit(document, { Directive: drop, DirectiveDefinition: drop });
};

/** The graph for those who ask it: nothing in it speaks of federation. */
export const asWhole = (document: DocumentNode): DocumentNode =>
  withoutDirectives(document, (name) => federationDirectives.has(name));

const linked = parse(
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])',
  { noLocation: true },
).definitions;

/** Each root type in one piece: the SDL has a piece in the file of each domain. */
const inOnePiece = ({ definitions }: DocumentNode): DefinitionNode[] => {
  const extensions = definitions.filter(({ kind }) => kind === Kind.OBJECT_TYPE_EXTENSION);
  return definitions.flatMap((node): DefinitionNode[] => {
    if (node.kind === Kind.OBJECT_TYPE_EXTENSION) return [];
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [node];
    const pieces = extensions.filter(
      (other): other is ObjectTypeExtensionNode =>
        'name' in other && other.name?.value === node.name.value,
    );
    return [{ ...node, fields: [node, ...pieces].flatMap(({ fields = [] }) => fields) }];
  });
};

const givesNode = ({ type }: FieldDefinitionNode): boolean =>
  print(type).replace(/[[\]!]/g, '') === 'Node';

/** The graph without `node` and `nodes`, which could not stand in two subgraphs. */
export const withoutNodes = (document: DocumentNode): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions: inOnePiece(document).map((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && isRootType(node.name.value)
      ? { ...node, fields: node.fields?.filter((field) => !givesNode(field)) }
      : node,
  ),
});

/** The graph as a subgraph for composers, to whom directives of ours mean nothing. */
export const asSubgraph = (document: DocumentNode): DocumentNode => {
  const { definitions } = withoutDirectives(
    withoutNodes(document),
    (name) => !federationDirectives.has(name) && name !== 'deprecated',
  );
  // What is left of directives is imported.
  const own = definitions.filter(({ kind }) => kind !== Kind.DIRECTIVE_DEFINITION);
  return { kind: Kind.DOCUMENT, definitions: [...linked, ...own] };
};

/** The graph under other names: those of all its types, which other graphs may use as well, and of the fields that lead into it. */
export const withPrefix = (document: DocumentNode, prefix: string): DocumentNode => {
  if (prefix === '') return document;
  const names = createNames(prefix);
  const renamed = <Node extends { readonly name: NameNode }>(
    node: Node,
    rename: (name: string) => string,
  ): Node => ({ ...node, name: { ...node.name, value: rename(node.name.value) } });

  const definitionOf = (node: DefinitionNode): DefinitionNode => {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION: {
        const fields = isRootType(node.name.value)
          ? node.fields?.map((field) => renamed(field, names.rootField))
          : node.fields;
        return renamed({ ...node, fields }, names.type);
      }
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return renamed(node, names.type);
      default:
        return node;
    }
  };
  const definitions = document.definitions.map(definitionOf);
  return visit({ ...document, definitions }, { NamedType: (node) => renamed(node, names.type) });
};
