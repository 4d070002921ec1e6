import { PassThrough, type Readable } from 'node:stream';
import { UploadFailed } from '../../upstream/error.js';
import type { AwaitedUpload } from './upload-map.js';

export const tooLarge = (bytes: number) =>
  new UploadFailed(
    'UPLOAD_TOO_LARGE',
    `The file has more than ${bytes} bytes. Nothing was written.`,
  );
export const brokenOff = () =>
  new UploadFailed('BAD_USER_INPUT', 'The upload broke off. Nothing was written.');
export const stalled = () =>
  new UploadFailed('BAD_USER_INPUT', 'The upload came to a halt. Nothing was written.');
export const tooMany = (files: number) =>
  new UploadFailed('BAD_USER_INPUT', `At most ${files} files at a time. Nothing was written.`);
export const lacking = () =>
  new UploadFailed(
    'BAD_USER_INPUT',
    'A file that `map` names is not in the form, or not behind `map`.',
  );
const noFile = (name: string) =>
  new UploadFailed(
    'BAD_USER_INPUT',
    `The part ${JSON.stringify(name)} is text, not a file. Nothing was written.`,
  );
const tooEarly = () =>
  new UploadFailed(
    'BAD_USER_INPUT',
    'Files must come in the order in which the mutations need them. Nothing was written.',
  );

/** Files on their way: those that have not begun, and those that have. */
export class Incoming {
  #awaited = new Map<string, AwaitedUpload>();
  readonly #begun = new Map<AwaitedUpload, Readable>();

  constructor(readonly maxBytes: number) {}

  await(uploads: Map<string, AwaitedUpload>): void {
    this.#awaited = uploads;
    for (const upload of uploads.values()) upload.onOpen = () => this.#passOver();
  }

  /** Hands a part on. The part itself is always read to its end, or those behind it would never come. */
  begin(part: Readable, name: string, filename: string, mimeType: string): void {
    const upload = this.#awaited.get(name);
    part.on('error', () => {}); // then the form breaks off
    if (!upload) return void part.resume();
    const stream = new PassThrough();
    stream.on('error', () => {}); // its reader is told
    part.once('limit', () => stream.destroy(tooLarge(this.maxBytes)));
    stream.once('close', () => {
      this.#begun.delete(upload);
      part.unpipe(stream);
      part.resume();
    });
    part.pipe(stream);
    this.#awaited.delete(name);
    this.#begun.set(upload, stream);
    upload.arrive({ filename: filename || name, mimeType, stream });
    this.#passOver();
  }

  /** A part of text in the place of a file. */
  refuse(name: string): void {
    this.#awaited.get(name)?.fail(noFile(name));
    this.#awaited.delete(name);
  }

  /** A file that nobody reads yet holds up those behind it. If one of them is wanted now, it has come too early. */
  #passOver(): void {
    if (![...this.#awaited.values()].some(({ opened }) => opened)) return;
    for (const [upload, stream] of this.#begun) if (!upload.opened) stream.destroy(tooEarly());
  }

  /** Tells those that still wait for a file that there is none. */
  end(error: UploadFailed): void {
    for (const upload of this.#awaited.values()) upload.fail(error);
    this.#awaited.clear();
  }

  /** The same, and files that are not through yet break off. */
  breakOff(error: UploadFailed): void {
    this.end(error);
    for (const stream of this.#begun.values()) stream.destroy(error);
  }
}
