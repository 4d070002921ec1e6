import { expect, test } from 'vitest';
import { nameInDli, originOf } from '../../../src/gateway/migration/names.js';

test.each([
  ['orders_alarm', '50320', 'orders_alarm_cs50320'],
  ['a'.repeat(49), '50320', `${'a'.repeat(49)}_cs50320`],
  ['a'.repeat(50), '50320', `${'a'.repeat(49)}_cs50320`],
  ['a'.repeat(57), '9223372036854775807', `${'a'.repeat(35)}_cs9223372036854775807`],
  [null, '7', '_cs7'],
])('%s (%s) is %s in DLI', (name, jobId, expected) => {
  expect(nameInDli({ name, jobId })).toBe(expected);
  expect(expected.length).toBeLessThanOrEqual(57);
  expect(originOf(expected)).toBe(jobId);
});

test.each([
  'orders_alarm',
  'orders_cs',
  'orders_cs50320_b',
  'orders_cs0',
  'orders_cs99999999999999999999',
  '',
  null,
])('%s was not made of a job of CS', (name) => {
  expect(originOf(name)).toBeNull();
});
