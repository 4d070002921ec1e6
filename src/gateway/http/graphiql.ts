import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';

const page = new URL('../../../dist/graphiql/index.html', import.meta.url);
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** The page brings everything along; what it may load or reach beyond that is nothing. */
const contentSecurityPolicy =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self' ws: wss:; frame-ancestors 'none'";

/** Whether a request comes from a browser's address bar rather than from a GraphQL client. */
export const wantsPage = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');

/** Answers with GraphiQL, as the build rendered and compressed it. */
export const answerGraphiQL = async (
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const [name, suffix] = encodings.find(([encoding]) => accepted.includes(encoding)) ?? [null, ''];
  const content = await readFile(new URL(page.href + suffix));
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'cache-control': 'no-cache',
      vary: 'accept, accept-encoding',
      ...(name && { 'content-encoding': name }),
    })
    .end(content);
};
