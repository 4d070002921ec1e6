import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createServiceClock } from '../../../src/gateway/upstream/service-clock.js';

const ours = Date.UTC(2026, 0, 1);
const day = 24 * 60 * 60_000;
beforeEach(() => {
  vi.useFakeTimers({ now: ours, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('The clock of the service', () => {
  test('is ours until an answer tells, and goes on from what it has told', () => {
    const clock = createServiceClock();
    expect(clock.now()).toBe(ours);
    clock.hear({ current_time: ours + 5_000 });
    expect(clock.now()).toBe(ours + 5_000);
    vi.setSystemTime(ours + 10);
    expect(clock.now()).toBe(ours + 5_010);
    clock.hear([{ current_time: ours - day + 10 }]);
    expect(clock.now()).toBe(ours - day + 10);
  });

  test.each([
    [null],
    ['text'],
    [[]],
    [{}],
    [{ current_time: null }],
    [{ current_time: '12' }],
    [{ current_time: 0 }],
    [{ current_time: -1 }],
    [{ current_time: 1 }],
    [{ current_time: ours / 1000 }],
    [{ current_time: 1e300 }],
    [{ current_time: Number.NaN }],
    [{ current_time: ours - day - 1 }],
    [{ current_time: ours + day + 1 }],
    [{ payload: { current_time: 12 } }],
  ])('does not heed %j', (answer) => {
    const clock = createServiceClock();
    clock.hear(answer);
    expect(clock.now()).toBe(ours);
  });
});
