import { ChangeType } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import type { GraphChange } from './changes.js';
import { dayOf } from './deprecation-reason.js';
import { deprecationsOf } from './deprecations.js';
import { removableFrom } from './removals.js';

const removals: ReadonlySet<string> = new Set([
  ChangeType.FieldRemoved,
  ChangeType.FieldArgumentRemoved,
  ChangeType.InputFieldRemoved,
  ChangeType.EnumValueRemoved,
]);

/** Types that are no longer what else they were. That is less than to be gone. */
const departures: ReadonlySet<string> = new Set([
  ChangeType.UnionMemberRemoved,
  ChangeType.ObjectTypeInterfaceRemoved,
]);

/** What to do instead of a change that no deprecation can announce. */
const instead: Readonly<Record<string, string>> = {
  [ChangeType.FieldTypeChanged]:
    'Give the new type to a new field beside it, and deprecate this one.',
  [ChangeType.FieldArgumentTypeChanged]:
    'Give the new type to a new, optional argument beside it, and deprecate this one.',
  [ChangeType.InputFieldTypeChanged]:
    'Give the new type to a new, optional field beside it, and deprecate this one.',
  [ChangeType.FieldArgumentAdded]: 'Make it optional, or give it a default.',
  [ChangeType.InputFieldAdded]: 'Make it optional, or give it a default.',
  [ChangeType.FieldArgumentDefaultChanged]: 'Keep a default, or let it be null.',
  [ChangeType.InputFieldDefaultValueChanged]: 'Keep a default, or let it be null.',
  [ChangeType.DirectiveArgumentAdded]: 'Make it optional, or give it a default.',
  [ChangeType.DirectiveArgumentDefaultValueChanged]: 'Keep a default, or let it be null.',
  // No other directive that inputs can have is seen by clients.
  [ChangeType.DirectiveUsageInputObjectAdded]:
    'Give the rule to a new input beside it, and deprecate what takes this one.',
  composition: 'Put it back: other graphs are composed with it.',
};
const insteadOfAny = 'Take it back; add what is new beside it, and deprecate the old.';

/**
 * Which breaking changes break the promise that what goes has been announced, and what to do about each: a sentence or
 * more. Compared with is the graph that was released under a version.
 */
export const breachesOf = (
  changes: readonly GraphChange[],
  version: string,
  released: GraphQLSchema,
  today: string,
): string[] => {
  const removable = removableFrom(released, today);
  const announced = deprecationsOf(released);
  const breachOf = ({ kind, coordinate, message }: GraphChange): string | null => {
    if (kind === ChangeType.TypeRemoved) {
      if (removable.type(coordinate)) return null;
      return `\`${coordinate}\` is removed, but release ${version} leads to it by what has to stay. Put it back, deprecate all that leads to it, and remove it together with that.`;
    }
    if (departures.has(kind) && removable.type(coordinate)) return null;
    if (!removals.has(kind))
      return `${message}. No deprecation can announce that. ${instead[kind] ?? insteadOfAny}`;
    if (removable.element(coordinate)) return null;
    const day = dayOf(announced.get(coordinate));
    return day === null
      ? `\`${coordinate}\` is removed, but release ${version} did not say that it goes. Put it back, deprecate it with a date, and remove it after a release has said so and the date has come.`
      : `\`${coordinate}\` is removed, but release ${version} says that it goes on ${day}. Put it back until then.`;
  };
  return changes.flatMap((change) =>
    change.severity === 'breaking' ? (breachOf(change) ?? []) : [],
  );
};
