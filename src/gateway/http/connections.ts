import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The connections of a server, and the answers that are not out yet on each, in the order of their requests. */
export interface Connections {
  readonly sockets: ReadonlyMap<Socket, readonly ServerResponse[]>;
  /** Keeps an answer in mind, */
  begin(response: ServerResponse): void;
  /** until it is out, or nobody waits for it any more. */
  end(response: ServerResponse): void;
}

/** Follows what a server does, from its start. */
export const trackConnections = (server: Server): Connections => {
  // No sets: one that changes with each request keeps answers in memory long after they are out.
  const sockets = new Map<Socket, ServerResponse[]>();
  server.on('connection', (socket) => {
    if (sockets.has(socket)) return; // one that has offered an upgrade comes again
    sockets.set(socket, []);
    socket.once('close', () => sockets.delete(socket));
  });
  return {
    sockets,
    begin: (response) => void sockets.get(response.req.socket)?.push(response),
    end(response) {
      const pending = sockets.get(response.req.socket);
      const place = pending?.indexOf(response) ?? -1;
      if (place >= 0) pending?.splice(place, 1);
    },
  };
};
