import { request } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerTo } from '../support/answers.js';
import { hostileTexts } from '../support/hostile.js';
import { changed, shapeOf } from '../support/request-shape.js';
import { startOn } from '../support/start.js';
import { type Stub, startStub } from '../support/stub.js';
import { file, formBytes, formType, map, operations, type Part } from '../support/upload.js';

let stub: Stub;
let gateway: Awaited<ReturnType<typeof startOn>>;
beforeAll(async () => {
  stub = await startStub((one) => answerTo(one, 'x'));
  const defaultCaller = { token: 'stub-token', projectId: 'p1' };
  gateway = await startOn(stub.url, { defaultCaller });
});
beforeEach(() => {
  stub.requests.length = 0;
});
afterAll(async () => {
  await gateway.close();
  await stub.close();
});

type Headers = Record<string, string | string[]>;

/** Posts a body, and gives what came of it at both ends. */
const post = async (body: string | Buffer, headers: Headers) => {
  const answer = await request(gateway.url, {
    method: 'POST',
    body,
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
  });
  const text = await answer.body.text();
  expect(answer.statusCode).toBeLessThan(500);
  expect(text).not.toContain('INTERNAL_SERVER_ERROR');
  const shapes = await Promise.all(stub.requests.splice(0).map(shapeOf));
  const { errors } = JSON.parse(text);
  const codes = errors?.map((one: { extensions: { code: string } }) => one.extensions.code);
  return { answer, codes, shapes };
};
const jobs = JSON.stringify({ query: '{ jobs { totalCount } }' });
const accept = JSON.stringify({
  query: `mutation { acceptPeering(id: "Peering:21:7e974044-bcc1-4f25-aff8-5f10cb347b0f") { userErrors { code } } }`,
});

/** What fits into a header at all: other bytes are refused by HTTP itself. */
const headerTexts = [
  ...hostileTexts.filter(
    (text) => /^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(text) && text.length < 8_000,
  ),
  'two words',
  'a,b',
  'x'.repeat(40_000),
];
const seen = (text: string) => `${JSON.stringify(text.slice(0, 60))}, ${text.length}`;
const cases = headerTexts.map((text): [string, string] => [seen(text), text]);

/** Project ids are words; those that are none must not be sent, and an empty one is none at all. */
describe('As a project id', () => {
  test.each(cases)('%s', async (_, text) => {
    const plain = await post(jobs, {});
    const { shapes, codes } = await post(jobs, { 'x-project-id': text });
    if (text.trim() === '') return expect(shapes).toEqual(plain.shapes);
    if (/^\d+$/.test(text)) return expect(shapes).toHaveLength(1);
    expect(shapes).toEqual([]);
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  test('two headers are none', async () => {
    const { shapes } = await post(jobs, { 'x-project-id': ['p1', 'p2'] });
    expect(shapes).toEqual([]);
  });
});

describe.each<[string, string, string, Headers]>([
  ['x-auth-token', jobs, 'plain', {}],
  ['authorization', jobs, 'Bearer plain', {}],
  ['x-peer-auth-token', accept, 'plain', { 'x-auth-token': 'own' }],
])('As a token in %s', (name, body, plainValue, others) => {
  test.each(cases)('%s', async (_, text) => {
    const plain = await post(body, { ...others, [name]: plainValue });
    expect(plain.shapes).toHaveLength(1);
    expect(plain.shapes[0]?.headers).toHaveProperty(['x-auth-token'], 'plain');
    const { shapes, codes } = await post(body, {
      ...others,
      [name]: plainValue.replace('plain', () => text),
    });
    const token = text.trim();
    if (shapes.length === 0) return expect(codes).toEqual(['UNAUTHENTICATED']);
    expect(shapes).toEqual(changed(plain.shapes, (one) => (one === 'plain' ? token : one)));
  });
});

test('Two tokens are none', async () => {
  const { shapes, codes } = await post(jobs, { 'x-auth-token': ['one', 'two'] });
  expect([shapes, codes]).toEqual([[], ['BAD_REQUEST']]);
});

describe.each(['x-request-id', 'traceparent'])('As %s', (name) => {
  test.each(cases)('%s', async (_, text) => {
    const plain = await post(jobs, {});
    const asked = post(jobs, { [name]: text });
    const { answer, shapes } = await asked;
    const bare = (list: readonly { headers: object }[]) =>
      list.map((shape) => ({ ...shape, headers: { ...shape.headers, [name]: undefined } }));
    expect(bare(shapes)).toEqual(bare(plain.shapes));
    const id = String(answer.headers['x-request-id']);
    expect(id).toMatch(/^[\w.:/+=-]{1,128}$/);
    if (name === 'traceparent') {
      const trace: unknown = Reflect.get(shapes[0]?.headers ?? {}, name);
      expect(String(trace ?? '')).toMatch(/^$|^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/);
    }
  });
});

test.each(hostileTexts.filter((text) => text !== '').map((text) => [seen(text), text]))(
  'As the name of an operation: %s',
  async (_, operationName) => {
    const body = JSON.stringify({ query: 'query Jobs { jobs { totalCount } }', operationName });
    const { shapes, codes, answer } = await post(body, {});
    expect(shapes).toEqual([]);
    expect(codes).toHaveLength(1);
    expect(answer.headers).not.toHaveProperty('x-injected');
  },
);

describe('A file', () => {
  const document = `mutation ($file: Upload!) {
    uploadHostsFile(clusterId: "Cluster:21", file: $file) { userErrors { code } } }`;
  const send = (part: Part) =>
    post(formBytes([operations(document, { file: null }), map({ 0: ['variables.file'] }), part]), {
      'content-type': formType,
      'apollo-require-preflight': '1',
    });

  /** Names as they may stand in the head of a part, and two that only a careless program lets out of it. */
  const names = [
    ...hostileTexts
      .filter((text) => text !== '' && text.length < 1_000)
      .filter((text) => !['"', '\r', '\n', '\u0000'].some((one) => text.includes(one)))
      .filter((text) => Buffer.from(text).toString() === text),
    'a%22; name=%22jar_url',
    "x.jar'; filename*=utf-8''..%2F..%2Fetc%2Fpasswd",
  ];
  test.each(names.map((text) => [seen(text), text]))('may be called %s', async (_, filename) => {
    const plain = await send({ ...file('0', '10.1.1.1 a\n'), filename: 'hosts' });
    expect(plain.shapes).toHaveLength(1);
    const { shapes } = await send({ ...file('0', '10.1.1.1 a\n'), filename });
    const nameless = (list: typeof shapes) =>
      list.map(({ body, ...shape }) => ({
        ...shape,
        body: (body as unknown[][]).map(([name, , ...rest]) => [name, ...rest]), // forms are lists of fields
      }));
    expect(nameless(shapes)).toEqual(nameless(plain.shapes));
  });

  /** The one file of a form, whose name is written as it is given. */
  const sendNamed = (name: string) => {
    const head = `content-disposition: form-data; name="0"; filename=${name}`;
    const parts = [operations(document, { file: null }), map({ 0: ['variables.file'] })];
    const rest = `\r\n--the-boundary\r\n${head}\r\ncontent-type: text/plain\r\n\r\n10.1.1.1 a\r\n--the-boundary--\r\n`;
    return post(Buffer.concat([formBytes(parts, { complete: false }), Buffer.from(rest)]), {
      'content-type': formType,
      'apollo-require-preflight': '1',
    });
  };

  test('whose encoded name breaks the line is none', async () => {
    const name = "x; filename*=utf-8''a%0D%0AX-Injected%3A%20y%0D%0A%0D%0Abody";
    const { shapes, codes } = await sendNamed(name);
    expect([shapes, codes]).toEqual([[], ['BAD_USER_INPUT']]);
  });

  test('whose encoded name holds a quote stays one part', async () => {
    const { shapes } = await sendNamed("x; filename*=utf-8''a%22%3B%20name%3D%22jar_url");
    expect(shapes).toHaveLength(1);
    expect(shapes[0]?.body).toEqual([['hosts_file', expect.any(String), 'text/plain']]);
  });

  test.each([
    'text/plain; charset="x"',
    'text/plain;boundary=the-boundary',
    'text',
    '../..',
    'text/plain, text/html',
    `${'a'.repeat(5_000)}/b`,
    'é/ü',
  ])('may be of the type %s', async (type) => {
    const { shapes } = await send({ ...file('0', '10.1.1.1 a\n'), type });
    expect(shapes).toHaveLength(1);
    const wellFormed = expect.stringMatching(/^[\w.+-]+\/[\w.+-]+$/);
    expect(shapes[0]?.body).toEqual([['hosts_file', expect.any(String), wellFormed]]);
  });
});
