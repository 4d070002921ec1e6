import { StorageAPI } from '@graphiql/toolkit';
import { defaultHeaders } from './headers.js';

const historyKeys = ['graphiql:queries', 'graphiql:favorites'];

/** An entry that is chosen brings its headers along, so it has those that the editor begins with. */
const withoutHeaders = (history: string): string =>
  JSON.stringify(JSON.parse(history), (name, value) =>
    name === 'headers' ? defaultHeaders : value,
  );

/**
 * What the browser keeps of the page; undefined where it keeps nothing. GraphiQL would keep the headers of what was run
 * in its history, tokens and all, even if it is told to persist none.
 */
export const storage = new StorageAPI().storage ?? undefined;
if (storage) {
  const { setItem } = storage;
  storage.setItem = (key, value) =>
    setItem(key, historyKeys.includes(key) ? withoutHeaders(value) : value);
}
