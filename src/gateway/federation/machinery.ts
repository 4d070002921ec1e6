import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse, print } from 'graphql';
import { isEntityType } from '../mapping/ids.js';
import type { Names } from './names.js';

const isType = (node: { readonly kind: Kind }): node is ObjectTypeDefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION;

/** What a lookup by id costs: the directive of `nodes`. */
const costOfLookup = ({ definitions }: DocumentNode): string =>
  definitions
    .filter(isType)
    .flatMap(({ fields = [] }) => fields.filter(({ name }) => name.value === 'nodes'))
    .flatMap(({ directives = [] }) => directives.filter(({ name }) => name.value === 'upstream'))
    .map(print)
    .join(' ');

/** What routers ask of every subgraph of Apollo Federation 2, for a graph that goes by the given names. */
export const machineryOf = (graph: DocumentNode, names: Names): DocumentNode => {
  const entities = graph.definitions.flatMap((node) =>
    isType(node) && isEntityType(node.name.value) ? [names.type(node.name.value)] : [],
  );
  return parse(
    `
    "An entity as other subgraphs know it: its \`__typename\` and the fields of one of its keys."
    scalar _Any

    "Every entity of this subgraph."
    union _Entity = ${entities.join(' | ')}

    "This subgraph."
    type _Service {
      "Its SDL, for composers."
      sdl: String!
    }

    extend type Query {
      "Entities by what other subgraphs know of them, in the order asked for; null where there is none."
      _entities("At most \`MAX_REPRESENTATIONS\` of them." representations: [_Any!]!): [_Entity]!
        @listSize(slicingArguments: ["representations"])
        ${costOfLookup(graph)}

      "This subgraph, for composers."
      _service: _Service!
    }
    `,
    { noLocation: true },
  );
};
