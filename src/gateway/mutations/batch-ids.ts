import type { Context } from '../context.js';
import { badInput } from '../mapping/bad-input.js';
import { type EntityType, parseId } from '../mapping/ids.js';

/** The keys of a batch, each once and no more than may be sent at a time; an empty batch is never sent. */
export const batchKeys = (
  type: EntityType,
  ids: readonly string[],
  { maxBatchSize }: Pick<Context, 'maxBatchSize'>,
): string[] => {
  if (ids.length === 0) throw badInput('`ids` is empty: name at least one.');
  if (ids.length > maxBatchSize) {
    throw badInput(`At most ${maxBatchSize} \`ids\` at a time; these are ${ids.length}.`);
  }
  const keys = ids.map((id) => parseId(type, id));
  const twice = ids.find((_, index) => keys.indexOf(keys[index] ?? '') < index);
  if (twice !== undefined) throw badInput(`\`ids\` names ${twice} twice.`);
  return keys;
};
