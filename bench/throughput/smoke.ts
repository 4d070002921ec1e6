import { isDeepStrictEqual } from 'node:util';
import {
  countCalls,
  expectAnswer,
  type Flood,
  measure,
  type Place,
  withSubject,
} from './measure.js';
import { type Query, queries } from './queries.js';
import type { Subject } from './subject.js';
import { gateway, limit } from './subjects.js';

const times = 20;
const flood: Flood = {
  connections: 8,
  callers: 'own',
  warmupMs: 0,
  ms: 500,
  pacedAt: () => [],
};

const look = async (subject: Subject, query: Query, place: Place) => {
  const seen = await withSubject(subject, query, place, async ({ first }) => ({
    first,
    calls: await countCalls(subject, query, times, place),
  }));
  const expected = { bytes: seen.first, comparable: 'bytes' } as const;
  return { ...seen, ...(await measure(subject, query, flood, expected, place)) };
};

/** Fails unless limit and gateway give the same bytes for the same upstream calls, query by query. */
export const smoke = async (place: Place): Promise<void> => {
  for (const query of Object.values(queries)) {
    const bare = await look(limit, query, place);
    const ours = await look(gateway, query, place);
    expectAnswer(ours.first, { bytes: bare.first, comparable: 'bytes' });
    const calls = JSON.stringify(ours.calls);
    if (!isDeepStrictEqual(bare.calls, ours.calls)) {
      throw new Error(`${query.name}: the limit calls ${JSON.stringify(bare.calls)}, not ${calls}`);
    }
    const rates = [bare, ours].map(({ perSecond }) => perSecond.toFixed(0));
    console.log(
      `${query.name}: the same ${ours.first.length} characters, calls ${calls}; ` +
        `limit ${rates[0]}, gateway ${rates[1]} operations a second`,
    );
  }
};
