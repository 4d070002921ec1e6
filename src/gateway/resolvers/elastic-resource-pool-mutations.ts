import type { Context } from '../context.js';
import type {
  CreateElasticResourcePoolPayloadResolvers,
  MutationResolvers,
} from '../generated/resolvers.js';
import { joinPool, ofPayload } from '../joins.js';
import { type PoolModel, poolReference } from '../mapping/elastic-resource-pool.js';
import { newPool } from '../mapping/elastic-resource-pool-input.js';
import { creates } from '../mutations/create.js';
import { deletes } from '../mutations/delete.js';

const named = async (name: string, { loaders }: Context): Promise<PoolModel | null> =>
  loaders.pool.load(name);

export const Mutation: MutationResolvers = {
  createElasticResourcePool: creates({
    type: 'ElasticResourcePool',
    endpoint: 'createElasticResourcePool',
    writer: newPool,
    named,
    keyOf: ({ name }) => name,
    payload: (name) => ({ elasticResourcePool: poolReference(name) }),
    rules: ({ name }, context) => [
      ['DLI.0006', named(name, context).then((found) => found !== null)],
    ],
  }),

  deleteElasticResourcePool: deletes({
    type: 'ElasticResourcePool',
    parameters: ['pool_name'],
    send: (pool_name, { upstream }) => upstream('deleteElasticResourcePool', { pool_name }),
    isGone: async (key, context) => (await named(key, context)) === null,
  }),
};

export const CreateElasticResourcePoolPayload: CreateElasticResourcePoolPayloadResolvers =
  ofPayload('elasticResourcePool', ['id', 'name'], ({ name }: PoolModel, { loaders }, info) =>
    joinPool(name, loaders, info),
  );
