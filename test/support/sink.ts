import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Busboy } from '@fastify/busboy';
import { payload } from './stub.js';

/** A form as it has come in; of its files no more than their hashes is kept. */
export interface ReceivedForm {
  readonly fields: Record<string, string>;
  readonly files: Record<
    string,
    {
      readonly filename: string;
      readonly type: string;
      readonly size: number;
      readonly hash: string;
    }
  >;
  /** Whether it came as a whole. */
  complete: boolean;
}

export const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

interface SinkOptions {
  /** To be waited for before anything of a file is read. */
  readonly gate?: Promise<unknown>;
  /** Answers as soon as the headers have come. */
  readonly early?: (response: ServerResponse) => void;
}

/** An upstream that takes forms and lets go of their files. It calls whatever it creates number 7. */
export const startSink = async ({ gate, early }: SinkOptions = {}) => {
  const forms: ReceivedForm[] = [];
  let begun = () => {};
  let closed = () => {};
  /** When a form has begun, and when the connection of one is closed. */
  const firstForm = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const firstClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const server = createServer((request, response) => {
    request.on('error', () => {});
    request.once('close', closed);
    begun();
    if (early) return early(response);
    if (request.method === 'GET') return void response.writeHead(404).end('{}');
    const form: ReceivedForm = { fields: {}, files: {}, complete: false };
    forms.push(form);
    const contentType = request.headers['content-type'] ?? '';
    const parser = new Busboy({ headers: { 'content-type': contentType } });
    parser.on('error', () => {});
    parser.on('field', (name, value) => {
      form.fields[name] = value;
    });
    parser.on('file', async (name, stream, filename, _, type) => {
      stream.on('error', () => {});
      const hash = createHash('sha256');
      let size = 0;
      await gate;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        hash.update(chunk);
      });
      stream.on('end', () => {
        form.files[name] = { filename, type, size, hash: hash.digest('hex') };
      });
    });
    parser.on('finish', () => {
      form.complete = true;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(payload({ job_id: 7 })));
    });
    request.pipe(parser);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forms,
    firstForm,
    firstClosed,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
