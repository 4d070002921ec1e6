import {
  composeServices as composeByGuild,
  type ServiceDefinition,
} from '@theguild/federation-composition';
import { type GraphQLError, parse, print } from 'graphql';
import { importOfRouters } from './routers.js';

/** A subgraph on its way into a supergraph. */
export interface Part {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** The supergraph, or what stands against it, each with its code where the composer has codes. */
export interface Composed {
  readonly sdl: string | undefined;
  readonly errors: readonly string[];
}

type ComposeServices = (services: ServiceDefinition[]) => {
  readonly supergraphSdl?: string | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
};

const partsAsServices = (parts: readonly Part[]): ServiceDefinition[] =>
  parts.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));

const composedBy = (compose: ComposeServices, parts: readonly Part[]): Composed => {
  const { supergraphSdl: sdl, errors = [] } = compose(partsAsServices(parts));
  return { sdl, errors: errors.map(({ message, extensions }) => `${extensions.code}: ${message}`) };
};

/** The Guild's composer. */
export const compose = (parts: readonly Part[]): Composed => composedBy(composeByGuild, parts);

const composeByApollo = async (parts: readonly Part[]): Promise<Composed> => {
  const { composeServices } = await importOfRouters('@apollo/composition/dist/index.js');
  return composedBy(composeServices, parts);
};

const composeByCosmo = async (parts: readonly Part[]): Promise<Composed> => {
  const cosmo = await importOfRouters('@wundergraph/composition/dist/index.js');
  const { success, federatedGraphAST, errors } = cosmo.federateSubgraphs({
    subgraphs: parts.map(({ name, url, sdl }) => ({ name, url, definitions: parse(sdl) })),
    version: cosmo.LATEST_ROUTER_COMPATIBILITY_VERSION,
  });
  if (success) return { sdl: print(federatedGraphAST), errors: [] };
  return { sdl: undefined, errors: errors.map(({ message }: Error) => message) };
};

/** Composers that are installed with the main package, and those that `test/routers` has. */
export const composers = { 'The Guild': async (parts: readonly Part[]) => compose(parts) };
export const composersOfRouters = { Apollo: composeByApollo, Cosmo: composeByCosmo };

/** The supergraph of parts that are known to fit. */
export const supergraphOf = (parts: readonly Part[]): string => {
  const { sdl, errors } = compose(parts);
  if (sdl === undefined) throw new Error(errors.join('\n'));
  return sdl;
};
