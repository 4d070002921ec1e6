import {
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
} from 'graphql';
import type { UpstreamCalls } from '../../src/gateway/limits/field-cost.js';
import type { Step } from '../../src/gateway/limits/walk.js';

/** What a field leads to: for a connection the type of its entries. */
const thingOf = ({ field }: Step): GraphQLNamedType => {
  const type = getNamedType(field.type);
  const entries = isObjectType(type) ? type.getFields().nodes : undefined;
  return entries ? getNamedType(entries.type) : type;
};

const isBelow = (step: Step, other: Step): boolean => {
  for (let above = step.above; above; above = above.above) if (above === other) return true;
  return false;
};

const rootOf = (step: Step): Step => (step.above ? rootOf(step.above) : step);

const slices = ({ cost }: Step): boolean => (cost.listSize?.slicingArguments?.length ?? 0) > 0;

/** How many entries a field has at best: as many as are asked for; of a list that nobody gave a length to, none. */
const entriesOf = (step: Step): number => {
  const { above, cost, field, length } = step;
  if (cost.listSize && cost.upstream?.least === 0) return 0;
  if (!isListType(getNullableType(field.type))) return 1;
  const isSized = above?.cost.listSize?.sizedFields?.includes(field.name) && slices(above);
  return isSized || slices(step) ? length : 0;
};

/** How many different objects the entries of each field are at best. */
const countObjects = (steps: readonly Step[]): Map<Step, number> => {
  const objects = new Map<Step, number>();
  for (const step of steps) {
    const on = step.above ? (objects.get(step.above) ?? 0) : 1;
    const different = step.cost.upstream?.shared ? Math.min(on, 1) : on;
    // An object of an interface may be of a type of which nothing is selected.
    const isOpen = isAbstractType(getNamedType(step.field.type));
    objects.set(step, isOpen ? 0 : different * entriesOf(step));
  }
  return objects;
};

const callsOn = ({ least, batch, shared }: UpstreamCalls, objects: number): number =>
  least * (shared ? Math.min(objects, 1) : Math.ceil(objects / (batch ?? 1)));

/**
 * The fewest calls that the fields of an operation add, for those that make any, if lists are as long as asked for, what
 * is referred to is there, nothing fails, and whatever may be the same is the same:
 * - objects that refer to one of a kind refer to the same one, and to one that another field reads, where there is such;
 * - fields that make the same call make it for the same things;
 * - a list without a size of its own is empty, and so is one that may need no call.
 *
 * Writes share nothing with each other, since each ends what was read before.
 */
export const callsAtBest = (steps: readonly Step[], isWrite: boolean): Map<Step, number> => {
  const objects = countObjects(steps);
  const selected = new Map<Step, string[]>();
  for (const { above, field } of steps) {
    if (above) selected.set(above, [...(selected.get(above) ?? []), field.name]);
  }
  const isKnown = (step: Step, known: readonly string[]) =>
    (selected.get(step) ?? []).every((name) => known.includes(name));

  const alone = new Map<Step, number>();
  for (const step of steps) {
    const { upstream } = step.cost;
    if (!upstream) continue;
    const free = upstream.known && isKnown(step, upstream.known);
    const on = step.above ? (objects.get(step.above) ?? 0) : 1;
    alone.set(step, free ? 0 : callsOn(upstream, on));
  }

  const isReadBy = (step: Step, [other, calls]: [Step, number]): boolean => {
    if (other === step || calls === 0 || isBelow(other, step)) return false;
    if (isWrite && rootOf(other) !== rootOf(step)) return false;
    const thing = thingOf(step);
    if (isAbstractType(thing)) return thingOf(other) !== thing;
    return !other.cost.upstream?.shared && thingOf(other) === thing;
  };
  const readings = [...alone];
  const most = new Map<string, number>();
  return new Map(
    readings.map(([step, calls]) => {
      const { shared, operations } = step.cost.upstream ?? {};
      if (shared && readings.some((reading) => isReadBy(step, reading))) return [step, 0];
      const what = shared ? thingOf(step).name : operations?.[0];
      const key = `${isWrite ? rootOf(step).name : ''} ${what}`;
      const before = most.get(key) ?? 0;
      most.set(key, Math.max(calls, before));
      return [step, Math.max(calls - before, 0)];
    }),
  );
};
