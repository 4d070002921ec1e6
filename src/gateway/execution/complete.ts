import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { completeObject } from './fields.js';
import { fill, ignore, isPromise, wait } from './fill.js';
import { infoOf } from './info.js';
import { Place } from './place.js';
import { type Complete, failed, type ObjectPlan, type Slot, type Write } from './plan.js';
import type { Run } from './run.js';

/** Scalars and enums write themselves. */
export const writerOf =
  (type: GraphQLLeafType): Write =>
  (value) => {
    const written: unknown = type.serialize(value);
    if (written !== null && written !== undefined) return written;
    const call = `${inspect(type)}.serialize(${inspect(value)})`;
    throw new Error(
      `Expected \`${call}\` to return non-nullable value, returned: ${inspect(written)}`,
    );
  };

export const leaf =
  (write: Write): Complete =>
  (_run, _place, _key, _slot, value) =>
    write(value);

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' &&
  typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function'; // never null here

export const list =
  (itemSlot: Slot): Complete =>
  (run, above, key, { nullable, field }, value) => {
    if (!isIterable(value)) {
      const { parentType, name } = field;
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${parentType.name}.${name}".`,
      );
    }
    const result: unknown[] = [];
    const place = new Place(above, key, nullable, result as unknown as Record<number, unknown>);
    try {
      for (const item of value) {
        if (place.dead) {
          ignore(item);
          continue;
        }
        const completed = fill(run, place, result.length, itemSlot, item);
        if (completed === failed) place.dead = true;
        else result.push(completed);
      }
    } catch (error) {
      place.dead = true; // what of it is still to come must not tell of errors
      throw error;
    }
    return place.dead ? failed : result;
  };

/** Gives what is selected of a field's objects of a type. */
type PlanOf = (run: Run, type: GraphQLObjectType) => ObjectPlan;

/** Completes an object of a type that asks each value whether it is of it. */
const ifOfType = (
  run: Run,
  place: Place,
  key: string | number,
  slot: Slot,
  plan: ObjectPlan,
  value: unknown,
): unknown => {
  const complete = (isOfType: unknown) => {
    if (isOfType) return completeObject(run, place, key, slot, plan, value);
    const message = `Expected value of type "${plan.type.name}" but got: ${inspect(value)}.`;
    throw new GraphQLError(message, { nodes: slot.field.nodes });
  };
  const info = infoOf(run, slot.field) as unknown as GraphQLResolveInfo; // nobody here asks for a path
  const isOfType = plan.type.isTypeOf?.(value, run.context, info);
  return isPromise(isOfType) ? wait(run, place, key, slot, isOfType, complete) : complete(isOfType);
};

const ofType = (
  run: Run,
  place: Place,
  key: string | number,
  slot: Slot,
  plan: ObjectPlan,
  value: unknown,
): unknown =>
  plan.type.isTypeOf
    ? ifOfType(run, place, key, slot, plan, value)
    : completeObject(run, place, key, slot, plan, value);

export const object = (type: GraphQLObjectType, planOf: PlanOf): Complete => {
  let plan: ObjectPlan | null = null;
  return (run, place, key, slot, value) => {
    plan ??= planOf(run, type);
    return ofType(run, place, key, slot, plan, value);
  };
};

/** The object type of a name that a type resolver gave. */
const runtimeType = (
  run: Run,
  abstract: GraphQLAbstractType,
  { field }: Slot,
  value: unknown,
  name: unknown,
): GraphQLObjectType => {
  const { nodes } = field;
  const at = `for field "${field.parentType.name}.${field.name}"`;
  const must = `Abstract type "${abstract.name}" must resolve to an Object type at runtime ${at}`;
  if (name === null || name === undefined) {
    throw new GraphQLError(
      `${must}. Either the "${abstract.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    );
  }
  if (isObjectType(name)) {
    throw new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    );
  }
  if (typeof name !== 'string') {
    throw new GraphQLError(`${must} with value ${inspect(value)}, received "${inspect(name)}".`);
  }
  const type = run.schema.getType(name);
  const was = `Abstract type "${abstract.name}" was resolved to a`;
  if (!type) {
    throw new GraphQLError(`${was} type "${name}" that does not exist inside the schema.`, {
      nodes,
    });
  }
  if (!isObjectType(type)) {
    throw new GraphQLError(`${was} non-object type "${name}".`, { nodes });
  }
  if (!run.schema.isSubType(abstract, type)) {
    const message = `Runtime Object type "${type.name}" is not a possible type for "${abstract.name}".`;
    throw new GraphQLError(message, { nodes });
  }
  return type;
};

/** Interfaces and unions: the value tells its type. */
export const abstract = (type: GraphQLAbstractType, planOf: PlanOf): Complete => {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  return (run, place, key, slot, value) => {
    const complete = (name: unknown) =>
      ofType(run, place, key, slot, planOf(run, runtimeType(run, type, slot, value, name)), value);
    const info = infoOf(run, slot.field) as unknown as GraphQLResolveInfo; // nobody here asks for a path
    const name = resolveType(value, run.context, info, type);
    return isPromise(name) ? wait(run, place, key, slot, name, complete) : complete(name);
  };
};
