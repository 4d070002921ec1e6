import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import type { ResolveInfo } from './info.js';
import type { Place } from './place.js';
import type { Run } from './run.js';

/** Arguments of a field, coerced. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A resolver as codegen types it. */
export type Resolve = (
  source: unknown,
  args: Arguments,
  context: unknown,
  info: ResolveInfo,
) => unknown;

/** What `fill` gives when a slot holds no value and must not be null either; the error is written down by then. */
export const failed = Symbol('failed');

/**
 * Completes a value that is there, at a place under a key. Gives `failed` if it is null for an error further down, and
 * `undefined` if it will be put there later; throws what is wrong with the value itself.
 */
export type Complete = (
  run: Run,
  place: Place,
  key: string | number,
  slot: Slot,
  value: unknown,
) => unknown;

/** Writes a value of a scalar or an enum, which is none of the things that every value may be instead; throws if it is no such value. */
export type Write = (value: unknown) => unknown;

/** What stands under a key of an object or at an index of a list: all about its type that an answer depends on. */
export interface Slot {
  readonly nullable: boolean;
  /** The field that it belongs to, for a list at whatever level. */
  readonly field: FieldPlan;
  readonly complete: Complete;
}

/** What is to be done for one key of an answer, the same in every request. */
export interface FieldPlan {
  readonly key: string;
  readonly name: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly parentType: GraphQLObjectType;
  /** The same array in every request. */
  readonly nodes: readonly FieldNode[];
  /** Null where the source has the value by the field's name. */
  readonly resolve: Resolve | null;
  readonly slot: Slot;
  /** Null for lists and objects. */
  readonly write: Write | null;
  /** Its number in the plan of the operation. */
  readonly index: number;
  /** What the arguments are, if that depends on no variable and has been found out. */
  constant: Arguments | null;
}

/** What makes the objects of an answer that have the same keys. */
export type AnswerClass = new () => Record<string, unknown>;

/** What is selected of an object of one type. */
export interface ObjectPlan {
  readonly type: GraphQLObjectType;
  readonly fields: readonly FieldPlan[];
  readonly Answer: AnswerClass;
}
