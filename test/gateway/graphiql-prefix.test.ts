import { describe, expect, it } from 'vitest';
import { startGateway } from '../../src/gateway/server.js';
import { optionsOf } from '../support/options.js';
import { useWorld } from '../support/start.js';

const world = useWorld();

const pageOf = async (env: NodeJS.ProcessEnv, headers: Record<string, string> = {}) => {
  const gateway = await startGateway(optionsOf(world.emulator, env));
  try {
    const answer = await fetch(`${gateway.url}/graphql`, {
      headers: { accept: 'text/html', ...headers },
    });
    return {
      status: answer.status,
      etag: answer.headers.get('etag') ?? '',
      length: Number(answer.headers.get('content-length')),
      text: await answer.text(),
    };
  } finally {
    await gateway.close();
  }
};

describe('The page of a graph with a prefix', () => {
  it('is told the prefix', async () => {
    const { text, length } = await pageOf(
      { GRAPH_PREFIX: 'Cs' },
      { 'accept-encoding': 'identity' },
    );
    expect(text).toMatch(/<meta name="graph-prefix" content="Cs" \/>\s*<\/head>/);
    expect(length).toBe(Buffer.byteLength(text));
  });

  it('is told none where there is none', async () => {
    expect((await pageOf({})).text).not.toMatch('graph-prefix');
  });

  it.each(['br', 'gzip', 'identity'])(
    'is another page than that of any other prefix, also as %s',
    async (encoding) => {
      const headers = { 'accept-encoding': encoding };
      const settings = [{}, { GRAPH_PREFIX: 'Cs' }, { GRAPH_PREFIX: 'Hw' }];
      const pages = await Promise.all(settings.map((env) => pageOf(env, headers)));
      expect(new Set(pages.map(({ etag }) => etag)).size).toBe(3);
      expect(pages[1]?.text).toMatch('content="Cs"');

      const known = { ...headers, 'if-none-match': pages[1]?.etag ?? '' };
      expect((await pageOf({ GRAPH_PREFIX: 'Cs' }, known)).status).toBe(304);
      expect((await pageOf({ GRAPH_PREFIX: 'Hw' }, known)).status).toBe(200);
    },
  );
});
