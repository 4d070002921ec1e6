import {
  type Fetcher,
  type FetcherOpts,
  type FetcherParams,
  isAsyncIterable,
  isObservable,
  type Observable,
} from '@graphiql/toolkit';
import { type ExecutionResult, getOperationAST, Kind, parse } from 'graphql';
import { createEventLog, type EventLog, type Reason } from './event-log.js';
import { createLastCalls, type LastCalls } from './upstream-calls.js';

/** Sees what a fetcher gives, and keeps what the panes show of it. */
export interface Observer {
  readonly events: EventLog;
  readonly calls: LastCalls;
  /** A fetcher that gives the same, and is seen. */
  readonly observe: (fetcher: Fetcher) => Fetcher;
}

interface Watch {
  readonly receive: (result: ExecutionResult) => void;
  readonly end: (reason: Reason) => void;
}

const completed: Reason = { kind: 'completed' };
const stopped: Reason = { kind: 'stopped' };

const isMessage = (error: unknown): error is { readonly message: string } =>
  typeof error === 'object' && error !== null && 'message' in error;

const messageOf = (error: unknown): string => {
  if (Array.isArray(error)) return error.map(messageOf).join(' ');
  return isMessage(error) ? String(error.message) : String(error);
};
const failed = (error: unknown): Reason => ({ kind: 'failed', message: messageOf(error) });

/** What is asked of the schema by GraphiQL itself says nothing to the reader. */
const isIntrospection = ({ operationName }: FetcherParams) =>
  operationName === 'IntrospectionQuery';

const documentOf = (query: string, { documentAST }: FetcherOpts) => {
  try {
    return documentAST ?? parse(query, { noLocation: true });
  } catch {
    return null; // the gateway will say what is wrong with it
  }
};

const describe = ({ query, operationName }: FetcherParams, options: FetcherOpts) => {
  const document = documentOf(query, options);
  const operation = document && getOperationAST(document, operationName);
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
  { receive, end }: Watch,
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
      end(stopped);
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
  { receive, end }: Watch,
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
        end(stopped);
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

  const watch = ({ name, isSubscription }: ReturnType<typeof describe>): Watch => {
    if (!isSubscription) {
      return {
        receive: (result) => calls.note(name, null, result),
        end: ({ kind }) => kind === 'failed' && calls.note(name, null, null),
      };
    }
    const run = events.begin(name);
    let received = 0;
    return {
      receive(result) {
        received += 1;
        run.receive(result);
        calls.note(name, received, result);
      },
      end: run.end,
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

  return { events, calls, observe };
};
