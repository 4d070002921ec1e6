import type { IncomingMessage } from 'node:http';
import type { TransportLimits } from '../options.js';
import { holdMemory } from './body-memory.js';

/** A request that HTTP itself has an answer for. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Headers that belong to the answer. */
    readonly headers: Readonly<Record<string, string>> = {},
    /** What the error tells beside its code. */
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

type BodyLimits = Pick<TransportLimits, 'maxBodyBytes' | 'receiveTimeoutMs'>;

export const badRequest = (message: string) => new HttpError(400, 'BAD_REQUEST', message);
export const bodyTooLarge = (bytes: number) =>
  new HttpError(413, 'BODY_TOO_LARGE', `The body has more than ${bytes} bytes.`);
export const receivedTooSlowly = () =>
  new HttpError(408, 'RECEIVE_TIMEOUT', 'The request did not arrive in time. Send it again.');
export const tooMuchToRead = () =>
  new HttpError(503, 'OVERLOADED', 'The gateway has too much to read. Try again in a moment.');

/**
 * The bytes of a body. Where it fails, the request is left as it is: destroyed, as iterating over it would, it could
 * not be answered any more.
 */
const readBytes = (
  request: IncomingMessage,
  { maxBodyBytes, receiveTimeoutMs }: BodyLimits,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = () => {
      clearTimeout(timeout);
      request.off('data', take).off('end', finish).off('close', breakOff);
    };
    const fail = (error: HttpError) => {
      stop();
      reject(error);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBodyBytes) return fail(bodyTooLarge(maxBodyBytes));
      if (!holdMemory(request, chunk.length)) return fail(tooMuchToRead());
      chunks.push(chunk);
    };
    const finish = () => {
      stop();
      resolve(Buffer.concat(chunks));
    };
    const breakOff = () => fail(badRequest('The body breaks off.'));
    const timeout = setTimeout(() => fail(receivedTooSlowly()), receiveTimeoutMs);
    if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) {
      return fail(bodyTooLarge(maxBodyBytes));
    }
    request.on('data', take).on('end', finish).on('close', breakOff);
  });

/**
 * The JSON body of a request, undefined where there is none. It is refused where it is too long, comes too slowly, or
 * is no UTF-8; a byte order mark is passed over.
 */
export const readJsonBody = async (
  request: IncomingMessage,
  limits: BodyLimits,
): Promise<unknown> => {
  const bytes = await readBytes(request, limits);
  if (bytes.length === 0) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badRequest('The body is not valid UTF-8.');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('The body is not valid JSON.');
  }
};
