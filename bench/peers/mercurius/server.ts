/** Mercurius on Fastify, with queries compiled from the second time on. */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { createContext, tokenOf } from '../data.js';
import { schema } from '../schema.js';

const app = Fastify();
await app.register(mercurius, {
  schema,
  jit: 1,
  context: (request) => createContext(tokenOf(request.headers['x-auth-token'])),
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
