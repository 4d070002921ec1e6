import { parseValue as literal } from 'graphql';
import { describe, expect, test } from 'vitest';
import { scalars } from '../../src/gateway/scalars.js';

const { DateTime, BigInt: BigIntScalar } = scalars;

describe('DateTime', () => {
  test('is ISO 8601 in UTC outside, and epoch milliseconds inside', () => {
    expect(DateTime.serialize(1516952710040)).toBe('2018-01-26T07:45:10.040Z');
    expect(DateTime.parseValue('2018-01-26T08:45:10.040+01:00')).toBe(1516952710040);
    expect(DateTime.parseLiteral(literal('"2018-01-26T07:45:10.040Z"'))).toBe(1516952710040);
  });

  test('is what a date says, for all the times that there are', () => {
    const edges = [0, -1, 1, 8.64e15, -8.64e15, 253_402_300_799_999, 253_402_300_800_000, 1.5, -0];
    const leapDays = [Date.UTC(2000, 1, 29), Date.UTC(2024, 1, 29, 23, 59, 59, 999)];
    const spread = Array.from({ length: 20_000 }, (_, index) => index * 12_700_123_457 - 5e11);
    for (const time of [...edges, ...leapDays, ...spread]) {
      expect(DateTime.serialize(time)).toBe(new Date(time).toISOString());
    }
    expect(() => DateTime.serialize(Number.NaN)).toThrow(RangeError);
    expect(() => DateTime.serialize(8.64e15 + 1)).toThrow(RangeError);
  });

  test.each(['yesterday', '', 5, null, true])('is not %j', (value) => {
    expect(() => DateTime.parseValue(value)).toThrow('is not a DateTime');
  });
});

describe('BigInt', () => {
  test.each([5, -5, '9223372036854775807'])('is %j', (value) => {
    expect(BigIntScalar.parseValue(value)).toBe(value);
    expect(BigIntScalar.serialize(value)).toBe(value);
  });

  test('is a number or text of digits in a document', () => {
    expect(BigIntScalar.parseLiteral(literal('9223372036854775807'))).toBe('9223372036854775807');
    expect(BigIntScalar.parseLiteral(literal('"5"'))).toBe('5');
  });

  test.each(['1.5', 1.5, 'x', '', null, '1'.repeat(20)])('is not %j', (value) => {
    expect(() => BigIntScalar.parseValue(value)).toThrow('is not a BigInt');
  });

  test.each(['"x"', '"1.5"', 'true', '[1]'])('is not %s in a document', (text) => {
    expect(() => BigIntScalar.parseLiteral(literal(text))).toThrow('is not a BigInt');
  });
});
