import { describe, expect, test, vi } from 'vitest';
import type { State } from '../../src/gateway/live/entry.js';
import { describeReplicas } from './bus-replicas.js';
import {
  type BusUnderTest,
  keptEntries,
  leaseMs,
  publish,
  publishAll,
  useReplicas,
} from './bus-users.js';
import { changed, stateOf } from './member.js';

/** What every bus does. */
export const describeBus = (title: string, start: () => Promise<BusUnderTest>): void => {
  describe(title, () => {
    const replicas = useReplicas(start);
    const { join, leading } = replicas;

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
      expect(await channel.head()).toMatchObject(told.entries.at(-1)?.position ?? {});
    });

    test('a poll that has seen nothing new is told by its state', async () => {
      const { channel, told } = await leading();
      const before = await channel.head();
      const state = stateOf({}, 4);
      await publish(channel, [], state);
      expect(told.states).toEqual([state]);
      expect(told.entries).toEqual([]);
      expect(await channel.head()).toEqual({ ...before, states: before.states + 1 });
      expect(await channel.state()).toEqual(state);
    });

    test('what could not be read is told with the state, and so is a state of an older version', async () => {
      const { channel, told } = await leading();
      const failure = { operation: 'listDliJobs', kind: 'unavailable', status: 503, service: null };
      const partial = {
        ...stateOf({ a: 'RUNNING' }),
        failure,
        unlisted: ['DLI', 'dli:4'],
      } as State;
      await publish(channel, [], { ...partial, unread: ['dli:5'] });
      expect(told.states).toEqual([{ ...partial, unread: ['dli:5'] }]);
      const { unlisted: _, ...old } = stateOf({ a: 'RUNNING' });
      await publish(channel, [], old);
      expect(await channel.state()).toEqual(old);
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

    describeReplicas(replicas);
  });
};
