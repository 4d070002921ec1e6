import { describe, expect, it } from 'vitest';
import { useWorld } from '../support/start.js';
import { openWire, requestText, statusesIn } from '../support/wire.js';

const world = useWorld({ gateway: { env: { ALLOWED_HOSTS: 'Gateway.example, [::1], 10.0.0.7' } } });

/** The answer to a GET that is addressed to `host`. */
const ask = async (path: string, ...hosts: string[]) => {
  const wire = await openWire(world.url);
  const lines = hosts.map((host) => `Host: ${host}`);
  wire.send([`GET ${path} HTTP/1.1`, ...lines, 'Connection: close', '', ''].join('\r\n'));
  return wire.ended();
};
const query = '/graphql?query={jobs{totalCount}}';

describe('A gateway that knows its names', () => {
  it.each(['gateway.example', 'GATEWAY.EXAMPLE:4000', '[::1]:4000', '[::1]', '10.0.0.7:80'])(
    'answers to %s',
    async (host) => {
      expect(statusesIn(await ask(query, host))).toEqual([200]);
      world.calls();
    },
  );

  it.each([
    'evil.example',
    'gateway.example.evil.example',
    'evil.example:gateway.example',
    'gateway.example:4000:80',
    'gateway.example.',
    '127.0.0.1',
    'localhost',
    '[::2]',
    '',
  ])('does not answer to %j', async (host) => {
    const text = await ask(query, host);
    expect(statusesIn(text)).toEqual([403]);
    const { errors } = JSON.parse(text.split('\r\n\r\n')[1] ?? '');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(errors[0].message).toMatch('ALLOWED_HOSTS');
    expect(world.calls()).toEqual([]);
  });

  it.each(['/graphql', '/graphql/stream?query={__typename}'])(
    'shows a foreign name nothing of %s',
    async (path) => {
      expect(statusesIn(await ask(path, 'evil.example'))).toEqual([403]);
    },
  );

  it.each(['/healthz', '/readyz', '/metrics'])(
    'tells operators at %s how it is, who come with its address',
    async (path) => {
      expect(statusesIn(await ask(path, '10.1.2.3:4000'))).toEqual([200]);
    },
  );

  it('does not open a socket under a foreign name', async () => {
    const wire = await openWire(world.url);
    const upgrade = [
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Protocol: graphql-transport-ws',
    ];
    wire.send(requestText('GET /graphql', upgrade));
    expect(statusesIn(await wire.ended())).toEqual([403]);
  });
});
