import { freePort, requestBytes } from '../throughput/client.js';
import { startPinned, type Usage } from '../throughput/pinned.js';
import { askUntil } from '../throughput/stub.js';
import { gatewayAt } from '../throughput/subjects.js';

const startMs = 20_000;
const manySubscribers = '100000';

export interface Memory {
  readonly rssMiB: number;
  /** Of the heap, what is in use after a collection. */
  readonly heapMiB: number;
}

export interface GatewayProcess {
  readonly url: string;
  usage(): Usage;
  /** After all garbage has been collected. */
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

/** Collects garbage when it gets the signal, so that its memory can be compared. */
const collects = [
  '--expose-gc',
  '--import',
  'data:text/javascript,process.on("SIGUSR2",()=>globalThis.gc())',
];

const heapOf = async (origin: string): Promise<number> => {
  const metrics = await (await fetch(`${origin}/metrics`)).text();
  return Number(/^nodejs_heap_size_used_bytes (\S+)$/m.exec(metrics)?.[1]) / 2 ** 20;
};

/** The built gateway on a core of its own, with room for many who watch, and polls at one interval. */
export const startGateway = async (
  upstreamUrl: string,
  intervalMs: number,
  flags: readonly string[],
): Promise<GatewayProcess> => {
  const port = await freePort();
  const settings = {
    POLL_MS: String(intervalMs),
    POLL_SETTLED_MS: String(intervalMs),
    MAX_SOCKETS: manySubscribers,
    MAX_SUBSCRIPTIONS: manySubscribers,
    MAX_CONCURRENT_REQUESTS: manySubscribers,
  };
  const subject = gatewayAt('gateway', undefined, settings, [...collects, ...flags]);
  const child = startPinned(subject.command('H', upstreamUrl, port), 0);
  await askUntil(child, port, requestBytes('GET', '/readyz'), startMs);
  const origin = `http://127.0.0.1:${port}`;
  return {
    url: `${origin}/graphql`,
    usage: () => child.usage(),
    async memory() {
      process.kill(child.pid, 'SIGUSR2');
      const heapMiB = await heapOf(origin);
      return { rssMiB: child.memory(), heapMiB };
    },
    stop: () => child.kill('SIGTERM'),
  };
};
