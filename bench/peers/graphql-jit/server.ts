/** GraphQL-JIT behind Node's own HTTP server: documents are checked and compiled once. */
import { createServer, type IncomingMessage } from 'node:http';
import { type GraphQLError, parse, validate } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { createContext, tokenOf } from '../data.js';
import { schema } from '../schema.js';

type Prepared = CompiledQuery | { readonly errors: readonly GraphQLError[] };
const known = new Map<string, Prepared>();

const prepare = (query: string): Prepared => {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const compiled = compileQuery(schema, document);
  return isCompiledQuery(compiled) ? compiled : { errors: compiled.errors ?? [] };
};

const execute = (prepared: Prepared, token: string, variables: Record<string, unknown>) =>
  'errors' in prepared ? prepared : prepared.query({}, createContext(token), variables);

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

createServer(async (request, response) => {
  try {
    const { query, variables } = JSON.parse(await readBody(request));
    const prepared = known.get(query) ?? prepare(query);
    known.set(query, prepared);
    const token = tokenOf(request.headers['x-auth-token']);
    const body = Buffer.from(JSON.stringify(await execute(prepared, token, variables ?? {})));
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
    });
    response.end(body);
  } catch (error) {
    response.writeHead(400, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify({ errors: [{ message: String(error) }] }));
  }
}).listen(Number(process.env.PORT), '127.0.0.1');
