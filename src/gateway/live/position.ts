import { createHash } from 'node:crypto';
import { InvalidArgument } from '../upstream/error.js';
import type { Position } from './entry.js';
import type { Subject } from './interest.js';

/** What cursors are good for: things of one kind in one project. */
export const scopeOf = (subject: Subject, projectId: string | null): string =>
  createHash('sha256')
    .update(`${subject}\n${projectId ?? ''}`)
    .digest('base64url')
    .slice(0, 8);

/** The text of a position, as clients hand it in again. */
export const writeCursor = (scope: string, { epoch, number }: Position): string =>
  Buffer.from(`${scope}.${epoch}-${number}`).toString('base64url');

const wellFormed = /^([\w-]{8})\.(\d{1,16})-(\d{1,16})$/;

/** Reads a cursor back; fails with `InvalidArgument` if it is none, or of other things, or of another project. */
export const readCursor = (scope: string, text: string): Position => {
  const [, of, epoch, number] =
    wellFormed.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? [];
  if (of === scope) return { epoch: Number(epoch), number: Number(number) };
  const shown = JSON.stringify(text.slice(0, 80));
  throw new InvalidArgument(
    of === undefined
      ? `${shown} is not a cursor of a subscription: pass the \`cursor\` of an event, or leave it out.`
      : `The cursor ${shown} is of another subscription or another project: pass that of an event of this one, or leave it out.`,
  );
};
