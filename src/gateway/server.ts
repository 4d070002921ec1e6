import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOperations } from './apollo.js';
import { createAdmission } from './http/admission.js';
import { answerClientErrors } from './http/client-errors.js';
import { trackConnections } from './http/connections.js';
import { lingerAfter } from './http/linger.js';
import { createOpenSockets } from './http/open-sockets.js';
import { createRoutes } from './http/routes.js';
import { drainServer, emptyBacklog } from './http/shutdown.js';
import { cutSlowReader, timeoutsOf } from './http/timeouts.js';
import { attachSockets } from './http/websocket/sockets.js';
import { upgradeOptions } from './http/websocket/upgrade.js';
import { createLive } from './live/create.js';
import { createBus } from './live/create-bus.js';
import { sources } from './live/sources.js';
import type { AnswerAgent } from './mcp/endpoint.js';
import type { GatewayOptions } from './options.js';
import type { Parts } from './parts.js';
import { shared } from './sharing/shared.js';
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

/** What serves agents is not even loaded where there is none of it: it takes as much memory as some of the gateway itself. */
const agentsOf = async (parts: Parts): Promise<AnswerAgent | null> => {
  if (parts.options.mcp === 'off') return null;
  const { createAgentEndpoint } = await import('./mcp/endpoint.js');
  return createAgentEndpoint(parts);
};

/** Starts the gateway. */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { log, receiveTimeoutMs } = options;
  const metrics = createMetrics();
  const client = createUpstreamClient(
    { ...options.upstream, sharing: options.sharing },
    { log, metrics },
  );
  const bus = createBus(options);
  const live = createLive({ client, options, metrics, sources, bus });
  const own = await createOperations({ client, options, metrics, live });
  const operations = observed(
    options.sharing ? shared(own, { client, options, metrics }) : own,
    metrics,
  );
  const admission = createAdmission(options.maxConcurrentRequests);
  const openSockets = createOpenSockets(options, metrics);
  let draining = false;
  let backlog: Promise<void> | null = null;
  const parts: Parts = {
    options,
    client,
    operations,
    live,
    admission,
    openSockets,
    metrics,
    draining: () => draining,
  };
  const answerRequest = createRoutes(parts, await agentsOf(parts));

  const server = createServer({
    maxHeaderSize,
    ...timeoutsOf(receiveTimeoutMs),
    ...upgradeOptions,
  });
  const connections = trackConnections(server);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    request.on('error', () => {}); // a client that breaks off, which whoever reads the body is told by its 'close'
    connections.begin(response);
    response.once('close', () => {
      connections.end(response);
      lingerAfter(request, response);
    });
    if (draining) response.shouldKeepAlive = false;
    cutSlowReader(response, receiveTimeoutMs);
    if (backlog) await backlog;
    if (!response.destroyed) await answerRequest(request, response);
  };
  server.on('request', answer).on('checkContinue', answer);
  answerClientErrors(server, connections, (code) => metrics.refused(code));
  attachSockets(server, parts);
  const letGo = async () => {
    await operations.stop();
    await live.close();
    await bus.close();
    await client.close();
  };
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(options.port, options.host, resolve);
    });
  } catch (error) {
    await letGo();
    throw error;
  }
  const { port } = server.address() as AddressInfo;

  const close = async () => {
    draining = true;
    live.endWaits();
    backlog = emptyBacklog(server, options.shutdownTimeoutMs);
    void openSockets.drain();
    await backlog;
    backlog = null;
    await drainServer(server, connections, options.shutdownTimeoutMs);
    await letGo();
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
