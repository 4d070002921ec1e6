import {
  buildSchema,
  DirectiveLocation,
  GraphQLSchema,
  isSpecifiedDirective,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} from 'graphql';
import { BadWorkspace } from './bad-workspace.js';

const locationsOfDocuments: ReadonlySet<DirectiveLocation> = new Set([
  DirectiveLocation.QUERY,
  DirectiveLocation.MUTATION,
  DirectiveLocation.SUBSCRIPTION,
  DirectiveLocation.FIELD,
  DirectiveLocation.FRAGMENT_DEFINITION,
  DirectiveLocation.FRAGMENT_SPREAD,
  DirectiveLocation.INLINE_FRAGMENT,
  DirectiveLocation.VARIABLE_DEFINITION,
]);

/** The graph as text, sorted, without the directives that no client can write: as releases are kept and compared. */
export const clientGraphText = (sdl: string): string => {
  const { directives, ...rest } = buildSchema(sdl).toConfig();
  const ofClients = directives.filter(
    (directive) =>
      isSpecifiedDirective(directive) ||
      directive.locations.some((location) => locationsOfDocuments.has(location)),
  );
  const schema = new GraphQLSchema({ ...rest, directives: ofClients });
  const problems = validateSchema(schema);
  if (problems.length > 0)
    throw new BadWorkspace(problems.map(({ message }) => message).join('\n'));
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
};

/** The same as a schema, in which nothing is left of where and how it was written. */
export const clientGraph = (sdl: string): GraphQLSchema => buildSchema(clientGraphText(sdl));
