import { type IdKind, idFormats } from '../../api/ids.js';
import type { Page, PageQuery } from '../mapping/page.js';
import { UpstreamError } from '../upstream/error.js';

/** `read`, or null where the service says that there is no such thing. */
export const orNull = async <Value>(read: Promise<Value>): Promise<Value | null> => {
  try {
    return await read;
  } catch (error) {
    if (error instanceof UpstreamError && error.missing) return null;
    throw error;
  }
};

/** A batch for calls that take one key, each failing for itself. */
export const inParallel =
  <Value>(lookUp: (key: string) => Promise<Value | null>) =>
  (keys: readonly string[]): Promise<(Value | null | Error)[]> =>
    Promise.all(keys.map((key) => orNull(lookUp(key)).catch((error: Error) => error)));

/** The cursor behind which a descending list begins with `id`; none for the largest id that there can be. */
export const justAbove = (kind: IdKind, id: string): string | undefined => {
  const next = String(BigInt(id) + 1n);
  return idFormats[kind](next) ? next : undefined;
};

/** Finds a single entity in a list: it is the first from just above its id. A second one is asked for in case a cursor counts itself in. */
export const findInList = async <Model>(
  kind: IdKind,
  id: string,
  idOf: (model: Model) => string,
  list: (query: PageQuery) => Promise<Page<Model>>,
): Promise<Model | null> => {
  const { rows } = await list({ cursor: justAbove(kind, id), next: true, limit: 2, order: 'desc' });
  return rows.find((model) => idOf(model) === id) ?? null;
};

/** Every entry of a list, page by page behind the last one's id, until a page tells nothing new. */
export const everyEntry = async <Model>(
  idOf: (model: Model) => string,
  page: (cursor: string | undefined) => Promise<Page<Model>>,
): Promise<Model[]> => {
  const found = new Map<string, Model>();
  for (;;) {
    const before = found.size;
    const { rows, total } = await page(Array.from(found.keys()).at(-1));
    for (const row of rows) found.set(idOf(row), row);
    const isLast = found.size === before || found.size >= (total ?? Number.POSITIVE_INFINITY);
    if (isLast) return [...found.values()];
  }
};

/** A promise of what may never be needed: whoever does need it is told of its failure. */
export const quiet = <Value>(promise: Promise<Value>): Promise<Value> => {
  promise.catch(() => {});
  return promise;
};

interface Source<Model> {
  readonly keyOf: (model: Model) => string;
  readonly lookUp: (key: string) => Promise<Model | null>;
  /** A page of the list behind `cursor`, as large as the source thinks fit. */
  readonly page: (cursor: string | undefined) => Promise<Page<Model>>;
  /** The first page, where it has been asked for already: it is looked at for a single key, too. */
  readonly first?: Promise<Page<Model>> | null;
  /** How few keys are looked up one by one without trying the list. */
  readonly fewKeys: number;
  /** Whether what the whole list does not hold is not there; else it is looked up. */
  readonly complete: boolean;
}

/** The page that has been asked for ahead. If it cannot be read, few keys are looked up as if it had not been. */
const readAhead = async <Model>(
  { first, fewKeys }: Source<Model>,
  keys: readonly string[],
): Promise<Page<Model> | null> => {
  try {
    return (await first) ?? null;
  } catch (error) {
    if (keys.length > fewKeys) throw error;
    return null;
  }
};

/** A batch that finds keys with as few calls as it can: by pages of a list while they promise to be fewer than lookups. */
export const byPagesOrLookups =
  <Model>(source: Source<Model>) =>
  async (keys: readonly string[]): Promise<(Model | null | Error)[]> => {
    const found = new Map<string, Model | null | Error>();
    let missing = keys;
    let pagesLeft = source.fewKeys;
    let cursor: string | undefined;
    let seen = 0;
    let ahead = await readAhead(source, keys);
    while (pagesLeft > 0 && (ahead || missing.length > pagesLeft)) {
      const { rows, total } = ahead ?? (await source.page(cursor));
      ahead = null;
      for (const row of rows) found.set(source.keyOf(row), row);
      cursor = Array.from(found.keys()).at(-1);
      seen += rows.length;
      const left = (total ?? Number.POSITIVE_INFINITY) - seen;
      pagesLeft = rows.length > 0 ? Math.ceil(left / rows.length) : 0;
      missing = keys.filter((key) => !found.has(key));
    }
    const lookUps = pagesLeft <= 0 && source.complete ? [] : missing;
    const models = await inParallel(source.lookUp)(lookUps);
    lookUps.forEach((key, index) => {
      found.set(key, models[index] ?? null);
    });
    return keys.map((key) => found.get(key) ?? null);
  };

/** The pages of a list by position, for one batch: each begins where the one before has ended. */
export const pagesByOffset = <Model>(page: (offset: number) => Promise<Page<Model>>) => {
  let offset = 0;
  return async (): Promise<Page<Model>> => {
    const read = await page(offset);
    offset += read.rows.length;
    return read;
  };
};
