import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { addressReader } from '../../../src/gateway/http/client-address.js';

/** Who a request over a connection from `remoteAddress` counts as. */
const clientOf = (remoteAddress: string, forwarded?: string, proxies: string[] = []) =>
  addressReader(proxies)({
    headers: { 'x-forwarded-for': forwarded },
    socket: { remoteAddress },
    connection: { remoteAddress },
  } as unknown as IncomingMessage); // what is read of it

test.each([
  ['10.0.0.7', '10.0.0.7'],
  ['::ffff:10.0.0.7', '10.0.0.7'],
  ['::FFFF:a00:7', '10.0.0.7'],
  ['::1', '0:0:0:0'],
  ['2001:db8:0:1::7', '2001:db8:0:1'],
  ['2001:DB8::1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1'],
  ['2001:0db8:0000:0001:1:2:3:4', '2001:db8:0:1'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s counts as %s', (address, client) => {
  expect(clientOf(address)).toBe(client);
});

test('Networks that differ in the first 64 bits are two clients', () => {
  expect(clientOf('2001:db8:0:1::7')).not.toBe(clientOf('2001:db8:0:2::7'));
});

test('What proxies hand on counts in the same way', () => {
  expect(clientOf('::ffff:10.0.0.1', '::ffff:192.0.2.1', ['10.0.0.1'])).toBe('192.0.2.1');
  expect(clientOf('10.0.0.1', 'unknown', ['10.0.0.1'])).toBe('unknown');
  expect(clientOf('10.0.0.2', '192.0.2.1', ['10.0.0.1'])).toBe('10.0.0.2');
});
