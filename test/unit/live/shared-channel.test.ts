import { expect, test, vi } from 'vitest';
import { nothingKnown } from '../../../src/gateway/live/redis/known.js';
import { SharedChannel } from '../../../src/gateway/live/redis/shared-channel.js';
import { Store } from '../../../src/gateway/live/redis/store.js';
import { createMember } from '../../support/member.js';

test('A nudge that is counted without Redis while Redis counts is not forgotten', async () => {
  let answer = (_: number) => {};
  vi.spyOn(Store.prototype, 'nudge').mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const known = nothingKnown();
  const store: Store = Object.create(Store.prototype);
  const channel = new SharedChannel(store, createMember().member, known);
  const asked = channel.nudges();
  known.nudges += 3;
  answer(2);
  expect(await asked).toBe(3);
  expect(known.nudges).toBe(3);
});
