import { Busboy } from '@fastify/busboy';
import type { StubRequest } from './stub.js';

/** Text as it is once it has been UTF-8: half a surrogate pair is not. */
export const wellFormed = (text: string) => Buffer.from(text).toString();

/** A form as its fields, in order. */
const fieldsOf = (contentType: string, body: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const fields: unknown[] = [];
    const parser = new Busboy({ headers: { 'content-type': contentType } });
    parser.on('field', (name, value) => fields.push([name, value]));
    parser.on('file', (name, stream, filename, _, type) => {
      fields.push([name, filename, type]);
      stream.resume();
    });
    parser.on('error', reject);
    parser.on('finish', () => resolve(fields));
    parser.end(body);
  });

/** All of a request that the values in it must not change, and the values, each in its place. */
export const shapeOf = async ({ endpoint, url, query, headers, body }: StubRequest) => {
  const { 'content-type': type = '', 'content-length': _, 'x-request-id': __, ...rest } = headers;
  const isForm = type.startsWith('multipart/');
  return {
    endpoint,
    path: url.split('?', 1)[0],
    query: [...query],
    headers: { ...rest, type: isForm ? 'form' : type },
    body: isForm ? await fieldsOf(type, body) : body && JSON.parse(body),
  };
};

/** `value` with its texts as `change` makes them. */
export const changed = <Value>(value: Value, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => changed(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, changed(inner, change)]),
  );
};
