import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Bus, Channel } from '../../src/gateway/live/bus.js';
import type { News, State } from '../../src/gateway/live/entry.js';
import { changed, createMember, stateOf } from './member.js';

export const keptEntries = 3;

const leaseMs = 60_000;

/** What every bus does. `connect` gives a replica of its own. */
export const describeBus = (
  title: string,
  start: () => Promise<{ connect(): Bus; close(): Promise<void> }>,
): void => {
  describe(title, () => {
    let given: Awaited<ReturnType<typeof start>>;
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
    const publish = async (channel: Channel, news: readonly News[], state: State) =>
      channel.publish(news, state, await channel.head());
    const publishAll = async (channel: Channel, keys: readonly string[]) => {
      for (const key of keys) {
        expect(await publish(channel, [changed(key)], stateOf({ [key]: 'RUNNING' }))).toBe(true);
      }
      return channel.head();
    };

    test('nothing is known of a new topic, and nothing is wanted', async () => {
      const { channel, told } = await join();
      expect(await channel.state()).toBeNull();
      expect(await channel.nudges()).toBe(0);
      expect(await channel.interest()).toEqual({ keys: [], roots: [], faces: [] });
      expect(await channel.since(await channel.head())).toEqual([]);
      expect(told.states).toEqual([]);
    });

    test('who is alone leads, and goes on to', async () => {
      const { channel } = await leading();
      expect(await channel.lead(leaseMs)).toBe(true);
      await channel.resign();
      expect(await channel.lead(leaseMs)).toBe(true);
    });

    test('news are told once, in order, behind each other, with the state', async () => {
      const { channel, told } = await leading();
      const before = await channel.head();
      const state = stateOf({ a: 'RUNNING', b: 'RUNNING' });
      await publish(channel, [changed('a'), changed('b')], state);
      await publish(channel, [changed('c')], state);
      expect(told.keys()).toEqual(['a', 'b', 'c']);
      const { epoch } = before;
      expect(told.entries.map(({ position }) => position)).toEqual(
        [1, 2, 3].map((more) => ({ epoch, number: before.number + more })),
      );
      expect(told.states).toEqual([state, state]);
      expect(await channel.state()).toEqual(state);
      expect(await channel.head()).toEqual(told.entries.at(-1)?.position);
    });

    test('a poll that has seen nothing new is told by its state', async () => {
      const { channel, told } = await leading();
      const before = await channel.head();
      const state = stateOf({}, 4);
      await publish(channel, [], state);
      expect(told.states).toEqual([state]);
      expect(told.entries).toEqual([]);
      expect(await channel.head()).toEqual(before);
      expect(await channel.state()).toEqual(state);
    });

    test('what is behind a position is kept, as far as it is', async () => {
      const { channel, told } = await leading();
      const { epoch, number } = await publishAll(channel, ['a', 'b', 'c', 'd']);
      const behind = (place: number) => channel.since({ epoch, number: place });
      expect(await behind(number)).toEqual([]);
      expect(await behind(number - 1)).toEqual(told.entries.slice(-1));
      expect(await behind(number - keptEntries)).toEqual(told.entries.slice(-keptEntries));
      expect(await behind(number - keptEntries - 1)).toBeNull();
    });

    test.each([
      ['of another log', { epoch: 1, number: 0 }],
      ['that is not there yet', { number: 1 }],
    ])('nothing can be said of what is behind a position %s', async (_, difference) => {
      const { channel } = await leading();
      const head = await publishAll(channel, ['a']);
      const number = head.number + (difference.number ?? 0);
      expect(await channel.since({ ...head, ...difference, number })).toBeNull();
    });

    test('nudges are counted and told', async () => {
      const { channel, told } = await join();
      const first = await channel.nudge();
      expect(await channel.nudge()).toBe(first + 1);
      expect(await channel.nudges()).toBe(first + 1);
      await told.until(() => told.nudges() >= 2);
    });

    test('what is wanted is what was declared last', async () => {
      const { channel } = await join();
      await channel.declare({ keys: ['a'] }, leaseMs);
      await channel.declare({ keys: ['b'], roots: ['r'], intervalMs: 5 }, leaseMs);
      const wanted = { keys: ['b'], roots: ['r'], faces: [], intervalMs: 5 };
      expect(await channel.interest()).toEqual(wanted);
      await channel.declare({ keys: null }, leaseMs);
      expect(await channel.interest()).toMatchObject({ keys: null });
      await channel.declare(null, leaseMs);
      expect(await channel.interest()).toMatchObject({ keys: [] });
    });

    test('what is declared no more is forgotten', async () => {
      const { channel } = await join();
      await channel.declare({ keys: ['a'] }, 1);
      await vi.waitFor(async () =>
        expect(await channel.interest()).toEqual({ keys: [], roots: [], faces: [] }),
      );
    });

    test('who has left is told nothing, and wants nothing', async () => {
      const { channel, told } = await leading();
      await channel.declare({ keys: ['a'] }, leaseMs);
      await publishAll(channel, ['a']);
      await channel.leave();
      expect(told.keys()).toEqual(['a']);
    });

    test('topics know nothing of each other', async () => {
      const [one, other] = [await leading(), await leading()];
      await publishAll(one.channel, ['a']);
      await one.channel.nudge();
      expect(await other.channel.state()).toBeNull();
      expect(await other.channel.nudges()).toBe(0);
      expect(other.told.states).toEqual([]);
    });

    test('one leads at a time, until it lets go', async () => {
      const [leader, other] = await both();
      expect(await other.channel.lead(leaseMs)).toBe(false);
      await other.channel.resign();
      expect(await leader.channel.lead(leaseMs)).toBe(true);
      await leader.channel.resign();
      expect(await other.channel.lead(leaseMs)).toBe(true);
      expect(await leader.channel.lead(leaseMs)).toBe(false);
    });

    test.each(['resign', 'leave'] as const)(
      'others are told to look who leads after: %s',
      async (act) => {
        const [leader, other] = await both();
        await leader.channel[act]();
        await other.told.until(() => other.told.nudges() === 1);
        expect(await other.channel.lead(leaseMs)).toBe(true);
      },
    );

    test('another one leads when who did has not said so in time', async () => {
      const [leader, other] = await both();
      await leader.channel.lead(1);
      await vi.waitFor(async () => expect(await other.channel.lead(leaseMs)).toBe(true));
      expect(await leader.channel.lead(leaseMs)).toBe(false);
    });

    test('who has lost the lead, or never had it, cannot publish', async () => {
      const [leader, other] = await both();
      const state = stateOf({ a: 'RUNNING' });
      expect(await publish(other.channel, [changed('a')], state)).toBe(false);
      await leader.channel.resign();
      expect(await publish(leader.channel, [changed('a')], state)).toBe(false);
      await other.channel.lead(leaseMs);
      expect(await publish(leader.channel, [changed('a')], state)).toBe(false);
      expect(await other.channel.state()).toBeNull();
      expect(await publish(other.channel, [changed('b')], state)).toBe(true);
      await leader.told.until(() => leader.told.entries.length > 0);
      expect([leader, other].map(({ told }) => told.keys())).toEqual([['b'], ['b']]);
    });

    test('all are told the same, once, in the same order, and who leads next goes on behind it', async () => {
      const [leader, other] = await both();
      await publishAll(leader.channel, ['a', 'b']);
      await leader.channel.resign();
      expect(await other.channel.lead(leaseMs)).toBe(true);
      await publishAll(other.channel, ['c', 'd']);
      await leader.told.until(() => leader.told.entries.length >= 4);
      expect(leader.told.keys()).toEqual(['a', 'b', 'c', 'd']);
      expect(other.told.entries).toEqual(leader.told.entries);
      const { epoch, number } = await leader.channel.head();
      const behind = { epoch, number: number - 2 };
      expect(await leader.channel.since(behind)).toEqual(await other.channel.since(behind));
    });

    test('nothing is added behind what was not known of yet', async () => {
      const [leader, other] = await both();
      const before = await leader.channel.head();
      await leader.channel.resign();
      await other.channel.lead(leaseMs);
      await publishAll(other.channel, ['a']);
      await other.channel.resign();
      expect(await leader.channel.lead(leaseMs)).toBe(true);
      const state = stateOf({ b: 'RUNNING' });
      expect(await leader.channel.publish([changed('b')], state, before)).toBe(false);
      expect(await publish(leader.channel, [changed('c')], state)).toBe(true);
      expect(leader.told.keys()).toEqual(['a', 'c']);
    });

    test('who joins later begins behind what is there', async () => {
      const topic = randomUUID();
      const first = await leading(topic);
      const head = await publishAll(first.channel, ['a']);
      const late = await join(topic, 1);
      expect(await late.channel.head()).toEqual(head);
      expect(await late.channel.state()).toEqual(stateOf({ a: 'RUNNING' }));
      await publishAll(first.channel, ['b']);
      await late.told.until(() => late.told.entries.length > 0);
      expect(late.told.keys()).toEqual(['b']);
    });

    test('what all want is joined', async () => {
      const [leader, other] = await both();
      await leader.channel.declare({ keys: ['a'], intervalMs: 50 }, leaseMs);
      await other.channel.declare({ keys: ['b'], roots: ['r'], intervalMs: 20 }, leaseMs);
      const wanted = { keys: ['a', 'b'], roots: ['r'], faces: [], intervalMs: 20 };
      const { keys, ...rest } = await leader.channel.interest();
      expect({ keys: [...(keys ?? [])].sort(), ...rest }).toEqual(wanted);
      await other.channel.leave();
      expect(await leader.channel.interest()).toMatchObject({ keys: ['a'], intervalMs: 50 });
    });

    test('nudges of all are counted as one, and told to all', async () => {
      const [leader, other] = await both();
      const first = await other.channel.nudge();
      expect(await leader.channel.nudge()).toBe(first + 1);
      expect(await other.channel.nudges()).toBe(first + 1);
      await Promise.all([leader, other].map(({ told }) => told.until(() => told.nudges() === 2)));
    });
  });
};
