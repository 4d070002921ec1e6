import type { IncomingMessage, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import { HttpError } from './body.js';
import {
  encodings,
  type GraphiQLFiles,
  readGraphiQLFiles,
  type Variant,
} from './graphiql-files.js';
import { tellingPrefix } from './graphiql-prefix.js';

const folder = new URL('../../../dist/graphiql/', import.meta.url);

/**
 * The page and its files load nothing from elsewhere, and reach nobody but the gateway. Scripts and style sheets are
 * files of the gateway, too. The editor places its lines by attributes of style; these can neither select anything nor
 * load more than pictures, which come from here as well.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Whether a request comes from a browser's address bar rather than from a GraphQL client. */
export const wantsPage = ({ method, headers: { accept = '' } }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  accept.includes('text/html') &&
  !accept.includes('json');

/** Whether a path is that of something that the page loads. */
export const isGraphiQLFile = (path: string): boolean => path.startsWith('/graphiql/');

/** The smallest variant that a browser takes; the plain one where it takes none of them. */
const variantFor = (request: IncomingMessage, variants: readonly Variant[]) => {
  const accepted = new Negotiator(request).encodings(encodings);
  return encodings
    .filter((encoding) => encoding === 'identity' || accepted.includes(encoding))
    .map((encoding) => variants.find((one) => one.encoding === encoding))
    .find((one) => one !== undefined);
};

/** Whether a browser has this already, or, with `*`, anything at all. */
const isKnown = ({ headers }: IncomingMessage, { etag }: Variant): boolean => {
  const known = headers['if-none-match']?.trim();
  return known === '*' || (known?.includes(etag) ?? false);
};

const notBuilt = new HttpError(
  404,
  'NOT_FOUND',
  'GraphiQL has not been built, or not yet: run `npm run build`.',
);
const unknown = new HttpError(
  404,
  'NOT_FOUND',
  'GraphiQL has no such file; its page is at /graphql.',
);

/** Other contents have other names. */
const forEver = 'public, max-age=31536000, immutable';

/** Answers with GraphiQL: with what it loads, or with its page, wherever that is. */
export type GraphiQL = (
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

export const createGraphiQL = (prefix: string): GraphiQL => {
  let files: GraphiQLFiles | null = null;
  return async (path, request, response) => {
    const isFile = isGraphiQLFile(path);
    files ??= await readGraphiQLFiles(folder).then(
      (read) => tellingPrefix(read, prefix),
      () => {
        throw notBuilt;
      },
    );
    const variant = variantFor(request, files.get(isFile ? path.slice(1) : 'index.html') ?? []);
    if (variant === undefined) throw unknown;
    response.appendHeader('vary', isFile ? 'accept-encoding' : 'accept, accept-encoding');
    response.setHeader('cache-control', isFile ? forEver : 'no-cache');
    response.setHeader('etag', variant.etag);
    if (isKnown(request, variant)) return void response.writeHead(304).end();
    response
      .writeHead(200, {
        'content-type': variant.type,
        'content-length': variant.content.length,
        'content-security-policy': contentSecurityPolicy, // workers go by that of their own file
        'referrer-policy': 'no-referrer',
        ...(variant.encoding !== 'identity' && { 'content-encoding': variant.encoding }),
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
