import { GraphQLClient } from 'graphql-request';
import { createClient } from 'graphql-sse';
import { headers, url } from './settings.js';

export const client = new GraphQLClient(url, { headers });

export const stream = createClient({ url: `${url}/stream`, headers });
