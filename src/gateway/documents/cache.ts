import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** A cache as Apollo wants one; `ttl` in seconds. */
const createCache = <Value extends object | string>(
  maxSize: number,
  sizeOf: (value: Value) => number,
) => {
  const entries = new LRUCache<string, Value>({
    maxSize,
    sizeCalculation: (value, key) => sizeOf(value) + key.length * 2,
  });
  return {
    get: async (key: string): Promise<Value | undefined> => entries.get(key),
    async set(key: string, value: Value, { ttl }: { ttl?: number | null } = {}): Promise<void> {
      entries.set(key, value, ttl ? { ttl: ttl * 1000 } : {});
    },
    delete: async (key: string): Promise<boolean> => entries.delete(key),
  };
};

const mebibyte = 2 ** 20;

/**
 * What a document takes at most once it is parsed, with nodes, tokens and places: as many bytes for each character, and
 * some for itself. Documents that people write take a quarter of it.
 */
const bytesOfParsed = 250;
const bytesOfDocument = 1_500;

/** Bytes that a document takes, once it is parsed. */
export const sizeOfDocument = ({ loc }: DocumentNode): number =>
  bytesOfDocument + (loc?.end ?? 0) * bytesOfParsed;

/** Documents that have been parsed and found valid, 32 MiB of them, by hash. */
export const createDocumentStore = () => createCache<DocumentNode>(32 * mebibyte, sizeOfDocument);

/** Texts of documents that clients have registered by their hash, 4 MiB of them. */
export const createPersistedQueries = () =>
  createCache<string>(4 * mebibyte, (text) => 1 + text.length * 2);
