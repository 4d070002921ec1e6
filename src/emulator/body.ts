import type { Endpoint } from '../api/endpoint.js';
import type { EndpointName } from '../api/endpoints.js';
import { type ErrorCode, Failure, FrontFailure } from './errors.js';
import { readJson } from './json.js';

/** Most calls refuse a bad body with CS.10004; those with a code of their own (7.2). */
const codes: { readonly [E in EndpointName]?: ErrorCode } = {
  stopCluster: 'CS.20002',
  restartCluster: 'CS.20002',
};

/** What makes a call end over a body that is not what it takes. */
export const badBody = (name: EndpointName) =>
  name === 'createToken'
    ? new FrontFailure(400, 'AS.0001', 'The body is not a login')
    : new Failure(codes[name] ?? 'CS.10004');

/** The JSON body of a request: an object or an array, as the row of the endpoint says. */
export function bodyOf(name: EndpointName, kind: Endpoint['body'], text: unknown): unknown {
  if (kind === 'none' || kind === 'multipart') return undefined;
  try {
    const body = readJson(typeof text === 'string' ? text : '');
    const fits = typeof body === 'object' && body !== null;
    if (fits && Array.isArray(body) === (kind === 'json-array')) return body;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw badBody(name);
}
