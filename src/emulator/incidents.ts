import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { type EndpointName, endpoints } from '../api/endpoints.js';
import { type ErrorCode, Failure, FrontFailure } from './errors.js';
import type { Fault, WholeFault } from './fault.js';
import type { Disturbance, FaultPlan } from './fault-plan.js';
import { refusalOf } from './front.js';
import { spoiled } from './spoiled-answer.js';

/** What can be ordered to go wrong. */
export interface Incidents {
  /** Lets calls meet a fault, and gives what takes it back. */
  inject(fault: Fault): () => void;
  /** Lets the next call of an endpoint be refused with a code; `value` fills its `{0}`. */
  refuse(endpoint: EndpointName, code: ErrorCode, value?: string): void;
  /** Breaks the connection of the next call of an endpoint, before it is carried out or after. */
  lose(endpoint: EndpointName, when?: 'before' | 'after'): void;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a route is none of the services', but drives the emulator. */
    control?: boolean;
  }
  interface FastifyRequest {
    disturbance: Disturbance;
  }
}

/** Keeps no process from ending. */
const delay = (ms: number) => setTimeout(ms, undefined, { ref: false });

const calm: Disturbance = { delayMs: 0, fault: null };

const frontErrors = {
  429: ['APIG.0308', 'Too many calls'],
  500: ['APIG.0602', 'Something failed'],
  502: ['APIG.0603', 'The backend gave no proper answer'],
  503: ['APIG.0611', 'No backend is up'],
  504: ['APIG.0203', 'The backend did not answer in time'],
} as const;

const errorOf = ({ status, retryAfterSeconds }: WholeFault & { readonly kind: 'error' }) => {
  const comesBack = status === 429 || status === 503;
  const [code, message] = frontErrors[status];
  const headers: Record<string, string> = comesBack
    ? { 'retry-after': String(retryAfterSeconds) }
    : {};
  return new FrontFailure(status, code, message, headers);
};

/** Lets what has been planned happen to the calls of the services; `endToken` ends a token before its time. */
export function stageIncidents(
  app: FastifyInstance,
  plan: FaultPlan,
  endToken: (token: string) => void,
): Incidents {
  app.decorateRequest('disturbance');
  app.addHook('onRequest', async (request) => {
    const { control, endpoint = null } = request.routeOptions.config ?? {};
    request.disturbance = control ? calm : plan.draw(endpoint);
    const { fault } = request.disturbance;
    if (fault?.kind !== 'error') return;
    await delay(request.disturbance.delayMs);
    throw errorOf(fault);
  });
  // Only once the body is here: a call goes on even if its caller gives up meanwhile.
  app.addHook('preValidation', async ({ disturbance: { delayMs } }) => {
    if (delayMs > 0) await delay(delayMs);
  });
  app.addHook('preHandler', async (request, reply) => {
    const { fault } = request.disturbance;
    const { endpoint } = request.routeOptions.config;
    if (fault?.kind === 'refusal') throw new Failure(fault.code, fault.value);
    if (fault?.kind === 'token-expiry' && endpoint && endpoints[endpoint].token) {
      endToken(String(request.headers['x-auth-token']));
      throw refusalOf(endpoints[endpoint].service, 'endedToken');
    }
    const isEarly =
      (fault?.kind === 'reset' || fault?.kind === 'silence') && fault.when === 'before';
    if (!isEarly) return;
    reply.hijack();
    if (fault.kind === 'reset') request.raw.socket.resetAndDestroy();
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const { fault } = request.disturbance ?? calm;
    return fault ? spoiled(fault, reply, typeof payload === 'string' ? payload : '') : payload;
  });

  return {
    inject: plan.add,
    refuse: (endpoint, code, value = '') =>
      void plan.add({ kind: 'refusal', code, value, endpoints: [endpoint], times: 1 }),
    lose: (endpoint, when = 'after') =>
      void plan.add({ kind: 'reset', when, endpoints: [endpoint], times: 1 }),
  };
}
