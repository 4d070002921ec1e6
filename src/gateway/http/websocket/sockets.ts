import type { Server } from 'node:http';
import { type FormattedExecutionResult, GraphQLSchema, parse } from 'graphql';
import { type ExecutionResult, makeServer } from 'graphql-ws';
import type { Parts } from '../../parts.js';
import { logFailure } from '../../telemetry/request-log.js';
import { callerOf } from '../caller.js';
import { Connection } from './connection.js';
import { headersOf } from './connection-init.js';
import { operationOf, Refused, type Session } from './operation.js';
import { renew } from './renewal.js';
import { takeUpgrades } from './upgrade.js';

/** The gateway begins anew, as clients of WebSockets know it: they connect again. */
const serviceRestart = 1012;

/** The library wants to know what it executes. It does not: documents are read where they are for all transports. */
const unread = { schema: new GraphQLSchema({}), document: parse('{ __typename }') };

/** The protocol graphql-transport-ws, on whose sockets operations are carried out. */
const protocolOf = (parts: Parts) =>
  makeServer<Record<string, unknown>, Session>({
    connectionInitWaitTimeout: parts.options.initTimeoutMs,
    onConnect({ connectionParams, extra: session }) {
      const headers = headersOf(connectionParams, session.handshake);
      session.caller = callerOf(headers, parts.options.defaultCaller);
      session.explain = parts.options.allowExplain && headers['x-explain'] === '1';
      return { requestId: session.caller.requestId };
    },
    onPing: ({ acknowledged, extra: session }, payload) =>
      session.connection.pong((acknowledged && renew(session, payload)) || payload),
    async onSubscribe({ extra: session }, _id, payload) {
      // Clients repeat on their next socket what had no answer on this one.
      if (session.connection.ending) await new Promise(() => {});
      return { ...unread, contextValue: operationOf(parts, session, payload) };
    },
    execute: ({ contextValue }) => contextValue as AsyncGenerator<ExecutionResult>, // of `onSubscribe`
    onNext: (_socket, _id, _payload, _args, result) => result as FormattedExecutionResult, // of `execute`
    onError: (_socket, _id, _payload, [error]) =>
      error?.originalError instanceof Refused ? error.originalError.errors : undefined,
  });

/** Takes GraphQL over WebSocket (`graphql-transport-ws`) at `/graphql` of the server. */
export const attachSockets = (server: Server, parts: Parts): void => {
  const { log } = parts.options;
  const protocol = protocolOf(parts);
  takeUpgrades(server, parts, (socket, { headers: handshake, socket: tcp }) => {
    const report = (failure: unknown) => logFailure(log, failure, session.caller.requestId);
    const connection = new Connection(socket, tcp, report);
    const caller = callerOf(handshake, parts.options.defaultCaller);
    const session: Session = { connection, handshake, caller, explain: false, begun: 0 };
    const closed = protocol.opened(connection, session);
    socket.once('close', (code, reason) => {
      const { requestId } = session.caller;
      log.info({ requestId, code, operations: session.begun }, 'socket');
      closed(code, String(reason)).catch(report);
    });
    return {
      drain: () => connection.end(serviceRestart, 'The gateway ends'),
      close: () => connection.close(serviceRestart, 'The gateway ends'),
    };
  });
};
