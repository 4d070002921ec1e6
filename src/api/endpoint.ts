/** The shape of a row in the endpoint tables, and the types that follow from it. */

export type Service = 'cs' | 'vpc' | 'iam' | 'dli' | 'cdm';
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** How an answer is wrapped: section 7.2 and the examples of chapter 5 know four ways, batches of DLI a fifth. */
export type Envelope =
  | 'message-payload' // { message_id, message, payload?, current_time }
  | 'message-payload-array' // the same as the only element of an array
  | 'bare' // no wrapper but `key`, where the row has one
  | 'results' // an array with a verdict for each thing that was named, in that order
  | 'none'; // 204, no body

export interface Endpoint {
  readonly service: Service;
  readonly method: Method;
  readonly path: string;
  /** Section of the service's API reference; of DLI and CDM, where the call is documented (docs/dli.md). */
  readonly section: string;
  readonly query: readonly string[];
  readonly body: 'none' | 'json' | 'json-array' | 'multipart';
  readonly status: 200 | 201 | 204;
  readonly envelope: Envelope;
  /** Top-level key that holds a bare answer. */
  readonly key: string | null;
  /** Whether the call changes anything; reads by POST do not. */
  readonly write: boolean;
  /** Whether the call needs a token. */
  readonly token: boolean;
  /** Error codes by which this call says that the thing asked for is not there. */
  readonly missing: readonly string[];
  /** Keys of a success under which the service speaks, as it does in errors. */
  readonly says: readonly string[];
  /** Largest `limit` that the service accepts, where it names one. */
  readonly maxLimit: number;
  /** IAM action that the caller needs (chapter 6). */
  readonly action: string | null;
}

interface Row<Query extends string, Body extends Endpoint['body']> {
  section: string;
  query?: readonly Query[];
  body?: Body;
  status?: Endpoint['status'];
  envelope?: Envelope;
  key?: string;
  write?: boolean;
  token?: boolean;
  missing?: readonly string[];
  says?: readonly string[];
  maxLimit?: number;
  action?: string;
}

type PathParameter<Route extends string> = Route extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParameter<Rest>
  : never;

/** An endpoint that remembers, for the compiler, which parameters its route, query and body have. */
export interface TypedEndpoint<Path extends string, Query extends string, Body extends string>
  extends Endpoint {
  readonly parameters?: { path: Path; query: Query; body: Body };
}

/** Arguments of a call: path and query parameters side by side, the body apart. The project is the caller's. */
export type Arguments<E> =
  E extends TypedEndpoint<infer Path, infer Query, infer Body>
    ? { readonly [P in Exclude<Path, 'project_id'>]: string } & {
        readonly [Q in Query]?: string | number | boolean | undefined;
      } & (Body extends 'none' ? unknown : { readonly body: unknown })
    : never;

/** Makes the rows of one service: `cs('GET /v1.0/{project_id}/jobs', { section: '5.1.11' })`. */
export const endpointsOf =
  (service: Service) =>
  <
    const Route extends `${Method} /${string}`,
    const Query extends string = never,
    const Body extends Endpoint['body'] = 'none',
  >(
    route: Route,
    row: Row<Query, Body>,
  ): TypedEndpoint<PathParameter<Route>, Query, Body> => {
    const [method, path] = route.split(' ') as [Method, string];
    return {
      service,
      method,
      path,
      section: row.section,
      query: row.query ?? [],
      body: row.body ?? 'none',
      status: row.status ?? 200,
      envelope: row.envelope ?? 'message-payload',
      key: row.key ?? null,
      write: row.write ?? method !== 'GET',
      token: row.token ?? true,
      missing: row.missing ?? [],
      says: row.says ?? [],
      maxLimit: row.maxLimit ?? Number.POSITIVE_INFINITY,
      action: row.action ?? null,
    };
  };
