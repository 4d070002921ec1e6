import type { GraphQLSchema } from 'graphql';
import { isInGraph } from './coordinates.js';
import { type Deprecations, deprecationsOf } from './deprecations.js';

/** What a reason says: why it goes, what to use instead (null: nothing replaces it), and on which day, as `2027-05-01`. */
export interface DeprecationReason {
  readonly why: string;
  readonly replacement: string | null;
  readonly date: string;
}

const form =
  /^(?<why>\S.*[.!?]) (?:Use `(?<replacement>[^`]+)`|Nothing replaces it)\. Goes on (?<date>\d{4}-\d{2}-\d{2})\.$/;

const isDay = (text: string) => {
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
};

/** Reads the one form that reasons have here; null if it is another, or if there is no such day. */
export const readReason = (reason: string): DeprecationReason | null => {
  const { why, replacement, date } = form.exec(reason.replace(/\s+/g, ' ').trim())?.groups ?? {};
  if (why === undefined || date === undefined || !isDay(date)) return null;
  return { why, replacement: replacement ?? null, date };
};

/** The same as a day to compare with others; null if the reason names none. */
export const dayOf = (reason: string | undefined): string | null =>
  reason === undefined ? null : (readReason(reason)?.date ?? null);

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
  if (replacement === null) return null;
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
