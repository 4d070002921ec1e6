import { argumentsOf } from './arguments.js';
import { fail, fill } from './fill.js';
import { infoOf } from './info.js';
import { Place } from './place.js';
import { type FieldPlan, failed, type ObjectPlan, type Slot } from './plan.js';
import type { Run } from './run.js';

/** What stands for an answer's objects: their keys are the client's, so that they must inherit none. */
const Answer = function Answer() {} as unknown as new () => Record<string, unknown>; // a class would bring its own prototype
Answer.prototype = Object.create(null);

export const createAnswer = (): Record<string, unknown> => new Answer();

/** What graphql-js takes where there is no resolver: the property of the name, called if it is a function. */
const propertyOf = (run: Run, field: FieldPlan, source: unknown): unknown => {
  if ((typeof source !== 'object' || source === null) && typeof source !== 'function')
    return undefined;
  const properties = source as Readonly<Record<string, unknown>>;
  const value = properties[field.name];
  if (typeof value !== 'function') return value;
  return value.call(source, argumentsOf(run, field), run.context, infoOf(run, field));
};

/** Carries one field out, and puts its value to its key; gives whether the object can stay. */
const executeField = (run: Run, place: Place, field: FieldPlan, source: unknown): boolean => {
  const { key, slot, resolve } = field;
  let completed: unknown;
  try {
    const value =
      resolve === null
        ? propertyOf(run, field, source)
        : resolve(source, argumentsOf(run, field), run.context, infoOf(run, field));
    completed = fill(run, place, key, slot, value);
  } catch (error) {
    completed = fail(run, place, key, slot, error);
  }
  if (completed === failed) {
    place.dead = true;
    return false;
  }
  place.result[key] = completed; // what is still to come has its key by then, so that the order is the document's
  return true;
};

/** Carries fields out on their source, until one of them leaves the object nothing but null; gives whether it can stay. */
export const executeFields = (
  run: Run,
  place: Place,
  fields: readonly FieldPlan[],
  source: unknown,
): boolean => {
  for (const field of fields) if (!executeField(run, place, field, source)) return false;
  return true;
};

/** Completes an object of a type that is known. */
export const completeObject = (
  run: Run,
  above: Place,
  key: string | number,
  { nullable }: Slot,
  { fields }: ObjectPlan,
  source: unknown,
): unknown => {
  const place = new Place(above, key, nullable, createAnswer());
  return executeFields(run, place, fields, source) ? place.result : failed;
};
