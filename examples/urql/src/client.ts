import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-sse';
import { createCache } from './cache.js';
import { headers, url } from './settings.js';

export const stream = createClient({ url: `${url}/stream`, headers });

export const client = new Client({
  url,
  fetchOptions: { headers },
  exchanges: [
    createCache(),
    fetchExchange, // sends files, too
    subscriptionExchange({
      forwardSubscription: ({ query = '', variables }) => ({
        subscribe: (sink) => ({ unsubscribe: stream.subscribe({ query, variables }, sink) }),
      }),
    }),
  ],
});
