import { argumentsOf } from './arguments.js';
import { fail, fill } from './fill.js';
import { infoOf } from './info.js';
import { Place } from './place.js';
import { type FieldPlan, failed, type ObjectPlan, type Slot } from './plan.js';
import type { Run } from './run.js';

/** What graphql-js takes where there is no resolver: the property of the name, called if it is a function. */
const propertyOf = (run: Run, field: FieldPlan, source: unknown): unknown => {
  if ((typeof source !== 'object' || source === null) && typeof source !== 'function')
    return undefined;
  const properties = source as Readonly<Record<string, unknown>>;
  const value = properties[field.name];
  if (typeof value !== 'function') return value;
  return value.call(source, argumentsOf(run, field), run.context, infoOf(run, field));
};

/** Values that are nothing but themselves: no promise, no error, not missing. */
const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Carries fields out on their source, until one of them leaves the object nothing but null; gives whether it can stay. */
export const executeFields = (
  run: Run,
  place: Place,
  fields: readonly FieldPlan[],
  source: unknown,
): boolean => {
  const { result } = place;
  for (const field of fields) {
    const { key, slot, resolve, write } = field;
    let completed: unknown;
    try {
      const value =
        resolve === null
          ? propertyOf(run, field, source)
          : resolve(source, argumentsOf(run, field), run.context, infoOf(run, field));
      completed =
        write !== null && isPlain(value) ? write(value) : fill(run, place, key, slot, value);
    } catch (error) {
      completed = fail(run, place, key, slot, error);
    }
    if (completed === failed) {
      place.dead = true;
      return false;
    }
    result[key] = completed; // what is still to come has its key by then, so that the order is the document's
  }
  return true;
};

/** Completes an object of a type that is known. */
export const completeObject = (
  run: Run,
  above: Place,
  key: string | number,
  { nullable }: Slot,
  { fields, Answer }: ObjectPlan,
  source: unknown,
): unknown => {
  const place = new Place(above, key, nullable, new Answer());
  return executeFields(run, place, fields, source) ? place.result : failed;
};
