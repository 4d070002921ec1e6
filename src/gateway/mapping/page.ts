import { isWire, MalformedAnswer, number, type Wire } from './reader.js';

/** Rows of a list answer, and how many the whole list has; null if the service does not say. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number | null;
  /** Set where it is known, whatever the total, that nothing comes behind these rows. */
  readonly isLast?: boolean;
}

/** The upstream's paging parameters (5.3.8): `limit` entries behind `cursor` in the given order. */
export interface PageQuery {
  readonly cursor: string | undefined;
  readonly next: true;
  readonly limit: number;
  readonly order: 'asc' | 'desc';
  /** How many entries come up to the cursor in this order, as far as is known: a hint for lists that are paged by offset. */
  readonly rank?: number | undefined;
}

/** Entries in a page of jobs or templates that is read for all that are in it: as many as either service gives at most. */
export const largestPage = 100;

const total = number('total', 'total_count');

/** The rows under `key` of a list answer. */
export const readPage = <Row>(
  answer: unknown,
  key: string,
  read: (wire: Wire) => Row,
  readTotal = total,
): Page<Row> => ({
  rows: readRows(isWire(answer) ? answer[key] : undefined, key, read),
  total: isWire(answer) ? (readTotal(answer) ?? null) : null,
});

/** Every row of a list that comes without pages; null stands for an empty list. */
export const readRows = <Row>(rows: unknown, what: string, read: (wire: Wire) => Row): Row[] => {
  if (rows === null) return [];
  if (!Array.isArray(rows)) throw new MalformedAnswer(`${what} is no list`);
  const models: Row[] = [];
  for (const row of rows) if (isWire(row)) models.push(read(row));
  return models;
};

/** A single object that an answer consists of. */
export const readOne = <Model>(answer: unknown, read: (wire: Wire) => Model): Model => {
  if (!isWire(answer)) throw new MalformedAnswer('the answer is no object');
  return read(answer);
};
