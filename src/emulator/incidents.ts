import type { FastifyInstance } from 'fastify';
import type { EndpointName } from '../api/endpoints.js';
import { type ErrorCode, Failure } from './errors.js';

/** Refusals and losses that a test has ordered, each for the next call of an endpoint. */
export interface Incidents {
  /** Lets the next call of an endpoint be refused with a code; `value` fills its `{0}`. */
  refuse(endpoint: EndpointName, code: ErrorCode, value?: string): void;
  /** Breaks the connection of the next call of an endpoint, before it is carried out or after. */
  lose(endpoint: EndpointName, when?: 'before' | 'after'): void;
}

type Incident = Failure | 'before' | 'after';

declare module 'fastify' {
  interface FastifyRequest {
    answerLost: boolean;
  }
}

/** Lets what has been ordered happen; several orders for one endpoint meet its calls one by one. */
export function stageIncidents(app: FastifyInstance): Incidents & { clear(): void } {
  const ordered = new Map<EndpointName, Incident[]>();
  const order = (endpoint: EndpointName, incident: Incident) => {
    ordered.set(endpoint, [...(ordered.get(endpoint) ?? []), incident]);
  };

  app.decorateRequest('answerLost', false);
  app.addHook('preHandler', async (request, reply) => {
    const endpoint = request.routeOptions.config.endpoint;
    const incident = endpoint && ordered.get(endpoint)?.shift();
    if (incident instanceof Failure) throw incident;
    request.answerLost = incident === 'after';
    if (incident !== 'before') return;
    reply.hijack();
    request.raw.socket.destroy();
  });
  app.addHook('onSend', async (request) => {
    if (request.answerLost) request.raw.socket.destroy();
  });

  return {
    refuse: (endpoint, code, value) => order(endpoint, new Failure(code, value)),
    lose: (endpoint, when = 'after') => order(endpoint, when),
    clear: () => ordered.clear(),
  };
}
