import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Relay {
  readonly url: string;
  /** Breaks all connections, and takes no new ones until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** A stretch of the way to a gateway that can break. */
export const startRelay = async (target: string): Promise<Relay> => {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let broken = false;
  const server = createServer((near) => {
    if (broken) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('error', () => {}); // its end is what counts
      from.once('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  const { port: own } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: target.replace(/:\d+/, `:${own}`),
    cut() {
      broken = true;
      breakAll();
    },
    mend() {
      broken = false;
    },
    async close() {
      server.close();
      breakAll();
      await once(server, 'close');
    },
  };
};
