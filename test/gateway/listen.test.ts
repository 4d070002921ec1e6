import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it, vi } from 'vitest';
import { startGateway } from '../../src/gateway/server.js';
import * as upstream from '../../src/gateway/upstream/client.js';
import { nobody, optionsOf } from '../support/options.js';

vi.mock('../../src/gateway/upstream/client.js', { spy: true });

const demo = { ...nobody, token: 't', projectId: 'p1' };

it('A gateway that cannot listen lets go of what it has opened', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const open: string[] = [];
  const { createUpstreamClient } = await vi.importActual<typeof upstream>(
    '../../src/gateway/upstream/client.js',
  );
  vi.mocked(upstream.createUpstreamClient).mockImplementation((...parameters) => {
    const client = createUpstreamClient(...parameters);
    open.push('client');
    const close = async () => {
      await client.close();
      open.pop();
    };
    return { ...client, close };
  });
  const options = optionsOf({ url: 'http://127.0.0.1:9', demo }, {});
  await expect(startGateway({ ...options, port: address.port, host: '127.0.0.1' })).rejects.toThrow(
    'EADDRINUSE',
  );
  expect(upstream.createUpstreamClient).toHaveBeenCalledTimes(1);
  expect(open).toEqual([]);
  taken.close();
});
