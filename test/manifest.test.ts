import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifestOf } from '../build/manifest/read-manifest.js';
import { createServedSchema } from '../src/gateway/federation/served-schema.js';

const graph = (prefix = '') => createServedSchema({ subgraph: false, prefix });
const schema = graph();

it('The manifest of the examples is that of their documents', () => {
  const made = readManifestOf('examples/mcp/documents', schema);
  expect(readFileSync('examples/mcp/manifest.json', 'utf8')).toBe(made); // npm run manifest
});

describe('A folder of documents', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'documents-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  it('makes a manifest of texts as they are, in the order of the files', () => {
    const second = '# Says nothing.\nmutation Second { registerService { userErrors { code } } }\n';
    write('b.graphql', second);
    write('a.graphql', 'query First { overview { billingUnit } }');
    write('notes.txt', 'not one of them');
    const { format, version, operations } = JSON.parse(readManifestOf(folder, schema));
    expect([format, version]).toEqual(['apollo-persisted-query-manifest', 1]);
    expect(operations).toMatchObject([
      { id: expect.stringMatching(/^[\da-f]{64}$/), name: 'First', type: 'query' },
      { name: 'Second', type: 'mutation', body: second },
    ]);
  });

  it.each([
    ['no GraphQL', 'query {', /a\.graphql: Syntax Error/],
    ['no name', '{ overview { billingUnit } }', /a\.graphql: .+ name/],
    ['no operation', '', /a\.graphql: Syntax Error/],
    ['a fragment alone', 'fragment F on Job { id }', /a\.graphql: .+F/],
    [
      'several operations',
      'query A { overview { billingUnit } } query B { overview { billingUnit } }',
      /a\.graphql: .+several operations/,
    ],
    ['a field that is not there', 'query A { overvieww { x } }', /a\.graphql: .+overvieww/],
  ])('with %s in a file is refused', (_, text, says) => {
    write('a.graphql', text);
    expect(() => readManifestOf(folder, schema)).toThrow(says);
  });

  it('with two operations of one name is refused', () => {
    write('a.graphql', 'query Version { serviceVersion { id } }');
    write('b.graphql', 'query Version { serviceVersion { status } }');
    expect(() => readManifestOf(folder, schema)).toThrow(/b\.graphql: .+Version.+a\.graphql/);
  });

  it('is taken by the names that the graph has', () => {
    write('a.graphql', 'query Version { csServiceVersion { id } }');
    expect(readManifestOf(folder, graph('Cs'))).toContain('csServiceVersion');
    expect(() => readManifestOf(folder, schema)).toThrow(/csServiceVersion/);
  });

  it('is read by the command with the prefix of the environment', () => {
    write('a.graphql', 'query Version { csServiceVersion { id } }');
    const target = join(folder, 'manifest.json');
    const make = (prefix: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'build/manifest.ts', folder, target], {
        env: { PATH: process.env.PATH ?? '', GRAPH_PREFIX: prefix },
        encoding: 'utf8',
      });
    expect(make('')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^a\.graphql: .+csServiceVersion/),
    });
    expect(make('Cs')).toMatchObject({ status: 0, stdout: `${target}\n` });
  });

  it('without a document is refused', () => {
    expect(() => readManifestOf(folder, schema)).toThrow(/\.graphql/);
  });
});
