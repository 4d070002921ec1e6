import { AjvJsonSchemaValidator } from '@modelcontextprotocol/server/validators/ajv';
import { buildSchema, type GraphQLInputType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createNames } from '../../../src/gateway/federation/names.js';
import { createJsonSchemas } from '../../../src/gateway/mcp/json-schema.js';

const schema = buildSchema(`
  "A moment."
  scalar DateTime
  scalar BigInt
  "Anything."
  scalar JSON
  "A colour."
  enum Colour { "Like blood." RED "Like the sky." BLUE GREEN }
  "A paint."
  input Paint {
    "Which colour."
    colour: Colour!
    "How much."
    litres: Float! = 1.5
    under: Paint
    tags: [String!]
    old: Int @deprecated(reason: "Not used any more.")
  }
  type Query {
    of(
      id: ID!, text: String, whole: Int!, real: Float!, flag: Boolean, at: DateTime!, big: BigInt!, json: JSON!,
      colour: Colour!, maybe: Colour, ids: [ID!]!, table: [[Int]], paint: Paint!
    ): Int
  }
`);
const schemaOf = createJsonSchemas(createNames(''));
const typeOf = (name: string): GraphQLInputType => {
  const found = schema
    .getQueryType()
    ?.getFields()
    .of?.args.find((arg) => arg.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found.type;
};

const int = { minimum: -2147483648, maximum: 2147483647 };
const colours = '- RED: Like blood.\n- BLUE: Like the sky.\n- GREEN: ';

test.each<[string, object]>([
  ['id', { type: 'string' }],
  ['text', { type: ['string', 'null'] }],
  ['whole', { type: 'integer', ...int }],
  ['real', { type: 'number' }],
  ['flag', { type: ['boolean', 'null'] }],
  ['at', { type: 'string', format: 'date-time', description: 'A moment.' }],
  ['big', { type: ['integer', 'string'], pattern: '^-?\\d{1,19}$' }],
  ['json', { description: 'Anything.' }],
  [
    'colour',
    { type: 'string', enum: ['RED', 'BLUE', 'GREEN'], description: `A colour.\n${colours}` },
  ],
  [
    'maybe',
    {
      type: ['string', 'null'],
      enum: ['RED', 'BLUE', 'GREEN', null],
      description: `A colour.\n${colours}`,
    },
  ],
  ['ids', { type: 'array', items: { type: 'string' } }],
  [
    'table',
    {
      type: ['array', 'null'],
      items: { type: ['array', 'null'], items: { type: ['integer', 'null'], ...int } },
    },
  ],
  [
    'paint',
    {
      type: 'object',
      description: 'A paint.',
      properties: {
        colour: {
          type: 'string',
          enum: ['RED', 'BLUE', 'GREEN'],
          description: `Which colour.\n${colours}`,
        },
        litres: { type: 'number', description: 'How much.', default: 1.5 },
        under: { type: ['object', 'null'], description: 'A paint.' },
        tags: { type: ['array', 'null'], items: { type: 'string' } },
        old: { type: ['integer', 'null'], ...int, deprecated: true },
      },
      required: ['colour'],
      additionalProperties: false,
    },
  ],
])('The schema of a value: %s', (name, expected) => {
  expect(schemaOf(typeOf(name), null)).toEqual(expected);
});

test('What a value is for stands in front of what it is', () => {
  const description = (name: string) => schemaOf(typeOf(name), 'The one to take.').description;
  expect(description('id')).toBe('The one to take.');
  expect(description('at')).toBe('The one to take.\nA moment.');
  expect(description('paint')).toBe('The one to take.\nA paint.');
  expect(description('colour')).toBe(`The one to take.\n${colours}`);
  expect(description('ids')).toBe('The one to take.');
});

describe('A validator of JSON schemas agrees with GraphQL', () => {
  const validator = new AjvJsonSchemaValidator();
  const paint = { colour: 'RED' };

  test.each<[string, unknown, boolean]>([
    ['text', null, true],
    ['id', null, false],
    ['whole', 2 ** 31, false],
    ['whole', 1.5, false],
    ['big', '9007199254740993', true],
    ['big', 'many', false],
    ['at', '2026-03-10T09:00:00Z', true],
    ['at', 'tomorrow', false],
    ['json', { any: ['thing'] }, true],
    ['maybe', null, true],
    ['colour', 'PINK', false],
    ['ids', ['1', '2'], true],
    ['ids', [null], false],
    ['table', [null, [1, null]], true],
    ['paint', paint, true],
    ['paint', { ...paint, under: { ...paint, under: null } }, true],
    ['paint', { litres: 2 }, false],
    ['paint', { ...paint, gloss: true }, false],
  ])('%s: %j', (name, value, isRight) => {
    const validate = validator.getValidator(schemaOf(typeOf(name), null));
    expect(validate(value).valid).toBe(isRight);
  });
});
