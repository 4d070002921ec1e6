import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a connection may outlive its last answer: a client that is cut off while it sends could lose it. */
export const lingerMs = 2_000;

/** Passes over what is left of a body whose answer is out, then cuts the connection of who sends on. */
export const lingerAfter = (request: IncomingMessage, response: ServerResponse): void => {
  if (request.complete || !response.writableFinished) return;
  const cut = setTimeout(() => request.socket.destroy(), lingerMs);
  for (const end of ['end', 'close']) request.once(end, () => clearTimeout(cut));
  request.resume();
};
