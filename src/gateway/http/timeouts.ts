import type { ServerOptions, ServerResponse } from 'node:http';

const mostMs = 2 ** 31 - 1;

/** A request with its body, which is an upload if it takes longer than one may, against headers alone. */
const uploadFactor = 20;

/** Longer than the balancers in front of the gateway keep connections, so that they are the ones who close them. */
const keepAliveTimeout = 65_000;

/**
 * How long clients may take, all in milliseconds. Bodies other than uploads, which may take twenty times as long as
 * headers, have a shorter time of their own.
 */
export const timeoutsOf = (receiveTimeoutMs: number): ServerOptions => ({
  headersTimeout: receiveTimeoutMs,
  requestTimeout: Math.min(uploadFactor * receiveTimeoutMs, mostMs),
  connectionsCheckingInterval: Math.min(Math.ceil(receiveTimeoutMs / 4), 1_000),
  keepAliveTimeout,
  requireHostHeader: false, // `well-formed.ts` says so in JSON
});

/** Cuts off a client of whose answer nothing could be sent for `timeoutMs`, which would hold its place for ever. */
export const cutSlowReader = (response: ServerResponse, timeoutMs: number): void => {
  response.once('prefinish', () => {
    if (response.socket?.writableLength === 0) return; // all is on its way
    response.socket?.setTimeout(timeoutMs);
    // It must not go on for the next answer. Node sets a timeout of its own if none follows, hence before it.
    response.prependOnceListener('finish', () => response.socket?.setTimeout(0));
  });
};
