import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { BadPlan, readAsked } from '../../../build/plan/asked.js';
import { readTypeDefs } from '../../../src/gateway/schema.js';
import { nobody, optionsOf } from '../../support/options.js';

const schema = buildSchema(readTypeDefs().join('\n'));
const limits = optionsOf({ url: '', demo: nobody });
const folder = mkdtempSync(join(tmpdir(), 'asked-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const jobs = 'query Jobs($first: Int) { jobs(first: $first) { nodes { executionPlan } } }';
const several = `${jobs} query Clusters { clusters { totalCount } }`;
const deep = `{ jobs ${'{ nodes { children '.repeat(8)}{ totalCount }${' } }'.repeat(8)} }`;
const none = join(folder, 'none.json');

describe('What is to be planned', () => {
  test.each([
    ['as text', () => ' {"first": 33}'],
    ['in a file', () => file('variables.json', '{"first": 33}')],
  ])('may have variables %s, and be one operation of several', (_, variables) => {
    const args = [file('a.graphql', several), '--operation', 'Jobs', '--variables', variables()];
    const asked = readAsked(args, schema, limits);
    expect(asked.operation.name?.value).toBe('Jobs');
    expect(asked.variables).toEqual({ first: 33 });
  });

  test.each<[string, string, readonly string[], RegExp]>([
    ['an unknown option', jobs, ['--size', '1'], /^Unknown option '--size'.*\nusage: npm run plan/],
    ['two files', jobs, ['b.graphql'], /^Name one file.*\nusage: npm run plan/],
    ['what is no GraphQL', '{ jobs', [], /^Syntax Error: [\s\S]*a\.graphql:1:7/],
    ['an unknown field', '{ jbos }', [], /^Cannot query field "jbos"[\s\S]*a\.graphql:1:3/],
    ['all that is wrong', '{ jbos x }', [], /"jbos"[\s\S]*"x"/],
    ['a document of types', 'fragment F on Job { id }', [], /"F" is never used/],
    ['depth', deep, [], /^The operation nests fields 18 deep; at most 15 are allowed\./],
    [
      'an unknown operation',
      several,
      ['--operation', 'X'],
      /^The document has no operation `X`; it has Jobs, Clusters\.$/,
    ],
    [
      'an unknown operation, where none has a name',
      '{ jobs { totalCount } }',
      ['--operation', 'X'],
      /^The document has no operation `X`\.$/,
    ],
    [
      'several operations',
      several,
      [],
      /^The document has several operations: choose one of Jobs, Clusters by --operation\.$/,
    ],
    [
      'variables that are no JSON',
      jobs,
      ['--variables', '{'],
      /^The value of --variables is no JSON: /,
    ],
    ['variables in no file', jobs, ['--variables', none], /none\.json cannot be read \(ENOENT\)$/],
    [
      'variables of a wrong type',
      jobs,
      ['--variables', '{"first":"x"}'],
      /^Variable "\$first" got invalid value "x"/,
    ],
    [
      'variables that are missing',
      'query ($id: ID!) { job(id: $id) { name } }',
      [],
      /^Variable "\$id" of required type "ID!" was not provided\./,
    ],
  ])('is refused with a word on %s', (_, document, args, words) => {
    const read = () => readAsked([file('a.graphql', document), ...args], schema, limits);
    expect(read).toThrow(BadPlan);
    expect(read).toThrow(words);
  });

  test('is refused where variables are no object, or there is no file', () => {
    const list = file('list.json', '[1]');
    const document = file('a.graphql', jobs);
    expect(() => readAsked([document, '--variables', list], schema, limits)).toThrow(
      /list\.json is no object of variables by their names\.$/,
    );
    expect(() => readAsked([none], schema, limits)).toThrow(
      /none\.json cannot be read \(ENOENT\)$/,
    );
    expect(() => readAsked([], schema, limits)).toThrow(/^Name one file/);
  });
});
