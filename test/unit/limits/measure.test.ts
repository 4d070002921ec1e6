import { Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createMeasure } from '../../../src/gateway/limits/measure.js';
import { mostRepeated } from '../../../src/gateway/limits/repeated.js';

const read = (document: string) => {
  const { definitions } = parse(document);
  const fragmentOf = (name: string) =>
    definitions
      .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
      .find((one) => one.name.value === name);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('There is no operation');
  return { operation, fragmentOf };
};
const measure = (document: string) => {
  const { operation, fragmentOf } = read(document);
  return createMeasure(fragmentOf)(operation);
};
const nothing = { depth: 0, schemaDepth: 0, aliases: 0, directives: 0, endless: false };

describe('An operation is measured:', () => {
  test.each([
    ['{ a }', { selections: 1, depth: 1 }],
    ['{ a { b c { d } } }', { selections: 4, depth: 3 }],
    ['{ ... on Q { a } }', { selections: 2, depth: 1 }],
    ['{ ...F } fragment F on Q { a { b } }', { selections: 3, depth: 2 }],
    ['{ a { ...F } b { ...F } } fragment F on Q { c }', { selections: 6, depth: 2 }],
    ['{ x: a y: a }', { selections: 2, depth: 1, aliases: 2 }],
    ['{ ...F ...F } fragment F on Q { x: a }', { selections: 4, depth: 1, aliases: 2 }],
    [
      'query ($v: Int @d) @d { a @d @d ... @d { b } ...F @d } fragment F on Q @d { c @d }',
      { selections: 5, depth: 1, directives: 8 },
    ],
    ['{ __schema { types { name } } a { b } }', { selections: 5, depth: 2, schemaDepth: 3 }],
    ['{ ...Nothing }', { selections: 1 }],
    ['{ ...__proto__ }', { selections: 1 }],
    ['{ ...F } fragment F on Q { a ...F }', { selections: 3, depth: 1, endless: true }],
    ['{ ...F } fragment F on Q { a { ...F } }', { selections: 3, depth: 1, endless: true }],
  ])('%s', (document, size) => {
    expect(measure(document)).toEqual({ ...nothing, ...size });
  });

  test('one whose fragments double a thousand times, as fast as any', () => {
    const fragments = Array.from(
      { length: 1000 },
      (_, n) => `fragment F${n} on Q { a { ...F${n + 1} } b { ...F${n + 1} } }`,
    );
    const { selections, depth } = measure(`{ ...F0 } ${fragments.join(' ')}`);
    expect(selections).toBeGreaterThan(1e300);
    expect(depth).toBe(1000);
  });
});

describe('The most repeated field', () => {
  const repeated = (document: string) => {
    const { operation, fragmentOf } = read(document);
    return mostRepeated(operation.selectionSet, fragmentOf);
  };

  test.each([
    ['{ a }', 'a', 1],
    ['{ a b b }', 'b', 2],
    ['{ a { c } a { c c } b }', 'c', 3],
    ['{ x: a x: a a }', 'a', 2],
    ['{ a ...F ... on Q { a } } fragment F on Q { a }', 'a', 3],
    ['{ ...F ...F ...F } fragment F on Q { a }', 'a', 1],
    ['{ a { ...F b } } fragment F on Q { b ...F }', 'b', 2],
    ['{ __proto__ __proto__ constructor }', '__proto__', 2],
  ])('of %s is %s', (document, name, times) => {
    const found = repeated(document);
    expect(found.field?.name.value).toBe(name);
    expect(found.times).toBe(times);
  });
});
