import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyAddr from 'proxy-addr';

/** The eight groups of an IPv6 address, each in its shortest form. */
const groupsOf = (address: string): string[] => {
  const shortest = new URL(`http://[${address.replace(/%.*/, '')}]`).hostname.slice(1, -1);
  const [front = [], back = []] = shortest
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''));
  return [...front, ...new Array(8 - front.length - back.length).fill('0'), ...back];
};

/** IPv4 addresses are the same inside of IPv6; of IPv6, a client has a whole network of 64 bits to choose from. */
const clientAt = (address: string): string => {
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return groups.slice(0, 4).join(':');
  const bytes = groups.slice(6).flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
  return bytes.join('.');
};

/**
 * Tells who counts as one client: the address of the connection, or what `X-Forwarded-For` says as far as only `proxies`
 * have handed it on; of IPv6, its first 64 bits. They are addresses or networks; fails at once if one of them is neither.
 */
export const addressReader = (
  proxies: readonly string[],
): ((request: IncomingMessage) => string) => {
  const trusted = proxyAddr.compile([...proxies]);
  return (request) => clientAt(proxyAddr(request, trusted));
};
