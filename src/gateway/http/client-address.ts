import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/**
 * Tells the address of a client: that of the connection, or what `X-Forwarded-For` says as far as only `proxies` have
 * handed it on. They are addresses or networks; fails at once if one of them is neither.
 */
export const addressReader = (
  proxies: readonly string[],
): ((request: IncomingMessage) => string) => {
  const trusted = proxyAddr.compile([...proxies]);
  return (request) => proxyAddr(request, trusted);
};
