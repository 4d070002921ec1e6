import { createHash } from 'node:crypto';
import type { GatewayOptions } from '../options.js';
import type { Bus } from './bus.js';
import { createMemoryBus } from './memory-bus.js';
import { createRedisBus } from './redis/bus.js';

/**
 * The same for replicas that ask the same services as the same account. One that asks DLI, too, sees other jobs. Others tell callers other things under the same
 * name of a topic, and so have to stay apart, even on one Redis.
 */
export const deploymentOf = ({ endpoints, auth }: GatewayOptions['upstream']): string => {
  const account =
    auth.mode === 'password'
      ? [auth.user, auth.domain]
      : auth.mode === 'aksk'
        ? [auth.accessKey]
        : [];
  const { cs, iam, vpc, dli } = endpoints;
  const places = dli === null ? [cs, iam, vpc] : [cs, iam, vpc, dli];
  const text = JSON.stringify([...places, auth.mode, ...account]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
};

/** What replicas share: a Redis, if one is set. */
export const createBus = ({ live, upstream, log }: GatewayOptions): Bus => {
  const { redisUrl: url, keptEvents: keptEntries } = live;
  if (url === null) return createMemoryBus(keptEntries);
  return createRedisBus({ url, deployment: deploymentOf(upstream), keptEntries, log });
};
