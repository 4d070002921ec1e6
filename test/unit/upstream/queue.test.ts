import { setMaxListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { createQueue, type Guest, type Queue } from '../../../src/gateway/upstream/queue.js';

/** Something that wants a place until `signal` aborts. */
const guestOf = (signal: AbortSignal): Guest => {
  const guest: Guest = { busyWith: null };
  signal.addEventListener('abort', () => guest.busyWith?.stop(signal.reason));
  return guest;
};
const never = new AbortController().signal;
setMaxListeners(0, never);

/** Does something as soon as there is a place, unless `signal` aborts before. */
const run = async (
  queue: Queue,
  caller: string,
  signal: AbortSignal,
  task: () => Promise<void>,
) => {
  signal.throwIfAborted();
  if (!queue.take()) await queue.wait(caller, guestOf(signal));
  try {
    signal.throwIfAborted();
    await task();
  } finally {
    queue.passOn();
  }
};

/** A queue whose tasks end when they are told to; `begun` has their names in the order in which they began. */
const start = (places: number) => {
  const waiting: number[] = [];
  const queue = createQueue(places, (count) => waiting.push(count));
  const begun: string[] = [];
  const running: (() => void)[] = [];
  const add = (name: string, signal = never): Promise<unknown> => {
    const task = () => {
      begun.push(name);
      return new Promise<void>((resolve) => running.push(resolve));
    };
    return run(queue, name.charAt(0), signal, task);
  };
  /** Ends the task that has run longest, and lets what follows from it happen. */
  const endOne = async () => {
    running.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, begun, running, waiting, add, endOne };
};

describe('A queue', () => {
  test('has so many places, and fills them as they become free', async () => {
    const { begun, running, waiting, add, endOne } = start(2);
    for (const name of ['a1', 'a2', 'a3', 'a4']) add(name);
    expect(begun).toEqual(['a1', 'a2']);
    await endOne();
    expect(begun).toEqual(['a1', 'a2', 'a3']);
    await endOne();
    await endOne();
    await endOne();
    expect(begun).toEqual(['a1', 'a2', 'a3', 'a4']);
    add('a5');
    expect(running).toHaveLength(1);
    expect(waiting).toEqual([1, 2, 1, 0]);
  });

  test('serves callers in turn, and each in its order', async () => {
    const { begun, add, endOne } = start(1);
    for (const name of ['a0', 'a1', 'a2', 'a3', 'b1', 'b2', 'c1']) add(name);
    while (begun.length < 6) await endOne();
    add('c2');
    add('d1');
    while (begun.length < 9) await endOne();
    expect(begun).toEqual(['a0', 'a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'c2', 'd1']);
  });

  test('does not let one caller with a thousand tasks hold up another', async () => {
    const { begun, add, endOne } = start(1);
    for (let task = 0; task < 1_000; task++) add(`a${task}`);
    add('b');
    await endOne();
    await endOne();
    expect(begun).toEqual(['a0', 'a1', 'b']);
  });

  test('lets go of who waits as soon as its signal aborts', async () => {
    const { begun, waiting, add, endOne } = start(1);
    const client = new AbortController();
    add('a1');
    const gone = add('b1', client.signal);
    add('c1');
    client.abort(new Error('left'));
    await expect(gone).rejects.toThrow('left');
    await endOne();
    expect(begun).toEqual(['a1', 'c1']);
    expect(waiting).toEqual([1, 2, 1, 0]);
    await expect(add('d1', client.signal)).rejects.toThrow('left');
  });

  test.each([0, 1, 2, 3, 4, 5])(
    'loses no place where a signal aborts %i microtasks after its turn',
    async (microtasks) => {
      const { begun, add, endOne } = start(1);
      const client = new AbortController();
      add('a1');
      add('b1', client.signal).catch(() => {});
      add('c1');
      const ended = endOne();
      for (let passed = 0; passed < microtasks; passed++) await null;
      client.abort();
      await ended;
      await endOne();
      expect(begun.at(-1)).toBe('c1');
      await endOne();
      add('d1');
      expect(begun.at(-1)).toBe('d1');
    },
  );

  test('frees the place of a task that fails', async () => {
    const { queue, begun, add } = start(1);
    const failing = run(queue, 'a', never, () => Promise.reject(new Error('no')));
    add('b1');
    await expect(failing).rejects.toThrow('no');
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toEqual(['b1']);
  });

  test('turns everybody away who waits', async () => {
    const { queue, begun, waiting, add, endOne } = start(1);
    add('a1');
    const turned = ['a2', 'b1', 'b2'].map((name) => add(name));
    queue.dismiss(new Error('closed'));
    for (const one of turned) await expect(one).rejects.toThrow('closed');
    expect(waiting.at(-1)).toBe(0);
    await endOne();
    add('c1');
    expect(begun).toEqual(['a1', 'c1']);
  });
});
