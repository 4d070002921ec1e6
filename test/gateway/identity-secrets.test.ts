import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createClient } from '../support/client.js';
import { createLogBook } from '../support/log.js';
import { startOn } from '../support/start.js';

const secrets = {
  IAM_USER: 'the-user-name',
  IAM_PASSWORD: 'the-password',
  IAM_DOMAIN: 'the-domain',
  CS_ACCESS_KEY: 'THEACCESSKEY',
  CS_SECRET_KEY: 'the-secret-key',
};
const tokens = { own: 'the-token-of-the-gateway', peer: 'the-token-of-the-peer' };

/** How the services answer: `echo` repeats all that they were sent, as a careless service might. */
let mood: 'echo' | 'refuse' | 'refuse-login' = 'echo';
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const echo = `${request.url} ${JSON.stringify(request.headers)} ${body}`;
    const login = request.url === '/v3/auth/tokens';
    const answer = (status: number, content: object, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(content));
    if (login && mood !== 'refuse-login') {
      const token = { issued_at: '2026-03-10T09:00:00Z', expires_at: '2026-03-11T09:00:00Z' };
      return answer(201, { token }, { 'x-subject-token': tokens.own });
    }
    if (login || mood === 'refuse')
      return answer(401, { error_code: 'APIG.0301', error_msg: echo });
    return answer(400, { error_id: 'CS.10004', error_name: echo, error_cause: echo });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(resolve);
  });
});
beforeEach(() => {
  mood = 'echo';
});

const documents = [
  '{ jobs { totalCount } }',
  '{ projects { id } }',
  'mutation { deleteTemplate(id: "Template:1") { userErrors { message serviceMessage } } }',
  'mutation { acceptPeering(id: "Peering:1:p1") { userErrors { message serviceMessage } } }',
];

const cases = ['password', 'aksk'].flatMap((mode) =>
  (['echo', 'refuse', 'refuse-login'] as const).map((how): [string, typeof how] => [mode, how]),
);

test.each(cases)('With CS_AUTH=%s nothing secret is told or logged (%s)', async (mode, how) => {
  mood = how;
  const book = createLogBook();
  const gateway = await startOn(url, {
    env: { CS_AUTH: mode, ...secrets },
    defaultCaller: { token: null, projectId: 'p1' },
    log: book.log,
  });
  try {
    const client = createClient(gateway.url);
    const told: string[] = [];
    for (const document of documents) {
      for (const peer of [undefined, tokens.peer]) {
        const headers = { 'x-explain': '1', ...(peer && { 'x-peer-auth-token': peer }) };
        const { text, data } = await client.query(document, {}, headers);
        expect(JSON.stringify(data)).toMatch(/null|serviceMessage/);
        told.push(text);
      }
    }
    const everything = told.join('\n') + JSON.stringify(book.lines);
    const spoken = [secrets.IAM_PASSWORD, secrets.CS_ACCESS_KEY, secrets.CS_SECRET_KEY];
    for (const secret of [...spoken, ...Object.values(tokens)]) {
      expect(everything).not.toContain(secret);
    }
    const refused = book.lines.filter(({ level }) => level === 'error');
    const held = mode === 'password' && how === 'refuse-login';
    expect(refused.map(({ msg }) => msg)).toEqual(
      held ? [expect.stringMatching(/IAM refuses the account/)] : [],
    );
  } finally {
    await gateway.close();
  }
});
