import { isSafeNumber, parse, stringify } from 'lossless-json';
import { describe, expect, test } from 'vitest';
import { parseWireJson, writeWireJson } from '../../src/gateway/wire-json.js';
import { randomOf } from '../support/tenants.js';

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
    ['9007199254740993', '9007199254740993'],
    [' [9007199254740993\n,9007199254740993 ] ', ['9007199254740993', '9007199254740993']],
    ['{"9007199254740993": 9007199254740992}', { '9007199254740993': '9007199254740992' }],
    [
      '{"a": "[9007199254740993, {\\"b\\":9007199254740993}"}',
      { a: '[9007199254740993, {"b":9007199254740993}' },
    ],
    ['{"a": "\\\\", "b": 9007199254740993}', { a: '\\', b: '9007199254740993' }],
    [
      '[9007199254740993e0, 9007199254740993.5, 1e-1234567890123456789]',
      [9007199254740992, 9007199254740994, 0],
    ],
  ])('%s', (text, value) => {
    expect(parseWireJson(text)).toEqual(value);
  });

  test.each([
    '',
    '{',
    '{"id": 9007199254740993',
    'oops',
    '{9007199254740993: 1}',
    '{"a": 1, 9007199254740993 : 1}',
    '[09007199254740993]',
    '[+9007199254740993]',
    '[9007199254740993.]',
    '[9007199254740993 9007199254740993]',
    '["9007199254740993]',
    '["9007199254740993\\',
    '[9007199254740993, "\\',
  ])('%j is refused', (text) => {
    expect(() => parseWireJson(text)).toThrow(SyntaxError);
  });
});

test('JSON to the wire writes all digits of a bigint', () => {
  expect(writeWireJson({ job_ids: [1n, 9007199254740993n] })).toBe(
    '{"job_ids":[1,9007199254740993]}',
  );
  expect(writeWireJson(undefined)).toBe('null');
});

/** What a parser makes of it that keeps every digit of every number. */
const oracle = (text: string): unknown =>
  parse(text, null, {
    parseNumber: (digits) =>
      /^-?\d+$/.test(digits) && !isSafeNumber(digits) ? digits : Number(digits),
    onDuplicateKey: ({ newValue }) => newValue,
  });
const outcomeOf = (read: (text: string) => unknown, text: string) => {
  try {
    return { value: read(text) };
  } catch (error) {
    return { error: (error as Error).name };
  }
};

describe('Texts by chance', () => {
  const random = randomOf(7);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <One>(all: readonly One[]): One => all[below(all.length)] as One; // it is below
  const many = (most: number, one: () => string) => Array.from({ length: below(most) }, one);
  const blank = () => pick(['', '', '', ' ', '\n', '\t\r ']);
  const digits = () => many(24, () => String(below(10))).join('');
  const number = () =>
    pick([
      () => `${pick(['', '-'])}${1 + below(9)}${digits()}`,
      () => `${pick(['', '-'])}${below(9)}.${digits()}1`,
      () => `${1 + below(9)}${digits()}${pick(['e', 'E'])}${pick(['', '+', '-'])}${below(30)}`,
      () => pick(['0', '-0', '9007199254740991', '9007199254740992', '-9007199254740992']),
    ])();
  const string = () => {
    const piece = () =>
      pick([digits(), '\\\\', '\\"', '\\u0031', ':', ',', '[', ']', '{', ' ', 'ä']);
    return `"${many(6, piece).join('')}"`;
  };
  const value = (depth: number): string => {
    const inner = () => blank() + value(depth - 1) + blank();
    const member = () => `${blank()}${string()}${blank()}:${inner()}`;
    const kinds = [number, string, () => pick(['true', 'null', '""'])];
    if (depth > 0) kinds.push(() => `[${many(6, inner).join(',')}]`);
    if (depth > 0) kinds.push(() => `{${many(6, member).join(',')}}`);
    return pick(kinds)();
  };

  test('are read as by a parser that keeps all digits', () => {
    let long = 0;
    for (let round = 0; round < 4_000; round += 1) {
      const text = blank() + value(4) + blank();
      const read = outcomeOf(parseWireJson, text);
      expect(read, text).toEqual(outcomeOf(oracle, text));
      if ('value' in read && JSON.stringify(read.value) !== JSON.stringify(JSON.parse(text)))
        long += 1;
    }
    expect(long).toBeGreaterThan(200); // else nothing would have been tried
  });

  test('are refused where they are none', () => {
    let refused = 0;
    for (let round = 0; round < 4_000; round += 1) {
      const text = value(4);
      const at = below(text.length);
      const broken =
        text.slice(0, at) + pick(['', '"', ',', '1', '-', ':', '\\', '}']) + text.slice(at + 1);
      const read = outcomeOf(parseWireJson, broken);
      expect('error' in read, broken).toBe('error' in outcomeOf(JSON.parse, broken));
      if ('error' in read) refused += 1;
    }
    expect(refused).toBeGreaterThan(1_000);
  });

  test('are written as by a writer that keeps all digits', () => {
    const thing = (depth: number): unknown =>
      pick<() => unknown>([
        () => BigInt(`1${digits()}`),
        () => pick([undefined, null, true, Number.NaN, 0.5, 'a"\\ä\n\ud800', '', () => {}]),
        () => (depth > 0 ? many(5, () => '').map(() => thing(depth - 1)) : []),
        () =>
          depth > 0
            ? Object.fromEntries(many(5, string).map((name) => [name, thing(depth - 1)]))
            : {},
      ])();
    for (let round = 0; round < 2_000; round += 1) {
      const one = thing(4);
      expect(writeWireJson(one)).toBe(stringify(one) ?? 'null');
    }
  });
});
