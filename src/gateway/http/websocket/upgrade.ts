import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Parts } from '../../parts.js';
import { HttpError } from '../body.js';
import { callerOf } from '../caller.js';
import { isFromElsewhere } from '../forgery.js';
import { refuseForeignHost } from '../hosts.js';
import type { Closing } from '../open-sockets.js';
import { refusalText } from '../refusals.js';
import { pathOf, refuseAmbiguous } from '../well-formed.js';
import { goOnPlain } from './plain.js';

/** How long a client may take to answer that its socket is closed. */
const closeTimeoutMs = 1_000;

const refuseOthers = (request: IncomingMessage, { options }: Parts): void => {
  refuseAmbiguous(request);
  if (pathOf(request) !== '/graphql') {
    throw new HttpError(404, 'NOT_FOUND', 'WebSockets are at /graphql only.');
  }
  refuseForeignHost(request, options.allowedHosts);
  if (isFromElsewhere(request, options.corsOrigins)) {
    throw new HttpError(403, 'FORBIDDEN', 'Pages of this origin may not open sockets here.');
  }
};

/** An answer to the request that wanted to become a socket; its connection ends. */
const refuse = (
  { headers }: IncomingMessage,
  socket: Duplex,
  error: HttpError,
  { options, metrics }: Parts,
): void => {
  metrics.refused(error.code);
  const { requestId } = callerOf(headers, options.defaultCaller);
  options.log.info({ requestId, status: error.status, codes: [error.code] }, 'handshake');
  socket.end(refusalText(error, requestId));
  const cut = setTimeout(() => socket.destroy(), closeTimeoutMs);
  socket.once('close', () => clearTimeout(cut));
};

/** Whether a request wants to become a WebSocket. */
const offersWebSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket';

/** Has servers of Node 24.9 and newer pass over what offers anything else; with older ones, `plain.ts` does. */
export const upgradeOptions = { shouldUpgradeCallback: offersWebSocket };

/** Makes WebSockets of those requests that may become one, and answers the others. `take` tells how they are ended. */
export const takeUpgrades = (
  server: Server,
  parts: Parts,
  take: (socket: WebSocket, request: IncomingMessage) => Closing,
): void => {
  const settings = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    autoPong: false, // `Connection` answers
    maxPayload: parts.options.maxBodyBytes,
    closeTimeout: closeTimeoutMs,
    handleProtocols,
  };
  const webSockets = new WebSocketServer(settings);
  server.on('upgrade', (request, socket, head) => {
    if (!offersWebSocket(request)) return goOnPlain(server, request, socket, head);
    socket.on('error', () => socket.destroy());
    try {
      refuseOthers(request, parts);
      const destroy = () => void socket.destroy();
      let ends: Closing = { drain: destroy, close: destroy };
      const closing = { drain: () => ends.drain(), close: () => ends.close() };
      socket.once('close', parts.openSockets.open('websocket', request, closing));
      webSockets.handleUpgrade(request, socket, head, (webSocket) => {
        ends = take(webSocket, request);
      });
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      refuse(request, socket, error, parts);
    }
  });
};
