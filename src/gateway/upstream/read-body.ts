import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';

/** What is asked for by `Accept-Encoding`. */
export const acceptedEncodings = 'gzip, br';

type Unpack = (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const unpackers: ReadonlyMap<string, Unpack> = new Map([
  ['gzip', promisify(gunzip)],
  ['br', promisify(brotliDecompress)],
]);

/** The text of an answer, or why there is none. */
export type Body =
  | { readonly text: string; readonly flaw?: undefined }
  | { readonly text?: undefined; readonly flaw: 'too-large' | 'bad-response' };

/** The text of bytes; a mark of their order is no part of it. */
const textOf = (bytes: Buffer): string => {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bytes.toString('utf8', marked ? 3 : 0);
};

const unpack = async (packed: Buffer, encoding: string, maxBytes: number): Promise<Body> => {
  if (packed.length === 0) return { text: '' };
  const unpacker = unpackers.get(encoding);
  if (!unpacker) return { flaw: 'bad-response' };
  try {
    return { text: textOf(await unpacker(packed, { maxOutputLength: maxBytes })) };
  } catch (error) {
    const tooLarge = error instanceof RangeError; // ERR_BUFFER_TOO_LARGE
    return { flaw: tooLarge ? 'too-large' : 'bad-response' };
  }
};

/**
 * Reads the body of an answer, at once unless it is packed. It has at most `maxBytes`, also when unpacked. The pool
 * sees to what comes over the wire.
 */
export const readBody = (
  chunks: readonly Buffer[],
  contentEncoding: string | string[] | undefined,
  maxBytes: number,
): Body | Promise<Body> => {
  const [first] = chunks;
  const bytes = chunks.length === 1 && first ? first : Buffer.concat(chunks);
  if (contentEncoding === undefined) return { text: textOf(bytes) };
  const encoding = String(contentEncoding).trim().toLowerCase();
  return encoding === 'identity' ? { text: textOf(bytes) } : unpack(bytes, encoding, maxBytes);
};
