import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The connections of a server, and the answers that are not out yet on each, in the order of their requests. */
export interface Connections {
  readonly sockets: ReadonlyMap<Socket, ReadonlySet<ServerResponse>>;
  /** Keeps an answer in mind until it is out, or nobody waits for it any more. */
  begin(response: ServerResponse): void;
}

/** Follows what a server does, from its start. */
export const trackConnections = (server: Server): Connections => {
  const sockets = new Map<Socket, Set<ServerResponse>>();
  server.on('connection', (socket) => {
    if (sockets.has(socket)) return; // one that has offered an upgrade comes again
    sockets.set(socket, new Set());
    socket.once('close', () => sockets.delete(socket));
  });
  return {
    sockets,
    begin(response) {
      const pending = sockets.get(response.req.socket);
      pending?.add(response);
      response.once('close', () => pending?.delete(response));
    },
  };
};
