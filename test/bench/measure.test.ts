import { expect, it } from 'vitest';
import { expectAnswer } from '../../bench/throughput/measure.js';
import { median } from '../../bench/throughput/report.js';

const bytes = '{"data":{"a":1,"b":[2]}}\n';
const asIs = (data: unknown) => data;

it('takes the same bytes, and where it may the same data', () => {
  expectAnswer(bytes, { bytes, comparable: 'bytes' });
  expectAnswer('{"data":{"b":[2],"a":1}}', { bytes, comparable: asIs });
  expectAnswer('{"data":{"a":"1","b":[2]}}', {
    bytes,
    comparable: (data) => Object.keys(data as object),
  });
});

it('takes nothing else', () => {
  const other = '{"data":{"b":[2],"a":1}}';
  expect(() => expectAnswer(other, { bytes, comparable: 'bytes' })).toThrow('Wrong answer at 10');
  expect(() => expectAnswer('{"data":{"a":1}}', { bytes, comparable: asIs })).toThrow('Wrong');
});

it('finds the middle of odd and even numbers of values', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});
