import { describe, expect, test } from 'vitest';
import { withStub } from '../support/start.js';
import { reset } from '../support/stub.js';
import { documentOf, refusal, refusesAtOnce, useWriting } from '../support/writing.js';

const onDli = { env: { DLI: 'emulator' } };
const writing = useWriting({ gateway: onDli });
const { world, send, done, refused } = writing;
const refusedAtOnce = refusesAtOnce(writing);

const settings = { name: 'spare', cuMin: 64, cuMax: 128 };
const names = async () => {
  const { elasticResourcePools } = await world.data('{ elasticResourcePools { nodes { name } } }');
  return elasticResourcePools.nodes.map(({ name }: { name: string }) => name);
};

describe('createElasticResourcePool', () => {
  test('gives the pool as the service then has it', async () => {
    const input = {
      ...settings,
      name: 'Spare',
      cuMin: 16,
      description: 'Just in case',
      vpcCidr: '10.0.0.0/16',
      edition: 'basic',
      enterpriseProjectId: '0',
      ipv6Enabled: true,
      tags: [{ key: 'team', value: 'spare' }],
    };
    const { payload, calls } = await done(
      'createElasticResourcePool',
      { input },
      'elasticResourcePool { id name description cuMin cuMax vpcCidr edition ipv6Enabled queues { id } }',
    );
    expect(payload.elasticResourcePool).toEqual({
      id: 'ElasticResourcePool:spare',
      name: 'spare',
      description: 'Just in case',
      cuMin: 16,
      cuMax: 128,
      vpcCidr: '10.0.0.0/16',
      edition: 'basic',
      ipv6Enabled: true,
      queues: [],
    });
    expect(calls).toEqual(['createElasticResourcePool', 'listElasticResourcePools']);
  });

  test('reads nothing for the id', async () => {
    const selected = 'elasticResourcePool { id name }';
    const { calls } = await done('createElasticResourcePool', { input: settings }, selected);
    expect(calls).toEqual(['createElasticResourcePool']);
  });

  test('takes a pool whose size never changes, as the walkthrough has it', async () => {
    await done('createElasticResourcePool', { input: { ...settings, cuMax: 64 } });
    expect(await names()).toContain('spare');
  });

  test.each([
    ['a name with a hyphen', { name: 'a-b' }, ['input', 'name']],
    ['a name of digits', { name: '42' }, ['input', 'name']],
    ['too few units', { cuMin: 48 }, ['input', 'cuMin']],
    ['too few units of the basic edition', { cuMin: 8, edition: 'basic' }, ['input', 'cuMin']],
    ['fewer units at most than at least', { cuMin: 128, cuMax: 64 }, ['input', 'cuMax']],
    ['too long a description', { description: 'x'.repeat(257) }, ['input', 'description']],
  ])('is refused for %s, as a dry run foretells', async (_, wrong, field) => {
    const input = { ...settings, ...wrong };
    const { payload } = await refused('createElasticResourcePool', { input });
    expect(payload.userErrors).toEqual([refusal('DLI.0001', 'PARAMETER_INVALID')]);
    const rehearsed = await send('createElasticResourcePool', { input, dryRun: true });
    expect(rehearsed.payload.userErrors).toMatchObject([
      { code: 'DLI.0001', reason: 'PARAMETER_INVALID', field },
    ]);
    expect(await names()).toEqual(['pool_streams', 'pool_lab', 'pool_branch']);
  });

  test('is refused for a name that is taken, as a dry run foretells', async () => {
    const input = { ...settings, name: 'POOL_LAB' };
    const { payload } = await refused('createElasticResourcePool', { input });
    expect(payload.userErrors).toEqual([refusal('DLI.0006', 'RESOURCE_EXIST', ['input', 'name'])]);
    const rehearsed = await send('createElasticResourcePool', { input, dryRun: true });
    expect(rehearsed.payload.userErrors).toMatchObject([{ code: 'DLI.0006' }]);
    expect(rehearsed.calls).toEqual(['listElasticResourcePools']);
  });
});

describe('deleteElasticResourcePool', () => {
  test.each(['pool_lab', 'ElasticResourcePool:pool_lab'])('deletes it by %j', async (id) => {
    const { payload, calls } = await done('deleteElasticResourcePool', { id }, 'deletedId');
    expect(payload.deletedId).toBe('ElasticResourcePool:pool_lab');
    expect(calls).toEqual(['deleteElasticResourcePool']);
    expect(await names()).toEqual(['pool_streams', 'pool_branch']);
  });

  test.each([
    ['that holds queues', 'pool_streams', refusal('DLI.0007', 'OPERATION_UNSUPPORTED', ['id'])],
    ['that is not there', 'nothing', refusal('DLI.0002', 'RESOURCE_NOT_EXIST', ['id'])],
  ])('of a pool %s is refused', async (_, id, error) => {
    const { payload } = await refused('deleteElasticResourcePool', { id }, 'deletedId');
    expect(payload.userErrors).toEqual([error]);
  });

  test('is not sent for an id of something else', () =>
    refusedAtOnce('deleteElasticResourcePool', { id: 'Queue:etl' }));

  test.each([
    [[], 'DONE'],
    [[{ elastic_resource_pool_name: 'pool_lab' }], 'NOT_SEEN'],
  ])('whose answer is lost is settled by the list: %j', (pools, outcome) =>
    withStub(
      ({ endpoint }) =>
        endpoint === 'deleteElasticResourcePool'
          ? reset
          : { is_success: true, count: pools.length, elastic_resource_pools: pools },
      async ({ query }) => {
        const args = { id: 'pool_lab' };
        const { errors } = await query(documentOf('deleteElasticResourcePool', args), args);
        expect(errors?.[0]?.extensions).toMatchObject({
          code: 'OUTCOME_UNKNOWN',
          settled: { outcome, id: 'ElasticResourcePool:pool_lab' },
        });
      },
      onDli,
    ),
  );
});
