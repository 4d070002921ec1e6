import type { Endpoint } from '../../api/endpoint.js';
import { type EndpointName, endpoints } from '../../api/endpoints.js';
import { writeWireJson } from '../wire-json.js';
import type { Caller } from './client.js';
import { ServiceNotConfigured } from './error.js';
import { type Form, formOf } from './form.js';
import type { Place, Places } from './host.js';
import { createTarget, type Target } from './request.js';

/** A row of the table, with what can be known of its calls before there is one. */
export interface Row {
  readonly name: EndpointName;
  readonly endpoint: Endpoint;
  readonly place: Place;
  readonly targetOf: Target;
}

/** Prepares the calls of all rows, each to the place of its service; one that is not configured has none. */
export const createRows = (places: Places): ((name: EndpointName) => Row) => {
  const rowOf = (name: EndpointName): Row | null => {
    const endpoint: Endpoint = endpoints[name];
    const place = places[endpoint.service];
    return place && { name, endpoint, place, targetOf: createTarget(endpoint, place.prefix) };
  };
  const names = Object.keys(endpoints) as EndpointName[]; // Object.keys widens them
  const rows = Object.fromEntries(names.map((name) => [name, rowOf(name)])) as Record<
    EndpointName,
    Row | null
  >;
  return (name) => {
    const row = rows[name];
    if (row === null) throw new ServiceNotConfigured(endpoints[name].service);
    return row;
  };
};

/** What a call sends, but for its headers. */
export interface Outgoing {
  readonly row: Row;
  /** What tells reads apart. */
  readonly key: string;
  /** Path and query. */
  readonly path: string;
  readonly body: string | null;
  /** In place of a body that is known at once. It can be sent only once. */
  readonly form: Form | null;
  /** For how many things it asks at once, if its body is nothing but a list of them. */
  readonly batchSize: number | null;
}

const batchSizeOf = (body: unknown): number | null => {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return null;
  const [list, ...others] = Object.values(body);
  return Array.isArray(list) && others.length === 0 ? list.length : null;
};

/** What a call sends: JSON with all digits of 64-bit ids, or a form. Fails with `InvalidArgument` if it cannot be sent. */
export const outgoingFor = (
  row: Row,
  args: Readonly<Record<string, unknown>>,
  { projectId }: Caller,
): Outgoing => {
  const path = row.targetOf(args, projectId);
  const kind = row.endpoint.body;
  const key = `${row.name} ${path}`;
  if (kind === 'none') return { row, key, path, body: null, form: null, batchSize: null };
  const batchSize = batchSizeOf(args.body);
  if (kind === 'multipart') {
    const form = formOf(args.body as Record<string, unknown>); // rows of forms take fields
    return { row, key, path, body: null, form, batchSize };
  }
  const body = writeWireJson(args.body);
  return { row, key: `${key}\n${body}`, path, body, form: null, batchSize };
};

/** The type of what a call sends; null where it sends nothing. */
export const contentTypeOf = ({ body, form }: Outgoing): string | null => {
  if (form) return form.contentType;
  return body === null ? null : 'application/json;charset=utf-8';
};
