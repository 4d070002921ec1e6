import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { EndpointName } from '../api/endpoints.js';
import type { ReceivedRequest } from './emulator.js';
import { FrontFailure } from './errors.js';
import { hash } from './random.js';

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

interface Disturbance {
  readonly seed: string;
  readonly latencyMs: number;
  readonly faultRate: number;
}

/** Logs every request, delays it and refuses some, the n-th request of a seed always alike. */
export function watchTraffic(app: FastifyInstance, { seed, latencyMs, faultRate }: Disturbance) {
  const requests: Entry[] = [];
  let count = 0;

  app.decorateRequest('received', null);
  app.addHook('onRequest', async (request) => {
    const { method, url, headers } = request;
    const endpoint = request.routeOptions.config?.endpoint ?? null;
    const id = headers['x-request-id'];
    const requestId = typeof id === 'string' ? { requestId: id } : {};
    const entry: Entry = { endpoint, method, url, status: 0, ...requestId, headers };
    request.received = entry;
    requests.push(entry);
    if (requests.length > remembered) requests.shift();
    const faulty = hash(seed, 'fault', count++) / 2 ** 32 < faultRate;
    if (faulty)
      throw new FrontFailure(503, 'APIG.0611', 'No backend is up', { 'retry-after': '1' });
  });
  // Only once the body is here: a call goes on even if its caller gives up meanwhile.
  app.addHook('preValidation', async () => {
    if (latencyMs > 0) await delay(latencyMs);
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.received) request.received.status = reply.statusCode;
  });

  return {
    requests: requests as readonly ReceivedRequest[],
    clear() {
      requests.length = 0;
      count = 0;
    },
  };
}
