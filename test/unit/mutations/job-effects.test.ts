import { describe, expect, test } from 'vitest';
import { jobStatuses } from '../../../src/api/enums.js';
import * as effects from '../../../src/gateway/mutations/job-effects.js';

type Status = Parameters<typeof effects.isBusy>[0];

const all = [...Object.keys(jobStatuses), 'UNKNOWN', null, undefined] as Status[]; // Object.keys widens the keys
const those = (is: (status: Status) => boolean) => all.filter(is).toSorted();

describe('The statuses that show', () => {
  test.each<[string, (status: Status) => boolean, string[]]>([
    ['a run', effects.runs.reached, ['DOWNLOADING', 'IDLE', 'RUNNING', 'SUBMITTING']],
    ['a run under way', effects.runs.underWay, ['DOWNLOADING', 'SUBMITTING']],
    ['a stop', effects.stops.reached, ['CANCELING', 'CANCEL_SUCCESS', 'FINISH', 'SAVEPOINTING']],
    ['a stop under way', effects.stops.underWay, ['CANCELING', 'SAVEPOINTING']],
    ['a removal', effects.removal.reached, []],
    ['a removal under way', effects.removal.underWay, []],
    [
      'that a job cannot be changed',
      effects.isBusy,
      [
        'ARREARAGE_RECOVERING',
        'CANCELING',
        'CANCEL_FAIL',
        'DOWNLOADING',
        'IDLE',
        'RUNNING',
        'SAVEPOINTING',
        'SUBMITTING',
      ],
    ],
  ])('%s', (_, is, statuses) => {
    expect(those(is)).toEqual(statuses);
  });

  test('What is under way has been reached, and only a removal makes jobs vanish', () => {
    for (const { reached, underWay } of [effects.runs, effects.stops]) {
      expect(those(underWay).filter((status) => !reached(status))).toEqual([]);
    }
    const { runs, stops, removal } = effects;
    expect([runs, stops, removal].map(({ removes }) => removes)).toEqual([false, false, true]);
  });
});
