import { describe, expect, test } from 'vitest';
import * as read from '../../../src/gateway/mapping/reader.js';
import { contentsOf } from '../../support/contents.js';

const words = { ON: { wire: 'is_on', aliases: ['On', 1] }, OFF: { wire: 'is_off' } };
const pair = read.reader({ a: read.text('a') });

/** Kind of reader: [value on the wire, value in the model]; `undefined` on the wire stands for a field that is not there. */
const kinds: Record<string, [read.Read<unknown>, [unknown, unknown][]]> = {
  text: [
    read.text('x'),
    [
      ['word', 'word'],
      [' ', ' '],
      ['', null],
      [null, null],
      [5, '5'],
      [0, '0'],
      [true, 'true'],
      [{ a: 1 }, null],
      [['a'], null],
    ],
  ],
  number: [
    read.number('x'),
    [
      [5, 5],
      [0, 0],
      [-1.5, -1.5],
      ['5', 5],
      ['2.50', 2.5],
      ['', null],
      [' ', null],
      ['many', null],
      ['Infinity', null],
      [null, null],
      [[5], null],
      [{}, null],
    ],
  ],
  int: [
    read.int('x'),
    [
      [5, 5],
      ['5', 5],
      [-1, -1],
      [2 ** 31 - 1, 2 ** 31 - 1],
      [2 ** 31, null],
      [1.5, null],
      ['', null],
      [null, null],
    ],
  ],
  bigint: [
    read.bigint('x'),
    [
      [5, 5],
      ['5', 5],
      ['9007199254740993', '9007199254740993'],
      ['-9223372036854775808', '-9223372036854775808'],
      ['1.5', null],
      [1.5, null],
      ['', null],
      ['x', null],
      [true, null],
      [null, null],
    ],
  ],
  flag: [
    read.flag('x'),
    [
      [true, true],
      [false, false],
      ['true', true],
      ['False', false],
      [1, true],
      ['0', false],
      ['', null],
      ['yes', null],
      [2, null],
      [null, null],
    ],
  ],
  time: [
    read.time('x'),
    [
      [1516952710040, 1516952710040],
      ['1516952710040', 1516952710040],
      [0, null],
      ['0', null],
      ['', null],
      [8.64e15 + 1, null],
      ['2018-01-26', null],
      [null, null],
    ],
  ],
  commaList: [
    read.commaList('x'),
    [
      ['a,b', ['a', 'b']],
      [' a , ,b,', ['a', 'b']],
      ['', null],
      [',', null],
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
      [null, null],
    ],
  ],
  embeddedJson: [
    read.embeddedJson('x'),
    [
      ['[{"id":1}]', [{ id: 1 }]],
      ['[{"id":9223372036854775807}]', [{ id: '9223372036854775807' }]],
      ['{"a":', '{"a":'],
      ['', null],
      [[1], [1]],
      [null, null],
    ],
  ],
  word: [
    read.word(words, 'x'),
    [
      ['is_on', 'ON'],
      ['On', 'ON'],
      [1, 'ON'],
      ['1', 'ON'],
      ['is_off', 'OFF'],
      ['IS_ON', 'UNKNOWN'],
      ['ON', 'UNKNOWN'],
      ['toString', 'UNKNOWN'],
      [3, 'UNKNOWN'],
      ['', null],
      [null, null],
    ],
  ],
  listOf: [
    read.listOf(pair, 'x'),
    [
      [
        [{ a: 1 }, { a: '' }],
        [{ a: '1' }, { a: null }],
      ],
      [[{ a: 1 }, null, 'x', [1]], [{ a: '1' }]],
      [[], []],
      [{ a: 1 }, null],
      ['', null],
      [null, null],
    ],
  ],
  objectOf: [
    read.objectOf(pair, 'x'),
    [
      [{ a: 1 }, { a: '1' }],
      [{}, {}],
      [[{ a: 1 }], null],
      ['', null],
      [null, null],
    ],
  ],
  none: [
    read.none(read.text('x'), '0', '-1'),
    [
      [0, null],
      ['0', null],
      [-1, null],
      ['-1', null],
      ['5', '5'],
      ['', null],
      [null, null],
    ],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, [reader, cases]) => {
  test.each(cases)('reads %j as %j', (wire, model) => {
    expect(contentsOf(reader({ x: wire }))).toEqual(model);
  });

  test('leaves out what is not there', () => {
    expect(reader({})).toBeUndefined();
    expect(reader({ y: 1 })).toBeUndefined();
  });
});

describe('Names of a field', () => {
  const reader = read.text('a', 'b', 'in.c');
  test.each([
    [{ a: 'one', b: 'two' }, 'one'],
    [{ b: 'two', in: { c: 'three' } }, 'two'],
    [{ in: { c: 'three' } }, 'three'],
    [{ a: null, b: 'two' }, 'two'],
    [{ a: '', b: 'two' }, 'two'],
    [{ a: '' }, null],
    [{ a: null, in: { c: '' } }, null],
    [{ in: 'c' }, undefined],
    [{ in: [{ c: 1 }] }, undefined],
  ])('%j gives %j', (wire, model) => {
    expect(reader(wire)).toBe(model);
  });
});

test('either gives the first reading that is set', () => {
  const reader = read.either(read.none(read.id('a'), '0'), read.none(read.id('b'), '0'));
  expect([{ a: 0, b: 4 }, { a: 5, b: 4 }, { b: 0 }, {}].map(reader)).toEqual([
    '4',
    '5',
    null,
    undefined,
  ]);
});

test('listOrNone gives a list whatever there is', () => {
  const reader = read.listOrNone(pair, 'x');
  const lists = [{}, { x: null }, { x: 'y' }, { x: [{ a: 1 }] }].map(reader);
  expect(contentsOf(lists)).toEqual([[], [], [], [{ a: '1' }]]);
});

test('unlessEmpty leaves out what is not set', () => {
  const reader = read.unlessEmpty(read.text('x'));
  expect([{ x: '' }, { x: null }, {}, { x: 'y' }].map(reader)).toEqual([
    undefined,
    undefined,
    undefined,
    'y',
  ]);
});

test('A reader leaves out fields that are not there, and keeps those that are not set', () => {
  const reader = read.reader({ a: read.text('a'), b: read.text('b'), c: read.text('c') });
  expect(Object.entries(contentsOf(reader({ a: '1', b: '' })) as object)).toEqual([
    ['a', '1'],
    ['b', null],
  ]);
});

test('required refuses what is not there', () => {
  expect(read.required(0, 'x')).toBe(0);
  for (const nothing of [null, undefined]) {
    expect(() => read.required(nothing, 'job_id')).toThrow(read.MalformedAnswer);
  }
});
