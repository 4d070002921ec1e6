import { Busboy, type BusboyHeaders } from '@fastify/busboy';

/** A file of a form. */
export interface FormFile {
  readonly filename: string;
  readonly bytes: Buffer;
}

/** A multipart form that has arrived as a whole. Of parts with the same name the last counts. */
export interface Form {
  readonly fields: Readonly<Partial<Record<string, string>>>;
  readonly files: Readonly<Partial<Record<string, FormFile>>>;
}

/** Reads a multipart body; null if it is none, or ends before its closing boundary. */
export const readForm = (type: string, body: Buffer): Promise<Form | null> =>
  new Promise((resolve) => {
    const fields = new Map<string, string>();
    const files = new Map<string, FormFile>();
    const refuse = () => resolve(null);
    try {
      const headers: BusboyHeaders = { 'content-type': type };
      const parser = new Busboy({ headers, limits: { fieldSize: body.length } });
      parser.on('field', (name, value) => fields.set(name, value));
      parser.on('file', (name, stream, filename) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          files.set(name, { filename: filename ?? '', bytes: Buffer.concat(chunks) });
        });
        stream.on('error', refuse);
      });
      parser.on('error', refuse);
      parser.on('finish', () =>
        resolve({ fields: Object.fromEntries(fields), files: Object.fromEntries(files) }),
      );
      parser.end(body);
    } catch {
      // The parser throws at once over a type that is not multipart or names no boundary.
      refuse();
    }
  });
