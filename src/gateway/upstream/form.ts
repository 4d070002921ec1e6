import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

/** A file on its way from the client. Which of several comes first is up to the client. */
export interface FilePart {
  readonly filename: string;
  readonly mimeType: string;
  readonly stream: Readable;
}
export interface Upload {
  readonly file: Promise<FilePart>;
}

export interface Form {
  readonly contentType: string;
  readonly body: Readable;
}

export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'file' in value && value.file instanceof Promise;

/** A name inside a header of a part, as HTML encodes it for forms. */
const quoted = (name: string) =>
  `"${name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}"`;

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
      if (isUpload(value)) {
        files.set(
          name,
          value.file.then((part) => [name, part]),
        );
        continue;
      }
      yield head(`name=${quoted(name)}`);
      yield Buffer.from(`${String(value)}\r\n`);
    }
    while (files.size > 0) {
      const [name, { filename, mimeType, stream }] = await Promise.race(files.values());
      files.delete(name);
      yield head(`name=${quoted(name)}; filename=${quoted(filename)}`, mimeType);
      yield* stream;
      yield Buffer.from('\r\n');
    }
    yield Buffer.from(`--${boundary}--\r\n`);
  };
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Readable.from(parts(), { objectMode: false }),
  };
};
