import type { FastifyInstance } from 'fastify';
import type { EndpointName } from '../api/endpoints.js';
import type { ReceivedRequest } from './emulator.js';

type Entry = { -readonly [K in keyof ReceivedRequest]: ReceivedRequest[K] };

declare module 'fastify' {
  interface FastifyContextConfig {
    endpoint?: EndpointName;
  }
  interface FastifyRequest {
    received: Entry | null;
  }
}

const remembered = 10_000;

/** Logs every request that is meant for one of the services. */
export function watchTraffic(app: FastifyInstance) {
  const requests: Entry[] = [];

  app.decorateRequest('received', null);
  app.addHook('onRequest', async (request) => {
    const { method, url, headers } = request;
    const { control, endpoint = null } = request.routeOptions.config ?? {};
    if (control) return;
    const id = headers['x-request-id'];
    const requestId = typeof id === 'string' ? { requestId: id } : {};
    const entry: Entry = { endpoint, method, url, status: 0, ...requestId, headers };
    request.received = entry;
    requests.push(entry);
    if (requests.length > remembered) requests.shift();
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.received) request.received.status = reply.statusCode;
  });

  return {
    requests: requests as readonly ReceivedRequest[],
    clear() {
      requests.length = 0;
    },
  };
}
