import { createHash, createHmac } from 'node:crypto';

/** What is signed of a request. `headers` are all that the signature covers, `host` and `x-sdk-date` among them. */
export interface Signable {
  readonly method: string;
  /** Path and query, as they are sent. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface KeyPair {
  readonly accessKey: string;
  readonly secretKey: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** RFC 3986: all but letters, digits and `-._~` is escaped. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const canonicalPath = (path: string): string =>
  `${path.replace(/\/$/, '').split('/').map(encode).join('/')}/`;

const canonicalQuery = (query: string): string =>
  [...new URLSearchParams(query)]
    .sort(([a, one], [b, other]) => byCode(a, b) || byCode(one, other))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');

const canonicalHeaders = (headers: Signable['headers']): (readonly [string, string])[] =>
  Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .sort(([a], [b]) => byCode(a, b));

/** A request in the one spelling that both sides sign. A hash of the body that a header gives stands for the body. */
export const canonicalRequest = ({ method, path, headers, body }: Signable): string => {
  const [pathname = '', query = ''] = path.split(/\?(.*)/s);
  const lines = canonicalHeaders(headers);
  const given = lines.find(([name]) => name === 'x-sdk-content-sha256')?.[1];
  return [
    method,
    canonicalPath(pathname),
    canonicalQuery(query),
    ...lines.map(([name, value]) => `${name}:${value}`),
    '',
    lines.map(([name]) => name).join(';'),
    given ?? sha256(body ?? ''),
  ].join('\n');
};

/** The header `Authorization` of a request by Huawei's SDK-HMAC-SHA256, whose header `x-sdk-date` says when. */
export const authorizationOf = (request: Signable, { accessKey, secretKey }: KeyPair): string => {
  const headers = canonicalHeaders(request.headers);
  const date = headers.find(([name]) => name === 'x-sdk-date')?.[1] ?? '';
  const toSign = ['SDK-HMAC-SHA256', date, sha256(canonicalRequest(request))].join('\n');
  const signature = createHmac('sha256', secretKey).update(toSign).digest('hex');
  const names = headers.map(([name]) => name).join(';');
  return `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${names}, Signature=${signature}`;
};
