import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOperations } from './apollo.js';
import { createAdmission } from './http/admission.js';
import { answerClientErrors } from './http/client-errors.js';
import { trackConnections } from './http/connections.js';
import { lingerAfter } from './http/linger.js';
import { createOpenSockets } from './http/open-sockets.js';
import { createRoutes } from './http/routes.js';
import { drainServer } from './http/shutdown.js';
import { cutSlowReader, timeoutsOf } from './http/timeouts.js';
import { attachSockets } from './http/websocket/sockets.js';
import type { GatewayOptions } from './options.js';
import type { Parts } from './parts.js';
import { createMetrics } from './telemetry/metrics.js';
import { observed } from './telemetry/observed.js';
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
  const { log, receiveTimeoutMs } = options;
  const metrics = createMetrics();
  const client = createUpstreamClient(options.upstream, { log, metrics });
  const operations = observed(await createOperations(options, metrics), metrics);
  const admission = createAdmission(options.maxConcurrentRequests);
  const openSockets = createOpenSockets(options, metrics);
  let draining = false;
  const parts: Parts = {
    options,
    client,
    operations,
    admission,
    openSockets,
    metrics,
    draining: () => draining,
  };
  const answerRequest = createRoutes(parts);

  const server = createServer({ maxHeaderSize, ...timeoutsOf(receiveTimeoutMs) });
  const connections = trackConnections(server);
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    response.setMaxListeners(20); // much depends on when an answer is out
    connections.begin(response);
    if (draining) response.shouldKeepAlive = false;
    lingerAfter(request, response);
    cutSlowReader(response, receiveTimeoutMs);
    void answerRequest(request, response);
  };
  server.on('request', answer).on('checkContinue', answer);
  answerClientErrors(server, connections, (code) => metrics.refused(code));
  attachSockets(server, parts);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;

  const close = async () => {
    draining = true;
    const drained = drainServer(server, connections, options.shutdownTimeoutMs);
    void openSockets.drain();
    await drained;
    await operations.stop();
    await client.close();
  };
  let closed: Promise<void> | undefined;
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    close() {
      closed ??= close();
      return closed;
    },
  };
};
