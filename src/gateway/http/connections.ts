import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The connections of a server, and the answers that are not out yet on each, in the order of their requests. */
export interface Connections {
  readonly sockets: ReadonlyMap<Socket, ReadonlySet<ServerResponse>>;
  /** Keeps an answer in mind, */
  begin(response: ServerResponse): void;
  /** until it is out, or nobody waits for it any more. */
  end(response: ServerResponse): void;
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
    begin: (response) => void sockets.get(response.req.socket)?.add(response),
    end: (response) => void sockets.get(response.req.socket)?.delete(response),
  };
};
