import { describe, expect, test } from 'vitest';
import {
  globalId,
  keyParts,
  parseGlobalId,
  parseId,
  parseOptionalId,
} from '../../../src/gateway/mapping/ids.js';

const uuid = '7e974044-bcc1-4f25-aff8-5f10cb347b0f';

describe('An id', () => {
  test.each([
    ['Job', ['50320']],
    ['Job', ['9223372036854775807']],
    ['Cluster', ['2147483647']],
    ['Template', ['12']],
    ['Quota', ['ac4eaa303639409c8ab099d55eb1538e']],
    ['Peering', ['100000', uuid]],
    ['Route', ['100000', uuid, uuid]],
    ['HostMapping', ['100000', '3']],
    ['Project', ['5a3314075bfa49b9ae360f4ecd333695']],
  ] as const)('of a %s made of %j is read back', (type, raw) => {
    const given = globalId(type, ...raw);
    expect(given).toBe(`${type}:${raw.join(':')}`);
    expect(parseGlobalId(given)).toEqual({ type, key: raw.join(':') });
    expect(keyParts(parseId(type, given))).toEqual(raw);
  });

  test.each([
    ['Job', '50320'],
    ['Cluster', '1'],
    ['Quota', uuid],
  ] as const)('of a %s may be the raw one', (type, raw) => {
    expect(parseId(type, raw)).toBe(raw);
  });

  test.each([
    ['Job', 'Cluster:1'],
    ['Peering', uuid],
    ['HostMapping', '3'],
    ['Cluster', '2147483648'],
    ['Template', '9223372036854775808'],
    ['Route', `Route:1:${uuid}`],
  ] as const)('of a %s is not %s', (type, given) => {
    expect(() => parseId(type, given)).toThrow(`expected the id of a ${type}`);
  });

  test('that is left out is none, and one that is empty is wrong', () => {
    expect([null, undefined].map((given) => parseOptionalId('Job', given))).toEqual([
      undefined,
      undefined,
    ]);
    expect(parseOptionalId('Job', 'Job:5')).toBe('5');
    expect(() => parseOptionalId('Job', '')).toThrow('"" is not a valid id');
  });
});
