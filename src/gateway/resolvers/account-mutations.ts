import type { MutationResolvers } from '../generated/resolvers.js';
import { needEachOnce } from '../mutations/lists.js';
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
      // Any text may come here, so that quotes show where it ends.
      needEachOnce(
        'buckets',
        buckets.map((bucket) => JSON.stringify(bucket)),
      );
      await upstream('authorizeObs', { body: buckets });
      return { buckets };
    },
  }),
};
