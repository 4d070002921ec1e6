import type { QueryResolvers } from '../generated/resolvers.js';
import { readOverview } from '../mapping/overview.js';
import { readOne } from '../mapping/page.js';

export const Query: QueryResolvers = {
  overview: async (_, __, { upstream }) => readOne(await upstream('getOverview', {}), readOverview),
};
