import { setImmediate } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { Departure } from '../../src/gateway/departure.js';
import type { Push } from '../../src/gateway/push.js';
import { ResponseStream } from '../../src/gateway/response-stream.js';

const tell = async (push: Push) =>
  push.kind === 'event' ? { data: { event: push.event } } : { errors: [{ message: push.kind }] };

/** A source that gives nothing but what the test has given it, and does not mind being ended. */
const createSource = (...events: unknown[]) => ({
  next: vi.fn(async (): Promise<IteratorResult<unknown>> => {
    const event = events.shift();
    if (event instanceof Error) throw event;
    return event === undefined ? new Promise(() => {}) : { done: event === 'end', value: event };
  }),
  return: vi.fn(async () => ({ done: true as const, value: undefined })),
});
const all = async (stream: ResponseStream) => {
  const results: unknown[] = [];
  for await (const result of stream) results.push(result);
  return results;
};
const isOver = async (stream: ResponseStream) =>
  Promise.race([stream.over.then(() => true), setImmediate(false)]);

describe('The results of a subscription', () => {
  test('are made one by one, as they are asked for, and end with the source', async () => {
    const source = createSource(1, 2, 'end');
    const stream = new ResponseStream(source, new Departure(), tell);
    const results = stream[Symbol.asyncIterator]();
    expect(source.next).not.toHaveBeenCalled();
    expect((await results.next()).value).toEqual({ data: { event: 1 } });
    await setImmediate();
    expect(source.next).toHaveBeenCalledTimes(1);
    expect((await results.next()).value).toEqual({ data: { event: 2 } });
    expect(await isOver(stream)).toBe(false);
    expect((await results.next()).done).toBe(true);
    expect(await isOver(stream)).toBe(true);
  });

  test('end with the errors of a source that fails, which make all of it null', async () => {
    const source = createSource(1, new Error('failed'), 2);
    const stream = new ResponseStream(source, new Departure(), tell);
    const results = await all(stream);
    expect(results).toEqual([
      { data: { event: 1 } },
      { data: null, errors: [{ message: 'failure' }] },
    ]);
    expect(await isOver(stream)).toBe(true);
    expect(source.return).toHaveBeenCalledTimes(1);
  });

  test('have no data at all where it fails before there were any', async () => {
    const stream = new ResponseStream(createSource(new Error('failed')), new Departure(), tell);
    expect(await all(stream)).toEqual([{ errors: [{ message: 'failure' }] }]);
  });

  test('are over when one cannot be made', async () => {
    const source = createSource(1, 2);
    const stream = new ResponseStream(source, new Departure(), () =>
      Promise.reject(new Error('bug')),
    );
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toThrow('bug');
    expect(await isOver(stream)).toBe(true);
    expect(source.return).toHaveBeenCalledTimes(1);
  });
});

describe('When nobody waits any more, it is over at once', () => {
  test('while the source is waited for, which goes on waiting', async () => {
    const source = createSource();
    const departure = new Departure();
    const stream = new ResponseStream(source, departure, tell);
    const next = stream[Symbol.asyncIterator]().next();
    departure.leave();
    expect(source.return).toHaveBeenCalledTimes(1);
    expect(await isOver(stream)).toBe(true);
    expect((await next).done).toBe(true);
  });

  test('while a result is on its way to its reader', async () => {
    const source = createSource(1, 2);
    const departure = new Departure();
    const stream = new ResponseStream(source, departure, tell);
    const results = stream[Symbol.asyncIterator]();
    await results.next();
    departure.leave();
    expect(await isOver(stream)).toBe(true);
    expect((await results.next()).done).toBe(true);
    expect(source.next).toHaveBeenCalledTimes(1);
  });

  test('while a result is made, which is not told', async () => {
    const departure = new Departure();
    const stream = new ResponseStream(createSource(1), departure, async (push) => {
      departure.leave();
      return tell(push);
    });
    expect(await all(stream)).toEqual([]);
  });

  test('also before anybody reads', async () => {
    const source = createSource(1);
    const departure = new Departure();
    departure.leave();
    const stream = new ResponseStream(source, departure, tell);
    expect(source.return).toHaveBeenCalledTimes(1);
    expect(await all(stream)).toEqual([]);
    expect(source.next).not.toHaveBeenCalled();
  });
});
