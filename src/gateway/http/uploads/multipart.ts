import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { TransportLimits } from '../../options.js';
import { bodyTooLarge, HttpError, receivedTooSlowly, tooMuchToRead } from '../body.js';
import { holdMemory } from '../body-memory.js';
import { brokenOff, Incoming, lacking, stalled, tooLarge, tooMany } from './incoming.js';
import { badForm, maxFiles, parsePart, placeUploads } from './upload-map.js';

type MultipartLimits = Pick<
  TransportLimits,
  'maxBodyBytes' | 'maxUploadBytes' | 'uploadTimeoutMs' | 'receiveTimeoutMs'
>;

/** Parts of text: `operations`, `map`, and what a client sends by mistake. */
const maxFields = 2 + maxFiles;

const parserOf = ({ headers }: IncomingMessage, limits: MultipartLimits): BusboyInstance => {
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      limits: {
        fieldSize: limits.maxBodyBytes,
        fileSize: limits.maxUploadBytes,
        files: maxFiles,
        fields: maxFields,
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
    throw bodyTooLarge(most);
  }
  const form = parserOf(request, limits);
  const incoming = new Incoming(limits.maxUploadBytes);
  const letGo = (error = brokenOff()) => {
    request.unpipe(form);
    request.resume();
    incoming.breakOff(error);
  };

  let giveUp: (error: HttpError) => void = () => {};
  const pause = setTimeout(() => {
    letGo(stalled());
    giveUp(receivedTooSlowly());
  }, limits.uploadTimeoutMs);
  for (const end of ['end', 'close']) request.once(end, () => clearTimeout(pause));
  // Files may take their time, but what stands in front of them is a body like any other.
  const arrival = setTimeout(() => giveUp(receivedTooSlowly()), limits.receiveTimeoutMs);
  let arrived = false;

  let seen = 0;
  request.on('data', (chunk: Buffer) => {
    pause.refresh();
    seen += chunk.length;
    if (!arrived && !holdMemory(request, chunk.length)) giveUp(tooMuchToRead());
    if (seen <= most) return;
    letGo(tooLarge(limits.maxUploadBytes));
    giveUp(bodyTooLarge(most));
  });
  request.once('close', () => {
    if (!request.complete) incoming.breakOff(brokenOff());
  });
  form.on('file', (name, part, filename, _, mimeType) =>
    incoming.begin(part, name, filename, mimeType),
  );

  const body = new Promise<object>((resolve, reject) => {
    let operations: object | undefined;
    giveUp = reject;
    form.on('field', (name, text, _, truncated) => {
      try {
        if (truncated) throw new HttpError(413, 'BODY_TOO_LARGE', `\`${name}\` is too long.`);
        if (name === 'operations') operations = parsePart(name, text);
        else if (name !== 'map') incoming.refuse(name);
        if (name !== 'map') return;
        if (!operations) throw badForm('`operations` must come in front of `map`.');
        incoming.await(placeUploads(operations, parsePart(name, text)));
        resolve(operations);
      } catch (error) {
        reject(error);
      }
    });
    form.once('filesLimit', () => incoming.end(tooMany(maxFiles)));
    form.on('error', () => {
      letGo();
      reject(badForm('The form cannot be read: it breaks off.'));
    });
    form.once('finish', () => {
      incoming.end(lacking());
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
  } finally {
    arrived = true;
    clearTimeout(arrival);
  }
};
