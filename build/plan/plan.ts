import { type GraphQLSchema, getNamedType, isAbstractType, OperationTypeNode } from 'graphql';
import { createEstimate } from '../../src/gateway/limits/estimate.js';
import type { SizeLimits } from '../../src/gateway/limits/list-size.js';
import type { Estimate, Step } from '../../src/gateway/limits/walk.js';
import type { Asked } from './asked.js';
import { callsAtBest } from './best.js';

/** A field and the calls that it adds. */
export interface PlannedField {
  readonly path: string;
  readonly operations: readonly string[];
  readonly best: number;
  readonly worst: number;
}

/** The calls of an operation, which its fields share out among themselves; at worst the limits' own estimate. */
export interface Plan extends Estimate {
  readonly fields: readonly PlannedField[];
  readonly best: number;
}

/** Names in the answer, with the type in brackets where there are several. */
const pathOf = ({ above, name, type }: Step): string => {
  if (!above) return name;
  const isOpen = isAbstractType(getNamedType(above.field.type));
  return `${pathOf(above)}${isOpen ? `[${type.name}]` : ''}.${name}`;
};

/** Plans a valid operation. Pages and batches that are too large fail with `LimitExceeded`. */
export const planOf = (
  schema: GraphQLSchema,
  limits: SizeLimits,
  { document, operation, variables }: Asked,
): Plan => {
  const steps: Step[] = [];
  const estimate = createEstimate(schema, limits);
  const estimated = estimate(document, operation, variables, (step) => steps.push(step));
  const best = callsAtBest(steps, operation.operation === OperationTypeNode.MUTATION);
  const fields = [...best].map(([step, calls]) => ({
    path: pathOf(step),
    operations: step.cost.upstream?.operations ?? [],
    best: calls,
    worst: step.calls,
  }));
  return { ...estimated, fields, best: fields.reduce((sum, field) => sum + field.best, 0) };
};

const pageSizes = [1, 10, 20, 50, 100];

/** Plans of an operation as it is written, and with pages of each usual size instead of its own. */
export const plansBySize = (schema: GraphQLSchema, limits: SizeLimits, asked: Asked) => ({
  written: planOf(schema, limits, asked),
  bySize: pageSizes
    .filter((size) => size <= limits.maxPageSize)
    .map((pageSize) => ({ pageSize, plan: planOf(schema, { ...limits, pageSize }, asked) })),
});
