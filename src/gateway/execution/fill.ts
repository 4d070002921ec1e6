import { locatedError } from 'graphql';
import { die, isDead, type Place, pathTo } from './place.js';
import { failed, type Slot } from './plan.js';
import type { Run } from './run.js';

/** As graphql-js tells promises: by their `then`. */
export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
  typeof (value as { then?: unknown }).then === 'function';

/** Writes an error down, and gives what stands in the place of the value. */
export const fail = (
  run: Run,
  place: Place,
  key: string | number,
  slot: Slot,
  error: unknown,
): unknown => {
  run.errors.push(locatedError(error, slot.field.nodes, pathTo(place, key)));
  return slot.nullable ? null : failed;
};

/** Completes what a slot is to hold; gives `undefined` for what will be put there later. Never throws. */
export const fill = (
  run: Run,
  place: Place,
  key: string | number,
  slot: Slot,
  value: unknown,
): unknown => {
  try {
    if (value === null || value === undefined) {
      if (slot.nullable) return null;
      const { parentType, name } = slot.field;
      throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${name}.`);
    }
    if (isPromise(value)) return wait(run, place, key, slot, value);
    if (value instanceof Error) throw value;
    const completed = slot.complete(run, place, key, slot, value);
    return completed === failed && slot.nullable ? null : completed;
  } catch (error) {
    return fail(run, place, key, slot, error);
  }
};

/** The same by a step that a value leads to only later. */
const fillBy = (
  run: Run,
  place: Place,
  key: string | number,
  slot: Slot,
  complete: () => unknown,
): unknown => {
  try {
    const completed = complete();
    return completed === failed && slot.nullable ? null : completed;
  } catch (error) {
    return fail(run, place, key, slot, error);
  }
};

/** Puts a value where it belongs, or null to the nearest place above that can be null. */
const put = (run: Run, place: Place, key: string | number, completed: unknown): void => {
  if (completed === failed) {
    if (die(place)) run.whenDead();
  } else if (completed !== undefined) {
    place.result[key] = completed;
  }
};

/** Takes the failures of what nobody waits for: unhandled, they would end the process. */
export const ignore = (value: unknown): void => {
  if (isPromise(value)) value.then(ignore, () => {});
  else if (Array.isArray(value)) value.forEach(ignore);
};

const arrived = (run: Run): void => {
  run.pending -= 1;
  if (run.pending === 0) run.whenIdle();
};

/**
 * Has the slot filled when a promise settles. What is not the slot's value itself, but leads to it, is told by
 * `complete`. What arrives where all is null by then, is passed over.
 */
export const wait = (
  run: Run,
  place: Place,
  key: string | number,
  slot: Slot,
  promise: PromiseLike<unknown>,
  complete: ((value: unknown) => unknown) | null = null,
): undefined => {
  run.pending += 1;
  const onValue = (value: unknown): void => {
    if (isDead(place)) ignore(value);
    else {
      const completed = complete
        ? fillBy(run, place, key, slot, () => complete(value))
        : fill(run, place, key, slot, value);
      put(run, place, key, completed);
    }
    arrived(run);
  };
  const onError = (error: unknown): void => {
    if (!isDead(place)) put(run, place, key, fail(run, place, key, slot, error));
    arrived(run);
  };
  // Whatever else has a `then` may call back at once, or twice.
  const settled = promise instanceof Promise ? promise : Promise.resolve(promise);
  settled.then(onValue, onError);
};
