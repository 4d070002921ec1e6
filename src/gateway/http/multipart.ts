import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { UploadFailed } from '../upstream/error.js';
import { HttpError } from './body.js';
import { type AwaitedUpload, badForm, maxFiles, parsePart, placeUploads } from './upload-map.js';

export interface MultipartLimits {
  readonly maxBodyBytes: number;
  readonly maxUploadBytes: number;
}

/** Files on their way: those that have not begun, and those that have. */
class Incoming {
  #awaited = new Map<string, AwaitedUpload>();
  readonly #streams = new Set<Readable>();

  await(uploads: Map<string, AwaitedUpload>): void {
    this.#awaited = uploads;
  }

  begin(name: string, stream: Readable, filename: string, mimeType: string): void {
    stream.on('error', () => {}); // its reader is told
    const upload = this.#awaited.get(name);
    if (!upload) return void stream.resume();
    this.#awaited.delete(name);
    this.#streams.add(stream);
    stream.once('close', () => this.#streams.delete(stream));
    upload.arrive({ filename, mimeType, stream });
  }

  fail(error: UploadFailed): void {
    for (const upload of this.#awaited.values()) upload.fail(error);
    for (const stream of this.#streams) stream.destroy(error);
    this.#awaited.clear();
  }
}

const tooLarge = (bytes: number) =>
  new UploadFailed(
    'UPLOAD_TOO_LARGE',
    `The file has more than ${bytes} bytes. Nothing was written.`,
  );
const brokenOff = () =>
  new UploadFailed('BAD_USER_INPUT', 'The upload broke off. Nothing was written.');
const lacking = () =>
  new UploadFailed('BAD_USER_INPUT', 'A file that `map` names is not in the form.');

const parserOf = ({ headers }: IncomingMessage, limits: MultipartLimits): BusboyInstance => {
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      limits: {
        fieldSize: limits.maxBodyBytes,
        fileSize: limits.maxUploadBytes,
        files: maxFiles,
        fields: 2,
      },
    });
  } catch {
    throw badForm('The form cannot be read: it has no boundary.');
  }
};

export interface MultipartRequest {
  /** The GraphQL request, with uploads in the places that `map` names. */
  readonly body: object;
  /** Lets go of what nobody has read. */
  end(): void;
}

/**
 * A request by the GraphQL multipart request specification: `operations` and `map` first, then the files, which stream
 * through as they are read. It is there as soon as `map` is; a file that breaks off or is too large fails for itself.
 */
export const readMultipart = async (
  request: IncomingMessage,
  limits: MultipartLimits,
): Promise<MultipartRequest> => {
  const most = limits.maxBodyBytes + maxFiles * limits.maxUploadBytes;
  if (Number(request.headers['content-length'] ?? 0) > most) {
    throw new HttpError(413, 'BODY_TOO_LARGE', `The body has more than ${most} bytes.`);
  }
  const form = parserOf(request, limits);
  const incoming = new Incoming();
  const letGo = (error = brokenOff()) => {
    request.unpipe(form);
    request.resume();
    incoming.fail(error);
  };

  let seen = 0;
  request.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen <= most) return;
    letGo(tooLarge(limits.maxUploadBytes));
    request.destroy();
  });
  request.once('close', () => {
    if (!request.complete) incoming.fail(brokenOff());
  });
  form.on('file', (name, stream, filename, _, mimeType) => {
    stream.once('limit', () => stream.destroy(tooLarge(limits.maxUploadBytes)));
    incoming.begin(name, stream, filename, mimeType);
  });

  const body = new Promise<object>((resolve, reject) => {
    let operations: object | undefined;
    form.on('field', (name, text, _, truncated) => {
      try {
        if (truncated) throw new HttpError(413, 'BODY_TOO_LARGE', `\`${name}\` is too long.`);
        if (name === 'operations') operations = parsePart(name, text);
        if (name !== 'map') return;
        if (!operations) throw badForm('`operations` must come in front of `map`.');
        incoming.await(placeUploads(operations, parsePart(name, text)));
        resolve(operations);
      } catch (error) {
        reject(error);
      }
    });
    form.once('error', () => {
      letGo();
      reject(badForm('The form cannot be read: it breaks off.'));
    });
    form.once('finish', () => {
      incoming.fail(lacking());
      reject(badForm('The form must begin with the parts `operations` and `map`.'));
    });
    request.once('close', () => reject(badForm('The form breaks off.')));
  });

  request.pipe(form);
  try {
    return { body: await body, end: () => letGo() };
  } catch (error) {
    letGo();
    throw error;
  }
};
