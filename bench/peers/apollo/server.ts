/** Apollo Server, as its "get started" page sets it up. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { type Context, createContext, tokenOf } from '../data.js';
import { schema } from '../schema.js';

const server = new ApolloServer<Context>({ schema });
await startStandaloneServer(server, {
  context: async ({ req }) => createContext(tokenOf(req.headers['x-auth-token'])),
  listen: { host: '127.0.0.1', port: Number(process.env.PORT) },
});
