import { type EntityType, globalId } from '../mapping/ids.js';

/**
 * What reading back shows of a write whose answer was lost: that all is as was asked for (by this write or by an
 * earlier one), that nothing is seen of it (yet), or nothing at all. `id` is the global id of what it was done to.
 */
export interface Settled {
  readonly outcome: 'DONE' | 'NOT_SEEN' | 'UNKNOWN';
  readonly id?: string;
}

export const unsettled: Settled = { outcome: 'UNKNOWN' };

/** A write that may have been carried out: its answer was lost. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';

  constructor(
    readonly settled: Settled,
    options: ErrorOptions,
  ) {
    super(settled.outcome, options);
  }
}

/** The state of a thing shows whether a write has reached it; `reached` is null where the state tells nothing of it. */
export const settledBy = (type: EntityType, key: string, reached: boolean | null): Settled => {
  if (reached === null) return unsettled;
  return { outcome: reached ? 'DONE' : 'NOT_SEEN', id: globalId(type, key) };
};

/** A creation shows by name: done if what has the name is what was asked for; if it is something else, who knows. */
export const settledByName = <Model>(
  type: EntityType,
  found: Model | null,
  keyOf: (model: Model) => string,
  isIt: (model: Model) => boolean | null,
): Settled => {
  if (found === null) return { outcome: 'NOT_SEEN' };
  return isIt(found) ? settledBy(type, keyOf(found), true) : unsettled;
};
