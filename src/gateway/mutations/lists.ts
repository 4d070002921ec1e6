import type { Context } from '../context.js';
import { batchTooLarge } from '../limits/exceeded.js';
import { badInput } from '../mapping/bad-input.js';
import { type EntityType, parseId } from '../mapping/ids.js';

/** Refuses a list that is empty, or that names the same thing twice; `keys` tell what is the same. */
export const needEachOnce = (
  argument: string,
  given: readonly string[],
  keys: readonly string[] = given,
): void => {
  if (given.length === 0) throw badInput(`\`${argument}\` is empty: name at least one.`);
  const twice = given.find((_, index) => keys.indexOf(keys[index] ?? '') < index);
  if (twice !== undefined) throw badInput(`\`${argument}\` names ${twice} twice.`);
};

/** The keys of a batch, each once and no more than may be sent at a time; an empty batch is never sent. */
export const batchKeys = (
  type: EntityType,
  ids: readonly string[],
  { maxBatchSize }: Pick<Context, 'maxBatchSize'>,
  argument = 'ids',
): string[] => {
  if (ids.length > maxBatchSize) throw batchTooLarge(ids.length, maxBatchSize);
  const keys = ids.map((id) => parseId(type, id));
  needEachOnce(argument, ids, keys);
  return keys;
};
