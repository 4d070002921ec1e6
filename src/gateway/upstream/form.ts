import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

export interface FilePart {
  readonly filename: string;
  readonly mimeType: string;
  readonly stream: Readable;
}

/** A file on its way from the client. Which of several comes first is up to the client. */
export interface Upload {
  /** The file, as soon as it comes. Who needs several asks for all of them before reading one. */
  open(): Promise<FilePart>;
}

export interface Form {
  readonly contentType: string;
  readonly body: Readable;
  /** Whether all of it has been taken: before that nobody can have acted on it. */
  readonly complete: boolean;
}

export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' &&
  value !== null &&
  'open' in value &&
  typeof value.open === 'function';

const typeFormat = /^[\w.+-]+\/[\w.+-]+$/;

/** A name inside a header of a part, as HTML encodes it for forms. */
const quoted = (name: string) =>
  `"${name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}"`;

/** A type as the client names it, if it is one. */
const typeOf = (mimeType: string) =>
  typeFormat.test(mimeType) ? mimeType : 'application/octet-stream';

/**
 * The fields of a body as multipart/form-data: text first, then the files in the order in which they arrive, so that
 * none need be kept. A file that breaks off breaks the whole form off.
 */
export const formOf = (fields: Readonly<Record<string, unknown>>): Form => {
  const boundary = `form-${randomUUID()}`;
  const head = (disposition: string, type = '') =>
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${type && `Content-Type: ${type}\r\n`}\r\n`,
    );

  const parts = async function* () {
    const files = new Map<string, Promise<[string, FilePart]>>();
    for (const [name, value] of Object.entries(fields)) {
      if (!isUpload(value)) continue;
      const file = value.open().then((part): [string, FilePart] => [name, part]);
      file.catch(() => {}); // the form may be given up before anybody waits for it
      files.set(name, file);
    }
    for (const [name, value] of Object.entries(fields)) {
      if (isUpload(value)) continue;
      yield head(`name=${quoted(name)}`);
      yield Buffer.from(`${String(value)}\r\n`);
    }
    while (files.size > 0) {
      const [name, { filename, mimeType, stream }] = await Promise.race(files.values());
      files.delete(name);
      yield head(`name=${quoted(name)}; filename=${quoted(filename)}`, typeOf(mimeType));
      yield* stream;
      yield Buffer.from('\r\n');
    }
    complete = true;
    yield Buffer.from(`--${boundary}--\r\n`);
  };
  let complete = false;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Readable.from(parts(), { objectMode: false }),
    get complete() {
      return complete;
    },
  };
};
