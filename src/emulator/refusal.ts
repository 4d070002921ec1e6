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

/** Paths of DLI, which alone has other versions than CS, beside `/v2.0/vpc` of the VPC service. */
const isOfDli = (url: string): boolean =>
  /^\/(v2\.0\/(?!vpc\/)|v3\/(?!auth\/|projects\b)|v1\.0\/[^/]+\/(streaming|queues|databases)\b)/.test(
    url,
  );

/** A call that there is not: in front of DLI stands a gateway that says so. */
const unknownCall = (url: string): Failure | FrontFailure =>
  isOfDli(url)
    ? new FrontFailure(404, 'APIG.0101', 'The API does not exist or has not been published')
    : new Failure('CS.10003');

/** Lets every error of the server, and every unknown path, end in a refusal. */
export function refuseErrors(app: FastifyInstance, clock: Clock): void {
  app.setErrorHandler((error, _request, reply) => refuse(reply, error, clock));
  app.setNotFoundHandler(({ url }, reply) => refuse(reply, unknownCall(url), clock));
}
