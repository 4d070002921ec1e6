import type { MutationResolvers } from '../generated/resolvers.js';
import { badInput } from '../mapping/bad-input.js';
import { mutation } from '../mutations/mutation.js';

export const Mutation: MutationResolvers = {
  registerService: mutation({
    async write(_args: object, { upstream }) {
      await upstream('registerUser', {});
      return { registered: true };
    },
  }),

  authorizeBuckets: mutation({
    paths: () => () => ['buckets'],
    async write({ buckets }, { upstream }) {
      if (buckets.length === 0) throw badInput('`buckets` is empty: name at least one.');
      const twice = buckets.find((bucket, index) => buckets.indexOf(bucket) < index);
      if (twice !== undefined) throw badInput(`\`buckets\` names ${JSON.stringify(twice)} twice.`);
      await upstream('authorizeObs', { body: buckets });
      return { buckets };
    },
  }),
};
