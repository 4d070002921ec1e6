import { createLocalStorage } from '@graphiql/toolkit';

const historyKeys = ['graphiql:queries', 'graphiql:favorites'];

const withoutHeaders = (json: string): string =>
  JSON.stringify(JSON.parse(json), (name, value) => (name === 'headers' ? null : value));

/** Earlier pages kept headers, tokens and all, under the names that every GraphiQL uses. */
const forgetOldHeaders = () => {
  localStorage.removeItem('graphiql:headers');
  localStorage.removeItem('graphiql:shouldPersistHeaders');
  for (const key of [...historyKeys, 'graphiql:tabState']) {
    const kept = localStorage.getItem(key);
    if (kept === null) continue;
    try {
      localStorage.setItem(key, withoutHeaders(kept));
    } catch {
      localStorage.removeItem(key); // nobody can read it
    }
  }
};
forgetOldHeaders();

const own = createLocalStorage({ namespace: 'cs-graphql' });

/**
 * What the browser keeps of the page, apart from what other pages of GraphiQL keep at this address. GraphiQL would keep
 * the headers of what was run in its history, even if it is told to persist none.
 */
export const storage: typeof own = {
  ...own,
  get length() {
    return own.length;
  },
  setItem: (key, value) =>
    own.setItem(key, historyKeys.includes(key) ? withoutHeaders(value) : value),
};
