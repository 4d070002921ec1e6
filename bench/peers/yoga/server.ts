/** GraphQL Yoga on Node's own HTTP server, as its quick start sets it up. */
import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { createContext, tokenOf } from '../data.js';
import { schema } from '../schema.js';

const yoga = createYoga({
  schema,
  context: ({ request }) => createContext(tokenOf(request.headers.get('x-auth-token'))),
});
createServer(yoga).listen(Number(process.env.PORT), '127.0.0.1');
