import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAccount } from '../../../src/gateway/identity/account.js';
import type { ExchangeAnswer } from '../../../src/gateway/identity/credentials.js';
import { AccountRefused } from '../../../src/gateway/identity/refusal.js';
import { createLog } from '../../../src/gateway/telemetry/log.js';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';

const account = { mode: 'password', user: 'u-ser', password: 'p-ass', domain: 'd-omain' } as const;

const granted = (
  issued = '2020-01-01T00:00:00.000000Z',
  expires = '2020-01-02T00:00:00.000000Z',
) => ({
  status: 201,
  headers: { 'x-subject-token': 'the-token' },
  text: JSON.stringify({ token: { issued_at: issued, expires_at: expires } }),
});
const answer = (status: number, text = '{}'): ExchangeAnswer => ({ status, headers: {}, text });

interface Login {
  readonly auth: { readonly scope: { readonly project?: { readonly id: string } } };
}

/** An account at an IAM that answers as the test says, by project; `null` is the account as a whole. */
const at = (iam: (projectId: string | null) => ExchangeAnswer) => {
  const asked: (string | null)[] = [];
  const lines: string[] = [];
  const exchange = async (_name: 'createToken', body: unknown) => {
    const { project } = (body as Login).auth.scope; // what the gateway itself has written
    const projectId = project?.id ?? null;
    asked.push(projectId);
    return iam(projectId);
  };
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  const { signIn, isRefused } = createAccount(account, exchange, log);
  const failure = (projectId: string | null) =>
    signIn(projectId).then(
      () => expect.fail('It was let in'),
      (error: unknown) => error,
    );
  return { signIn, isRefused, failure, asked, lines };
};

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

describe('A token', () => {
  test('lives as long as the two times of IAM say, from now on', async () => {
    vi.advanceTimersByTime(5_000);
    const { signIn } = at(() => granted());
    const day = 86_400_000;
    expect(await signIn('p1')).toEqual({
      text: 'the-token',
      renewAt: 5_000 + day * 0.9,
      endsAt: 5_000 + day,
    });
  });

  test('lives a day where IAM names no times', async () => {
    const { signIn } = at(() => ({ ...granted(), text: '{"token":{}}' }));
    expect((await signIn('p1')).endsAt).toBe(86_400_000);
  });

  test('lives until the time that IAM names, if it does not say when that life began', async () => {
    const expires_at = new Date(Date.now() + 60_000).toISOString();
    const { signIn } = at(() => ({
      ...granted(),
      text: JSON.stringify({ token: { expires_at } }),
    }));
    const { endsAt } = await signIn('p1');
    expect(endsAt).toBeGreaterThan(50_000);
    expect(endsAt).toBeLessThanOrEqual(60_000);
  });

  test.each<[string, ExchangeAnswer]>([
    ['no text', { ...granted(), headers: {} }],
    ['an end before its beginning', granted('2020-01-02T00:00:00Z', '2020-01-01T00:00:00Z')],
    [
      'a text that no header can hold',
      { ...granted(), headers: { 'x-subject-token': 'a\u00e9 b' } },
    ],
    ['no body', { ...granted(), text: '' }],
    ['a body that cannot be read', { ...granted(), text: '<html>' }],
  ])('with %s is none', async (_what, given) => {
    expect(await at(() => given).failure('p1')).toMatchObject({
      endpoint: 'createToken',
      kind: 'bad-response',
    });
  });
});

describe('A refused password', () => {
  test('is not tried again at once, and then ever later', async () => {
    const { failure, asked, lines } = at(() => answer(401));
    for (const pause of [30_000, 60_000, 120_000, 240_000, 480_000, 600_000, 600_000]) {
      asked.length = 0;
      expect(await failure(null)).toBeInstanceOf(AccountRefused);
      vi.advanceTimersByTime(pause - 1);
      expect(await failure(null)).toBeInstanceOf(AccountRefused);
      expect(await failure('p1')).toBeInstanceOf(AccountRefused);
      expect(asked).toEqual([null]);
      vi.advanceTimersByTime(1);
    }
    expect(lines).toHaveLength(7);
    expect(lines.join()).not.toMatch(/u-ser|p-ass|d-omain/);
  });

  test('is told as such until the pause is over', async () => {
    const { failure, isRefused } = at(() => answer(401));
    expect(isRefused()).toBe(false);
    await failure('p1');
    expect(isRefused()).toBe(true);
    vi.advanceTimersByTime(30_000);
    expect(isRefused()).toBe(false);
  });

  test('is tried by one sign-in at a time, as long as nobody knows that it is right', async () => {
    const { failure, asked } = at(() => answer(401));
    const projects = Array.from({ length: 50 }, (_, index) => `p${index}`);
    for (const error of await Promise.all(projects.map(failure))) {
      expect(error).toBeInstanceOf(AccountRefused);
    }
    expect(asked).toEqual(['p0', null]);
  });

  test('is tried again as soon as the pause is over, and the pauses begin anew', async () => {
    let good = false;
    const { signIn, failure, asked } = at(() => (good ? granted() : answer(401)));
    await failure(null);
    vi.advanceTimersByTime(30_000);
    await failure(null);
    vi.advanceTimersByTime(60_000);
    good = true;
    expect(await signIn(null)).toMatchObject({ text: 'the-token' });
    good = false;
    await failure(null);
    vi.advanceTimersByTime(30_000);
    await failure(null);
    expect(asked).toHaveLength(5);
  });
});

test('Once the password is known to be right, projects do not wait for one another', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const asked: number[] = [];
  const { signIn } = createAccount(
    account,
    async () => {
      if (asked.push(asked.length) > 1) await held;
      return granted();
    },
    createLog('silent'),
  );
  const tokens = ['p1', 'p2', 'p3', 'p4'].map(signIn);
  await tokens[0];
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toHaveLength(4);
  release();
  expect(await Promise.all(tokens)).toHaveLength(4);
});

describe('A project that the account does not have', () => {
  test.each([401, 403, 404])('is told from a wrong password (%i)', async (status) => {
    const { signIn, failure, asked } = at((project) =>
      project === 'none' ? answer(status) : granted(),
    );
    const error = await failure('none');
    expect(error).toMatchObject({
      endpoint: 'createToken',
      kind: 'api',
      status: 403,
      service: null,
    });
    expect(error).not.toBeInstanceOf(AccountRefused);
    const before = asked.length;
    expect(await failure('none')).toMatchObject({ status: 403 });
    expect(asked).toHaveLength(before);
    expect(await signIn('p1')).toMatchObject({ text: 'the-token' });
    vi.advanceTimersByTime(30_001);
    await failure('none');
    expect(asked.filter((project) => project === 'none')).toHaveLength(2);
  });

  test('is left alone, too, where the account may not sign in without one', async () => {
    const { failure, asked } = at((project) => answer(project === 'none' ? 401 : 403));
    expect(await failure('none')).toMatchObject({ status: 403 });
    expect(await failure('none')).toMatchObject({ status: 403 });
    expect(asked).toEqual(['none', null]);
  });
});

test.each<[string, ExchangeAnswer, object]>([
  ['being down', answer(503, '<html>'), { kind: 'unavailable', status: 503 }],
  ['being asked too often', answer(429), { kind: 'api', status: 429 }],
  ['a request that it does not take', answer(400), { kind: 'api', status: 400 }],
])('%s of IAM is no refusal of the account', async (_what, given, expected) => {
  const { failure, asked } = at(() => given);
  expect(await failure('p1')).toMatchObject(expected);
  expect(await failure('p1')).toMatchObject(expected);
  expect(asked).toEqual(['p1', 'p1']);
});

test('What IAM says is repeated without the credentials', async () => {
  const said = JSON.stringify({
    error_code: 'IAM.0011',
    error_msg: 'u-ser@d-omain with p-ass is odd',
  });
  const error = await at(() => answer(400, said)).failure('p1');
  if (!(error instanceof UpstreamError)) return expect.fail('It is another error');
  expect(error.service?.cause).toBe('…@… with … is odd');
});

test('A connection that fails is an upstream that is not there', async () => {
  const { signIn } = createAccount(
    account,
    () => Promise.reject(Object.assign(new Error('to 127.0.0.1'), { code: 'ECONNREFUSED' })),
    createLog('silent'),
  );
  await expect(signIn(null)).rejects.toMatchObject({ kind: 'unavailable', status: null });
});
