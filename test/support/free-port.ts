import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port for a program that cannot choose one by itself; another may take it before. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
};
