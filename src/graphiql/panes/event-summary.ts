import type { ExecutionResult } from 'graphql';

type Value = Readonly<Record<string, unknown>>;

/** What the line of an event says; null is what it does not tell. */
export interface EventSummary {
  readonly errors: string | null;
  /** What an event of a status tells: `CHANGED`, `CURRENT`, … */
  readonly kind: string | null;
  /** The thing that it is about, by its name if that was asked for. */
  readonly subject: string | null;
  readonly previous: string | null;
  readonly current: string | null;
  /** Of other events, what they begin with. */
  readonly fields: readonly string[];
}

const fieldsTold = 4;

const isObject = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const words = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

const nameOf = (value: Value): string | null => words(value.name) ?? words(value.id);

const subjectOf = (event: Value): string | null => {
  for (const value of Object.values(event)) {
    const name = isObject(value) ? nameOf(value) : null;
    if (name !== null) return name;
  }
  const own = Object.keys(event).find((key) => /(^id|Id)$/.test(key));
  return own === undefined ? null : words(event[own]);
};

const leavesOf = (value: Value, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]) => {
    if (key === '__typename' || inner === null) return [];
    if (Array.isArray(inner)) return [`${path}${key}: ${inner.length} entries`];
    return isObject(inner) ? leavesOf(inner, `${path}${key}.`) : [`${path}${key}: ${inner}`];
  });

/** A thing that has appeared was nothing before, and one that has vanished is nothing now. */
const statuses = ({ kind, previous, current }: Value) => {
  const hasChanged = kind === undefined || kind === 'CHANGED';
  const nothing = (other: unknown, word: string) => (hasChanged && other ? word : null);
  return {
    previous: words(previous) ?? (previous === null ? nothing(current, '(new)') : null),
    current: words(current) ?? (current === null ? nothing(previous, '(gone)') : null),
  };
};

const errorsOf = ({ errors = [] }: ExecutionResult): string | null => {
  const [first, ...others] = errors;
  if (first === undefined) return null;
  return others.length === 0 ? first.message : `${first.message} (and ${others.length} more)`;
};

/** Tells the events of a status by what has changed, others by the fields that they begin with. */
export const summarize = (result: ExecutionResult): EventSummary => {
  const errors = errorsOf(result);
  const event = Object.values(result.data ?? {}).find(isObject);
  if (event === undefined) {
    const fields = result.data ? leavesOf(result.data).slice(0, fieldsTold) : [];
    return { errors, kind: null, subject: null, previous: null, current: null, fields };
  }
  const kind = words(event.kind);
  const subject = subjectOf(event);
  const { previous, current } = statuses(event);
  const isStatus = kind !== null || previous !== null || current !== null;
  const isTold = (leaf: string) => subject !== null && leaf.endsWith(`: ${subject}`);
  const fields = isStatus ? [] : leavesOf(event).filter((leaf) => !isTold(leaf));
  return { errors, kind, subject, previous, current, fields: fields.slice(0, fieldsTold) };
};
