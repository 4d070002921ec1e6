import { needWithinBudget } from '../../src/gateway/limits/budget.js';
import { LimitExceeded } from '../../src/gateway/limits/exceeded.js';
import type { OperationLimits } from '../../src/gateway/options.js';
import type { Plan, plansBySize } from './plan.js';

type Budget = Pick<OperationLimits, 'maxCost' | 'maxUpstreamCalls'>;

const range = ({ best, worst }: { best: number; worst: number }): string =>
  best === worst ? `${best}` : `${best}-${worst}`;

const listed = (operations: readonly string[]): string => {
  const [first = '', second, ...others] = operations;
  if (others.length > 0) return `${first}, ${others.length + 1} others`;
  return second ? `${first}, ${second}` : first;
};

const aligned = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, place) =>
    Math.max(...rows.map((row) => row[place]?.length ?? 0)),
  );
  const pad = (cell: string, place: number) =>
    place < 2 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
};

/** Why the gateway refuses an operation, or null. */
export const refusalOf = (plan: Plan, budget: Budget): LimitExceeded | null => {
  try {
    needWithinBudget(plan, budget);
    return null;
  } catch (error) {
    if (error instanceof LimitExceeded) return error;
    throw error;
  }
};

/** Calls at best and at worst, field by field and in all, and what the operation costs, by the size of its pages. */
export const tableOf = (
  { written, bySize }: ReturnType<typeof plansBySize>,
  budget: Budget,
): string => {
  const plans = [...bySize.map(({ plan }) => plan), written];
  const fields = written.fields.map(({ path, operations }, index) => [
    path,
    listed(operations),
    ...plans.map(({ fields }) => range(fields[index] ?? { best: 0, worst: 0 })),
  ]);
  const { maxUpstreamCalls, maxCost } = budget;
  const refusals = plans.map((plan) => {
    const refusal = refusalOf(plan, budget);
    if (!refusal) return '-';
    return refusal.code === 'COST_LIMIT_EXCEEDED' ? 'cost' : 'calls';
  });
  return aligned([
    ['entries of each page', '', ...bySize.map(({ pageSize }) => `${pageSize}`), 'as written'],
    ...fields,
    [
      'all calls',
      `at most ${maxUpstreamCalls} at worst`,
      ...plans.map(({ best, upstreamCalls }) => range({ best, worst: upstreamCalls })),
    ],
    ['cost', `at most ${maxCost}`, ...plans.map(({ cost }) => `${cost}`)],
    ['refused for', '', ...refusals],
  ]);
};
