import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Channel } from '../../../src/gateway/live/bus.js';
import { createRedisBus } from '../../../src/gateway/live/redis/bus.js';
import { createLogBook } from '../../support/log.js';
import { changed, createMember, stateOf } from '../../support/member.js';
import { needsRedis, noRedis, startRedis, type TestRedis } from '../../support/redis.js';

const leaseMs = 60_000;
const keptEntries = 3;
const lost = 'Redis cannot be used: until it can, each replica polls for itself';
const found = 'Redis can be used again';

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

const useRedis = async (...args: Parameters<typeof startRedis>): Promise<TestRedis> => {
  const redis = await startRedis(...args);
  ending.push(() => redis.close());
  return redis;
};

/** A replica, in the topic that the test is about. */
const join = async (url: string, topic: string = randomUUID(), deployment = 'test') => {
  const book = createLogBook();
  const told = createMember();
  const bus = createRedisBus({ url, deployment, keptEntries, log: book.log });
  ending.push(() => bus.close());
  const channel = await bus.join(topic, told.member);
  return { channel, told, book, topic };
};

const publish = async (channel: Channel, key: string, status = 'RUNNING') =>
  channel.publish([changed(key, status)], stateOf({ [key]: status }), await channel.head());

/** Whether it leads in Redis: another one does not then. */
const sharesWith = (one: Channel, other: Channel) =>
  vi.waitFor(
    async () => {
      expect([await one.lead(leaseMs), await other.lead(leaseMs)]).toEqual([true, false]);
    },
    { timeout: 15_000 },
  );

describe.skipIf(noRedis)(`where Redis is away${needsRedis}`, () => {
  test('from the start, each replica is on its own until it comes, which is logged once', async () => {
    const redis = await useRedis([], false);
    const one = await join(redis.url);
    const other = await join(redis.url, one.topic);
    for (const { channel, told } of [one, other]) {
      expect(await channel.lead(leaseMs)).toBe(true);
      await channel.declare({ keys: ['a'] }, leaseMs);
      expect(await channel.interest()).toMatchObject({ keys: ['a'] });
      expect(await publish(channel, 'a')).toBe(true);
      expect(told.keys()).toEqual(['a']);
      expect(await channel.nudge()).toBe(1);
      await told.until(() => told.nudges() === 1);
    }
    await redis.start();
    await sharesWith(one.channel, other.channel);
    expect(await other.channel.interest()).toMatchObject({ keys: ['a'] });
    expect(await other.channel.nudges()).toBe(1);
    await one.book.line(found);
    const lines = one.book.lines.map(({ msg }) => msg);
    expect(lines.filter((line) => line === lost || line === found)).toEqual([lost, found]);
  });

  test('even who never asks to lead is reached again when it is back', async () => {
    const redis = await useRedis([], false);
    const one = await join(redis.url);
    const other = await join(redis.url, one.topic);
    await one.channel.nudge();
    await redis.start();
    await vi.waitFor(
      async () => {
        await one.channel.nudge();
        expect(other.told.nudges()).toBeGreaterThan(0);
      },
      { timeout: 15_000 },
    );
  });

  test('what has changed since is told where it dies, and to those who know otherwise as a gap where it comes back empty', async () => {
    const redis = await useRedis();
    const one = await join(redis.url);
    const other = await join(redis.url, one.topic);
    await one.channel.lead(leaseMs);
    await publish(one.channel, 'a');
    await other.told.until(() => other.told.entries.length === 1);
    await redis.kill();
    for (const { channel } of [one, other]) {
      expect(await channel.state()).toEqual(stateOf({ a: 'RUNNING' }));
      expect(await channel.lead(leaseMs)).toBe(true);
    }
    await publish(one.channel, 'a', 'STOPPED');
    expect(one.told.keys()).toEqual(['a', 'a']);
    expect(other.told.keys()).toEqual(['a']);

    await redis.start();
    await sharesWith(one.channel, other.channel);
    expect(await one.channel.state()).toEqual(stateOf({ a: 'STOPPED' }));
    await publish(one.channel, 'b');
    expect(one.told.keys()).toEqual(['a', 'a', 'b']);
    expect(one.told.gaps).toEqual([]);
    await other.told.until(() => other.told.gaps.length === 1);
    expect(other.told.gaps).toEqual([stateOf({ b: 'RUNNING' })]);
    await publish(one.channel, 'c');
    await other.told.until(() => other.told.entries.length === 2);
    expect(other.told.keys()).toEqual(['a', 'c']);
  });

  test('who has been told nothing meanwhile misses nothing: it is told what others published', async () => {
    const redis = await useRedis();
    const one = await join(redis.url);
    const other = await join(redis.url, one.topic);
    await one.channel.lead(leaseMs);
    await publish(one.channel, 'a');
    await other.told.until(() => other.told.entries.length === 1);
    await redis.command('CLIENT', 'KILL', 'TYPE', 'pubsub');
    await Promise.all([one, other].map(({ book }) => book.line(found)));
    await sharesWith(one.channel, other.channel);
    await publish(one.channel, 'b');
    await publish(one.channel, 'c');
    await other.told.until(() => other.told.entries.length === 3);
    expect(other.told.entries).toEqual(one.told.entries);
    expect([...one.told.gaps, ...other.told.gaps]).toEqual([]);
  });

  test('hanging, it is left after a while; who has been told something meanwhile is told of a gap when it answers', async () => {
    const redis = await useRedis();
    const one = await join(redis.url);
    const other = await join(redis.url, one.topic);
    await one.channel.lead(leaseMs);
    await publish(one.channel, 'a');
    await other.told.until(() => other.told.entries.length === 1);
    redis.hang();
    expect(await publish(one.channel, 'b')).toBe(false); // behind a head that is Redis' own
    for (const { channel, told } of [one, other]) {
      expect(await channel.lead(leaseMs)).toBe(true);
      expect(await publish(channel, 'b')).toBe(true);
      expect(told.keys()).toEqual(['a', 'b']);
    }
    redis.resume();
    await Promise.all([one, other].map(({ told }) => told.until(() => told.gaps.length === 1)));
    await sharesWith(one.channel, other.channel);
    const state = await one.channel.state();
    for (const { told } of [one, other]) expect(told.gaps).toEqual([state]);
  });

  test('a log that has moved on by more than is kept is a gap', async () => {
    const redis = await useRedis();
    const one = await join(redis.url);
    const other = await join(redis.url, one.topic);
    await one.channel.lead(leaseMs);
    const state = stateOf({ d: 'RUNNING' });
    const news = ['a', 'b', 'c', 'd'].map((key) => changed(key));
    expect(await one.channel.publish(news, state, await one.channel.head())).toBe(true);
    await other.told.until(() => other.told.gaps.length === 1);
    expect(other.told.gaps).toEqual([state]);
    expect(other.told.entries).toEqual([]);
    expect(one.told.keys()).toEqual(['a', 'b', 'c', 'd']);
    await publish(one.channel, 'e');
    await other.told.until(() => other.told.entries.length === 1);
    expect(other.told.keys()).toEqual(['e']);
  });

  test('a log that has lost its end, as after a failover, goes on as another one', async () => {
    const redis = await useRedis();
    const { channel, told } = await join(redis.url);
    await channel.lead(leaseMs);
    await publish(channel, 'a');
    await publish(channel, 'b');
    const head = await channel.head();
    const [key = ''] = (await redis.command('KEYS', '*:head')) as string[]; // that is what it gives
    await redis.command('SET', key, `${head.epoch}-${head.number - 1}-1`);
    await channel.lead(leaseMs);
    expect(await publish(channel, 'c')).toBe(true);
    expect(told.keys()).toEqual(['a', 'b', 'c']);
    expect((await channel.head()).epoch).toBeGreaterThan(head.epoch);
    expect(await channel.since(head)).toBeNull();
  });

  test('it is not written to behind another head than the one that is known', async () => {
    const redis = await useRedis();
    const { channel, told } = await join(redis.url);
    await channel.lead(leaseMs);
    await publish(channel, 'a');
    await redis.command('FLUSHALL');
    await channel.resign();
    const claim = channel.lead(leaseMs);
    const early = publish(channel, 'b');
    expect([await claim, await early]).toEqual([true, false]);
    expect(await publish(channel, 'b')).toBe(true);
    expect(told.keys()).toEqual(['a', 'b']);
  });

  test('times need not be whole milliseconds', async () => {
    const redis = await useRedis();
    const one = await join(redis.url);
    const other = await join(redis.url, one.topic);
    await one.channel.declare({ keys: ['a'] }, leaseMs + 0.5);
    expect(await one.channel.lead(leaseMs + 0.5)).toBe(true);
    expect(await other.channel.lead(leaseMs)).toBe(false);
    expect(await other.channel.interest()).toMatchObject({ keys: ['a'] });
    expect(one.book.lines).toEqual([]);
  });

  test('what it cannot make sense of fails, and parts nobody from the others', async () => {
    const redis = await useRedis();
    const one = await join(redis.url);
    const other = await join(redis.url, one.topic);
    await one.channel.lead(leaseMs);
    await one.channel.nudge();
    const [key = ''] = (await redis.command('KEYS', '*:nudges')) as string[]; // that is what it gives
    await redis.command('SET', key, 'many');
    await expect(one.channel.nudge()).rejects.toThrow(/^ERR /);
    expect(await other.channel.lead(leaseMs)).toBe(false);
    expect(one.book.lines).toEqual([]);
  });

  test('who has polled alone is told of a gap when it answers, even if that poll had no news', async () => {
    const redis = await useRedis();
    const { channel, told } = await join(redis.url);
    await channel.lead(leaseMs);
    await publish(channel, 'a');
    redis.hang();
    const shared = stateOf({ a: 'RUNNING' });
    expect(await channel.publish([], shared, await channel.head())).toBe(false);
    await channel.lead(leaseMs);
    const alone = stateOf({ a: 'RUNNING', b: 'RUNNING' });
    expect(await channel.publish([], alone, await channel.head())).toBe(true);
    redis.resume();
    await told.until(() => told.gaps.length === 1);
    expect(told.gaps).toEqual([shared]);
  });

  test('it may not be writable, which is as bad', async () => {
    const redis = await useRedis(['--maxmemory', '1', '--maxmemory-policy', 'noeviction']);
    const { channel, told, book } = await join(redis.url);
    await channel.lead(leaseMs);
    await publish(channel, 'a');
    expect(told.keys()).toEqual(['a']);
    expect(await book.line(lost)).toMatchObject({
      err: { message: expect.stringMatching(/^OOM/) },
    });
  });

  test('gateways of other settings share nothing, even on one Redis', async () => {
    const redis = await useRedis();
    const one = await join(redis.url, 'topic', 'of one account');
    const other = await join(redis.url, 'topic', 'of another one');
    for (const { channel } of [one, other]) expect(await channel.lead(leaseMs)).toBe(true);
    await publish(one.channel, 'a');
    expect(await other.channel.state()).toBeNull();
    expect(other.told.states).toEqual([]);
  });

  test('nothing is kept for ever', async () => {
    const redis = await useRedis();
    const { channel } = await join(redis.url);
    await channel.lead(leaseMs);
    await channel.declare({ keys: ['a'] }, leaseMs);
    await publish(channel, 'a');
    await channel.nudge();
    const keys = (await redis.command('KEYS', '*')) as string[]; // that is what it gives
    const kinds = keys.map((key) => key.split(':').at(-1)).sort();
    expect(kinds).toEqual(['head', 'interest', 'lease', 'log', 'nudges', 'state']);
    const left = await Promise.all(keys.map((key) => redis.command('PTTL', key)));
    expect(left.every((ms) => Number(ms) > 0)).toBe(true);
  });

  test('all is kept through the longest pause', async () => {
    const redis = await useRedis();
    const { channel } = await join(redis.url);
    const twoHours = 2 * 3_600_000;
    await channel.lead(leaseMs);
    await channel.declare({ keys: ['a'] }, leaseMs);
    await publish(channel, 'a');
    await channel.nudge();
    await channel.lead(twoHours);
    const keys = (await redis.command('KEYS', '*')) as string[]; // that is what it gives
    const left = await Promise.all(keys.map((key) => redis.command('PTTL', key)));
    expect(left).toHaveLength(6);
    expect(left.every((ms) => Number(ms) > 0.9 * twoHours)).toBe(true);
  });

  test.each([
    ['right', 'canary-redis', []],
    ['wrong', 'canary-other', [lost]],
  ])('a password that is %s is never shown', async (_, password, expected) => {
    const redis = await useRedis(['--requirepass', 'canary-redis']);
    const { channel, book } = await join(redis.url.replace('//', `//:${password}@`));
    await channel.lead(leaseMs);
    expect(await publish(channel, 'a')).toBe(true);
    expect(book.lines.map(({ msg }) => msg)).toEqual(expected);
    expect(JSON.stringify(book.lines)).not.toContain('canary');
  });
});
