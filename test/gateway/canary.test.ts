import { expect, test } from 'vitest';
import { createLogBook } from '../support/log.js';
import { startOn, withStub } from '../support/start.js';
import { hang, payload, type Reply, raw, reset } from '../support/stub.js';

const secret = (name: string) => `canary-${name}-aB3xYz`;

const headers = {
  'x-auth-token': secret('token'),
  'x-peer-auth-token': secret('peer-token'),
  cookie: `session=${secret('cookie')}`,
  'x-unknown': secret('header'),
};

const document = `query Q($name: String) { # ${secret('comment')}
  jobs(first: 1, filter: { name: $name }) { nodes { id name executionPlan cluster { name } } }
  template(id: "${secret('literal')}") { sql }
}`;
const mutation = `mutation M($sql: String!) {
  createTemplate(input: { name: "t", sql: $sql }) { template { id } userErrors { message } }
}`;
const variables = { name: secret('variable'), sql: secret('variable') };

const refusal: Reply = () => raw(400, { error_code: 'CS.1', error_msg: secret('words') });

/** Upstream answers of every kind, with a secret in each. */
const answers: Readonly<Record<string, Reply>> = {
  success: () => payload({ total: 1, jobs: [{ job_id: 1, name: secret('answer') }] }),
  refusal,
  'bad token': () => raw(401, { error_code: 'APIG.0301', error_msg: secret('words') }),
  'no JSON': () => raw(200, `<html>${secret('page')}`),
  'other JSON': () => raw(200, { payload: { total: secret('total'), jobs: secret('jobs') } }),
  failure: () => raw(503, secret('page')),
  silence: () => hang,
  'end of the connection': () => reset,
};

test.each(Object.entries(answers))('No secret of a request gets into the log: %s', (_, answer) => {
  const { log, lines, line } = createLogBook();
  return withStub(
    answer,
    async ({ url, query, upload }) => {
      const ask = (text: string, id: string) =>
        query(text, variables, { ...headers, 'x-request-id': id });
      await ask(document, 'query');
      await ask(mutation, 'mutation');
      await ask(`{ ${secret('syntax')} }`, 'syntax');
      const { 'x-auth-token': token, ...others } = headers;
      const bearer = { ...others, authorization: `Bearer ${token}` };
      const search = new URLSearchParams({ query: document, variables: JSON.stringify(variables) });
      await fetch(`${url}?${search}`, { headers: { ...bearer, 'x-request-id': 'get' } });
      await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'x-request-id': 'json' },
        body: `{"query": "${secret('broken')}`,
      });
      const file = new File([secret('file')], secret('filename'), { type: 'text/plain' });
      await upload(
        'mutation($id: ID!, $file: Upload!) { uploadHostsFile(clusterId: $id, file: $file) { userErrors { code } } }',
        { id: 'Cluster:7', file: null },
        { file },
        { ...headers, 'x-request-id': 'upload' },
      );
      for (const id of ['query', 'mutation', 'syntax', 'get', 'json', 'upload']) {
        await line('request', ({ requestId }) => requestId === id);
      }
      const text = JSON.stringify(lines);
      for (const hidden of ['canary', 'aB3xYz', 'nodes', 'executionPlan', 'userErrors']) {
        expect(text).not.toContain(hidden);
      }
    },
    { log, env: { REQUEST_TIMEOUT_MS: '500', HEADERS_TIMEOUT_MS: '500' } },
  );
});

test('Nor do the credentials of the gateway itself', async () => {
  const { log, lines, line } = createLogBook();
  const envs = [
    {
      CS_AUTH: 'password',
      IAM_USER: 'gateway',
      IAM_PASSWORD: secret('password'),
      IAM_DOMAIN: 'account',
    },
    { CS_AUTH: 'aksk', CS_ACCESS_KEY: secret('access-key'), CS_SECRET_KEY: secret('secret-key') },
  ];
  for (const env of envs) {
    await withStub(refusal, async ({ stub }) => {
      const gateway = await startOn(stub.url, { env, log });
      await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': env.CS_AUTH },
        body: JSON.stringify({ query: '{ overview { totalCost } }' }),
      });
      await line('request', ({ requestId }) => requestId === env.CS_AUTH);
      await gateway.close();
    });
  }
  expect(JSON.stringify(lines)).not.toContain('canary');
});
