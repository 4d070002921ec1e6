import type { Tag } from '../store.js';

/** Whether tags meet a filter such as `team=a,urgent`: a key with a value, or one with any. */
export const hasTags = (tags: readonly Tag[], filter = ''): boolean =>
  filter
    .split(',')
    .filter((asked) => asked !== '')
    .every((asked) => {
      const [key, ...rest] = asked.split('=');
      const value = rest.join('=');
      return tags.some((tag) => tag.key === key && (rest.length === 0 || tag.value === value));
    });
