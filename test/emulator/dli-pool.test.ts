import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';

const world = useEmulator();
const pools = (rest = '', request = {}) =>
  world.call(`/v3/${world.emulator.demo.projectId}/elastic-resource-pools${rest}`, request);
/** As the walkthrough sends it: with a number that is text. */
const pool = {
  elastic_resource_pool_name: 'Elastic_1',
  description: 'test',
  cidr_in_vpc: '172.16.0.0/14',
  charging_mode: '1',
  max_cu: 64,
  min_cu: 64,
};
const names = async (query = '') =>
  (await pools(query)).json.elastic_resource_pools.map(
    (one: { elastic_resource_pool_name: string }) => one.elastic_resource_pool_name,
  );

describe('Elastic resource pools', () => {
  test('are listed with the queues that they hold', async () => {
    const { status, json } = await pools();
    expect(status).toBe(200);
    expect(json).toMatchObject({ is_success: true, message: '', count: 3 });
    expect(json.elastic_resource_pools[0]).toMatchObject({
      id: 1,
      elastic_resource_pool_name: 'pool_streams',
      status: 'AVAILABLE',
      min_cu: 128,
      max_cu: 256,
      current_cu: 128,
      actual_cu: 128,
      queues: ['etl', 'realtime'],
      label: {},
    });
    expect(json.elastic_resource_pools[1]).toMatchObject({ label: { spec: 'basic' }, queues: [] });
  });

  test.each([
    ['?limit=1', ['pool_streams']],
    ['?limit=1&offset=1', ['pool_lab']],
    ['?offset=2', ['pool_branch']],
    ['?name=lab', ['pool_lab']],
    ['?status=FAILED', ['pool_branch']],
  ])('with %s', async (query, expected) => expect(await names(query)).toEqual(expected));

  test.each(['?limit=0', '?limit=x', '?offset=-1'])('are not listed with %s', async (query) => {
    expect((await pools(query)).json.error_code).toBe('DLI.0001');
  });

  test('are created with their names in lower case', async () => {
    const { status, json } = await pools('', { method: 'POST', body: pool });
    expect([status, json.is_success, json.elastic_resource_pool_name]).toEqual([
      200,
      true,
      'elastic_1',
    ]);
    const again = await pools('', { method: 'POST', body: pool });
    expect([again.status, again.json.error_code]).toEqual([400, 'DLI.0006']);
  });

  test('are deleted unless they hold queues', async () => {
    const remove = (name: string) => pools(`/${name}`, { method: 'DELETE' });
    expect((await remove('pool_streams')).json.error_code).toBe('DLI.0007');
    expect((await remove('nothing')).json.error_code).toBe('DLI.0002');
    expect((await remove('pool_lab')).json).toEqual({ is_success: true, message: '' });
    expect(await names()).toEqual(['pool_streams', 'pool_branch']);
  });
});
