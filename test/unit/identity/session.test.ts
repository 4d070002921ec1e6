import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSession, type Token, tokenFor } from '../../../src/gateway/identity/session.js';

const lifetimeMs = 1_000_000;

/** Sign-ins that the test lets end one by one. */
const signIns = () => {
  const open: { resolve(token: Token): void; reject(error: Error): void }[] = [];
  let count = 0;
  return {
    signIn: () => {
      count += 1;
      return new Promise<Token>((resolve, reject) => open.push({ resolve, reject }));
    },
    get count() {
      return count;
    },
    grant: (text: string) => open.shift()?.resolve(tokenFor(text, lifetimeMs)),
    refuse: () => open.shift()?.reject(new Error('refused')),
  };
};

/** Lets promises run on that wait for nothing else. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

/** A session that has the token `first`. */
const begun = async () => {
  const iam = signIns();
  const session = createSession(iam.signIn);
  const first = session.token();
  iam.grant('first');
  expect(await first).toBe('first');
  return { iam, session };
};

test('However many ask for a token, one sign-in gets it', async () => {
  const iam = signIns();
  const session = createSession(iam.signIn);
  const asked = Array.from({ length: 200 }, () => session.token());
  iam.grant('first');
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['first']));
  expect(await session.token()).toBe('first');
  expect(iam.count).toBe(1);
});

test('A sign-in that fails fails for all who wait, and is tried anew by who comes next', async () => {
  const iam = signIns();
  const session = createSession(iam.signIn);
  const asked = [session.token(), session.token()];
  iam.refuse();
  const results = await Promise.allSettled(asked);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const again = session.token();
  iam.grant('second');
  expect(await again).toBe('second');
});

test('A token is renewed before its end, in the background and once', async () => {
  const { iam, session } = await begun();
  vi.advanceTimersByTime(lifetimeMs * 0.89);
  expect([await session.token(), iam.count]).toEqual(['first', 1]);
  vi.advanceTimersByTime(lifetimeMs * 0.02);
  const asked = Array.from({ length: 50 }, () => session.token());
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['first']));
  expect(iam.count).toBe(2);
  iam.grant('second');
  await settle();
  expect([await session.token(), iam.count]).toEqual(['second', 2]);
});

test('A renewal that fails leaves the old token in use, and is tried again after a while', async () => {
  const { iam, session } = await begun();
  vi.advanceTimersByTime(lifetimeMs * 0.91);
  await session.token();
  iam.refuse();
  await settle();
  expect([await session.token(), iam.count]).toEqual(['first', 2]);
  vi.advanceTimersByTime(lifetimeMs * 0.01);
  expect([await session.token(), iam.count]).toEqual(['first', 3]);
});

test('After its end a token is not used, not even while a new one is under way', async () => {
  const { iam, session } = await begun();
  vi.advanceTimersByTime(lifetimeMs);
  const asked = session.token();
  iam.grant('second');
  expect(await asked).toBe('second');
});

test('What is said to have ended is replaced, once for all who say so', async () => {
  const { iam, session } = await begun();
  const asked = Array.from({ length: 50 }, () => {
    session.ended('first');
    return session.token();
  });
  iam.grant('second');
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['second']));
  session.ended('first');
  expect([await session.token(), iam.count]).toEqual(['second', 2]);
});
