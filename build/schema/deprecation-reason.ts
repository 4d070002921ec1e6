import type { GraphQLSchema } from 'graphql';
import { isInGraph } from './coordinates.js';
import { type Deprecations, deprecationsOf } from './deprecations.js';

const form =
  /^\S.*[.!?] (?:Use `(?<replacement>[^`]+)`|Nothing replaces it)\. Goes on (?<day>\d{4}-\d{2}-\d{2})\.$/;

const isDay = (text: string) => {
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
};

/** What to use instead, if anything, and the day on which it goes; null where the reason has another form, or no such day. */
const readReason = (reason: string) => {
  const { replacement, day } = form.exec(reason.replace(/\s+/g, ' ').trim())?.groups ?? {};
  return day !== undefined && isDay(day) ? { replacement, day } : null;
};

/** The day on which something goes, such as `2027-05-01`; null if the reason names none, or there is no reason. */
export const dayOf = (reason: string | undefined): string | null =>
  reason === undefined ? null : (readReason(reason)?.day ?? null);

const wanted =
  'Write @deprecated(reason: "<why>. Use `<Type.field>`. Goes on <2027-05-01>."), or "Nothing replaces it." instead of "Use …".';

const problemOf = (
  graph: GraphQLSchema,
  deprecations: Deprecations,
  coordinate: string,
  text: string,
) => {
  const reason = readReason(text);
  if (reason === null) return `The reason of \`${coordinate}\` is "${text}". ${wanted}`;
  const { replacement } = reason;
  if (replacement === undefined) return null;
  if (!isInGraph(graph, replacement)) {
    return `\`${coordinate}\` is said to be replaced by \`${replacement}\`, which is not in the graph. Name a type, \`Type.field\`, \`Type.field(argument:)\` or \`Enum.VALUE\` of it.`;
  }
  return deprecations.has(replacement)
    ? `\`${coordinate}\` is said to be replaced by \`${replacement}\`, which is deprecated itself. Name what stays.`
    : null;
};

/** What is wrong with the reasons of a graph's deprecations, a sentence or two each. */
export const badReasons = (graph: GraphQLSchema): string[] => {
  const deprecations = deprecationsOf(graph);
  return [...deprecations].flatMap(
    ([coordinate, text]) => problemOf(graph, deprecations, coordinate, text) ?? [],
  );
};
