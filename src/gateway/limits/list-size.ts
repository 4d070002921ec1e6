import {
  type FieldNode,
  type GraphQLArgument,
  getNamedType,
  getNullableType,
  isListType,
  valueFromASTUntyped,
} from 'graphql';
import type { OperationLimits } from '../options.js';
import { batchTooLarge, pageTooLarge, tooManyIds, tooManyRepresentations } from './exceeded.js';
import type { Field, FieldCost } from './field-cost.js';

export type Variables = Readonly<Record<string, unknown>>;
export interface SizeLimits
  extends Pick<OperationLimits, 'maxPageSize' | 'maxBatchSize' | 'maxRepresentations'> {
  /** Entries of every page, whatever is asked for. */
  readonly pageSize?: number;
  /** Services that run jobs; one if not set. */
  readonly jobServices?: number;
}

const isList = ({ type }: GraphQLArgument) => isListType(getNullableType(type));

const given = (argument: GraphQLArgument, node: FieldNode, variables: Variables): unknown => {
  const value = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
  return value ? valueFromASTUntyped(value, variables) : argument.defaultValue;
};

const entriesOf = (argument: GraphQLArgument, value: unknown): number | null => {
  if (value === null || value === undefined) return null;
  if (isList(argument)) return Array.isArray(value) ? value.length : 1;
  return Number.isInteger(value) ? Math.max(Number(value), 0) : null;
};

const check = (argument: GraphQLArgument, size: number, isWrite: boolean, limits: SizeLimits) => {
  const { maxPageSize, maxBatchSize, maxRepresentations } = limits;
  if (!isList(argument)) {
    if (size > maxPageSize) throw pageTooLarge(argument.name, size, maxPageSize);
    return;
  }
  const { name } = getNamedType(argument.type);
  if (name === '_Any' && size > maxRepresentations) {
    throw tooManyRepresentations(size, maxRepresentations);
  }
  if (name === 'ID') {
    if (isWrite && size > maxBatchSize) throw batchTooLarge(size, maxBatchSize);
    if (!isWrite && size > maxPageSize) throw tooManyIds(size, maxPageSize);
  }
};

/** How many entries a field has at most, by its `@listSize` and its arguments; pages and batches that are too large fail. */
export const listSizeOf = (
  field: Field,
  { listSize }: FieldCost,
  node: FieldNode,
  variables: Variables,
  isWrite: boolean,
  limits: SizeLimits,
): number | null => {
  if (!listSize) return null;
  const slicing = field.args.filter(({ name }) => listSize.slicingArguments?.includes(name));
  const isPage = slicing.some((argument) => !isList(argument));
  if (isPage && limits.pageSize !== undefined) return limits.pageSize;
  const sizes = slicing.flatMap((argument) => {
    const size = entriesOf(argument, given(argument, node, variables));
    if (size === null) return [];
    check(argument, size, isWrite, limits);
    return [size];
  });
  if (sizes.length > 0) return Math.max(...sizes);
  const assumed = listSize.assumedSize ?? 1;
  return isPage ? Math.min(assumed, limits.maxPageSize) : assumed;
};
