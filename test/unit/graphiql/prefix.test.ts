import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readTabs } from '../../../build/graphiql/tabs.js';
import { wholeGraphSdl } from '../../../src/gateway/federation/sdl.js';
import { withPrefix } from '../../../src/graphiql/prefix.js';

describe('A document for a graph with a prefix', () => {
  test.each([
    ['root fields', '{ jobs { id } a: jobs { id } }', '{ jobs: csJobs { id } a: csJobs { id } }'],
    [
      'types of variables',
      'query ($a: [JobFilter!]!, $b: ID) { jobs { id } }',
      'query ($a: [CsJobFilter!]!, $b: ID) { jobs: csJobs { id } }',
    ],
    [
      'fragments',
      '{ ...A ... on Query { node(id: 1) { ... on Job { jobs } } } } fragment A on Query { jobs { ...B } } fragment B on Job { jobs }',
      '{ ...A ... on Query { node: csNode(id: 1) { ... on CsJob { jobs } } } } fragment A on Query { jobs: csJobs { ...B } } fragment B on CsJob { jobs }',
    ],
    ['what GraphQL itself has', '{ __typename __schema { types { name } } }', null],
    [
      'layout and comments',
      '# jobs\n{\n  jobs  # all\n}\n',
      '# jobs\n{\n  jobs: csJobs  # all\n}\n',
    ],
  ])('renames, or leaves: %s', (_, document, expected) => {
    expect(withPrefix(document, 'Cs')).toBe(expected ?? document);
    expect(withPrefix(document, '')).toBe(document);
  });

  test('is what the tabs of the page become', async () => {
    const schema = buildSchema(wholeGraphSdl('Cs'));
    const tabs = await readTabs();
    expect(tabs.length).toBeGreaterThan(8);
    for (const { query } of tabs) {
      expect(validate(schema, parse(query))).not.toEqual([]);
      expect(validate(schema, parse(withPrefix(query, 'Cs')))).toEqual([]);
    }
  });
});
