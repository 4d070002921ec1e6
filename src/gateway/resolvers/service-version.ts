import type { QueryResolvers } from '../generated/resolvers.js';
import { readOne } from '../mapping/page.js';
import { readServiceVersion } from '../mapping/service-version.js';

export const Query: QueryResolvers = {
  serviceVersion: async (_, __, { upstream }) =>
    readOne(await upstream('getVersion', {}), readServiceVersion),
};
