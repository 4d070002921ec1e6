import { describe, expect, test } from 'vitest';
import { refusal, useWriting } from '../support/writing.js';

const { world, done, refused, clusterId, quota } = useWriting();

const wholeQuota = 'quota { id userId userName spuUsed spuQuota spuFree clusters { name } }';

describe('updateQuota', () => {
  test('changes the SPUs and nothing else, and gives the quota as it then is', async () => {
    const before = await quota('li_wei');
    const userId = `Quota:${before.user_id}`;
    const { payload, calls } = await done(
      'updateQuota',
      { userId, input: { spuQuota: 500 } },
      'quota { id userId userName spuUsed spuQuota spuFree }',
    );
    expect(payload.quota).toEqual({
      id: userId,
      userId: before.user_id,
      userName: 'li_wei',
      spuUsed: before.spu_used,
      spuQuota: 500,
      spuFree: 500 - before.spu_used,
    });
    expect(calls).toEqual(['updateUserQuota', 'getUserQuota']);
    expect(await quota('li_wei')).toEqual({ ...before, spu_quota: 500 });
  });

  test.each([
    ['', ['updateUserQuota']],
    ['quota { id userId }', ['updateUserQuota']],
    ['quota { spuFree }', ['updateUserQuota', 'getUserQuota']],
  ])('reads only what is selected: %j', async (selected, calls) => {
    const { user_id: userId } = await quota('li_wei');
    const args = { userId, input: { spuQuota: 500 } };
    expect((await done('updateQuota', args, selected)).calls).toEqual(calls);
  });

  test.each([[['telemetry', 'media_insights']], [['fraud_detection']], [[]]])(
    'replaces the clusters and nothing else: %j',
    async (names) => {
      const before = await quota('li_wei');
      const ids = await Promise.all(names.map(clusterId));
      const clusterIds = ids.map((id, index) => (index === 0 ? `Cluster:${id}` : id));
      const { payload } = await done(
        'updateQuota',
        { userId: before.user_id, input: { clusterIds } },
        wholeQuota,
      );
      expect(payload.quota.clusters).toEqual(names.map((name) => ({ name })));
      expect(await quota('li_wei')).toEqual({
        ...before,
        clusters: names.map((name, index) => ({ id: Number(ids[index]), name })),
      });
    },
  );

  test.each([
    ['CS.20012', 'QUOTA_TOO_SMALL', 'spuQuota', 'li_wei', { spuQuota: 0 }],
    ['CS.20013', 'QUOTA_TOO_LARGE', 'spuQuota', 'li_wei', { spuQuota: 1001 }],
    ['CS.21091', 'QUOTA_BELOW_USE', 'spuQuota', 'trainee', { spuQuota: 1 }],
    ['CS.20005', 'CLUSTER_NOT_EXIST', 'clusterIds', 'li_wei', { clusterIds: ['999999'] }],
  ])('is refused with %s, %s, at %s', async (code, reason, path, name, input) => {
    const before = await quota(name);
    const args = { userId: before.user_id, input };
    const { payload, calls } = await refused('updateQuota', args, 'quota { id }');
    expect(payload.userErrors).toEqual([refusal(code, reason, ['input', path])]);
    expect(calls).toEqual(['updateUserQuota']);
    expect(await quota(name)).toEqual(before);
  });

  test('tells how many SPUs are in use', async () => {
    const { user_id: userId, spu_used: used } = await quota('trainee');
    const { payload } = await refused('updateQuota', { userId, input: { spuQuota: 1 } });
    expect(payload.userErrors[0].message).toContain(` ${used} SPUs`);
  });

  test('is refused for a user who is not there', async () => {
    const args = { userId: 'f'.repeat(32), input: { spuQuota: 5 } };
    const { payload } = await refused('updateQuota', args);
    expect(payload.userErrors).toEqual([refusal('CS.21092', 'USER_NOT_EXIST', ['userId'])]);
  });

  test('several times in one document sees each time what it has left', async () => {
    const { user_id: userId } = await quota('trainee');
    const { data, errors } = await world.query(
      `mutation ($userId: ID!) {
        a: updateQuota(userId: $userId, input: { spuQuota: 9 }) { quota { spuQuota spuFree clusters { name } } }
        low: updateQuota(userId: $userId, input: { spuQuota: 1 }) { quota { id } userErrors { code } }
        b: updateQuota(userId: $userId, input: { clusterIds: [] }) { quota { spuQuota clusters { name } } } }`,
      { userId },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      a: {
        quota: {
          spuQuota: 9,
          spuFree: 7,
          clusters: [{ name: 'orders_realtime' }, { name: 'trial_space' }],
        },
      },
      low: { quota: null, userErrors: [{ code: 'CS.21091' }] },
      b: { quota: { spuQuota: 9, clusters: [] } },
    });
  });
});
