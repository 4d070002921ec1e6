import { afterEach, beforeEach, vi } from 'vitest';
import type { Bus } from '../../src/gateway/live/bus.js';
import { createLive } from '../../src/gateway/live/create.js';
import type { Sighting } from '../../src/gateway/live/entry.js';
import type { Interest, Subject } from '../../src/gateway/live/interest.js';
import type { Told } from '../../src/gateway/live/live.js';
import { createMemoryBus } from '../../src/gateway/live/memory-bus.js';
import type { Source } from '../../src/gateway/live/source.js';
import type { LiveOptions } from '../../src/gateway/options.js';
import { createUpstreamClient } from '../../src/gateway/upstream/client.js';
import { nobody, optionsOf, watch } from './options.js';

export const callerOf = (token: string, projectId: string | null = 'p1') => ({
  token,
  projectId,
  requestId: 'r',
  traceparent: null,
});

/** Of what is a part of something, such as `r/a`, that. */
const rootOf = (key: string): string | null =>
  key.includes('/') ? (key.split('/')[0] ?? null) : null;

/** Things with statuses, as a source sees them; what is asked of it is noted. */
export const createThings = () => {
  const statuses = new Map<string, string>();
  const polls: Interest[] = [];
  /** What the next polls fail with, in turn. */
  const failures: unknown[] = [];
  let gate: Promise<void> | null = null;

  const sightingOf = (key: string): Sighting[] => {
    const status = statuses.get(key);
    const values = { key, parentId: rootOf(key) };
    return status === undefined ? [] : [{ key, status, values, faces: [] }];
  };
  const source: Source = {
    async read(_, interest) {
      polls.push(interest);
      const failure = failures.shift();
      const { keys, also = [], roots = [] } = interest;
      const listed = [...statuses.keys()].filter((key) => {
        const root = rootOf(key);
        return root === null ? keys === null : roots.includes(root);
      });
      const seen = [...new Set([...listed, ...(keys ?? also)])].flatMap(sightingOf);
      await gate;
      if (failure) throw failure;
      return { sightings: seen, unread: [] };
    },
    isInTransition: ({ status }) => status === 'MOVING',
    everyPoll: false,
  };
  return {
    statuses,
    polls,
    failures,
    source,
    /** Lets polls that begin from now on take until what it gives is called. */
    hold(): () => void {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return () => {
        gate = null;
        open();
      };
    },
  };
};
export type Things = ReturnType<typeof createThings>;

/** New things for each test of a file, with these statuses, and a fake clock. */
export const useThings = (statuses: Readonly<Record<string, string>> = {}): Things => {
  const things = {} as Things; // filled before each test
  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(things, createThings());
    for (const [key, status] of Object.entries(statuses)) things.statuses.set(key, status);
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  return things;
};

export const pauses = { pollMs: 1_000, settledMs: 5_000 };

/** One replica that watches `things`; the clock is to be a fake one. */
export const startLive = (
  things: Things,
  {
    keptEvents = 10,
    bus = createMemoryBus(keptEvents),
    ...live
  }: Partial<LiveOptions> & { readonly bus?: Bus } = {},
) => {
  const base = optionsOf({ url: 'http://127.0.0.1:9', demo: nobody });
  const log = { ...watch().log, error: vi.fn() };
  const options = {
    ...base,
    log: Object.assign(Object.create(base.log), { error: log.error }),
    live: { ...base.live, ...pauses, keptEvents, queuedEvents: 5, ...live },
  };
  const client = createUpstreamClient(options.upstream, {
    log: base.log,
    metrics: watch().metrics,
  });
  let written: Parameters<typeof client.onWrite>[0] = () => {};
  const metrics = watch().metrics;
  const sources: Record<Subject, Source> = {
    jobs: things.source,
    clusters: things.source,
    peerings: things.source,
    metrics: { ...things.source, everyPoll: true },
  };
  const live_ = createLive({
    client: {
      ...client,
      onWrite(listener) {
        written = listener;
      },
    },
    options,
    metrics,
    sources,
    bus,
  });
  return {
    live: live_,
    bus,
    metrics,
    logged: log.error,
    /** A write of somebody ends, perhaps in an error. */
    write: (projectId: string | null, error: unknown = null) =>
      written(callerOf('writer', projectId), error),
  };
};

/** All that a stream tells, as it comes, in short; it goes on to read until it ends. */
export const collect = (stream: AsyncGenerator<Told, void>) => {
  const told: Told[] = [];
  let end: unknown;
  const reading = (async () => {
    try {
      for await (const one of stream) told.push(one);
      end = 'returned';
    } catch (error) {
      end = error;
    }
  })();
  return {
    told,
    get short() {
      return told.map(inShort);
    },
    get end() {
      return end;
    },
    reading,
    stop: () => stream.return(),
  };
};

/** One event in a few words, such as `a: RUNNING -> gone`. */
export const inShort = (told: Told): string => {
  switch (told.type) {
    case 'changed':
      return `${told.key}: ${told.previous ?? 'none'} -> ${told.now?.status ?? 'gone'}`;
    case 'current':
    case 'seen':
      return `${told.type} ${told.now.key} ${told.now.status}`;
    case 'missing':
      return `missing ${told.key}`;
    default:
      return told.type;
  }
};

/** Lets time pass, with all that happens in it. */
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
