import type { Fetcher, Observable } from '@graphiql/toolkit';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { describe, expect, test, vi } from 'vitest';
import { readingOperation } from '../../../src/graphiql/operation.js';
import { createObserver } from '../../../src/graphiql/panes/observer.js';

const watch = { query: 'subscription Watch { jobStatusChanged { kind } }' };
const jobs = { query: 'query Jobs { jobs { totalCount } }' };
const event = (kind: string): ExecutionResult => ({ data: { jobStatusChanged: { kind } } });
const explained = { calls: 0, coalesced: 0, cached: 0, ms: 0, operations: [] };

const observed = (fetcher: Fetcher) => {
  const observer = createObserver(() => 0);
  const section = () => {
    const { sections } = observer.events.getSnapshot();
    const [only] = sections;
    expect(sections).toHaveLength(1);
    return {
      operation: only?.run.operation,
      results: only?.events.map(({ result }) => result),
      reason: only?.run.end?.reason,
    };
  };
  return { observer, fetch: readingOperation(observer.observe(fetcher)), section };
};

/** What a fetcher gives for a subscription, at the pace of the test. */
const createFeed = () => {
  const told: ((step: IteratorResult<ExecutionResult>) => void)[] = [];
  const iterator = {
    next: () => new Promise<IteratorResult<ExecutionResult>>((resolve) => told.push(resolve)),
    return: vi.fn(async () => {
      for (const tell of told.splice(0)) tell({ done: true, value: undefined });
      return { done: true as const, value: undefined };
    }),
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
};

const read = async (results: unknown) => {
  const all: unknown[] = [];
  for await (const result of results as AsyncIterable<unknown>) all.push(result);
  return all;
};

describe('Of a subscription', () => {
  test('as an async iterable every result is logged and handed on', async () => {
    const { fetch, section } = observed(async function* () {
      yield event('CURRENT');
      yield event('CHANGED');
    } as Fetcher);
    const all = [event('CURRENT'), event('CHANGED')];
    expect(await read(await fetch(watch))).toEqual(all);
    expect(section()).toEqual({
      operation: 'Watch',
      results: all,
      reason: { kind: 'completed' },
    });
  });

  test('a stop is heeded at once, while the next result is waited for', async () => {
    const feed = createFeed();
    const { fetch, section } = observed(() => feed);
    const results = (await fetch(watch)) as AsyncIterable<unknown>;
    const reading = read(results);
    await results[Symbol.asyncIterator]().return?.();
    expect(feed.return).toHaveBeenCalled();
    expect(await reading).toEqual([]);
    expect(section().reason).toEqual({ kind: 'stopped' });
  });

  test.each([
    ['the same tab', ['one', 'one'], 'stopped'],
    ['another tab', ['one', 'two'], 'left'],
    ['the first tab that is told of', ['one'], 'stopped'],
  ])('a stop is told from a change of the tab: %s', async (_, [before, after], kind) => {
    const { observer, fetch, section } = observed(() => createFeed());
    const results = (await fetch(watch)) as AsyncIterable<unknown>;
    const reading = read(results);
    observer.showTab(before ?? '');
    void results[Symbol.asyncIterator]().return?.();
    if (after) observer.showTab(after); // as GraphiQL does: at once
    await reading;
    expect(section().reason).toEqual({ kind });
  });

  test('a change of the tab before it is stopped has nothing to do with it', async () => {
    const { observer, fetch, section } = observed(() => createFeed());
    observer.showTab('one');
    const results = (await fetch(watch)) as AsyncIterable<unknown>;
    const reading = read(results);
    observer.showTab('two');
    void results[Symbol.asyncIterator]().return?.();
    await reading;
    expect(section().reason).toEqual({ kind: 'stopped' });
  });

  test('a refusal in the place of events is no event', async () => {
    const refusal = { errors: [new GraphQLError('no token')] };
    const { observer, fetch, section } = observed(async function* () {
      yield refusal;
    } as Fetcher);
    expect(await read(await fetch(watch))).toEqual([refusal]);
    expect(section()).toMatchObject({
      results: [],
      reason: { kind: 'failed', message: 'no token' },
    });
    expect(observer.calls.getSnapshot()).toMatchObject({ operation: 'Watch', event: null });
  });

  test('errors of an event are no refusal', async () => {
    const results = [
      { errors: [new GraphQLError('no metrics')], data: null },
      { errors: [new GraphQLError('no more')] },
    ];
    const { fetch, section } = observed(async function* () {
      yield* results;
    } as Fetcher);
    await read(await fetch(watch));
    expect(section()).toMatchObject({ results, reason: { kind: 'completed' } });
  });

  test.each([
    [new Error('connection lost'), 'connection lost'],
    [[{ message: 'one' }, { message: 'two' }], 'one two'],
    ['odd', 'odd'],
  ])('a failure is logged and handed on: %o', async (error, message) => {
    const { fetch, section } = observed(async function* () {
      yield event('CURRENT');
      throw error;
    } as Fetcher);
    await expect(read(await fetch(watch))).rejects.toBe(error);
    expect(section()).toMatchObject({
      results: [event('CURRENT')],
      reason: { kind: 'failed', message },
    });
  });

  test('a refusal is logged', async () => {
    const refused = Promise.reject(new Error('refused'));
    const { fetch, section } = observed(() => refused);
    await expect(fetch(watch)).rejects.toThrow('refused');
    expect(section()).toMatchObject({ results: [], reason: { kind: 'failed' } });
  });

  test('an answer in place of events is logged, and ends it', async () => {
    const answer = { errors: [], data: null };
    const { fetch, section } = observed(async () => answer);
    expect(await fetch(watch)).toBe(answer);
    expect(section()).toMatchObject({ results: [answer], reason: { kind: 'completed' } });
  });

  test.each(['complete', 'error', 'unsubscribe'] as const)(
    'as an observable every result is logged and handed on, until %s',
    async (way) => {
      const unsubscribe = vi.fn();
      let tell: Record<'next' | 'error' | 'complete', (value?: unknown) => void> | undefined;
      const observable = {
        subscribe(sink: typeof tell) {
          tell = sink;
          return { unsubscribe };
        },
      } as unknown as Observable<ExecutionResult>;
      const { fetch, section } = observed(() => observable);
      const sink = { next: vi.fn(), error: vi.fn(), complete: vi.fn() };
      const subscription = ((await fetch(watch)) as typeof observable).subscribe(sink);
      tell?.next(event('CURRENT'));
      expect(sink.next).toHaveBeenCalledWith(event('CURRENT'));
      if (way === 'unsubscribe') {
        subscription.unsubscribe();
        expect(unsubscribe).toHaveBeenCalled();
        await null; // why is known only then
      } else {
        tell?.[way](new Error('lost'));
        expect(sink[way]).toHaveBeenCalled();
      }
      const reasons = { complete: 'completed', error: 'failed', unsubscribe: 'stopped' };
      expect(section()).toMatchObject({
        results: [event('CURRENT')],
        reason: { kind: reasons[way] },
      });
    },
  );

  test('the calls of its last event are told, with its number', async () => {
    const { observer, fetch } = observed(async function* () {
      yield event('CURRENT');
      yield { ...event('CHANGED'), extensions: { upstream: explained } };
    } as Fetcher);
    await read(await fetch(watch));
    expect(observer.calls.getSnapshot()).toMatchObject({
      operation: 'Watch',
      event: 2,
      upstream: explained,
    });
  });

  test.each([
    ['subscription { jobStatusChanged { kind } }', undefined, 'jobStatusChanged'],
    ['subscription A { a } subscription B { b }', 'B', 'B'],
  ])('the operation is named: %s', async (query, operationName, name) => {
    const { fetch, section } = observed(async () => ({}));
    await fetch({ query, operationName });
    expect(section().operation).toBe(name);
  });
});

describe('Of a query', () => {
  test('the calls are told, and nothing is logged', async () => {
    const answer = { data: {}, extensions: { upstream: explained } };
    const { observer, fetch } = observed(() => answer);
    expect(await fetch(jobs)).toBe(answer);
    expect(observer.calls.getSnapshot()).toMatchObject({
      operation: 'Jobs',
      event: null,
      upstream: explained,
    });
    expect(observer.events.getSnapshot().sections).toEqual([]);
  });

  test('that cannot be parsed the answer is handed on', async () => {
    const { observer, fetch } = observed(() => ({ errors: [] }));
    expect(await fetch({ query: '{', operationName: 'Jobs' })).toEqual({ errors: [] });
    expect(observer.calls.getSnapshot()).toMatchObject({ operation: 'Jobs', upstream: null });
  });

  test('that fails it is said that there is no answer', async () => {
    const { observer, fetch } = observed(() => {
      throw new Error('offline');
    });
    await expect(fetch(jobs)).rejects.toThrow('offline');
    expect(observer.calls.getSnapshot()).toMatchObject({ operation: 'Jobs', isMissing: true });
  });

  test('by which GraphiQL reads the schema nothing is told', async () => {
    const { observer, fetch } = observed(() => ({ data: {} }));
    const query = 'query IntrospectionQuery { __typename }';
    await fetch({ query, operationName: 'IntrospectionQuery' });
    expect(observer.calls.getSnapshot()).toBeNull();
  });
});
