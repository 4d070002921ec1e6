import type { Server } from 'node:http';
import type { Parts } from '../parts.js';

/** GraphQL over WebSocket (`graphql-transport-ws`) at `/graphql`. */
export interface Sockets {
  /** Tells every socket to come back later, and closes it. */
  drain(): Promise<void>;
}

export const attachSockets = (_server: Server, _parts: Parts): Sockets => ({
  async drain() {},
});
