import { type Answered, kindOf, type Receipts } from './messages.js';

/** What was to come of the answers of the upstream, and what has come. */
export interface Comparison {
  readonly expected: number;
  readonly delivered: number;
  /** Events that came more than once. */
  readonly repeated: number;
  /** From the answer to the receipt. */
  readonly delaysMs: readonly number[];
}

const kindOfCall = (operation: string) => (operation === 'listJobs' ? 'status' : 'metrics');

/** Compares the answers with the events: each answer that shows something new is an event for each who watches its kind. */
export const compare = (
  answers: readonly Answered[],
  receipts: Receipts,
  subscribers: number,
): Comparison => {
  const answeredAt = { status: new Map<number, number>(), metrics: new Map<number, number>() };
  for (const { operation, number, at } of answers) {
    const known = answeredAt[kindOfCall(operation)];
    if (!known.has(number)) known.set(number, at);
  }
  const seen = new Set<string>();
  const delaysMs: number[] = [];
  let repeated = 0;
  receipts.subscribers.forEach((subscriber, index) => {
    const number = receipts.numbers[index] ?? Number.NaN;
    const shownAt = answeredAt[kindOf(subscriber)].get(number);
    if (shownAt === undefined) return; // of the time before
    const key = `${subscriber} ${number}`;
    if (seen.has(key)) repeated += 1;
    seen.add(key);
    delaysMs.push((receipts.at[index] ?? Number.NaN) - shownAt);
  });
  const { status, metrics } = answeredAt;
  const expected =
    status.size * Math.ceil(subscribers / 2) + metrics.size * Math.floor(subscribers / 2);
  return { expected, delivered: seen.size, repeated, delaysMs };
};
