import { expect, test } from 'vitest';
import { conceal } from '../../../src/gateway/upstream/conceal.js';

const secrets = ['the-token', 'cs.test:8080', 'cs.test'];

test.each([
  ['see https://cs.internal/v1.0/p1/jobs for more', 'see … for more'],
  ['no route /v1.0/p1/job/7 here', 'no route … here'],
  ['dial tcp 10.1.2.3:8080: connection refused', 'dial tcp …: connection refused'],
  ['upstream cs-7.internal.example:443 failed', 'upstream … failed'],
  ['cs.test is down', '… is down'],
  ['cs.test:8080 is down', '… is down'],
  ['the token the-token has ended', 'the token … has ended'],
  // What the caller has sent may be said again.
  ['The address 10.1.2.3 is taken', 'The address 10.1.2.3 is taken'],
  ['The name kafka.local is taken', 'The name kafka.local is taken'],
  ['It ended at 10:45', 'It ended at 10:45'],
])('%j is told as %j', (cause, told) => {
  expect(conceal({ code: 'CS.1', cause, name: cause, suggestion: cause }, secrets)).toEqual({
    code: 'CS.1',
    cause: told,
    name: told,
    suggestion: told,
  });
});

test.each([
  ['cs', 'the metrics of cs and cs:80 are topics', 'the metrics of … and …:80 are topics'],
  ['a', 'what a cat', 'what … cat'],
  ['p.w', 'it is p.w, not paw', 'it is …, not paw'],
  ['', 'all of it', 'all of it'],
])('The short secret %j is hidden where it stands alone', (secret, cause, told) => {
  expect(conceal({ code: 'CS.1', cause }, [secret]).cause).toBe(told);
});

test('A code is none of the places where a secret may stand either', () => {
  expect(conceal({ code: 'no the-token' }, ['the-token']).code).toBe('no …');
});

test.each(['a-', 'a.', 'a', '.'])(
  'A long text of %j holds nobody up',
  (unit) => {
    const cause = unit.repeat(50_000);
    expect(conceal({ code: 'CS.1', cause }, secrets).cause).toHaveLength(cause.length);
  },
  2_000,
);
