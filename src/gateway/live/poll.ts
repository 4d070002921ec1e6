import { randomUUID } from 'node:crypto';
import type { Departure } from '../departure.js';
import { createLoaders } from '../loaders.js';
import type { GatewayOptions } from '../options.js';
import type { Caller, UpstreamClient } from '../upstream/client.js';
import { createDeadline } from '../upstream/deadline.js';
import type { State } from './entry.js';
import type { Interest } from './interest.js';
import type { Reading, Source } from './source.js';

/** Reads all that is of interest, until there is nobody any more to be told. */
export type Read = (
  interest: Interest,
  before: State | null,
  departure: Departure,
) => Promise<Reading>;

/** How polls on behalf of a caller are made: each as an operation of its own, which knows nothing of the one before. */
export const readingAs =
  (
    client: UpstreamClient,
    caller: Caller,
    source: Source,
    { requestTimeoutMs, maxParallelLookups }: GatewayOptions,
  ): Read =>
  async (interest, before, departure) => {
    const by = { ...caller, requestId: randomUUID(), traceparent: null };
    const { call: upstream, forget } = client.as(by, departure, {
      onCall() {},
      deadline: createDeadline(requestTimeoutMs),
      maxParallel: maxParallelLookups,
    });
    const loaders = createLoaders(upstream);
    try {
      return await source.read(
        { upstream, loaders, jobServices: client.jobServices },
        interest,
        before,
      );
    } finally {
      loaders.end();
      forget();
    }
  };
