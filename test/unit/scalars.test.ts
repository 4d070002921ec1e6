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
