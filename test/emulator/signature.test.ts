import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js';
import { describe, expect, test } from 'vitest';
import { callEmulator, startAt, useEmulator } from './client.js';

const world = useEmulator();

interface Order {
  readonly method?: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | string[]>>;
  readonly data?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly accessKey?: string;
  readonly secretKey?: string;
}

const dateOf = (ms: number) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');

/** Headers of a request as Huawei's SDK signs it. */
const sign = ({ method = 'GET', path, query, data, headers, ...keys }: Order) => {
  const { url, demo } = world.emulator;
  const { accessKey, secretKey } = { ...demo, ...keys };
  const request = {
    method,
    endpoint: url + path,
    headers: { 'X-Sdk-Date': dateOf(Date.now()), ...headers },
    queryParams: query ?? {},
    data,
  };
  const credential = { getAk: () => accessKey, getSk: () => secretKey };
  // The types of the SDK ask for a whole client's request and credential; it uses no more than this.
  const signed: unknown = Reflect.apply(AKSKSigner.sign, AKSKSigner, [request, credential]);
  const { host: _, ...rest } = signed as Record<string, string>;
  return rest;
};

/** Sends what was signed, or a part of it that somebody has changed on the way. */
const send = (order: Order, change: Partial<Order> = {}, added: Record<string, string> = {}) => {
  const { method, path, query, data } = { ...order, ...change };
  const pairs = Object.entries(query ?? {}).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  );
  const search = pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
  return world.call(path + search, {
    token: null,
    ...(method && { method }),
    ...(data && { text: JSON.stringify(data) }),
    headers: { ...sign(order), ...added },
  });
};

const inProject = (path: string) => `/v1.0/${world.emulator.demo.projectId}${path}`;
const list = (): Order => ({
  path: inProject('/jobs'),
  query: { limit: '3', name: 'orders ~*é+%20', order: ['desc', 'asc'] },
  headers: { 'X-Project-Id': world.emulator.demo.projectId },
});
const template = (): Order => ({
  method: 'POST',
  path: inProject('/job_template'),
  data: { name: 'five', desc: 'fünf 流', sql_body: 'SELECT 1' },
  headers: { 'content-type': 'application/json;charset=utf-8' },
});

const refusal = {
  error_code: 'APIG.0301',
  error_msg: expect.stringMatching(/^Incorrect IAM auth/),
};

describe('A request that is signed as by the SDK', () => {
  test('needs no token, with a query or a body', async () => {
    expect((await send(list())).json.payload).toHaveProperty('jobs');
    expect((await send(template())).json.payload.desc).toBe('fünf 流');
  });

  test('acts as the demo user', async () => {
    const { json } = await send(template());
    const { traces } = (
      await world.inProject(
        `/audit_logs?resource_type=template&resource_id=${json.payload.template_id}`,
      )
    ).json[0].payload;
    expect(traces[0].op_user).toBe(world.emulator.demo.user);
  });

  test('opens both projects of the account, but no other', async () => {
    const statuses: unknown[] = [];
    for (const id of [...world.emulator.projectIds, 'elsewhere']) {
      const { status, json } = await send({ path: `/v1.0/${id}/jobs` });
      statuses.push([status, json.error_id]);
    }
    expect(statuses).toEqual([
      [200, undefined],
      [200, undefined],
      [400, 'CS.10006'],
    ]);
  });

  test('is told by IAM which projects there are', async () => {
    expect((await send({ path: '/v3/projects' })).json.projects).toHaveLength(2);
  });

  test('need not say what is in a form', async () => {
    const path = inProject('/jar_job');
    const form = new FormData();
    form.append('name', 'x'.repeat(100));
    const submit = (headers: Record<string, string>) =>
      callEmulator(world.emulator, path, {
        form,
        token: null,
        headers: sign({ method: 'POST', path, headers }),
      });
    const taken = await submit({ 'X-Sdk-Content-Sha256': 'UNSIGNED-PAYLOAD' });
    expect(taken.json.error_id).toBe('CS.11006');
    expect((await submit({})).json).toEqual(refusal);
  });
});

describe('A signed request is refused if somebody has changed its', () => {
  const cases: [string, () => Order, (order: Order) => Partial<Order>][] = [
    ['method', template, () => ({ method: 'PATCH' })],
    ['path', list, ({ path }) => ({ path: path.replace('jobs', 'job_templates') })],
    ['query', list, ({ query }) => ({ query: { ...query, limit: '4' } })],
    ['query, by one more parameter', list, ({ query }) => ({ query: { ...query, status: '' } })],
    ['body', template, ({ data }) => ({ data: { ...data, name: 'six' } })],
  ];
  test.each(cases)('%s', async (_what, order, change) => {
    const { status, json } = await send(order(), change(order()));
    expect([status, json]).toEqual([401, refusal]);
  });

  test('headers that are signed', async () => {
    const { status, json } = await send(list(), {}, { 'X-Project-Id': 'another' });
    expect([status, json]).toEqual([401, refusal]);
  });

  test('headers that are not signed, however, count for nothing', async () => {
    expect((await send(list(), {}, { 'x-request-id': 'another' })).status).toBe(200);
  });
});

describe('A signed request is refused', () => {
  const minute = 60_000;
  const at = (ms: number) => ({ headers: { 'X-Sdk-Date': dateOf(Date.now() + ms) } });
  const cases: [string, Partial<Order>, RegExp][] = [
    ['with an unknown access key', { accessKey: 'NOBODY' }, /ak not exist/],
    ['with a wrong secret key', { secretKey: 'guessed' }, /verify aksk signature fail/],
    ['if it is old', at(-16 * minute), /signature expired/],
    ['if it comes from the future', at(16 * minute), /signature expired/],
    [
      'if it hides its body',
      { headers: { 'X-Sdk-Content-Sha256': 'UNSIGNED-PAYLOAD' } },
      /verify aksk signature fail/,
    ],
  ];
  test.each(cases)('%s', async (_what, change, says) => {
    for (const order of [list(), template()]) {
      const headers = { ...order.headers, ...change.headers };
      const { status, json } = await send({ ...order, ...change, headers });
      expect([status, json]).toEqual([401, refusal]);
      expect(json.error_msg).toMatch(says);
    }
  });

  test.each([
    ['an unsigned host', /SignedHeaders=host;/, 'SignedHeaders=', /host is not signed/],
    ['an unsigned date', /;x-sdk-date/, '', /x-sdk-date is not signed/],
    ['a header that is not there', /SignedHeaders=/, 'SignedHeaders=accept-charset;', /missing/],
    ['no access key', /Access=\w+, /, '', /malformed/],
    ['no signature', /Signature=\w+/, 'Signature=', /malformed/],
    ['a signature that is none', /Signature=\w+/, 'Signature=abc', /malformed/],
    ['another algorithm', /SHA256 /, 'SHA256-SHA1 ', /malformed/],
  ])('with %s', async (_what, found, instead, says) => {
    const order = { path: inProject('/jobs') };
    const { Authorization = '' } = sign(order);
    const { status, json } = await send(
      order,
      {},
      { Authorization: Authorization.replace(found, instead) },
    );
    expect([status, json]).toEqual([401, refusal]);
    expect(json.error_msg).toMatch(says);
  });

  test.each(['?%zz', '?name=%ff'])('with a URL that ends in %j', async (malformed) => {
    const order = { path: inProject('/jobs') };
    const { status, json } = await send(order, { path: `${order.path}${malformed}` });
    expect([status, json]).toEqual([401, refusal]);
  });

  test('as every call, where it is wrongly signed but brings a good token', async () => {
    const { token } = world.emulator.demo;
    const { status } = await send(
      { ...list(), secretKey: 'guessed' },
      {},
      { 'x-auth-token': token },
    );
    expect(status).toBe(401);
  });
});

test('Some minutes between the clocks do no harm, whatever the time of the emulated world', async () => {
  for (const ms of [-14 * 60_000, 14 * 60_000]) {
    const headers = { 'X-Sdk-Date': dateOf(Date.now() + ms) };
    expect((await send({ ...list(), headers })).status).toBe(200);
  }
  const headers = { 'X-Sdk-Date': dateOf(startAt) };
  expect((await send({ ...list(), headers })).status).toBe(401);
});

describe('Tokens end on demand', () => {
  const codeOf = async (token: string) => (await world.inProject('/jobs', { token })).json.error_id;

  test('all but those of the demo', async () => {
    const { emulator } = world;
    const tokens = [emulator.issueToken(), emulator.issueToken({ user: 'li_wei' })];
    expect(await Promise.all(tokens.map(codeOf))).toEqual([undefined, undefined]);
    emulator.expireTokens();
    expect(await Promise.all(tokens.map(codeOf))).toEqual(['CS.10007', 'CS.10007']);
    expect(await codeOf(emulator.demo.token)).toBeUndefined();
    expect(await codeOf(emulator.issueToken())).toBeUndefined();
  });

  test('or one of them', async () => {
    const { emulator } = world;
    const [first, second] = [emulator.issueToken(), emulator.issueToken()];
    emulator.expireTokens(first);
    expect(await codeOf(first)).toBe('CS.10007');
    expect(await codeOf(second)).toBeUndefined();
  });
});
