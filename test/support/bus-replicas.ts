import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { leaseMs, publish, publishAll, type useReplicas } from './bus-users.js';
import { changed, stateOf } from './member.js';

/** What every bus does for several replicas in one topic. */
export const describeReplicas = ({ join, leading, both }: ReturnType<typeof useReplicas>): void => {
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

  test('nor behind a poll that was not known of, even if it has seen nothing new', async () => {
    const [leader, other] = await both();
    await publishAll(leader.channel, ['a']);
    await other.told.until(() => other.told.entries.length > 0);
    const before = await leader.channel.head();
    await leader.channel.resign();
    await other.channel.lead(leaseMs);
    const newer = stateOf({ a: 'RUNNING' }, 2);
    expect(await publish(other.channel, [], newer)).toBe(true);
    await other.channel.resign();
    expect(await leader.channel.lead(leaseMs)).toBe(true);
    expect(await leader.channel.publish([], stateOf({ a: 'RUNNING' }, 1), before)).toBe(false);
    expect(await leader.channel.state()).toEqual(newer);
    expect(await publish(leader.channel, [], stateOf({}, 3))).toBe(true);
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
};
