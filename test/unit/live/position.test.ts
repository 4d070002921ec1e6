import { expect, test } from 'vitest';
import { readCursor, scopeOf, writeCursor } from '../../../src/gateway/live/position.js';
import { InvalidArgument } from '../../../src/gateway/upstream/error.js';

const scope = scopeOf('jobs', 'p1');
const text = (plain: string) => Buffer.from(plain).toString('base64url');

test('A position is read back from its cursor', () => {
  const position = { epoch: 179_530_000_000_042, number: 12 };
  expect(readCursor(scope, writeCursor(scope, position))).toEqual(position);
});

test.each([
  ['of clusters', scopeOf('clusters', 'p1')],
  ['of another project', scopeOf('jobs', 'p2')],
  ['of no project', scopeOf('jobs', null)],
])('A cursor %s is refused', (_, other) => {
  const read = () => readCursor(scope, writeCursor(other, { epoch: 1, number: 1 }));
  expect(read).toThrow(InvalidArgument);
  expect(read).toThrow(/another subscription or another project.*leave it out/);
});

test.each([
  '',
  'garbage',
  '✗',
  text(`${scope}`),
  text(`${scope}.1`),
  text(`${scope}.1-`),
  text(`${scope}.-1-1`),
  text(`${scope}.1-1.5`),
  text(`${scope}.1-1 `),
  text(`${scope}.1-12345678901234567`),
  text('job|1|2|3'),
  'x'.repeat(100_000),
])('%j is no cursor', (given) => {
  const read = () => readCursor(scope, given);
  expect(read).toThrow(InvalidArgument);
  expect(read).toThrow(/is not a cursor of a subscription: pass the `cursor` of an event/);
  expect(read).toThrow(/^.{0,250}$/s);
});
