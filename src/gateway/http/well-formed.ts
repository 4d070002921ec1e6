import type { IncomingMessage } from 'node:http';
import { badRequest, HttpError } from './body.js';

/** Headers that decide what becomes of a request: of two, something on the way may have gone by the other one. */
const once = [
  'host',
  'content-type',
  'authorization',
  'x-auth-token',
  'x-peer-auth-token',
  'x-project-id',
];

/** The path of a request. The gateway is no proxy: a target that names a host as well is refused. */
export const pathOf = ({ url = '' }: IncomingMessage): string => {
  if (!url.startsWith('/')) throw badRequest('The target of a request must be a path.');
  return url.split('?', 1)[0] ?? '';
};

const refuseRepeated = (request: IncomingMessage): void => {
  const { headers, rawHeaders } = request;
  if (rawHeaders.length === 2 * Object.keys(headers).length) return; // no header is there twice
  for (const name of once) {
    if ((request.headersDistinct[name]?.length ?? 0) < 2) continue;
    throw badRequest(`The header ${name} may be there only once.`);
  }
};

/** Refuses requests that another reader could take for something else than this one does. */
export const refuseAmbiguous = (request: IncomingMessage): void => {
  const { headers, httpVersion } = request;
  refuseRepeated(request);
  if (headers.host === undefined && httpVersion === '1.1') {
    throw badRequest('The request lacks the header host.');
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  const [, charset = 'utf-8'] =
    /;\s*charset="?([^\s";]*)/i.exec(headers['content-type'] ?? '') ?? [];
  if (encoding.toLowerCase() === 'identity' && /^utf-?8$/i.test(charset)) return;
  throw new HttpError(
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'Bodies must be sent as they are, without content-encoding, and in UTF-8.',
  );
};
