import type { TypedEndpoint } from '../api/endpoint.js';
import type { EndpointName, Endpoints } from '../api/endpoints.js';
import type { Form } from './form.js';
import type { Project, Store } from './store.js';
import type { Grant, Tokens } from './tokens.js';

interface Bodies {
  none: undefined;
  json: Readonly<Record<string, unknown>>;
  'json-array': readonly unknown[];
  multipart: Form;
}

/** What a handler gets to see of a request, and of the world. */
export interface Call<Path extends string, Query extends string, Body extends string> {
  readonly path: Readonly<Record<Path, string>>;
  readonly query: Readonly<Partial<Record<Query, string>>>;
  readonly body: Body extends keyof Bodies ? Bodies[Body] : undefined;
  /** The project of the path; calls without one have none. */
  readonly project: 'project_id' extends Path ? Project : undefined;
  readonly grant: Grant;
  readonly now: number;
  readonly store: Store;
  readonly tokens: Tokens;
  readonly tokenLifetimeMs: number;
  /** Headers of the answer. */
  readonly headers: Record<string, string>;
}

/** Answers one endpoint: with the payload, or with the whole body where the row says `bare`. */
export type Handler<E extends EndpointName> =
  Endpoints[E] extends TypedEndpoint<infer Path, infer Query, infer Body>
    ? (call: Call<Path, Query, Body>) => unknown
    : never;

/** A handler for each endpoint: a missing one does not compile. */
export type Handlers = { [E in EndpointName]: Handler<E> };
