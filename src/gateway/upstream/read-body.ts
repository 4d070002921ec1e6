import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { type Dispatcher, errors } from 'undici';

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

const unpack = async (packed: Buffer, encoding: string, maxBytes: number): Promise<Body> => {
  if (packed.length === 0) return { text: '' };
  const unpacker = unpackers.get(encoding);
  if (!unpacker) return { flaw: 'bad-response' };
  try {
    const bytes = await unpacker(packed, { maxOutputLength: maxBytes });
    return { text: bytes.toString('utf8') };
  } catch (error) {
    const tooLarge = error instanceof RangeError; // ERR_BUFFER_TOO_LARGE
    return { flaw: tooLarge ? 'too-large' : 'bad-response' };
  }
};

/**
 * Reads the body of an answer. It has at most `maxBytes`, also when unpacked: beyond that, reading stops. The pool sees
 * to what comes over the wire. Fails like the connection.
 */
export const readBody = async (
  { headers, body }: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<Body> => {
  const encoding = String(headers['content-encoding'] ?? 'identity')
    .trim()
    .toLowerCase();
  try {
    if (encoding === 'identity') return { text: await body.text() };
    return await unpack(Buffer.from(await body.arrayBuffer()), encoding, maxBytes);
  } catch (error) {
    if (error instanceof errors.ResponseExceededMaxSizeError) return { flaw: 'too-large' };
    throw error;
  }
};
