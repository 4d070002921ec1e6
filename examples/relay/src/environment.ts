import { keyFields } from 'cs-graphql-schema';
import { createClient } from 'graphql-ws';
import {
  commitMutation,
  Environment,
  type FetchFunction,
  fetchQuery,
  type GraphQLTaggedNode,
  type MutationConfig,
  type MutationParameters,
  Network,
  Observable,
  type OperationType,
  type PayloadData,
  type SubscribeFunction,
  type UploadableMap,
} from 'relay-runtime';
import { WebSocket } from 'ws'; // browsers have one, and so has Node from 22 on
import { headers, url } from './settings';

/** A form by the GraphQL multipart request specification; the files go by their paths in the operation. */
const formOf = (operation: object, files: UploadableMap) => {
  const form = new FormData();
  form.append('operations', JSON.stringify(operation));
  form.append('map', JSON.stringify(Object.fromEntries(Object.keys(files).map((k) => [k, [k]]))));
  for (const [path, file] of Object.entries(files)) form.append(path, file);
  return form;
};

const fetchOperation: FetchFunction = async ({ text: query }, variables, _cache, files) => {
  const operation = { query, variables };
  const json = { 'content-type': 'application/json' };
  const init = files
    ? { headers, body: formOf(operation, files) }
    : { headers: { ...headers, ...json }, body: JSON.stringify(operation) };
  const response = await fetch(url, { method: 'POST', ...init });
  const type = response.headers.get('content-type') ?? 'no content';
  // What stands in front of the gateway may have answered in its place.
  if (!type.includes('json')) throw new Error(`${url} answers ${response.status} with ${type}`);
  return response.json();
};

export const socket = createClient({
  url: url.replace(/^http/, 'ws'),
  webSocketImpl: WebSocket,
  connectionParams: headers,
});

const subscribe: SubscribeFunction = ({ text }, variables) =>
  Observable.create((sink) =>
    socket.subscribe<PayloadData>(
      { query: text ?? '', variables },
      {
        next: ({ data, errors = [] }) =>
          sink.next({
            data: data ?? undefined,
            errors: errors.map(({ message, path, extensions }) => ({
              message,
              path: path && [...path],
              extensions,
            })),
          }),
        error: (cause) => sink.error(new Error('The subscription has failed', { cause })),
        complete: () => sink.complete(),
      },
    ),
  );

export const environment = new Environment({
  network: Network.create(fetchOperation, subscribe),
  // Else whatever has an `id` would be an entity: the result of a batch has that of its job.
  getDataID: (record, type) => (keyFields[type] ? record.id : null),
  // `@throwOnFieldError` tells nobody why a field has failed; this does.
  relayFieldLogger: (event) => {
    if (event.kind === 'relay_field_payload.error') console.error(`${event.owner}:`, event.error);
  },
});

/** `fetchQuery` as a promise. */
export const ask = async <Query extends OperationType>(
  query: GraphQLTaggedNode,
  variables: Query['variables'],
) => {
  const data = await fetchQuery<Query>(environment, query, variables).toPromise();
  if (!data) throw new Error('The answer holds no data');
  return data;
};

/** `commitMutation` as a promise. */
export const commit = <Mutation extends MutationParameters>(
  mutation: GraphQLTaggedNode,
  variables: Mutation['variables'],
  options: Pick<MutationConfig<Mutation>, 'updater' | 'uploadables'> = {},
) =>
  new Promise<Mutation['response']>((resolve, reject) => {
    commitMutation<Mutation>(environment, {
      mutation,
      variables,
      ...options,
      onCompleted: (response, errors) =>
        errors
          ? reject(new Error(errors.map((e) => e.message).join('\n'), { cause: errors }))
          : resolve(response),
      onError: reject,
    });
  });
