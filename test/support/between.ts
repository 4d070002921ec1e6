import {
  createServer,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  request as send,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request on its way. */
export interface Passing {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders | OutgoingHttpHeaders;
  readonly body: Buffer;
}

export interface Between {
  readonly url: string;
  /** What becomes of requests from now on; nothing, unless told. */
  change(how: (request: Passing) => Passing | Promise<Passing>): void;
  close(): Promise<void>;
}

/** A proxy in front of `target` that can hold requests up, or meddle with them. */
export const startBetween = async (target: string): Promise<Between> => {
  let change: (request: Passing) => Passing | Promise<Passing> = (request) => request;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = 'GET', url = '/', headers } = request;
    const passed = await change({ method, url, headers, body: Buffer.concat(chunks) });
    const { 'content-length': _, 'transfer-encoding': __, ...rest } = passed.headers;
    const length = passed.body.length > 0 ? { 'content-length': passed.body.length } : {};
    const onward = send(new URL(target), {
      method: passed.method,
      path: passed.url,
      headers: { ...rest, ...length },
    });
    onward.on('error', () => response.destroy());
    response.once('close', () => {
      if (!response.writableFinished) onward.destroy();
    });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.end(passed.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    change(how) {
      change = how;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
