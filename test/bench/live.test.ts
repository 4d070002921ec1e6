import { describe, expect, it } from 'vitest';
import { compare } from '../../bench/live/compare.js';
import type { Measurement } from '../../bench/live/measure.js';
import type { Answered, Receipts } from '../../bench/live/messages.js';
import { failuresOf } from '../../bench/live/report.js';

const answers: readonly Answered[] = [
  { operation: 'listJobs', number: 7, at: 100 },
  { operation: 'queryJobMetrics', number: 3, at: 200 },
];
/** Of subscribers 0 and 2, who watch statuses, and 1 and 3, who watch figures. */
const receipts: Receipts = {
  subscribers: [0, 2, 1, 3],
  numbers: [7, 7, 3, 3],
  at: [101, 102, 203, 204],
};
const without = (place: number): Receipts => ({
  subscribers: receipts.subscribers.toSpliced(place, 1),
  numbers: receipts.numbers.toSpliced(place, 1),
  at: receipts.at.toSpliced(place, 1),
});
const twice = (place: number): Receipts => ({
  subscribers: [...receipts.subscribers, ...receipts.subscribers.slice(place, place + 1)],
  numbers: [...receipts.numbers, ...receipts.numbers.slice(place, place + 1)],
  at: [...receipts.at, 300],
});

describe('Events are compared with the answers that they show:', () => {
  it('all have come, each with its delay', () => {
    const delaysMs = [1, 2, 3, 4];
    expect(compare(answers, receipts, 4)).toEqual({
      expected: 4,
      delivered: 4,
      repeated: 0,
      delaysMs,
    });
  });

  it.each([0, 1, 2, 3])('that of place %i is missed', (place) => {
    expect(compare(answers, without(place), 4)).toMatchObject({ expected: 4, delivered: 3 });
  });

  it('one that comes again is no other one', () => {
    expect(compare(answers, twice(1), 4)).toMatchObject({ delivered: 4, repeated: 1 });
  });
});

describe('A run fails', () => {
  const heap = (heapMiB: number) => ({ rssMiB: 100, heapMiB });
  const memory = heap(20);
  const well: Measurement = {
    ...compare(answers, receipts, 4),
    subscribers: 4,
    startedAt: 0,
    intervals: 10,
    calls: { lists: 10, figures: 10, others: 0 },
    cpuMs: 1,
    before: memory,
    during: memory,
    after: memory,
    callsAfter: 0,
    oddities: [],
  };

  it.each<[string, Partial<Measurement>]>([
    ['all is as it is promised', {}],
    ['pauses are blurred', { calls: { lists: 8.5, figures: 11, others: 0 } }],
    ['some of the memory is still held', { during: heap(80), after: heap(34) }],
  ])('not where %s', (_, other) => {
    expect(failuresOf({ ...well, ...other })).toEqual([]);
  });

  it.each<[string, Partial<Measurement>]>([
    ['lists are read more often', { calls: { lists: 20, figures: 10, others: 0 } }],
    ['figures are read more often', { calls: { lists: 10, figures: 20, others: 0 } }],
    ['lists fail to be read', { calls: { lists: 7, figures: 10, others: 0 } }],
    ['figures fail to be read', { calls: { lists: 10, figures: 8, others: 0 } }],
    ['something else is read', { calls: { lists: 10, figures: 10, others: 1 } }],
    ['an event is missed', { delivered: 3 }],
    ['an event comes twice', { repeated: 1 }],
    ['polls go on without anybody', { callsAfter: 1 }],
    ['memory is kept', { during: heap(80), after: heap(36) }],
    ['memory grows without end', { during: heap(4_000), after: heap(3_900) }],
    ['memory grows even when they have left', { after: heap(29) }],
    ['nothing is to be told', { expected: 0, delivered: 0 }],
    ['errors come', { oddities: ['{}'] }],
  ])('where %s', (_, worse) => {
    expect(failuresOf({ ...well, ...worse })).toHaveLength(1);
  });
});
