import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from './body.js';

const page = new URL('../../../dist/graphiql/index.html', import.meta.url);
const suffixes = { br: '.br', gzip: '.gz', identity: '' } as const;
type Encoding = keyof typeof suffixes;

/** The page brings everything along; what it may load or reach beyond that is nothing. */
const contentSecurityPolicy =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Whether a request comes from a browser's address bar rather than from a GraphQL client. */
export const wantsPage = ({ method, headers: { accept = '' } }: IncomingMessage): boolean =>
  method === 'GET' && accept.includes('text/html') && !accept.includes('json');

interface Variant {
  readonly content: Buffer;
  readonly etag: string;
}

const readVariant = async (encoding: Encoding): Promise<Variant> => {
  const content = await readFile(new URL(page.href + suffixes[encoding])).catch(() => {
    throw new HttpError(404, 'NOT_FOUND', 'GraphiQL has not been built: run `npm run build`.');
  });
  return { content, etag: `"${createHash('sha256').update(content).digest('base64url')}"` };
};

/** Of the encodings that a browser accepts, the one that makes the page smallest. */
const encodingFor = ({ headers }: IncomingMessage): Encoding => {
  const accepted = String(headers['accept-encoding'] ?? '').split(',');
  const takes = (name: Encoding) =>
    accepted.some((one) => {
      const [encoding, quality = ''] = one.split(';').map((part) => part.trim().toLowerCase());
      return encoding === name && !/^q=0(\.0*)?$/.test(quality);
    });
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
};

/** Answers with GraphiQL, as the build rendered and compressed it; it is read from the disk once. */
export type GraphiQL = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export const createGraphiQL = (): GraphiQL => {
  const variants = new Map<Encoding, Variant>();
  return async (request, response) => {
    const encoding = encodingFor(request);
    const variant = variants.get(encoding) ?? (await readVariant(encoding));
    variants.set(encoding, variant);
    response.appendHeader('vary', 'accept, accept-encoding');
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('etag', variant.etag);
    if (request.headers['if-none-match']?.includes(variant.etag)) {
      return void response.writeHead(304).end();
    }
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-length': variant.content.length,
        'content-security-policy': contentSecurityPolicy,
        'referrer-policy': 'no-referrer',
        ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      })
      .end(variant.content);
  };
};

/** Tells a browser that asks for a page that there is none. */
export const refusePage = (): never => {
  throw new HttpError(
    406,
    'NOT_ACCEPTABLE',
    'GraphiQL is switched off here (GRAPHIQL); send GraphQL by POST, as application/json.',
  );
};
