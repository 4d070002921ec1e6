import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApollo } from './apollo.js';
import { createContext } from './context.js';
import { withRequestId } from './errors.js';
import { HttpError } from './http/body.js';
import { callerOf, type DefaultCaller } from './http/caller.js';
import { answerGraphiQL, wantsPage } from './http/graphiql.js';
import { answerGraphQL } from './http/graphql.js';
import { answerHealth, answerJson, answerReadiness } from './http/health.js';
import { createUpstreamClient, type UpstreamOptions } from './upstream/client.js';

export interface GatewayOptions {
  readonly port: number;
  readonly host: string;
  readonly upstream: UpstreamOptions;
  /** Who asks where a request does not say: a configured project, or the demo user of the emulator. */
  readonly defaultCaller: DefaultCaller;
  readonly maxPageSize: number;
  readonly maxBatchSize: number;
  readonly maxUploadBytes: number;
  readonly uploadTimeoutMs: number;
  readonly maxParallelLookups: number;
  readonly maxBodyBytes: number;
  /** Whether `X-Explain` is heeded. */
  readonly allowExplain: boolean;
}

export interface Gateway {
  /** Where it listens, without a path. */
  readonly url: string;
  /** Stops accepting, lets requests in flight finish, and lets go of the upstream. */
  close(): Promise<void>;
}

/** IAM tokens are thousands of characters long: they get more room than the 16 KiB that Node allows for all headers. */
const maxHeaderSize = 64 * 1024;

/** Aborts as soon as nobody waits for the answer any more. */
const abortedWith = (response: ServerResponse): AbortController => {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // every upstream call of the request listens
  response.once('close', () => controller.abort());
  return controller;
};

/** Starts the gateway. */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const client = createUpstreamClient(options.upstream);
  const apollo = createApollo();
  await apollo.start();

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const caller = callerOf(request.headers, options.defaultCaller);
    response.setHeader('x-request-id', caller.requestId);
    response.setHeader('cache-control', 'private, no-store');
    const path = (request.url ?? '/').split('?', 1)[0];
    if (path === '/healthz') return answerHealth(response);
    if (path === '/readyz') return answerReadiness(response, client);
    if (path === '/') return void response.writeHead(302, { location: '/graphql' }).end();
    if (path !== '/graphql') {
      return answerJson(response, 404, { message: 'Nothing is here; GraphQL is at /graphql.' });
    }
    if (wantsPage(request)) return answerGraphiQL(request, response);
    const { signal } = abortedWith(response);
    const explain = options.allowExplain && request.headers['x-explain'] === '1';
    const context = createContext(client, caller, signal, { ...options, explain });
    try {
      await answerGraphQL(apollo, request, response, context, options);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      const { status, code, message } = error;
      const errors = withRequestId([{ message, extensions: { code } }], caller.requestId);
      response.setHeader('connection', 'close');
      answerJson(response, status, { errors });
    }
  };

  let closing = false;
  const server = createServer({ maxHeaderSize }, (request, response) => {
    // A connection that becomes idle only now would keep the server open for seconds.
    response.once('close', () => closing && setImmediate(() => server.closeIdleConnections()));
    answer(request, response).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return; // the client went away
      console.error(error);
      if (response.headersSent) response.destroy();
      else answerJson(response, 500, { message: 'The gateway failed. Tell its operators.' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    async close() {
      closing = true;
      await new Promise((resolve) => server.close(resolve));
      await apollo.stop();
      await client.close();
    },
  };
};
