import type { Endpoint } from '../../api/endpoint.js';
import { writeWireJson } from '../wire-json.js';
import type { Caller } from './client.js';
import { InvalidArgument } from './error.js';
import { type Form, formOf } from './form.js';
import { acceptedEncodings } from './read-body.js';
import { targetOf } from './request.js';

const projectOf = (endpoint: Endpoint, { projectId }: Caller): string | undefined => {
  if (!endpoint.path.includes('{project_id}')) return undefined;
  if (projectId === null) {
    throw new InvalidArgument('No project is chosen: send its id in the header X-Project-Id.');
  }
  return projectId;
};

const headersFor = (caller: Caller): Record<string, string> => ({
  accept: 'application/json',
  'accept-encoding': acceptedEncodings,
  'x-request-id': caller.requestId,
  ...(caller.traceparent !== null && { traceparent: caller.traceparent }),
});

interface JsonBody {
  readonly contentType: string;
  readonly body: string;
}

/** The body of a call: a form for multipart rows, else JSON with all digits of 64-bit ids. */
const bodyFor = ({ body: kind }: Endpoint, body: unknown): Form | JsonBody | null => {
  if (kind === 'none') return null;
  if (kind === 'multipart') return formOf(body as Record<string, unknown>); // rows of forms take fields
  return { contentType: 'application/json;charset=utf-8', body: writeWireJson(body) };
};

/** A call as it goes out, but for the proof of who makes it. */
export interface Outgoing {
  readonly method: Endpoint['method'];
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** In place of a body that is known at once. It can be sent only once. */
  readonly form: Form | null;
}

/** What a call sends to a host whose paths begin with `prefix`; fails with `InvalidArgument` if it cannot be sent. */
export const outgoingFor = (
  endpoint: Endpoint,
  prefix: string,
  args: Readonly<Record<string, unknown>>,
  caller: Caller,
): Outgoing => {
  const path = prefix + targetOf(endpoint, { ...args, project_id: projectOf(endpoint, caller) });
  const sent = bodyFor(endpoint, args.body);
  const form = sent && 'complete' in sent ? sent : null;
  return {
    method: endpoint.method,
    path,
    headers: { ...headersFor(caller), ...(sent && { 'content-type': sent.contentType }) },
    body: sent && typeof sent.body === 'string' ? sent.body : null,
    form,
  };
};

/** For how many things a call asks at once, if its body is nothing but a list of them. */
export const batchSizeOf = (body: unknown): number | null => {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return null;
  const [list, ...others] = Object.values(body);
  return Array.isArray(list) && others.length === 0 ? list.length : null;
};
