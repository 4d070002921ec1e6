import { describe, expect, test } from 'vitest';
import { refusal, useDli } from './dli-world.js';

const dli = useDli();
const token = (options: { projectId?: string; user?: string; expiresInMs?: number }) =>
  dli.emulator.issueToken(options);

describe('A call of DLI is refused', () => {
  test.each<[string, () => string | null, number, string]>([
    ['without a token', () => null, 401, 'DLI.0013'],
    ['with a token from nowhere', () => 'made-up', 401, 'APIG.0301'],
    ['with an ended token', () => token({ expiresInMs: 0 }), 401, 'APIG.0301'],
    [
      'with a token of another project',
      () => token({ projectId: dli.emulator.projectIds[1] ?? '' }),
      403,
      'APIG.0306',
    ],
  ])('%s', async (_what, tokenOf, status, code) => {
    const answer = await dli.call('/jobs', { token: tokenOf() });
    expect([answer.status, answer.json]).toEqual([status, refusal(code)]);
  });

  test('to a user who may only look, if it changes anything', async () => {
    const trainee = token({ user: 'trainee' });
    expect((await dli.call('/jobs', { token: trainee })).status).toBe(200);
    const body = { job_ids: [101] };
    expect((await dli.call('/jobs/metrics', { token: trainee, body })).status).toBe(200);
    const answer = await dli.call('/jobs/run', { token: trainee, body });
    expect([answer.status, answer.json]).toEqual([403, refusal('DLI.0003')]);
  });

  test.each(['{', '[]', '7', ''])('with the body %j', async (text) => {
    const { status, json } = await dli.call('/sql-jobs', { method: 'POST', text });
    expect([status, json]).toEqual([400, refusal('DLI.0001')]);
  });

  test('over a token that ends before its time', async () => {
    dli.emulator.inject({ kind: 'token-expiry', endpoints: ['listDliJobs'], times: 1 });
    const { status, json } = await dli.call('/jobs', { token: token({}) });
    expect([status, json]).toEqual([401, refusal('APIG.0301')]);
  });
});

test.each<[string, () => string | null, number, object]>([
  ['without a token', () => null, 401, { error_code: 'APIG.0301' }],
  [
    'to a user who may only look',
    () => token({ user: 'trainee' }),
    400,
    { code: 'Cdm.0032', errCode: 'Cdm.0032' },
  ],
])('A call of CDM is refused %s', async (_what, tokenOf, status, said) => {
  const path = `/v1.1/${dli.emulator.demo.projectId}/clusters/x/cdm/job`;
  const answer = await dli.world.call(path, { body: { jobs: [] }, token: tokenOf() });
  expect([answer.status, answer.json]).toEqual([status, expect.objectContaining(said)]);
});

test('An ordered refusal of a batch is one object', async () => {
  dli.emulator.refuse('runDliJobs', 'DLI.0999');
  const { status, json } = await dli.batch('run', [101]);
  expect([status, json]).toEqual([400, refusal('DLI.0999')]);
});

test.each([
  ['GET', '/v2.0/p/nothing'],
  ['GET', '/v3/p/nothing'],
  ['PATCH', '/v1.0/p/streaming/jobs'],
  ['GET', '/v1.0/p/queues/etl/nothing'],
  ['GET', '/v1.0/p/databases/sales/nothing'],
])('A call that DLI has not ends in its words: %s %s', async (method, path) => {
  const answer = await fetch(dli.emulator.url + path, { method });
  expect([answer.status, await answer.json()]).toEqual([404, refusal('APIG.0101')]);
});
