/**
 * The least of HTTP/1.1 that both ends of the benchmark need: messages in turn on one connection, with a body of
 * known length or in chunks. Heads are Latin-1, which is cheap and keeps every byte.
 */

export interface HttpMessages {
  /** `body` is empty if it was not to be kept; `size` is what it held. */
  onMessage(head: string, body: Buffer, size: number): void;
  /** Whether the body of the next message is of interest; if not, its bytes are but counted. */
  keepsBody(): boolean;
}

const none = Buffer.alloc(0);
const endOfHead = Buffer.from('\r\n\r\n');
const lengthOf = /\r\ncontent-length: *(\d+)/i;
const isChunked = /\r\ntransfer-encoding: *chunked/i;

/** The chunked body that begins at `start`, and where it ends; null until all of it is there. */
const readChunks = (bytes: Buffer, start: number): { body: Buffer; end: number } | null => {
  const parts: Buffer[] = [];
  let at = start;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at, 'latin1');
    if (lineEnd < 0) return null;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const from = lineEnd + 2;
    const end = from + size + 2;
    if (end > bytes.length) return null;
    if (size === 0) return { body: Buffer.concat(parts), end };
    parts.push(bytes.subarray(from, from + size));
    at = end;
  }
};

/** Gives a function that takes what a connection brings, and tells of each message that is complete. */
export const createHttpReader = ({
  onMessage,
  keepsBody,
}: HttpMessages): ((chunk: Buffer) => void) => {
  /** What came of a head, or of a chunked message, that is not complete. */
  let rest: Buffer | null = null;
  let head = '';
  let size = 0;
  /** Bytes of the body that are still to come; -1 between two messages. */
  let missing = -1;
  let parts: Buffer[] | null = null;

  const takeBody = (bytes: Buffer): Buffer => {
    const taken = Math.min(missing, bytes.length);
    parts?.push(bytes.subarray(0, taken));
    missing -= taken;
    if (missing > 0) return none;
    missing = -1;
    onMessage(head, parts === null ? none : Buffer.concat(parts), size);
    return bytes.subarray(taken);
  };

  return (chunk) => {
    let bytes = rest === null ? chunk : Buffer.concat([rest, chunk]);
    rest = null;
    while (bytes.length > 0) {
      if (missing >= 0) {
        bytes = takeBody(bytes);
        continue;
      }
      const headEnd = bytes.indexOf(endOfHead);
      if (headEnd < 0) break;
      const start = headEnd + endOfHead.length;
      head = bytes.toString('latin1', 0, headEnd);
      const length = lengthOf.exec(head)?.[1];
      if (length === undefined && isChunked.test(head)) {
        const read = readChunks(bytes, start);
        if (read === null) break;
        onMessage(head, read.body, read.body.length);
        bytes = bytes.subarray(read.end);
        continue;
      }
      size = Number(length ?? 0);
      missing = size;
      parts = size > 0 && keepsBody() ? [] : null;
      bytes = takeBody(bytes.subarray(start));
    }
    if (bytes.length > 0) rest = bytes;
  };
};
