import { createHash } from 'node:crypto';
import { badInput } from '../mapping/bad-input.js';
import type { Position } from './entry.js';
import type { Subject } from './interest.js';

export const scopeOf = (subject: Subject, projectId: string | null): string =>
  createHash('sha256').update(`${subject}\n${projectId}`).digest('base64url').slice(0, 8);
export const writeCursor = (scope: string, { epoch, number }: Position): string =>
  Buffer.from(`${scope}.${epoch}-${number}`).toString('base64url');
export const readCursor = (scope: string, text: string): Position => {
  const [of, place = ''] = Buffer.from(text, 'base64url').toString().split('.');
  const [epoch, number] = place.split('-').map(Number);
  if (of !== scope || epoch === undefined || number === undefined) throw badInput('no cursor');
  return { epoch, number };
};
