import { expect, test } from 'vitest';
import { OutcomeUnknown, settledBy, settledByName } from '../../../src/gateway/mutations/settle.js';

test.each([
  [true, { outcome: 'DONE', id: 'Job:7' }],
  [false, { outcome: 'NOT_SEEN', id: 'Job:7' }],
  [null, { outcome: 'UNKNOWN' }],
])('A state that tells %j settles %j', (reached, settled) => {
  expect(settledBy('Job', '7', reached)).toEqual(settled);
});

test.each([
  ['nothing', null, true, { outcome: 'NOT_SEEN' }],
  ['the thing', { key: '21:x' }, true, { outcome: 'DONE', id: 'Peering:21:x' }],
  ['another thing', { key: '21:x' }, false, { outcome: 'UNKNOWN' }],
  ['a thing that may be another', { key: '21:x' }, null, { outcome: 'UNKNOWN' }],
])('Found by name: %s', (_, found, isIt, settled) => {
  expect(
    settledByName(
      'Peering',
      found,
      ({ key }) => key,
      () => isIt,
    ),
  ).toEqual(settled);
});

test('What is unknown tells what was found, and keeps its cause', () => {
  const cause = new Error('why');
  const error = new OutcomeUnknown({ outcome: 'DONE', id: 'Job:7' }, { cause });
  expect(error).toMatchObject({
    name: 'OutcomeUnknown',
    settled: { outcome: 'DONE', id: 'Job:7' },
    cause,
  });
});
