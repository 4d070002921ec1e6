import { describe, expect, test, vi } from 'vitest';
import { createEventLog, type EventLog } from '../../../src/graphiql/panes/event-log.js';

const result = (number: number) => ({ data: { number } });
const fill = (log: EventLog, count: number, operation = 'Watch') => {
  const run = log.begin(operation);
  for (let number = 1; number <= count; number += 1) run.receive(result(number));
  return run;
};
const numbers = (log: EventLog) =>
  log.getSnapshot().sections.map(({ events }) => events.map(({ number }) => number));
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('The log of events', () => {
  test('has a section for each run: when it began, its events, when and why it ended', () => {
    let time = 0;
    const log = createEventLog(() => ++time);
    const first = log.begin('Watch');
    first.receive(result(7));
    first.end({ kind: 'stopped' });
    log.begin('Figures').end({ kind: 'failed', message: 'refused' });
    expect(log.getSnapshot().sections).toEqual([
      {
        run: {
          id: 1,
          operation: 'Watch',
          beganAt: 1,
          received: 1,
          end: { at: 3, reason: { kind: 'stopped' } },
        },
        events: [{ id: 2, runId: 1, number: 1, at: 2, result: result(7) }],
      },
      {
        run: {
          id: 3,
          operation: 'Figures',
          beganAt: 4,
          received: 0,
          end: { at: 5, reason: { kind: 'failed', message: 'refused' } },
        },
        events: [],
      },
    ]);
  });

  test('takes nothing from a run that is over', () => {
    const log = createEventLog(() => 0);
    const run = fill(log, 1);
    run.end({ kind: 'stopped' });
    run.end({ kind: 'completed' });
    run.receive(result(2));
    const [section] = log.getSnapshot().sections;
    expect(section?.run.end?.reason).toEqual({ kind: 'stopped' });
    expect(numbers(log)).toEqual([[1]]);
  });

  test('keeps the last 200 over all runs, and counts those that it sheds', () => {
    const log = createEventLog();
    fill(log, 150).end({ kind: 'completed' });
    fill(log, 150);
    expect(numbers(log)).toEqual([range(101, 150), range(1, 150)]);
    expect(log.getSnapshot().dropped).toBe(100);
  });

  test('says how many events a run has had, even when none is kept', () => {
    const log = createEventLog();
    fill(log, 5).end({ kind: 'completed' });
    fill(log, 200);
    const [first] = log.getSnapshot().sections;
    expect(first).toMatchObject({ run: { received: 5 }, events: [] });
  });

  test('can be told to keep fewer or more', () => {
    const log = createEventLog();
    const run = fill(log, 60);
    log.setCapacity(50);
    expect(numbers(log)).toEqual([range(11, 60)]);
    log.setCapacity(1000);
    run.receive(result(61));
    expect(numbers(log)).toEqual([range(11, 61)]);
    expect(log.getSnapshot()).toMatchObject({ capacity: 1000, dropped: 10 });
  });

  test('does not move while it is paused, and then goes on with what has come', () => {
    const log = createEventLog();
    const run = fill(log, 2);
    log.pause();
    run.receive(result(3));
    run.receive(result(4));
    expect(numbers(log)).toEqual([[1, 2]]);
    expect(log.getSnapshot()).toMatchObject({ isPaused: true, waiting: 2, dropped: 0 });
    log.resume();
    expect(numbers(log)).toEqual([[1, 2, 3, 4]]);
    expect(log.getSnapshot()).toMatchObject({ isPaused: false, waiting: 0, dropped: 0 });
  });

  test('keeps no more than as many again while it is paused, and counts the others', () => {
    const log = createEventLog();
    log.setCapacity(50);
    const run = fill(log, 50);
    log.pause();
    for (const number of range(51, 120)) run.receive(result(number));
    expect(log.getSnapshot()).toMatchObject({ waiting: 50, dropped: 20 });
    expect(numbers(log)).toEqual([range(1, 50)]);
    log.resume();
    expect(numbers(log)).toEqual([range(71, 120)]);
    expect(log.getSnapshot().dropped).toBe(70);
  });

  test('tells of the end of a run while it is paused', () => {
    const log = createEventLog();
    const run = fill(log, 1);
    log.pause();
    run.end({ kind: 'completed' });
    expect(log.getSnapshot().sections[0]?.run.end?.reason).toEqual({ kind: 'completed' });
  });

  test('cleared, has runs that go on alone, which number their events as before', () => {
    const log = createEventLog();
    fill(log, 1).end({ kind: 'completed' });
    const run = fill(log, 2);
    log.pause();
    run.receive(result(3));
    log.clear();
    expect(numbers(log)).toEqual([[]]);
    expect(log.getSnapshot()).toMatchObject({ waiting: 0, dropped: 0, isPaused: true });
    log.resume();
    run.receive(result(4));
    expect(numbers(log)).toEqual([[4]]);
  });

  test('forgets old runs of which it has no events, but none that goes on', () => {
    const log = createEventLog();
    log.setCapacity(50);
    const open = log.begin('Open');
    for (const number of range(1, 100)) log.begin(`Refused${number}`).end({ kind: 'completed' });
    const operations = log.getSnapshot().sections.map(({ run }) => run.operation);
    expect(operations).toEqual(['Open', ...range(51, 100).map((number) => `Refused${number}`)]);
    open.receive(result(1));
    expect(numbers(log)[0]).toEqual([1]);
  });

  test('tells who listens of each change, and has the same snapshot until the next', () => {
    const log = createEventLog();
    const listener = vi.fn();
    const stop = log.subscribe(listener);
    const run = fill(log, 1);
    expect(listener).toHaveBeenCalledTimes(2);
    const snapshot = log.getSnapshot();
    expect(log.getSnapshot()).toBe(snapshot);
    run.receive(result(2));
    expect(log.getSnapshot()).not.toBe(snapshot);
    stop();
    log.clear();
    expect(listener).toHaveBeenCalledTimes(3);
  });
});
