import { expect, test } from 'vitest';
import { batchKeys } from '../../../src/gateway/mutations/lists.js';

const limits = { maxBatchSize: 3 };

test.each([
  [['7'], ['7']],
  [
    ['Job:9', '7', 'Job:8'],
    ['9', '7', '8'],
  ],
  [['9223372036854775807'], ['9223372036854775807']],
])('%j are the keys %j', (ids, keys) => {
  expect(batchKeys('Job', ids, limits)).toEqual(keys);
});

test.each([
  ['none', [], /empty/],
  ['one twice', ['1', '2', '1'], /names 1 twice/],
  ['one twice in two spellings', ['Job:1', '1'], /names 1 twice/],
  ['one of another type', ['1', 'Cluster:2'], /"Cluster:2" is not a valid id/],
  ['one that is none', ['1', 'x'], /"x" is not a valid id/],
])('%s cannot be a batch', (_, ids, message) => {
  expect(() => batchKeys('Job', ids, limits)).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(message),
      extensions: { code: 'BAD_USER_INPUT' },
    }),
  );
});

test('More than a batch may have are beyond a limit', () => {
  expect(() => batchKeys('Job', ['1', '2', '3', '4'], limits)).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(/At most 3 .* these are 4/),
      extensions: { code: 'BATCH_SIZE_LIMIT_EXCEEDED', limit: 3, found: 4 },
    }),
  );
});

test('Ids of several parts are whole keys', () => {
  const ids = ['HostMapping:21:1', 'HostMapping:22:1'];
  expect(batchKeys('HostMapping', ids, limits)).toEqual(['21:1', '22:1']);
});
