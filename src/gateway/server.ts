import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOperations } from './apollo.js';
import { createAdmission } from './http/admission.js';
import { answerJson } from './http/health.js';
import { answerRequest } from './http/routes.js';
import { attachSockets } from './http/websocket.js';
import type { GatewayOptions } from './options.js';
import type { Parts } from './parts.js';
import { createMetrics } from './telemetry/metrics.js';
import { createUpstreamClient } from './upstream/client.js';

export type { GatewayOptions } from './options.js';

export interface Gateway {
  /** Where it listens, without a path. */
  readonly url: string;
  /** Stops accepting, lets requests in flight finish, and lets go of the upstream. */
  close(): Promise<void>;
}

/** IAM tokens are thousands of characters long: they get more room than the 16 KiB that Node allows for all headers. */
const maxHeaderSize = 64 * 1024;

/** Starts the gateway. */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { log } = options;
  const metrics = createMetrics();
  const client = createUpstreamClient(options.upstream, { log, metrics });
  const operations = await createOperations(options, metrics);
  const admission = createAdmission(options.maxConcurrentRequests, metrics);
  const parts: Parts = { options, client, operations, admission, metrics };

  let closing = false;
  const server = createServer({ maxHeaderSize }, (request, response) => {
    // A connection that becomes idle only now would keep the server open for seconds.
    response.once('close', () => closing && setImmediate(() => server.closeIdleConnections()));
    answerRequest(request, response, parts).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return; // the client went away
      log.error(error);
      if (response.headersSent) response.destroy();
      else answerJson(response, 500, { message: 'The gateway failed. Tell its operators.' });
    });
  });
  const sockets = attachSockets(server, parts);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    async close() {
      closing = true;
      const closed = new Promise((resolve) => server.close(resolve));
      await sockets.drain();
      await closed;
      await operations.stop();
      await client.close();
    },
  };
};
