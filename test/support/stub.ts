import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type EndpointName, endpoints } from '../../src/api/endpoints.js';

/** A request as the stub sees it; `path` holds the parts of the URL that the endpoint names. */
export interface StubRequest {
  readonly endpoint: EndpointName | null;
  readonly url: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * What to answer: a value as JSON with status 200, or a `Raw` answer; `hang` never answers, `reset` breaks the connection
 * off.
 */
export type Reply = (request: StubRequest) => unknown;
export interface Raw {
  readonly raw: true;
  readonly status: number;
  readonly text: string;
}
export const raw = (status: number, body: unknown): Raw => ({
  raw: true,
  status,
  text: typeof body === 'string' ? body : JSON.stringify(body),
});
export const hang = Symbol('hang');
export const reset = Symbol('reset');

/** A success as CS wraps it. */
export const payload = (value: unknown) => ({
  message_id: 'CS.10001',
  message: 'ok',
  payload: value,
});

export interface Stub {
  readonly url: string;
  readonly requests: StubRequest[];
  /** Names of the endpoints that were called since last asked. */
  calls(): (EndpointName | null)[];
  /** Breaks off what still waits for an answer. */
  release(): void;
  close(): Promise<void>;
}

const patterns = Object.entries(endpoints).map(([name, { method, path }]) => ({
  name: name as EndpointName, // Object.entries widens the keys
  method,
  pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && 'raw' in value;

/** An upstream that answers as the test says, on a free port. */
export const startStub = async (reply: Reply): Promise<Stub> => {
  const requests: StubRequest[] = [];
  let seen = 0;
  const server = createServer(async (request, response) => {
    const body = (await buffer(request)).toString();
    const url = new URL(request.url ?? '/', 'http://stub');
    const row = patterns.find(
      ({ method, pattern }) => method === request.method && pattern.test(url.pathname),
    );
    const received = {
      endpoint: row?.name ?? null,
      url: request.url ?? '',
      path: { ...row?.pattern.exec(url.pathname)?.groups },
      query: url.searchParams,
      headers: request.headers,
      body,
    };
    requests.push(received);
    const answer = await reply(received);
    if (answer === hang) return;
    if (answer === reset) return void request.socket.destroy();
    const { status, text } = isRaw(answer) ? answer : raw(200, answer ?? null);
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    calls() {
      const fresh = requests.slice(seen);
      seen = requests.length;
      return fresh.map(({ endpoint }) => endpoint);
    },
    release: () => server.closeAllConnections(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
