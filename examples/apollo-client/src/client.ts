import { ApolloClient, ApolloLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';
import UploadHttpLink from 'apollo-upload-client/UploadHttpLink.mjs';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createCache } from './cache.js';
import { headers, url } from './settings.js';

declare module '@apollo/client' {
  // The types of masked fragments are those that codegen makes.
  interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}

export const socket = createClient({
  url: url.replace(/^http/, 'ws'),
  webSocketImpl: WebSocket, // browsers have one, and so has Node from 22 on
  connectionParams: headers,
});

export const client = new ApolloClient({
  cache: createCache(),
  dataMasking: true,
  link: ApolloLink.split(
    ({ operationType }) => operationType === 'subscription',
    new GraphQLWsLink(socket),
    new UploadHttpLink({ uri: url, headers }), // in place of HttpLink: it sends files, too
  ),
});
