import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { connectAgent, examples, postMessage } from '../support/agent.js';
import { useWorld } from '../support/start.js';

const page = readFileSync('docs/mcp.md', 'utf8');
const partOf = (pattern: RegExp): string => {
  const part = pattern.exec(page)?.[1];
  if (part === undefined) throw new Error(`docs/mcp.md has nothing like ${pattern}`);
  return part;
};

const world = useWorld({ gateway: { env: { TRUSTED_DOCUMENTS: examples, MCP: 'read' } } });

test('The page shows a document of the examples, and the tool that it makes', async () => {
  const document = partOf(/^```graphql\n(.*?)^```/ms);
  expect(readFileSync('examples/mcp/documents/explainErrors.graphql', 'utf8')).toBe(document);
  const { list } = await connectAgent(world.url);
  const tool = (await list()).find(({ name }) => name === 'explainErrors');
  expect(tool).toEqual(JSON.parse(partOf(/^```json tool\n(.*?)^```/ms)));
});

test('The call of the page is answered', async () => {
  const { status, text } = await postMessage(world.url, partOf(/^ {2}-d '(.*)'$/m));
  expect(status).toBe(200);
  expect(text).toContain('RUNNING_EXCEPTION');
});

test.each(['*/*', 'application/json', 'text/event-stream'])(
  'The accept header of the page is needed: %s alone is refused',
  async (accept) => {
    const call = partOf(/^ {2}-d '(.*)'$/m);
    expect((await postMessage(world.url, call, { accept })).status).toBe(406);
    const given = partOf(/-H 'accept: (.*?)'/);
    expect((await postMessage(world.url, call, { accept: given })).status).toBe(200);
  },
);
