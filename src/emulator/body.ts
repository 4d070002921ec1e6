import type { Endpoint, Service } from '../api/endpoint.js';
import { type EndpointName, endpoints } from '../api/endpoints.js';
import { type ErrorCode, Failure, FrontFailure } from './errors.js';
import { readJson } from './json.js';

/** How a service refuses a bad body, unless the call has a code of its own. */
const usual: { readonly [S in Service]?: ErrorCode } = { dli: 'DLI.0001', cdm: 'Cdm.0014' };

/** Most calls of CS refuse a bad body with CS.10004; those with a code of their own (7.2). */
const codes: { readonly [E in EndpointName]?: ErrorCode } = {
  createTemplate: 'CS.18004',
  updateTemplate: 'CS.18004',
  authorizeObs: 'CS.19001',
  createCluster: 'CS.20002',
  updateCluster: 'CS.20002',
  stopCluster: 'CS.20002',
  restartCluster: 'CS.20002',
  createCdmJob: 'Cdm.0014',
};

/** What makes a call end over a body that is not what it takes. */
export function badBody(name: EndpointName): Failure | FrontFailure {
  if (name === 'createToken') return new FrontFailure(400, 'AS.0001', 'The body is not a login');
  if (name === 'createPeerRoute') return new FrontFailure(400, 'VPC.0004', 'The body is no route');
  return new Failure(codes[name] ?? usual[endpoints[name].service] ?? 'CS.10004');
}

/** A JSON text, or the form that was read while it came in. */
const parse = (received: unknown): unknown =>
  typeof received === 'string' ? readJson(received) : received;

function kindOf(body: unknown, received: unknown): Endpoint['body'] {
  if (typeof body !== 'object' || body === null) return 'none';
  if (typeof received !== 'string') return 'multipart';
  return Array.isArray(body) ? 'json-array' : 'json';
}

/** The body of a request: an object, an array or a form, as the row of the endpoint says. */
export function bodyOf(name: EndpointName, kind: Endpoint['body'], received: unknown): unknown {
  if (kind === 'none') return undefined;
  try {
    const body = parse(received);
    if (kindOf(body, received) === kind) return body;
  } catch (error) {
    // The parser runs out of stack over what is nested too deeply.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
  }
  throw badBody(name);
}
