import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Clock } from './clock.js';
import { Failure, FrontFailure } from './errors.js';
import { writeJson } from './json.js';

export const jsonType = 'application/json;charset=utf-8';

const factOf = (error: unknown, key: 'code' | 'statusCode'): unknown =>
  error instanceof Error ? Reflect.get(error, key) : undefined;

function failureOf(error: unknown): Failure | FrontFailure {
  if (error instanceof Failure || error instanceof FrontFailure) return error;
  if (factOf(error, 'code') === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new FrontFailure(413, 'APIG.0201', 'The body is too large');
  }
  // What the server itself cannot make sense of, such as a malformed path, is no call of the API.
  if (Number(factOf(error, 'statusCode')) < 500) return new Failure('CS.10003');
  console.error(error);
  return new Failure('CS.10001');
}

/** Answers with a refusal, worded by the side that refuses (7.2, 3.3). */
export function refuse(reply: FastifyReply, error: unknown, clock: Clock): FastifyReply {
  const failure = failureOf(error);
  if (failure instanceof FrontFailure) reply.headers(failure.headers);
  return reply
    .code(failure.status)
    .type(jsonType)
    .send(writeJson(failure.body(clock.now())));
}

/** Lets every error of the server, and every unknown path, end in a refusal. */
export function refuseErrors(app: FastifyInstance, clock: Clock): void {
  app.setErrorHandler((error, _request, reply) => refuse(reply, error, clock));
  app.setNotFoundHandler((_request, reply) => refuse(reply, new Failure('CS.10003'), clock));
}
