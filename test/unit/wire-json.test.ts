import { describe, expect, test } from 'vitest';
import { parseWireJson, writeWireJson } from '../../src/gateway/wire-json.js';

describe('JSON from the wire', () => {
  test.each<[string, unknown]>([
    ['{"id": 50320}', { id: 50320 }],
    ['{"id": 9007199254740991}', { id: 9007199254740991 }],
    ['{"id": 9007199254740993}', { id: '9007199254740993' }],
    ['{"id": -9223372036854775808, "n": 1}', { id: '-9223372036854775808', n: 1 }],
    [
      '{"id": 9007199254740993, "rate": 0.1234567890123456789}',
      { id: '9007199254740993', rate: 0.12345678901234568 },
    ],
    ['{"text": "9007199254740993"}', { text: '9007199254740993' }],
    [
      '{"time": 1516952710040, "deep": [{"id": 12345678901234567890}]}',
      { time: 1516952710040, deep: [{ id: '12345678901234567890' }] },
    ],
    ['{"id": 9007199254740993, "a": 1, "a": 2}', { id: '9007199254740993', a: 2 }],
    ['null', null],
  ])('%s', (text, value) => {
    expect(parseWireJson(text)).toEqual(value);
  });

  test.each(['', '{', '{"id": 9007199254740993', 'oops'])('%j is refused', (text) => {
    expect(() => parseWireJson(text)).toThrow(SyntaxError);
  });
});

test('JSON to the wire writes all digits of a bigint', () => {
  expect(writeWireJson({ job_ids: [1n, 9007199254740993n] })).toBe(
    '{"job_ids":[1,9007199254740993]}',
  );
  expect(writeWireJson(undefined)).toBe('null');
});
