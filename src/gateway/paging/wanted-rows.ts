import type { Selection } from '../selection.js';

/** How many rows answer the selection: the page, one more if it is asked whether there is more, one if only counted. */
export const wantedRows = (selected: Selection, count: number, backward: boolean): number => {
  const { names } = selected;
  if (!names.has('nodes') && !names.has('edges') && !names.has('pageInfo')) return 1;
  const more = backward ? 'hasPreviousPage' : 'hasNextPage';
  return selected.below('pageInfo').names.has(more) ? count + 1 : count;
};
