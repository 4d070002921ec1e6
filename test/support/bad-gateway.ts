import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy in front of `target` that lets no form through: it answers by itself, with a page. */
export const startBadGateway = async (target: string) => {
  const server = createServer((request, response) => {
    if (request.headers['content-type']?.startsWith('multipart/')) {
      request.resume().once('end', () => {
        response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Come again later</h1>');
      });
      return;
    }
    const { method, url = '/', headers } = request;
    const onward = send(new URL(url, target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: new URL(new URL(target).pathname, `http://127.0.0.1:${port}`).href,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
