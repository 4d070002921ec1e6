import type { GatewayOptions } from '../options.js';
import type { Bus } from './bus.js';
import { createMemoryBus } from './memory-bus.js';
import { createRedisBus } from './redis/bus.js';

/** What replicas share: a Redis, if one is set. */
export const createBus = ({
  live: { redisUrl, keptEvents },
  log,
}: Pick<GatewayOptions, 'live' | 'log'>): Bus =>
  redisUrl === null
    ? createMemoryBus(keptEvents)
    : createRedisBus({ url: redisUrl, keptEntries: keptEvents, log });
