import { describe, expect, test } from 'vitest';
import {
  readCursor,
  readOptionalCursor,
  writeCursor,
} from '../../../src/gateway/mapping/cursor.js';

const isId = (id: string) => /^\w+$/.test(id);

describe('A cursor', () => {
  test.each([
    ['Job', { id: '9223372036854775807', rank: 1, total: 60 }],
    ['HostMapping:5', { id: '3', rank: 999_999_999, total: null }],
  ])('into a list of %s holds %j', (kind, cursor) => {
    const text = writeCursor(kind, cursor);
    expect(text).toMatch(/^[\w-]+$/);
    expect(readCursor(kind, text, isId)).toEqual(cursor);
  });

  test.each([
    ['of another list', writeCursor('Cluster', { id: '1', rank: 1, total: 1 })],
    ['without a rank', Buffer.from('Job||1|1').toString('base64url')],
    ['of rank 0', writeCursor('Job', { id: '1', rank: 0, total: 1 })],
    ['of a broken rank', Buffer.from('Job|1.5|1|1').toString('base64url')],
    ['of a huge rank', Buffer.from('Job|9999999999|1|1').toString('base64url')],
    ['of a broken total', Buffer.from('Job|1|x|1').toString('base64url')],
    ['without an id', Buffer.from('Job|1|1').toString('base64url')],
    ['with a bad id', writeCursor('Job', { id: '../x', rank: 1, total: 1 })],
    ['that is empty', ''],
    ['that is none', '🦊'],
  ])('%s is refused', (_, text) => {
    expect(() => readCursor('Job', text, isId)).toThrow('is not a cursor of this list');
  });

  test('may be left out', () => {
    expect(readOptionalCursor('Job', null, isId)).toBeUndefined();
    expect(readOptionalCursor('Job', undefined, isId)).toBeUndefined();
    expect(() => readOptionalCursor('Job', '', isId)).toThrow();
  });
});
