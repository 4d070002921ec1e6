import { createHash } from 'node:crypto';
import { badRequest, HttpError } from '../http/body.js';
import type { Exposure } from '../options.js';
import { isObject } from '../wire-json.js';
import { bareName, type Manifest } from './manifest.js';

/** The part of a request that says which document is meant, as it came from the client. */
export interface Naming {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** The document that a request names, and what is left of its extensions. */
export interface Named {
  readonly query: string;
  readonly extensions: Record<string, unknown>;
}

const untrusted = () =>
  new HttpError(
    400,
    'UNTRUSTED_DOCUMENT',
    'This gateway carries out trusted documents only, and this is none. Have it added to the manifest.',
  );
const notFound = () =>
  new HttpError(
    400,
    'PERSISTED_QUERY_NOT_FOUND',
    'No trusted document has this `documentId`. Send the document itself as `query`.',
  );
const objectOf = (value: unknown) => (isObject(value) ? value : undefined);

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A document that is registered by its hash has to have it: Apollo would call it a failure of its own. */
const needHash = (query: unknown, { version, sha256Hash }: Record<string, unknown>): void => {
  if (version !== 1 || typeof sha256Hash !== 'string') {
    throw badRequest(
      '`extensions.persistedQuery` must have `version` 1 and the SHA-256 hash of a document.',
    );
  }
  if (typeof query === 'string' && query !== '' && hashOf(query) !== sha256Hash) {
    throw new HttpError(
      400,
      'PERSISTED_QUERY_MISMATCH',
      'The hash in `extensions.persistedQuery` is not that of `query`: take the SHA-256 of the very text.',
    );
  }
};

type DocumentOptions = Pick<Exposure, 'persistedQueries'> & {
  readonly mode: Exposure['trustedDocuments']['mode'];
};

/**
 * Finds the text of a trusted document that a request names, by `documentId` or by the hash of a persisted query; null
 * where it names none. Where only trusted documents are carried out, others are refused before they are parsed.
 */
export const createResolve = (manifest: Manifest, { mode, persistedQueries }: DocumentOptions) => {
  const texts = new Set(manifest.values());

  const resolve = ({ query, extensions, ...naming }: Naming): Named | null => {
    const documentId = naming.documentId ?? undefined;
    if (documentId !== undefined && typeof documentId !== 'string') {
      throw badRequest('`documentId` must be a string.');
    }
    const { persistedQuery, ...others } = objectOf(extensions) ?? {};
    const persisted = objectOf(persistedQuery);
    const name = documentId ?? persisted?.sha256Hash;
    const text = typeof name === 'string' ? manifest.get(bareName(name)) : undefined;
    const isGiven = query !== undefined && query !== null && query !== '';
    if (text !== undefined) {
      if (!isGiven || query === text) return { query: text, extensions: others };
      throw badRequest('`query` is not the document that the request names: leave it out.');
    }
    const isTrusted = typeof query === 'string' && texts.has(query);
    if (mode === 'enforce' && (isGiven || name !== undefined) && !isTrusted) throw untrusted();
    if (documentId !== undefined && !isGiven) throw notFound();
    if ((persistedQuery ?? null) !== null && persistedQueries) needHash(query, persisted ?? {});
    return null;
  };

  return { resolve, isTrusted: (text: string): boolean => texts.has(text) };
};
