import { badInput } from './bad-input.js';

/** A status that a list is to be filtered by; `UNKNOWN` stands for words that nobody could ask for. */
export const statusFilter = <Status extends string>(
  status: Status | null | undefined,
): Exclude<Status, 'UNKNOWN'> | undefined => {
  if (status === 'UNKNOWN') throw badInput('Lists cannot be filtered by the status `UNKNOWN`.');
  return (status ?? undefined) as Exclude<Status, 'UNKNOWN'> | undefined; // the line above rules the rest out
};
