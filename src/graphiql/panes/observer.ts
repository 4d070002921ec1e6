import {
  type Fetcher,
  type FetcherOpts,
  type FetcherParams,
  isAsyncIterable,
  isObservable,
  type Observable,
} from '@graphiql/toolkit';
import { type ExecutionResult, getOperationAST, Kind } from 'graphql';
import { createEventLog, type EventLog, type Reason } from './event-log.js';
import { createLastCalls, type LastCalls } from './upstream-calls.js';

/** Sees what a fetcher gives, and keeps what the panes show of it. */
export interface Observer {
  readonly events: EventLog;
  readonly calls: LastCalls;
  /** A fetcher that gives the same, and is seen. It is told the document of what is sent. */
  readonly observe: (fetcher: Fetcher) => Fetcher;
  /** Which tab is shown: GraphiQL stops what runs right before it shows another. */
  readonly showTab: (id: string) => void;
}

interface Watch {
  readonly receive: (result: ExecutionResult) => void;
  readonly end: (reason: Reason) => void;
  readonly stop: () => void;
}

const completed: Reason = { kind: 'completed' };
const stopped: Reason = { kind: 'stopped' };
const left: Reason = { kind: 'left' };

const isMessage = (error: unknown): error is { readonly message: string } =>
  typeof error === 'object' && error !== null && 'message' in error;

const messageOf = (error: unknown): string => {
  if (Array.isArray(error)) return error.map(messageOf).join(' ');
  return isMessage(error) ? String(error.message) : String(error);
};
const failed = (error: unknown): Reason => ({ kind: 'failed', message: messageOf(error) });

/** What comes in place of events: without data, nothing has been subscribed to. */
const isRefusal = (result: ExecutionResult) => !('data' in result) && result.errors !== undefined;

/** What is asked of the schema by GraphiQL itself says nothing to the reader. */
const isIntrospection = ({ operationName }: FetcherParams) =>
  operationName === 'IntrospectionQuery';

const describe = ({ operationName }: FetcherParams, { documentAST }: FetcherOpts) => {
  const operation = documentAST && getOperationAST(documentAST, operationName);
  if (!operation) return { name: operationName ?? '', isSubscription: false };
  const fields = operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
  return {
    name: operation.name?.value ?? fields.join(', '),
    isSubscription: operation.operation === 'subscription',
  };
};

/** Not a generator: that would not hand on `return` while a result is waited for, so that nothing could be stopped. */
const watchIterable = (
  results: AsyncIterable<ExecutionResult>,
  { receive, end, stop }: Watch,
): AsyncIterableIterator<ExecutionResult> => {
  const iterator = results[Symbol.asyncIterator]();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        const step = await iterator.next();
        if (step.done) end(completed);
        else receive(step.value);
        return step;
      } catch (error) {
        end(failed(error));
        throw error;
      }
    },
    async return() {
      stop();
      await iterator.return?.();
      return { done: true, value: undefined };
    },
  };
};

interface Sink {
  next(result: ExecutionResult): void;
  error(reason: unknown): void;
  complete(): void;
}

const watchObservable = (
  results: Observable<ExecutionResult>,
  { receive, end, stop }: Watch,
): Observable<ExecutionResult> => {
  const subscribe = (sink: Sink) => {
    const subscription = results.subscribe({
      next(result) {
        receive(result);
        sink.next(result);
      },
      error(reason) {
        end(failed(reason));
        sink.error(reason);
      },
      complete() {
        end(completed);
        sink.complete();
      },
    });
    return {
      unsubscribe() {
        stop();
        subscription.unsubscribe();
      },
    };
  };
  // GraphiQL hands in an object; single functions, which the type allows as well, come from nobody.
  return { subscribe: subscribe as Observable<ExecutionResult>['subscribe'] };
};

export const createObserver = (now: () => number = Date.now): Observer => {
  const events = createEventLog(now);
  const calls = createLastCalls();

  let shownTab: string | null = null;
  let hasLeft = false;

  const watch = ({ name, isSubscription }: ReturnType<typeof describe>): Watch => {
    if (!isSubscription) {
      return {
        receive: (result) => calls.note(name, null, result),
        end: ({ kind }) => kind === 'failed' && calls.note(name, null, null),
        stop: () => {},
      };
    }
    const run = events.begin(name);
    let received = 0;
    return {
      receive(result) {
        if (received === 0 && isRefusal(result)) {
          run.end(failed(result.errors));
          return calls.note(name, null, result);
        }
        received += 1;
        run.receive(result);
        calls.note(name, received, result);
      },
      end: run.end,
      stop() {
        hasLeft = false;
        queueMicrotask(() => run.end(hasLeft ? left : stopped));
      },
    };
  };

  const observe =
    (fetcher: Fetcher): Fetcher =>
    async (params, options = {}) => {
      if (isIntrospection(params)) return fetcher(params, options);
      const watching = watch(describe(params, options));
      try {
        const value = await fetcher(params, options);
        if (isObservable<ExecutionResult>(value)) return watchObservable(value, watching);
        if (isAsyncIterable(value)) return watchIterable(value, watching);
        watching.receive(value);
        watching.end(completed);
        return value;
      } catch (error) {
        watching.end(failed(error));
        throw error;
      }
    };

  const showTab = (id: string) => {
    hasLeft = shownTab !== null && shownTab !== id;
    shownTab = id;
  };

  return { events, calls, observe, showTab };
};
