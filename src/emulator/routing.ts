import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Endpoint, Service } from '../api/endpoint.js';
import { type EndpointName, endpoints } from '../api/endpoints.js';
import { answerTo } from './answer.js';
import { bodyOf } from './body.js';
import type { Clock } from './clock.js';
import { demoKey } from './demo-key.js';
import { refusalOf } from './front.js';
import type { Call } from './handler.js';
import { handlers } from './handlers.js';
import { writeJson } from './json.js';
import { settle } from './lifecycle.js';
import { jsonType } from './refusal.js';
import { demoUser } from './seed/users.js';
import { isSigned, verifySignature } from './signature.js';
import type { Store } from './store.js';
import type { Grant, Tokens } from './tokens.js';

interface World {
  readonly clock: Clock;
  readonly tokens: Tokens;
  readonly tokenLifetimeMs: number;
  store(): Store;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came in. */
    bytes: Buffer | null;
  }
}

/** The parameters that have a value; of repeated ones the first. */
const single = (values: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([name, value]) => {
      const one: unknown = Array.isArray(value) ? value[0] : value;
      return typeof one === 'string' && one !== '' ? [[name, one]] : [];
    }),
  );

const nobody: Grant = { token: '', user: '', projectId: undefined, expiresAt: 0 };

/** Who signs has no token, and may act in the project that the request names, or else in the main one. */
function signerOf({ method, url, headers, bytes, params }: FastifyRequest, store: Store): Grant {
  const body = bytes ?? Buffer.alloc(0);
  verifySignature({ method, url, headers, body }, (key) =>
    key === demoKey.accessKey ? demoKey.secretKey : undefined,
  );
  const named = single(params).project_id ?? single(headers)['x-project-id'] ?? '';
  const [main] = store.projects.keys();
  const projectId = store.projects.has(named) ? named : main;
  return { token: '', user: demoUser, projectId, expiresAt: Number.POSITIVE_INFINITY };
}

function grantOf(name: EndpointName, service: Service, request: FastifyRequest, world: World) {
  if (name === 'createToken') return nobody;
  if (isSigned(request.headers)) return signerOf(request, world.store());
  return world.tokens.check(service, single(request.headers)['x-auth-token'], world.clock.now());
}

function projectOf(
  { path, service }: Endpoint,
  store: Store,
  id: string | undefined,
  { projectId }: Grant,
) {
  if (!path.includes('{project_id}')) return undefined;
  if (projectId === undefined) throw refusalOf(service, 'noProject');
  if (id !== projectId) throw refusalOf(service, 'otherProject');
  return store.projects.get(id);
}

/** Refuses the writes of a user who may only look, in the words of the service that is called. */
function checkRights({ service, write }: Endpoint, store: Store, { user: name, projectId }: Grant) {
  const users = [...(store.projects.get(projectId ?? '')?.users.values() ?? [])];
  if (write && users.find((user) => user.name === name)?.readOnly) {
    throw refusalOf(service, 'readOnly');
  }
}

type AnyCall = Call<string, string, string> & { project: undefined };

function callOf(name: EndpointName, endpoint: Endpoint, request: FastifyRequest, world: World) {
  const { clock, tokens, tokenLifetimeMs } = world;
  const store = world.store();
  const path = single(request.params);
  const grant = grantOf(name, endpoint.service, request, world);
  const project = projectOf(endpoint, store, path.project_id, grant);
  const now = clock.now();
  checkRights(endpoint, store, grant);
  if (project) settle(project, now);
  const body = bodyOf(name, endpoint.body, request.body);
  return {
    path,
    query: single(request.query),
    body,
    project,
    grant,
    now,
    store,
    tokens,
    tokenLifetimeMs,
  };
}

/** Serves every row of the endpoint tables. */
export function serveEndpoints(app: FastifyInstance, world: World): void {
  for (const [key, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const name = key as EndpointName; // Object.entries widens the keys
    const url = endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1');
    // What a handler may see follows from the row that it is looked up with.
    const handler = (handlers as Record<EndpointName, (call: AnyCall) => unknown>)[name];
    // IAM prints its project list with a slash at the end and without (7.3).
    for (const path of endpoint.service === 'iam' ? [url, `${url}/`] : [url]) {
      app.route({
        method: endpoint.method,
        url: path,
        config: { endpoint: name },
        async handler(request, reply) {
          const headers: Record<string, string> = {};
          const call = { ...callOf(name, endpoint, request, world), headers };
          const answer = handler(call as AnyCall);
          const { status, body } = answerTo(name, endpoint, answer, call.now);
          if (endpoint.envelope === 'none') return reply.code(status).send();
          return reply.code(status).headers(headers).type(jsonType).send(writeJson(body));
        },
      });
    }
  }
}
