import { createHash } from 'node:crypto';
import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js';
import { describe, expect, test } from 'vitest';
import {
  authorizationOf,
  canonicalRequest,
  type Signable,
} from '../../../src/gateway/identity/signature.js';

const keys = {
  accessKey: 'QTWAOYTTINDUT2QVKYUC',
  secretKey: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc',
};

/** The example of Huawei's guide to signing, "API Request Signing", with its sample key. */
const published = {
  method: 'GET',
  path: '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0',
  headers: {
    'content-type': 'application/json',
    host: 'service.region.example.com',
    'x-sdk-date': '20191115T033655Z',
  },
  body: null,
};

describe('The published example', () => {
  test('has the published canonical hash', () => {
    const hash = createHash('sha256').update(canonicalRequest(published)).digest('hex');
    expect(hash).toBe('b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a');
  });

  test('has the published signature', () => {
    expect(authorizationOf(published, keys)).toBe(
      'SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=content-type;host;x-sdk-date, ' +
        'Signature=7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe',
    );
  });
});

/** Numbers that look random and are the same in each run. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const names = ['limit', 'Name', 'name', 'order', 'a', 'b-c', 'b_c', '~x', 'é'];
const odd = [
  '',
  ' ',
  '+',
  '%',
  '%20',
  '&',
  '=',
  '?',
  '#',
  '/',
  '~',
  '*',
  "'",
  '()',
  '!',
  'ü',
  '流',
  '😀',
];
const words = ['v1.0', 'jobs', '77b6a44cba5143ab91d13ab9a8ff44fd', 'a-b_c.d~e', '50320'];

/** A request, and the same as the SDK wants it. */
const example = (index: number) => {
  const below = numbers(index + 1);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T; // below the length
  const text = () => Array.from({ length: below(4) }, () => pick(odd) + pick(words)).join('');
  const pathname = `/${Array.from({ length: below(5) }, () => pick(words)).join('/')}${pick(['', '/'])}`;
  const query = Array.from({ length: below(6) }, (): [string, string] => [pick(names), text()]);
  const queryParams: Record<string, string | string[]> = {};
  for (const [name, value] of query) {
    const before = queryParams[name];
    queryParams[name] = before === undefined ? value : [before, value].flat();
  }
  const data = pick([
    undefined,
    undefined,
    { name: text(), list: [text(), 1], nested: { é: null } },
  ]);
  const host = pick(['cs.example.com', 'cs.example.com:8443', '127.0.0.1:8090']);
  const headers: Record<string, string> = {
    'X-Sdk-Date': '20260310T090000Z',
    host,
    ...(data && { 'Content-Type': 'application/json;charset=utf-8' }),
    ...pick<Record<string, string>>([{}, { 'X-Project-Id': '77b6a44cba5143ab91d13ab9a8ff44fd' }]),
    ...pick<Record<string, string>>([
      {},
      { [pick(['Accept', 'ACCEPT', 'accept'])]: 'application/json' },
    ]),
    ...pick<Record<string, string>>([{}, {}, { 'X-Sdk-Content-Sha256': 'UNSIGNED-PAYLOAD' }]),
  };
  const method = pick(methods);
  const search = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
  const body = data === undefined ? null : JSON.stringify(data);
  const blank = () => pick(['', ' ', '  ']);
  const padded = Object.entries(headers).map(([name, value]) => [name, blank() + value + blank()]);
  const ours: Signable = {
    method,
    path: pathname + search,
    headers: Object.fromEntries(padded.sort(() => below(3) - 1)),
    body,
  };
  // The SDK signs blanks around a value, which no server ever sees; it gets the values without.
  const theirs = { method, endpoint: `https://${host}${pathname}`, headers, queryParams, data };
  return { ours, theirs, pathname, query, data };
};

const examples = Array.from({ length: 400 }, (_, index) => example(index));
const credential = { getAk: () => keys.accessKey, getSk: () => keys.secretKey };

/** What the signer of the SDK makes of a request. Its types ask for whole SDK clients, of which it uses the above. */
const sdkAuthorization = (request: object) =>
  Reflect.get(Reflect.apply(AKSKSigner.sign, AKSKSigner, [request, credential]), 'Authorization');

describe('Requests of every kind', () => {
  test('are signed as by the SDK', () => {
    for (const { ours, theirs } of examples) {
      expect(authorizationOf(ours, keys), JSON.stringify(ours)).toBe(sdkAuthorization(theirs));
    }
  });

  test('are among them', () => {
    const repeated = examples.filter(
      ({ query }) => new Set(query.map(([name]) => name)).size < query.length,
    );
    const empty = examples.filter(({ query }) => query.some(([, value]) => value === ''));
    const bodies = examples.filter(({ ours }) => /[^\x20-\x7e]/.test(ours.body ?? ''));
    const unsigned = examples.filter(({ theirs }) => 'X-Sdk-Content-Sha256' in theirs.headers);
    for (const kind of [repeated, empty, bodies, unsigned]) expect(kind.length).toBeGreaterThan(20);
  });
});

test.each<[string, Partial<Signable>]>([
  ['method', { method: 'PUT' }],
  ['path', { path: published.path.replace('vpcs', 'vpc') }],
  ['query', { path: published.path.replace('limit=2', 'limit=3') }],
  ['header', { headers: { ...published.headers, host: 'elsewhere.example.com' } }],
  ['date', { headers: { ...published.headers, 'x-sdk-date': '20191115T033656Z' } }],
  ['body', { body: '{}' }],
])('Another %s has another signature', (_what, change) => {
  expect(authorizationOf({ ...published, ...change }, keys)).not.toBe(
    authorizationOf(published, keys),
  );
});
