import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from 'cors';

const allowedHeaders = [
  'content-type',
  'authorization',
  'x-auth-token',
  'x-peer-auth-token',
  'x-project-id',
  'x-request-id',
  'x-explain',
  'traceparent',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'mcp-protocol-version',
  'mcp-method',
  'mcp-name',
];

/** Tells a browser what pages of other origins may do. Gives whether there is more to answer than that. */
export type Cors = (request: IncomingMessage, response: ServerResponse) => boolean;

/** CORS for pages of `origins`, where `*` stands for all; says nothing where there are none. */
export const createCors = (origins: readonly string[]): Cors => {
  if (origins.length === 0) return () => true;
  const apply = cors({
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders,
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
  });
  return (request, response) => {
    let goesOn = false;
    apply(request, response, () => {
      goesOn = true;
    });
    return goesOn;
  };
};
