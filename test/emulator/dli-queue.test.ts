import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';

const world = useEmulator();
const { inProject, post } = world;
const queue = { queue_name: 'loads', cu_count: 16 };
const put = (body: object, token?: string) =>
  inProject('/queues/user-authorization', { method: 'PUT', body, ...(token && { token }) });
const remove = (name: string, token?: string) =>
  inProject(`/queues/${name}`, { method: 'DELETE', ...(token && { token }) });
const names = async (query = '') =>
  (await inProject(`/queues?${query}`)).json.queues.map(
    ({ queue_name }: { queue_name: string }) => queue_name,
  );
const usersOf = async (name: string) =>
  (await inProject(`/queues/${name}/users?limit=100&offset=0`)).json.privileges;
const as = (user: string) => world.emulator.issueToken({ user });

describe('The list of queues', () => {
  test.each([
    ['', ['adhoc', 'default']],
    ['queue_type=sql', ['adhoc', 'default']],
    ['queue_type=general', ['etl', 'realtime']],
    ['queue_type=all', ['adhoc', 'default', 'etl', 'realtime']],
    ['queue_type=all&order=queue_name_desc', ['realtime', 'etl', 'default', 'adhoc']],
    ['queue_type=all&order=cu_asc', ['adhoc', 'default', 'etl', 'realtime']],
    ['queue_type=all&order=cu_desc', ['default', 'etl', 'realtime', 'adhoc']],
    ['queue_type=all&page-size=3', ['adhoc', 'default', 'etl']],
    ['queue_type=all&page-size=3&current-page=2', ['realtime']],
    ['queue_type=all&page-size=3&current-page=3', []],
  ])('with %j', async (query, expected) => expect(await names(query)).toEqual(expected));

  test.each(['queue_type=x', 'order=x', 'page-size=0', 'current-page=0', 'page-size=x'])(
    'is refused with %s',
    async (query) => {
      const { status, json } = await inProject(`/queues?${query}`);
      expect([status, json.error_code]).toEqual([400, 'DLI.0001']);
    },
  );

  test('has the documented keys, in snake case; booleans are such', async () => {
    const { json } = await inProject('/queues?queue_type=general');
    expect(json).toMatchObject({ is_success: true, message: '' });
    expect(json.queues[1]).toMatchObject({
      queue_name: 'realtime',
      queue_type: 'general',
      cu_count: 64,
      charging_mode: 1,
      resource_mode: 1,
      is_restarting: false,
      labels: 'multi_az=2',
      elastic_resource_pool_name: 'pool_streams',
    });
  });
});

describe('A single queue', () => {
  test('comes flat and partly in camel case, by its name in any case', async () => {
    const { json } = await inProject('/queues/ETL');
    expect(json).toMatchObject({
      is_success: true,
      queueName: 'etl',
      queueType: 'general',
      cuCount: 64,
      chargingMode: 1,
      resource_mode: 1,
    });
    expect(json).not.toHaveProperty('queue_name');
  });

  test('that is not there is DLI.0002', async () => {
    const { status, json } = await inProject('/queues/nothing');
    expect(status).toBe(400);
    expect(json).toEqual({ error_code: 'DLI.0002', error_msg: expect.any(String) });
  });
});

describe('Creating a queue', () => {
  test('adds it, with its name in lower case', async () => {
    const { status, json } = await post('/queues', { ...queue, queue_name: 'Loads' });
    expect([status, json]).toEqual([200, { is_success: true, message: '', queue_name: 'loads' }]);
    expect((await inProject('/queues/loads')).json).toMatchObject({
      queueType: 'sql',
      owner: 'cs_demo',
      create_time: world.emulator.clock.now(),
      enterprise_project_id: '0',
      elastic_resource_pool_name: '',
    });
  });

  test.each([
    ['elastic_resource_pool_name', 'the field of the reference'],
    ['enterprise_project_id', 'the field of the walkthrough'],
  ])('puts it in a pool by %s, %s', async (field) => {
    await post('/queues', { ...queue, [field]: 'pool_lab' });
    expect((await inProject('/queues/loads')).json).toMatchObject({
      elastic_resource_pool_name: 'pool_lab',
      enterprise_project_id: '0',
    });
  });

  test.each([
    ['a name that is taken', { queue_name: 'ETL' }, 'DLI.0006'],
    ['a pool that is not there', { elastic_resource_pool_name: 'x' }, 'DLI.0002'],
    ['a description that is no text', { description: 5 }, 'DLI.0001'],
  ])('is refused for %s', async (_, wrong, code) => {
    const { status, json } = await post('/queues', { ...queue, ...wrong });
    expect([status, json.error_code]).toEqual([400, code]);
    expect(await names('queue_type=all')).toHaveLength(4);
  });
});

describe('Deleting a queue', () => {
  test('takes it away', async () => {
    const { status, json } = await remove('adhoc');
    expect([status, json]).toEqual([200, { is_success: true, message: '' }]);
    expect(await names('queue_type=all')).toEqual(['default', 'etl', 'realtime']);
  });

  test('is refused while anything runs on it', async () => {
    const { json } = await inProject('/streaming/jobs?queue_name=etl&status=job_running');
    expect(json.job_list.total_count).toBeGreaterThan(0);
    expect((await remove('etl')).json.error_code).toBe('DLI.0007');
  });

  test('is refused to who neither owns it nor has the right', async () => {
    expect((await remove('adhoc', as('research'))).json.error_code).toBe('DLI.0003');
    await put({
      queue_name: 'adhoc',
      user_name: 'research',
      action: 'grant',
      privileges: ['DROP_QUEUE'],
    });
    expect((await remove('adhoc', as('research'))).json.is_success).toBe(true);
  });

  test('is refused for one that is not there', async () => {
    expect((await remove('nothing')).json.error_code).toBe('DLI.0002');
  });
});

describe('Users of a queue', () => {
  test('begin with its owner', async () => {
    const { json } = await inProject('/queues/adhoc/users?limit=2&offset=0');
    expect(json).toEqual({
      is_success: true,
      message: '',
      queue_name: 'adhoc',
      count: 3,
      privileges: [
        { is_admin: true, user_name: 'cs_demo', privileges: ['ALL'] },
        { is_admin: false, user_name: 'bi_reports', privileges: ['SUBMIT_JOB'] },
      ],
    });
    expect((await inProject('/queues/adhoc/users?limit=2&offset=2')).json.privileges).toHaveLength(
      1,
    );
  });

  test.each(['', 'limit=1', 'offset=0', 'limit=0&offset=0', 'limit=1&offset=-1'])(
    'are not listed with %j: both parameters are mandatory',
    async (query) => {
      const { json } = await inProject(`/queues/adhoc/users?${query}`);
      expect(json.error_code).toBe('DLI.0001');
    },
  );
});

describe('Privileges', () => {
  const change = { queue_name: 'adhoc', user_name: 'bi_reports' };
  test.each([
    ['grant', ['RESTART'], ['SUBMIT_JOB', 'RESTART']],
    ['grant', ['SUBMIT_JOB'], ['SUBMIT_JOB']],
    ['revoke', ['RESTART'], ['SUBMIT_JOB']],
    ['update', ['RESTART'], ['RESTART']],
  ])('after a %s of %j', async (action, privileges, after) => {
    const { status, json } = await put({ ...change, action, privileges });
    expect([status, json]).toEqual([200, { is_success: true, message: '' }]);
    expect((await usersOf('adhoc'))[1]).toMatchObject({
      user_name: 'bi_reports',
      privileges: after,
    });
  });

  test('are all gone after an update with none', async () => {
    await put({ ...change, action: 'update', privileges: [] });
    expect(await usersOf('adhoc')).toHaveLength(2);
  });

  test.each([
    ['research', 'grant', true],
    ['research', 'revoke', false],
    ['research', 'update', false],
    ['bi_reports', 'grant', false],
  ])('are changed by %s, who has some, with a %s: %s', async (user, action, may) => {
    const body = { queue_name: 'adhoc', user_name: 'li_wei', action, privileges: ['RESTART'] };
    const { json } = await put(body, as(user));
    expect(json.is_success ?? json.error_code).toBe(may || 'DLI.0003');
  });

  test.each([
    ['a queue', { queue_name: 'nothing' }],
    ['a user', { user_name: 'nobody' }],
  ])('are not those of %s that is not there', async (_, wrong) => {
    const body = { ...change, action: 'grant', privileges: ['RESTART'], ...wrong };
    expect((await put(body)).json.error_code).toBe('DLI.0002');
  });
});

test('Clusters are the queues by their older call, without is_success', async () => {
  const { json } = await world.call(`/v2.0/${world.emulator.demo.projectId}/clusters`);
  expect(Object.keys(json)).toEqual(['clusters']);
  expect(json.clusters[3]).toEqual({
    create_time: expect.any(Number),
    description: 'Questions of the day',
    cu_count: 16,
    owner: 'cs_demo',
    cluster_name: 'adhoc',
    status: 'AVAILABLE',
    resource_mode: 1,
  });
});
