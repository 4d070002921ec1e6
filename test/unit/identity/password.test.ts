import { describe, expect, test } from 'vitest';
import { endpoints } from '../../../src/api/endpoints.js';
import type { ExchangeAnswer } from '../../../src/gateway/identity/credentials.js';
import { password } from '../../../src/gateway/identity/password.js';
import { createLog } from '../../../src/gateway/telemetry/log.js';

const account = { mode: 'password', user: 'u', password: 'p-ass', domain: 'd' } as const;

/** Credentials at an IAM that knows the project `good`, refuses others, and never answers for some. */
const start = () => {
  const asked: string[] = [];
  const exchange = (_: 'createToken', body: unknown): Promise<ExchangeAnswer> => {
    const projectId = /"project":\{"id":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
    asked.push(projectId);
    if (projectId.startsWith('silent')) return new Promise(() => {});
    const headers = { 'x-subject-token': `token-of-${projectId}` };
    const isGood = projectId === 'good';
    return Promise.resolve({
      status: isGood ? 201 : 403,
      headers: isGood ? headers : {},
      text: '{"token":{}}',
    });
  };
  const credentials = password(account, exchange, createLog('silent', { write() {} }));
  const prove = async (projectId: string) =>
    credentials.prove(
      {
        endpoint: endpoints.listJobs,
        method: 'GET',
        origin: 'http://cs.test',
        path: '/',
        contentType: null,
        body: null,
      },
      { token: null, projectId, requestId: 'r', traceparent: null },
      { signal: AbortSignal.timeout(5_000) },
    );
  return { prove, asked };
};

describe('The token of a project is kept', () => {
  test.each(['refused', 'silent'])(
    'whatever number of projects that are %s is asked for',
    async (kind) => {
      const { prove, asked } = start();
      await prove('good');
      const others = Array.from({ length: 200 }, (_, index) => prove(`${kind}${index}`));
      if (kind === 'silent') for (const other of others) other.catch(() => {});
      else await Promise.allSettled(others);
      expect(await prove('good')).toEqual({ 'x-auth-token': 'token-of-good' });
      expect(asked.filter((projectId) => projectId === 'good')).toHaveLength(1);
    },
  );
});

test('A project that nobody has a token for yet is asked for once at a time', async () => {
  const { prove, asked } = start();
  await prove('good');
  for (let asking = 0; asking < 5; asking++) prove('silent').catch(() => {});
  await prove('good');
  expect(asked).toEqual(['good', 'silent']);
});

test('So many sign-ins are under way at a time, and no more', async () => {
  const { prove, asked } = start();
  await prove('good');
  const others = Array.from({ length: 150 }, (_, index) => prove(`silent${index}`));
  const turnedAway = others.slice(100).map((other) => other.catch(({ kind }) => kind));
  for (const other of others.slice(0, 100)) other.catch(() => {});
  expect(new Set(await Promise.all(turnedAway))).toEqual(new Set(['unavailable']));
  expect(asked).toHaveLength(101);
});
