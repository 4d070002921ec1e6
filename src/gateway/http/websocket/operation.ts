import type { IncomingHttpHeaders } from 'node:http';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Departure } from '../../departure.js';
import { internalFailure, withRequestId } from '../../errors.js';
import type { Parts } from '../../parts.js';
import { type Outcome, ResponseStream, resultsIn } from '../../response-stream.js';
import { logFailure } from '../../telemetry/request-log.js';
import type { Caller } from '../../upstream/client.js';
import { HttpError } from '../body.js';
import { carryOut, requestOf, resultsOf } from '../results.js';
import type { Connection } from './connection.js';

/** A WebSocket, and who speaks on it. */
export interface Session {
  readonly connection: Connection;
  /** Headers of the request that became the socket. */
  readonly handshake: IncomingHttpHeaders;
  /** By `connection_init`, and by pings since. */
  caller: Caller;
  explain: boolean;
  /** Operations so far. */
  begun: number;
}

/** An operation that was not carried out. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super('The operation is refused');
  }
}

/** Lets an operation in, or tells why not; gives what to call at its end. */
const enter = ({ options, admission }: Parts, { connection }: Session): (() => void) => {
  if (connection.running < options.maxSubscriptions) return admission.enter();
  throw new HttpError(
    429,
    'TOO_MANY_SUBSCRIPTIONS',
    `At most ${options.maxSubscriptions} operations at a time on one socket. Let one end first.`,
  );
};

/** Whether the service has refused the very token that the socket would go on with. */
const tokenHasEnded = (
  { options }: Parts,
  used: Caller,
  now: Caller,
  { errors }: FormattedExecutionResult,
): boolean =>
  options.upstream.auth.mode === 'passthrough' &&
  used.token !== null &&
  used.token === now.token &&
  (errors ?? []).some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');

/** The results of one operation of a socket; fails with `Refused` where there is nothing but errors of the request. */
export const operationOf = (
  parts: Parts,
  session: Session,
  payload: SubscribePayload,
): AsyncGenerator<FormattedExecutionResult, void> => {
  const { connection, explain } = session;
  session.begun += 1;
  const caller = { ...session.caller, requestId: `${session.caller.requestId}:${session.begun}` };
  const operation = {};

  const begin = async (departure: Departure): Promise<Outcome> => {
    const leave = enter(parts, session);
    connection.begin(operation);
    const outcome = await carryOut(parts, requestOf(payload), caller, explain, departure, leave);
    if (outcome instanceof ResponseStream) connection.begin(operation, () => departure.leave());
    return outcome;
  };

  const refusalOf = (error: unknown, departure: Departure): Refused => {
    if (error instanceof Refused) return error;
    if (departure.gone) return new Refused([]); // which nobody hears
    if (error instanceof HttpError) parts.metrics.refused(error.code);
    else logFailure(parts.options.log, error, caller.requestId);
    const { code, message } = error instanceof HttpError ? error : internalFailure;
    return new Refused(withRequestId([{ message, extensions: { code } }], caller.requestId) ?? []);
  };

  async function* run(departure: Departure) {
    try {
      for await (const result of resultsIn(await begin(departure))) {
        const isLast = tokenHasEnded(parts, caller, session.caller, result);
        if (isLast) {
          connection.begin(operation); // also a subscription is finished then
          connection.end(4403, 'The token has ended');
        }
        if (result.data === undefined) throw new Refused(result.errors ?? []);
        yield result;
        if (isLast) return;
      }
    } catch (error) {
      throw refusalOf(error, departure);
    }
  }

  return resultsOf(run, () => connection.finish(operation));
};
