import { badInput } from './bad-input.js';

/** An enum that a list is to be filtered by; `UNKNOWN` stands for words that nobody could ask for. */
export const wordFilter = <Word extends string>(
  word: Word | null | undefined,
  what = 'status',
): Exclude<Word, 'UNKNOWN'> | undefined => {
  if (word === 'UNKNOWN') throw badInput(`Lists cannot be filtered by the ${what} \`UNKNOWN\`.`);
  return (word ?? undefined) as Exclude<Word, 'UNKNOWN'> | undefined; // the line above rules the rest out
};

/** A status that a list is to be filtered by. */
export const statusFilter = <Status extends string>(status: Status | null | undefined) =>
  wordFilter(status);
