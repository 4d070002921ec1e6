import { buildSchema, type FormattedExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { createNames } from '../../../src/gateway/federation/names.js';
import { toolResultOf } from '../../../src/gateway/mcp/result.js';
import { toolsOf } from '../../../src/gateway/mcp/tools.js';
import { createLogBook } from '../../support/log.js';

const schema = buildSchema(`
  type Query { one: Int many: [Int] }
  type Mutation { write: Payload }
  type Payload { tags: [String!]! userErrors: [UserError!]! }
  type UserError { code: String }
`);

/** Whether the tool of a document tells the answer as failed. */
const isError = (document: string, answer: FormattedExecutionResult) => {
  const texts = new Set([document]);
  const [tool] = toolsOf({ schema, texts }, 'write', createLogBook().log, createNames('')).values();
  if (!tool) throw new Error('It makes no tool');
  return toolResultOf(answer, tool).isError;
};
const errors = [{ message: 'no' }];

test.each<[string, string, FormattedExecutionResult, boolean]>([
  ['nothing', 'query Q { one }', { data: { one: null }, errors }, true],
  ['what is not there', 'query Q { one }', { data: { one: null } }, false],
  [
    'nothing but the name of the root',
    'query Q { __typename one }',
    { data: { __typename: 'Query', one: null }, errors },
    true,
  ],
  [
    'nothing but nulls in a list',
    'query Q { many }',
    { data: { many: [null, null] }, errors },
    true,
  ],
  ['a list with a gap', 'query Q { many }', { data: { many: [null, 1] }, errors }, false],
  ['a list of none', 'query Q { many }', { data: { many: [] }, errors }, false],
  ['a part', 'query Q { one many }', { data: { one: null, many: [1] }, errors }, false],
  [
    'a list under the name that userErrors have elsewhere',
    'mutation M { a: write { why: userErrors { code } } b: write { why: tags userErrors { code } } }',
    { data: { a: { why: [] }, b: { why: ['x'], userErrors: [] } } },
    false,
  ],
  [
    'a refusal by a name of its own',
    'mutation M { a: write { why: userErrors { code } } b: write { no: userErrors { code } } }',
    { data: { a: { why: [] }, b: { no: [{ code: 'x' }] } } },
    true,
  ],
])('An answer with %s', (_, document, answer, failed) => {
  expect(isError(document, answer)).toBe(failed);
});
