import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { FrontFailure } from './errors.js';

/** A request as it came in. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** The bytes of the body; none where there is none. */
  readonly body: Uint8Array;
}

/** How far the time of a signature may be from that of the server. */
const allowedSkewMs = 15 * 60 * 1000;

const fail = (reason: string): never => {
  throw new FrontFailure(401, 'APIG.0301', `Incorrect IAM authentication information: ${reason}`);
};

const hexDigest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

const plain = new Set(
  Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~'),
);

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return fail('the URL is malformed');
  }
};

/** A part of a URL with every byte escaped that is not plain, however it was escaped before. */
const respell = (part: string): string => {
  let text = '';
  for (const byte of Buffer.from(decoded(part))) {
    text += plain.has(byte)
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return text;
};

const respellQuery = (query: string): string => {
  const pairs = query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...rest] = pair.replaceAll('+', '%20').split('=');
      return { name: respell(name), value: respell(rest.join('=')) };
    });
  pairs.sort((a, b) =>
    a.name === b.name ? (a.value < b.value ? -1 : 1) : a.name < b.name ? -1 : 1,
  );
  return pairs.map(({ name, value }) => `${name}=${value}`).join('&');
};

const headerOf = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};

const checkDate = (date: string, now: number) => {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? fail('no x-sdk-date');
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (!(Math.abs(now - at) <= allowedSkewMs)) fail('signature expired');
};

/** What the signature has to say of the body: its hash, but for forms, which may be sent before they are known. */
const bodyMark = ({ headers, body }: SignedRequest, signed: readonly string[]): string => {
  const form = headers['content-type']?.startsWith('multipart/form-data') ?? false;
  const mark = signed.includes('x-sdk-content-sha256')
    ? headerOf(headers, 'x-sdk-content-sha256')
    : undefined;
  return form && mark === 'UNSIGNED-PAYLOAD' ? mark : hexDigest(body);
};

const format =
  /^SDK-HMAC-SHA256 Access=([^,\s]+), ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/;

/** Whether a request says that it is signed, rightly or not. */
export const isSigned = ({ authorization }: IncomingHttpHeaders): boolean =>
  authorization?.startsWith('SDK-HMAC-SHA256') ?? false;

/**
 * The access key that a request is signed with, by the signature's documented rules: method, path, query, the named
 * headers and the body as they came in. `secretOf` knows the secret keys. Fails as the API gateway puts it.
 */
export function verifySignature(
  request: SignedRequest,
  secretOf: (accessKey: string) => string | undefined,
  now = Date.now(),
): string {
  const { method, url, headers } = request;
  const [, accessKey = '', names = '', signature = ''] =
    format.exec(headers.authorization ?? '') ?? fail('the Authorization header is malformed');
  const secret = secretOf(accessKey) ?? fail('Get secretKey failed, ak not exist');
  const signed = names.split(';');
  for (const name of ['host', 'x-sdk-date']) {
    if (!signed.includes(name)) fail(`${name} is not signed`);
  }
  const date = headerOf(headers, 'x-sdk-date') ?? '';
  checkDate(date, now);
  const lines = signed.map((name) => {
    const value = headerOf(headers, name) ?? fail(`${name} is signed, but missing`);
    return `${name}:${value.trim()}\n`;
  });
  const cut = url.indexOf('?');
  const path = cut < 0 ? url : url.slice(0, cut);
  const spelled = path.split('/').map(respell).join('/');
  const canonical = [
    method,
    spelled.endsWith('/') ? spelled : `${spelled}/`,
    cut < 0 ? '' : respellQuery(url.slice(cut + 1)),
    lines.join(''),
    names,
    bodyMark(request, signed),
  ].join('\n');
  const expected = createHmac('sha256', secret)
    .update(`SDK-HMAC-SHA256\n${date}\n${hexDigest(canonical)}`)
    .digest();
  if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) fail('verify aksk signature fail');
  return accessKey;
}
