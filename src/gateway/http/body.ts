import type { IncomingMessage } from 'node:http';
import type { TransportLimits } from '../options.js';
import { holdMemory } from './body-memory.js';
import { turns } from './turns.js';

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

/** Refuses a body that says itself that it is too long. */
export const refuseTooLarge = ({ headers }: IncomingMessage, most: number): void => {
  if (Number(headers['content-length'] ?? 0) > most) throw bodyTooLarge(most);
};

const breaksOff = () => badRequest('The body breaks off.');

/**
 * The bytes of a body that is still to come. Where it fails, the request is left as it is: destroyed, as iterating over
 * it would, it could not be answered any more.
 */
const readBytes = (
  request: IncomingMessage,
  { maxBodyBytes, receiveTimeoutMs }: BodyLimits,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    if (request.destroyed && !request.readableEnded) return reject(breaksOff());
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
    const breakOff = () => fail(breaksOff());
    const timeout = setTimeout(() => fail(receivedTooSlowly()), receiveTimeoutMs);
    request.on('data', take).on('end', finish).on('close', breakOff);
  });

/** The bytes of a body that is there as a whole. */
const takeBytes = (request: IncomingMessage, { maxBodyBytes }: BodyLimits): Buffer | null => {
  // Node gives all that is there at once until 25, and from 26 on one chunk at a time.
  const first: Buffer | null = request.read();
  if (first === null) return null;
  const chunks = [first];
  for (let more = request.read(); more !== null; more = request.read()) chunks.push(more);
  const bytes = chunks.length === 1 ? first : Buffer.concat(chunks);
  if (bytes.length > maxBodyBytes) throw bodyTooLarge(maxBodyBytes);
  if (!holdMemory(request, bytes.length)) throw tooMuchToRead();
  return bytes;
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

const textOf = (bytes: Buffer | null): string => {
  try {
    return bytes === null ? '' : utf8.decode(bytes);
  } catch {
    throw badRequest('The body is not valid UTF-8.');
  }
};

/**
 * The text of a body, two turns of the loop after it has come. It is refused where it is too long, comes too slowly, or
 * is no UTF-8; a byte order mark is passed over.
 */
export const readText = async (request: IncomingMessage, limits: BodyLimits): Promise<string> => {
  refuseTooLarge(request, limits.maxBodyBytes);
  if (await turns(request)) return textOf(takeBytes(request, limits));
  const bytes = await readBytes(request, limits);
  await turns(null);
  return textOf(bytes);
};

/** What is in the JSON text of a body, undefined where there is none. */
export const readJson = (text: string): unknown => {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('The body is not valid JSON.');
  }
};
