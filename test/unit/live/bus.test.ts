import { describe } from 'vitest';
import { createMemoryBus } from '../../../src/gateway/live/memory-bus.js';
import { createRedisBus } from '../../../src/gateway/live/redis/bus.js';
import { describeBus } from '../../support/bus-contract.js';
import { keptEntries } from '../../support/bus-users.js';
import { createLogBook } from '../../support/log.js';
import { needsRedis, noRedis, startRedis } from '../../support/redis.js';

describeBus('the bus in memory', async () => {
  const bus = createMemoryBus(keptEntries);
  return { connect: () => bus, close: async () => {} };
});

describe.skipIf(noRedis)(`with a Redis${needsRedis}`, () => {
  describeBus('the bus over Redis', async () => {
    const redis = await startRedis();
    const { log } = createLogBook();
    return {
      connect: () => createRedisBus({ url: redis.url, deployment: 'test', keptEntries, log }),
      close: () => redis.close(),
    };
  });
});
