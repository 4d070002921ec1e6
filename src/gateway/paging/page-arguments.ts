import { pageTooLarge } from '../limits/exceeded.js';
import { badInput } from '../mapping/bad-input.js';

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

const defaultPageSize = 20;

/** How many entries are asked for, and from which end; sizes that make no sense or exceed the limit are refused. */
export const pageSizeOf = (
  { first, last }: PageArguments,
  maxPageSize: number,
): { count: number; backward: boolean } => {
  const backward = last !== null && last !== undefined;
  if (backward && first !== null && first !== undefined) {
    throw badInput('Give `first` or `last`, not both.');
  }
  const name = backward ? 'last' : 'first';
  const count = last ?? first ?? Math.min(defaultPageSize, maxPageSize);
  if (count < 1) throw badInput(`\`${name}\` is ${count}; it must be at least 1.`);
  if (count > maxPageSize) throw pageTooLarge(name, count, maxPageSize);
  return { count, backward };
};
