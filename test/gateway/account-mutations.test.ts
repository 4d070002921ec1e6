import { describe, expect, test } from 'vitest';
import { sql } from '../emulator/job-bodies.js';
import { refusal, useWriting } from '../support/writing.js';

const { world, done, refused } = useWriting();

describe('registerService', () => {
  test('registers the caller, as often as is liked', async () => {
    const { data, errors } = await world.query(`mutation {
      a: registerService { registered userErrors { code } }
      b: registerService { registered userErrors { code } } }`);
    expect(errors).toBeUndefined();
    const payload = { registered: true, userErrors: [] };
    expect(data).toEqual({ a: payload, b: payload });
    expect(world.calls()).toEqual(['registerUser', 'registerUser']);
  });
});

describe('authorizeBuckets', () => {
  const jobWith = (name: string, obsBucket: string) => ({
    input: { name, sql, logging: { enabled: true, obsBucket } },
  });

  test('opens buckets to jobs from then on', async () => {
    expect((await refused('createSqlJob', jobWith('a', 'obs-archive'))).payload.userErrors).toEqual(
      [refusal('CS.11016', 'BUCKET_UNAUTHORIZED', ['input', 'logging', 'obsBucket'])],
    );
    const buckets = ['obs-archive', 'obs-reports'];
    const { payload, calls } = await done('authorizeBuckets', { buckets }, 'buckets');
    expect(payload.buckets).toEqual(buckets);
    expect(calls).toEqual(['authorizeObs']);
    for (const bucket of buckets) await done('createSqlJob', jobWith(bucket, bucket));
    await refused('createSqlJob', jobWith('b', 'obs-partner-drop'));
  });

  test.each([
    ['CS.19003', 'BUCKET_NOT_EXIST', ['obs-archive', 'obs-nowhere']],
    ['CS.19005', 'BUCKET_AUTHORIZED_ALREADY', ['obs-archive', 'obs-stream-data']],
  ])('is refused as a whole with %s, %s: %j', async (code, reason, buckets) => {
    const { payload, calls } = await refused('authorizeBuckets', { buckets }, 'buckets');
    expect(payload.userErrors).toEqual([refusal(code, reason, ['buckets'])]);
    expect(calls).toEqual(['authorizeObs']);
    await refused('createSqlJob', jobWith('a', 'obs-archive'));
  });

  test('several times in one document goes one after the other', async () => {
    const { data, errors } = await world.query(`mutation {
      a: authorizeBuckets(buckets: ["obs-archive"]) { buckets userErrors { code } }
      b: authorizeBuckets(buckets: ["obs-archive"]) { buckets userErrors { code } }
      c: authorizeBuckets(buckets: ["obs-reports"]) { buckets userErrors { code } } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      a: { buckets: ['obs-archive'], userErrors: [] },
      b: { buckets: null, userErrors: [{ code: 'CS.19005' }] },
      c: { buckets: ['obs-reports'], userErrors: [] },
    });
  });
});

/** Refusals that only accounts meet, by the call that they are ordered for. */
test.each([
  ['CS.19006', 'AGENCY_FOREIGN'],
  ['CS.19007', 'AGENCY_NOT_EXIST'],
  ['CS.19010', 'AGENCY_RIGHTS_INSUFFICIENT'],
  ['CS.19011', 'AGENCY_QUOTA_EXCEEDED'],
] as const)('What stands against an agency is told: %s, %s', async (code, reason) => {
  world.emulator.refuse('authorizeObs', code);
  const { payload } = await refused('authorizeBuckets', { buckets: ['obs-archive'] }, 'buckets');
  expect(payload.userErrors).toMatchObject([{ code, reason }]);
});
