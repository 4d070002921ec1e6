import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bus, Member } from '../../../src/gateway/live/bus.js';
import { createMemoryBus } from '../../../src/gateway/live/memory-bus.js';
import {
  callerOf,
  collect,
  createThings,
  pass,
  pauses,
  startLive,
  type Things,
} from '../../support/live.js';
import { stateOf } from '../../support/member.js';

let things: Things;
beforeEach(() => {
  vi.useFakeTimers();
  things = createThings();
});
afterEach(() => {
  vi.useRealTimers();
});
const caller = callerOf('t1');
const all = { keys: null };

/** A replica's way to the bus, which can be cut: it is told nothing then, and waits for ever. */
const createWay = (bus: Bus) => {
  let isCut = false;
  const members: Member[] = [];
  const way: Bus = {
    async join(topic, member) {
      members.push(member);
      const unlessCut =
        <Args extends unknown[]>(tell: (...args: Args) => void) =>
        (...args: Args) =>
          isCut ? undefined : tell(...args);
      const channel = await bus.join(topic, {
        onNews: unlessCut((entries, state) => member.onNews(entries, state)),
        onGap: unlessCut((state, head) => member.onGap(state, head)),
        onNudge: unlessCut(() => member.onNudge()),
      });
      return new Proxy(channel, {
        get: (target, name) => (isCut ? () => new Promise(() => {}) : Reflect.get(target, name)),
      });
    },
    close: () => bus.close(),
  };
  const cut = () => {
    isCut = true;
  };
  return { way, members, cut };
};

test.each([
  ['RUNNING', pauses.settledMs],
  ['MOVING', pauses.pollMs],
])(
  'While things are %s, another replica takes the place of a dead one within two pauses',
  async (status, pauseMs) => {
    const bus = createMemoryBus(10);
    const { way, cut } = createWay(bus);
    things.statuses.set('a', status);
    collect(startLive(things, { bus: way }).live.watch(caller, 'jobs', all));
    await pass(100);
    const heir = collect(startLive(things, { bus }).live.watch(caller, 'jobs', all));
    await pass(3 * pauseMs);
    const { length: before } = things.polls;
    await pass(4 * pauseMs);
    expect(things.polls.length - before).toBeLessThanOrEqual(5);

    cut();
    things.statuses.set('a', 'STOPPED');
    await pass(2 * pauseMs);
    expect(heir.short).toEqual([`a: ${status} -> STOPPED`]);
  },
);

test('What is lost on the way to a replica is a gap to all who watch there, and what is so behind it', async () => {
  const { way, members } = createWay(createMemoryBus(10));
  things.statuses.set('a', 'RUNNING');
  const { live } = startLive(things, { bus: way });
  const ofA = collect(live.watch(caller, 'jobs', { keys: ['a'] }));
  const ofAll = collect(live.watch(caller, 'jobs', all));
  await pass(100);
  const head = { epoch: 7, number: 3 };
  for (const member of members) member.onGap(stateOf({ a: 'STOPPED', b: 'RUNNING' }), head);
  await pass(1);
  expect(ofA.short).toEqual(['gap', 'current a STOPPED']);
  expect(ofAll.short).toEqual(['gap', 'current a STOPPED', 'current b RUNNING']);
  expect(ofA.told.map(({ position }) => position)).toEqual([head, head]);
});
