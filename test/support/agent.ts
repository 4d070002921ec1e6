import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { onTestFinished } from 'vitest';

/** The manifest of the examples, as its path is to the root. */
export const examples = 'examples/mcp/manifest.json';

/** A manifest of these documents, until the test is over. */
export const manifestOf = (...documents: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tools-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  const file = join(folder, 'manifest.json');
  const entries = documents.map((text) => [hashOf(text), text]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(entries)));
  return file;
};

/** Where the tools of a gateway are, by the URL of its GraphQL. */
export const toolsAt = (url: string): URL => new URL('/mcp', url);

/** The revisions of the protocol: with a handshake, and without one. */
export const revisions = ['2025-11-25', '2026-07-28'] as const;

/** What a tool has answered. */
export interface Called {
  // biome-ignore lint/suspicious/noExplicitAny: answers are judged by the tests, field by field
  readonly data: any;
  readonly errors: { message: string; extensions: Record<string, unknown> }[] | undefined;
  readonly isError: boolean | undefined;
  readonly text: string;
}

/** An agent at the gateway at `url`, until the test is over. */
export const connectAgent = async (
  url: string,
  headers: Record<string, string> = {},
  revision: (typeof revisions)[number] = '2026-07-28',
) => {
  const mode = revision === '2025-11-25' ? 'legacy' : { pin: revision };
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(
    new StreamableHTTPClientTransport(toolsAt(url), { requestInit: { headers } }),
  );
  onTestFinished(() => client.close());
  return {
    client,
    list: async () => (await client.listTools()).tools,
    async call(name: string, args?: Record<string, unknown>): Promise<Called> {
      const { content, structuredContent, isError } = await client.callTool({
        name,
        ...(args && { arguments: args }),
      });
      const [first] = content;
      const text = first?.type === 'text' ? first.text : '';
      const { data, errors } = structuredContent as Pick<Called, 'data' | 'errors'>;
      return { data, errors, isError, text };
    },
  };
};

/** Sends one message as it is; what comes back is read as text. */
export const postMessage = async (
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
) => {
  const response = await fetch(toolsAt(url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** A message that calls a tool, as clients of 2025 send it. */
export const callMessage = (name: string, args: Record<string, unknown> = {}) => ({
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name, arguments: args },
});
