import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Bus, Channel } from '../../src/gateway/live/bus.js';
import type { News, State } from '../../src/gateway/live/entry.js';
import { changed, createMember, stateOf } from './member.js';

/** Entries that a bus under test is to keep. */
export const keptEntries = 3;

/** Longer than any test takes. */
export const leaseMs = 60_000;

export interface BusUnderTest {
  /** Gives a replica of its own. */
  connect(): Bus;
  close(): Promise<void>;
}

export const publish = async (channel: Channel, news: readonly News[], state: State) =>
  channel.publish(news, state, await channel.head());

/** One after the other; gives the head behind them. */
export const publishAll = async (channel: Channel, keys: readonly string[]) => {
  for (const key of keys) {
    expect(await publish(channel, [changed(key)], stateOf({ [key]: 'RUNNING' }))).toBe(true);
  }
  return channel.head();
};

/** Two replicas for all tests of a file, which take part in topics. */
export const useReplicas = (start: () => Promise<BusUnderTest>) => {
  let given: BusUnderTest;
  let buses: Bus[];
  beforeAll(async () => {
    given = await start();
    buses = [given.connect(), given.connect()];
  });
  afterAll(async () => {
    await Promise.all(buses.map((bus) => bus.close()));
    await given.close();
  });

  const join = async (topic: string = randomUUID(), replica = 0) => {
    const told = createMember();
    const channel = await (buses[replica] as Bus).join(topic, told.member); // there are two
    return { told, channel };
  };
  const leading = async (topic?: string) => {
    const joined = await join(topic);
    expect(await joined.channel.lead(leaseMs)).toBe(true);
    return joined;
  };
  /** Who leads, and who only takes part. */
  const both = async () => {
    const topic = randomUUID();
    return [await leading(topic), await join(topic, 1)] as const;
  };
  /** By one who does not take part. */
  const nudge = (topic: string) => (buses[0] as Bus).nudge(topic); // there are two
  return { join, leading, both, nudge };
};
