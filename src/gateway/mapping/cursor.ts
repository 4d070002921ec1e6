import { badInput } from './bad-input.js';

/**
 * A cursor names an entry, the rank that it had in its list, counted from 1, and how many the whole list then had. The
 * entry is what paging goes by; the figures only help to tell whether a page that came back short is the last one.
 */
export interface Cursor {
  readonly id: string;
  readonly rank: number;
  readonly total: number | null;
}

/** The text of a cursor into a list of `kind`. */
export const writeCursor = (kind: string, { id, rank, total }: Cursor): string =>
  Buffer.from(`${kind}|${rank}|${total ?? ''}|${id}`).toString('base64url');

/** The kind of a list that is of several services, or of one that is not CS, has them behind an `@`. */
const baseOf = (kind: string): string => kind.split('@')[0] ?? kind;
const servicesOf = (kind: string): string => (kind.split('@')[1] ?? 'CS').replaceAll('+', ' and ');

/** Reads a cursor back; one that is foreign to lists of `kind` is `BAD_USER_INPUT`. */
export const readCursor = (kind: string, text: string, isId: (id: string) => boolean): Cursor => {
  const [of, rank, total, id] = Buffer.from(text, 'base64url').toString().split('|');
  const figures = /^[1-9]\d{0,8}\|\d{0,9}$/.test(`${rank}|${total}`);
  if (of !== kind && of !== undefined && baseOf(of) === baseOf(kind)) {
    throw badInput(
      `This cursor is of the list of ${servicesOf(of)}, which is one of ${servicesOf(kind)} now: start again without it, or ask with \`filter: { service: … }\` for the service that it is of.`,
    );
  }
  if (of !== kind || !figures || id === undefined || !isId(id)) {
    throw badInput(
      `${JSON.stringify(text.slice(0, 80))} is not a cursor of this list: pass \`endCursor\`, \`startCursor\` or an edge's \`cursor\` of the same list.`,
    );
  }
  return { id, rank: Number(rank), total: total ? Number(total) : null };
};

/** The same for an argument that may be left out. */
export const readOptionalCursor = (
  kind: string,
  text: string | null | undefined,
  isId: (id: string) => boolean,
): Cursor | undefined =>
  text === null || text === undefined ? undefined : readCursor(kind, text, isId);
