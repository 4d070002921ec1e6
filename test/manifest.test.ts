import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifestOf } from '../build/manifest/read-manifest.js';

it('The manifest of the examples is that of their documents', () => {
  const made = readManifestOf('examples/mcp/documents');
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
    const second = '# Says nothing.\nmutation Second { registerService { registered } }\n';
    write('b.graphql', second);
    write('a.graphql', 'query First { overview { billingUnit } }');
    write('notes.txt', 'not one of them');
    const { format, version, operations } = JSON.parse(readManifestOf(folder));
    expect([format, version]).toEqual(['apollo-persisted-query-manifest', 1]);
    expect(operations).toMatchObject([
      { id: expect.stringMatching(/^[\da-f]{64}$/), name: 'First', type: 'query' },
      { name: 'Second', type: 'mutation', body: second },
    ]);
  });

  it.each([
    ['no GraphQL', 'query {', /a\.graphql: Syntax Error/],
    ['no name', '{ overview { billingUnit } }', /a\.graphql: .+ name/],
    ['no operation', 'fragment F on Job { id }', /a\.graphql: .+ operation/],
  ])('with %s in a file is refused', (_, text, says) => {
    write('a.graphql', text);
    expect(() => readManifestOf(folder)).toThrow(says);
  });

  it('without a document is refused', () => {
    expect(() => readManifestOf(folder)).toThrow(/\.graphql/);
  });
});
