import type { IncomingMessage } from 'node:http';
import type { TransportLimits } from '../options.js';
import type { Metrics } from '../telemetry/metrics.js';
import { HttpError } from './body.js';
import { addressReader } from './client-address.js';

export type SocketKind = Parameters<Metrics['sockets']>[0];

/** How a WebSocket or an event stream is ended. */
export interface Closing {
  /** Takes nothing new, lets what runs finish, and closes. */
  drain(): void;
  /** Closes, whatever runs. */
  close(): void;
}

/** The WebSockets and event streams that are open, of all clients. */
export interface OpenSockets {
  /** Counts one more for its client, and gives what to call when it is closed; fails with 429 beyond the limit. */
  open(kind: SocketKind, request: IncomingMessage, closing: Closing): () => void;
  /** Lets in no more, and waits until all are closed: what runs has almost `shutdownTimeoutMs` to finish. */
  drain(): Promise<void>;
}

/** Before all connections are cut off, those that are still open are told why, and get so many milliseconds to hear it. */
const farewellMs = 1_000;

type Limits = Pick<TransportLimits, 'maxSockets' | 'shutdownTimeoutMs'> & {
  readonly trustedProxies: readonly string[];
};

export const createOpenSockets = (limits: Limits, metrics: Metrics): OpenSockets => {
  const addressOf = addressReader(limits.trustedProxies);
  const ofClient = new Map<string, number>();
  const open = { websocket: new Set<Closing>(), stream: new Set<Closing>() };
  const all = () => [...open.websocket, ...open.stream];
  let draining = false;
  let onEmpty = () => {};

  const refusal = (count: number): HttpError | null => {
    if (draining) return new HttpError(503, 'OVERLOADED', 'The gateway ends. Connect again.');
    if (count < limits.maxSockets) return null;
    const message = `At most ${limits.maxSockets} sockets and event streams at a time. Close one first.`;
    return new HttpError(429, 'TOO_MANY_SOCKETS', message);
  };

  return {
    open(kind, request, closing) {
      const client = addressOf(request);
      const count = ofClient.get(client) ?? 0;
      const refused = refusal(count);
      if (refused) throw refused;
      ofClient.set(client, count + 1);
      open[kind].add(closing);
      metrics.sockets(kind, open[kind].size);
      return () => {
        if (!open[kind].delete(closing)) return;
        metrics.sockets(kind, open[kind].size);
        const left = (ofClient.get(client) ?? 1) - 1;
        if (left > 0) ofClient.set(client, left);
        else ofClient.delete(client);
        if (all().length === 0) onEmpty();
      };
    },

    async drain() {
      draining = true;
      if (all().length === 0) return;
      const emptied = new Promise<void>((resolve) => {
        onEmpty = resolve;
      });
      for (const closing of all()) closing.drain();
      const { shutdownTimeoutMs } = limits;
      const limit = setTimeout(
        () => {
          for (const closing of all()) closing.close();
        },
        Math.max(shutdownTimeoutMs / 2, shutdownTimeoutMs - farewellMs),
      );
      await emptied.finally(() => clearTimeout(limit));
    },
  };
};
