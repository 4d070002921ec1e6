import { setTimeout as delay } from 'node:timers/promises';
import { type EndpointName, endpoints } from '../../src/api/endpoints.js';
import { answerTo } from './answers.js';
import { raw, reset, type StubRequest } from './stub.js';

/** Somebody who uses the gateway. Whatever is this tenant's and no other's holds its mark. */
export interface Tenant {
  readonly mark: string;
  readonly headers: Readonly<Record<string, string>>;
}

const markOf = (place: number) => `tenant${place}x`;
const marks = /tenant\d+x/g;

/** Tenants that differ in their tokens and projects alone. */
export const tenantsOf = (count: number): Tenant[] =>
  Array.from({ length: count }, (_, place) => {
    const mark = markOf(place);
    return {
      mark,
      headers: {
        'x-auth-token': `token-of-${mark}`,
        'x-peer-auth-token': `peer-of-${mark}`,
        'x-project-id': `project-of-${mark}`,
        'x-request-id': 'the-same-for-all',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
    };
  });

/** The marks of others than `tenant` in a text. */
export const strangersIn = (text: string, { mark }: Pick<Tenant, 'mark'>): string[] =>
  (text.match(marks) ?? []).filter((found) => found !== mark);

/** Numbers from 0 up to 1 that are the same in every run. */
export const randomOf = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
};

/** Whose a request is: its token and, where it has one, its project agree on that; null if they do not. */
const ownerOf = ({ endpoint, headers, url }: StubRequest): string | null => {
  const kind = endpoint !== null && endpoints[endpoint].service === 'vpc' ? 'peer' : 'token';
  const token = String(headers['x-auth-token']);
  const [mark] = token.match(marks) ?? [];
  if (mark === undefined || token !== `${kind}-of-${mark}`) return null;
  const all = [url, ...Object.values(headers)].join('\n');
  return strangersIn(all, { mark }).length === 0 ? mark : null;
};

/** How often, of a thousand calls, the upstream fails, and how. */
const failures: readonly [chance: number, answer: (mark: string) => unknown][] = [
  [4, () => reset],
  [4, (mark) => raw(503, { error_code: 'APIG.0611', error_msg: `No backend for ${mark}` })],
  [4, (mark) => raw(429, { error_code: 'APIG.0308', error_msg: `Too many calls of ${mark}` })],
  [8, (mark) => raw(500, `<h1>${mark}</h1>`)],
  [8, () => raw(200, '{"payload": {"jobs": [')],
  [20, (mark) => raw(400, { error_id: 'CS.10001', error_name: mark, error_cause: mark })],
  [
    20,
    (mark) => raw(400, { error_id: 'CS.99999', error_name: mark, error_cause: `It is ${mark}` }),
  ],
];

/** An upstream that tells everybody their own mark, late and not always; `mixed` are requests that two tenants have a part in. */
export const createMarkedUpstream = (random: () => number) => {
  const mixed: string[] = [];
  const calls = new Map<EndpointName | null, number>();
  const reply = async (request: StubRequest): Promise<unknown> => {
    const mark = ownerOf(request);
    calls.set(request.endpoint, (calls.get(request.endpoint) ?? 0) + 1);
    if (mark === null) {
      mixed.push(`${request.url} ${JSON.stringify(request.headers)}`);
      return raw(400, {});
    }
    if (random() < 0.3) await delay(random() * 4);
    let draw = random() * 1_000;
    for (const [chance, answer] of failures) {
      draw -= chance;
      if (draw < 0) return answer(mark);
    }
    return answerTo(request, mark);
  };
  return { reply, mixed, calls };
};
