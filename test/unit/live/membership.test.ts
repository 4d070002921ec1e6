import { expect, test } from 'vitest';
import { Membership } from '../../../src/gateway/live/membership.js';
import { createMemoryBus } from '../../../src/gateway/live/memory-bus.js';
import type { Poller } from '../../../src/gateway/live/poller.js';
import { createMember } from '../../support/member.js';

const poller: Pick<Poller, 'start' | 'stop'> = { start() {}, stop: async () => {} };

test('Who fails to join takes nothing from those who try again already', async () => {
  let joins = 0;
  let fail = (_: Error) => {};
  const membership = new Membership({
    join() {
      joins += 1;
      if (joins > 1) return createMemoryBus(1).join('topic', createMember().member);
      return new Promise((_, reject) => {
        fail = reject;
      });
    },
    pollerOn: () => poller as Poller, // no more of it is used
    isIdle: () => false,
  });
  const first = membership.enter();
  fail(new Error('away'));
  const others = await new Promise<{ late: Promise<unknown>; again: Promise<unknown> }>((resolve) =>
    // It has failed by then, but nobody has been told of it.
    queueMicrotask(() => {
      queueMicrotask(() => resolve({ late: Promise.resolve(late), again: membership.enter() }));
      const late = membership.enter().catch((error) => error);
    }),
  );
  await expect(first).rejects.toThrow('away');
  expect(await others.late).toEqual(new Error('away'));
  await others.again;
  await membership.enter();
  expect(joins).toBe(2);
});
