import type { GraphQLSchema } from 'graphql';
import { dayOf } from './deprecation-reason.js';
import { deprecationsOf } from './deprecations.js';

const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/**
 * What a graph announces that the last release did not, or not for so early a day, and that is to go in less than so many
 * days: a sentence each.
 */
export const shortNotices = (
  released: GraphQLSchema,
  graph: GraphQLSchema,
  today: string,
  days: number,
): string[] => {
  const announced = deprecationsOf(released);
  const earliest = daysAfter(today, days);
  return [...deprecationsOf(graph)].flatMap(([coordinate, reason]) => {
    const day = dayOf(reason);
    const known = dayOf(announced.get(coordinate));
    if (day === null || day >= earliest || (known !== null && known <= day)) return [];
    return `\`${coordinate}\` is to go on ${day}, which clients would learn too late. Name ${earliest} or a later day.`;
  });
};
