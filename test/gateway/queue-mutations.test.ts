import { describe, expect, test } from 'vitest';
import { withStub } from '../support/start.js';
import { raw, reset } from '../support/stub.js';
import { documentOf, refusal, refusesAtOnce, useWriting } from '../support/writing.js';

const onDli = { env: { DLI: 'emulator' } };
const writing = useWriting({ gateway: onDli });
const { world, send, done, refused } = writing;
const refusedAtOnce = refusesAtOnce(writing);

const settings = { name: 'loads', description: 'Loads', cuCount: 16, type: 'GENERAL' };
const queues = async () => (await world.rest('/queues?queue_type=all')).queues;
const queue = (name: string) => world.rest(`/queues/${name}`);
/** What a dry run says of a rule that has only the general code. */
const inWords = (...field: string[]) => ({
  code: 'DLI.0001',
  reason: 'PARAMETER_INVALID',
  field: ['input', ...field],
});

describe('createQueue', () => {
  test('gives the queue as the service then has it', async () => {
    const input = {
      ...settings,
      resourceMode: 'DEDICATED',
      platform: 'AARCH64',
      poolId: 'ElasticResourcePool:pool_lab',
      enterpriseProjectId: '0',
      labels: ['multi_az=2'],
      tags: [{ key: 'team', value: 'loads' }],
    };
    const selected =
      'queue { id name description cuCount type resourceMode platform labels pool { id } ownerName }';
    const { payload, calls } = await done('createQueue', { input }, selected);
    expect(payload.queue).toEqual({
      id: 'Queue:loads',
      name: 'loads',
      description: 'Loads',
      cuCount: 16,
      type: 'GENERAL',
      resourceMode: 'DEDICATED',
      platform: 'AARCH64',
      labels: ['multi_az=2'],
      pool: { id: 'ElasticResourcePool:pool_lab' },
      ownerName: 'cs_demo',
    });
    expect(calls).toEqual(['createQueue', 'listQueues']);
    expect(await queue('loads')).toMatchObject({ queueName: 'loads', queueType: 'general' });
  });

  test.each([
    ['queue { id name }', ['createQueue']],
    ['queue { cuCount }', ['createQueue', 'getQueue']],
    ['queue { platform }', ['createQueue', 'listQueues']],
  ])('reads only what is selected: %j', async (selected, calls) => {
    expect((await done('createQueue', { input: settings }, selected)).calls).toEqual(calls);
  });

  test('writes the name in lower case, as the service does', async () => {
    const { payload } = await done(
      'createQueue',
      { input: { ...settings, name: 'Loads_2' } },
      'queue { id name }',
    );
    expect(payload.queue).toEqual({ id: 'Queue:loads_2', name: 'loads_2' });
  });

  test('sends no more than is given', () =>
    withStub(
      () => ({ is_success: true, message: '' }),
      async ({ query, stub }) => {
        const args = { input: { name: 'x', cuCount: 16, resourceMode: 'SHARED' } };
        const { data } = await query(documentOf('createQueue', args, 'queue { id }'), args);
        expect(data.createQueue).toEqual({ queue: { id: 'Queue:x' }, userErrors: [] });
        expect(JSON.parse(stub.requests[0]?.body ?? '')).toEqual({
          queue_name: 'x',
          cu_count: 16,
          resource_mode: 0,
        });
      },
      onDli,
    ));

  test.each([
    ['no word characters', { name: 'a-b' }],
    ['digits alone', { name: '123' }],
    ['an underscore in front', { name: '_a' }],
    ['nothing', { name: '' }],
    ['too long a name', { name: 'x'.repeat(129) }],
    ['another size', { cuCount: 32 }],
    ['no size at all', { cuCount: 0 }],
  ])('is refused for %s', async (_, wrong) => {
    const before = await queues();
    const { payload } = await refused('createQueue', { input: { ...settings, ...wrong } });
    expect(payload.userErrors).toEqual([refusal('DLI.0001', 'PARAMETER_INVALID')]);
    expect(await queues()).toEqual(before);
  });

  test.each([
    [
      'a name that is taken',
      { name: 'ETL' },
      refusal('DLI.0006', 'RESOURCE_EXIST', ['input', 'name']),
    ],
    [
      'a pool that is not there',
      { poolId: 'no_pool' },
      refusal('DLI.0002', 'RESOURCE_NOT_EXIST', ['input', 'poolId']),
    ],
  ])('is refused for %s', async (_, wrong, error) => {
    const { payload } = await refused('createQueue', { input: { ...settings, ...wrong } });
    expect(payload.userErrors).toEqual([error]);
  });

  test.each([
    [{ type: 'UNKNOWN' }, /`type` cannot be UNKNOWN/],
    [{ platform: 'UNKNOWN' }, /`platform` cannot be UNKNOWN/],
    [{ resourceMode: 'UNKNOWN' }, /`resourceMode` cannot be UNKNOWN/],
    [{ poolId: 'Queue:etl' }, /not a valid id/],
  ])('is not sent for %j', (wrong, says) =>
    refusedAtOnce('createQueue', { input: { ...settings, ...wrong } }, says),
  );

  test('tells in a dry run what would change, and writes nothing', async () => {
    const before = await queues();
    const args = { input: { ...settings, poolId: 'pool_lab' }, dryRun: true };
    const { payload, calls } = await done(
      'createQueue',
      args,
      'queue { id } changes { field after }',
    );
    expect(payload.queue).toBeNull();
    expect(payload.changes).toEqual(
      expect.arrayContaining([
        { field: 'name', after: 'loads' },
        { field: 'cuCount', after: 16 },
        { field: 'type', after: 'GENERAL' },
        { field: 'poolId', after: 'ElasticResourcePool:pool_lab' },
      ]),
    );
    expect([...calls].sort()).toEqual(['listElasticResourcePools', 'listQueues']);
    expect(await queues()).toEqual(before);
  });

  test.each([
    [{ name: 'a-b' }, [inWords('name')]],
    [{ cuCount: 17 }, [inWords('cuCount')]],
    [{ name: 'etl' }, [{ code: 'DLI.0006' }]],
    [{ poolId: 'no_pool' }, [{ code: 'DLI.0002' }]],
    [{ name: '_', cuCount: 1 }, [inWords('name'), inWords('cuCount')]],
  ])('finds in a dry run what stands against %j', async (wrong, errors) => {
    const args = { input: { ...settings, ...wrong }, dryRun: true };
    const { payload } = await send('createQueue', args, 'changes { field }');
    expect(payload.userErrors).toMatchObject(errors);
  });
});

describe('deleteQueue', () => {
  test.each(['adhoc', 'Queue:adhoc', 'ADHOC'])('deletes it by %j', async (id) => {
    const { payload, calls } = await done('deleteQueue', { id }, 'deletedId');
    expect(payload.deletedId).toBe('Queue:adhoc');
    expect(calls).toEqual(['deleteQueue']);
    expect(await queue('adhoc')).toMatchObject({ error_code: 'DLI.0002' });
  });

  test('of a queue that is not there is refused', async () => {
    const { payload } = await refused('deleteQueue', { id: 'nothing' }, 'deletedId');
    expect(payload.userErrors).toEqual([refusal('DLI.0002', 'RESOURCE_NOT_EXIST', ['id'])]);
  });

  test('of a queue that is in use is refused', async () => {
    world.emulator.refuse('deleteQueue', 'DLI.0007');
    const { payload } = await refused('deleteQueue', { id: 'adhoc' }, 'deletedId');
    expect(payload.userErrors).toEqual([refusal('DLI.0007', 'OPERATION_UNSUPPORTED', ['id'])]);
  });

  test.each(['../etl', '', 'Job:1'])('is not sent for %j', (id) =>
    refusedAtOnce('deleteQueue', { id }),
  );
});

describe('setQueuePrivileges', () => {
  const args = {
    queueId: 'Queue:etl',
    userName: 'li_wei',
    action: 'GRANT',
    privileges: ['RESTART'],
  };
  const users = 'queue { id users { nodes { userName privileges } } }';
  const privilegesOf = ({ queue }: { queue: { users: { nodes: { userName: string }[] } } }) =>
    queue.users.nodes.find(({ userName }) => userName === 'li_wei');

  test.each([
    ['GRANT', ['RESTART'], ['SUBMIT_JOB', 'CANCEL_JOB', 'SHOW_PRIVILEGES', 'RESTART']],
    ['REVOKE', ['CANCEL_JOB'], ['SUBMIT_JOB', 'SHOW_PRIVILEGES']],
    ['UPDATE', ['DROP_QUEUE'], ['DROP_QUEUE']],
  ])('does a %s', async (action, privileges, after) => {
    const { payload, calls } = await done(
      'setQueuePrivileges',
      { ...args, action, privileges },
      users,
    );
    expect(payload.queue.id).toBe('Queue:etl');
    expect(privilegesOf(payload)).toEqual({ userName: 'li_wei', privileges: after });
    expect(calls).toEqual(['setQueuePrivileges', 'getQueue', 'listQueueUsers']);
  });

  test('takes all away by an update with nothing', async () => {
    const update = { ...args, action: 'UPDATE', privileges: [] };
    const { payload } = await done('setQueuePrivileges', update, users);
    expect(privilegesOf(payload)).toBeUndefined();
  });

  test('reads nothing for the id of the queue', async () => {
    const { calls } = await done('setQueuePrivileges', args, 'queue { id name }');
    expect(calls).toEqual(['setQueuePrivileges']);
  });

  test.each([
    ['a user who is not there', { userName: 'nobody' }],
    ['a queue that is not there', { queueId: 'nothing' }],
  ])('is refused for %s', async (_, wrong) => {
    const { payload } = await refused('setQueuePrivileges', { ...args, ...wrong }, 'queue { id }');
    expect(payload.userErrors).toEqual([refusal('DLI.0002', 'RESOURCE_NOT_EXIST')]);
  });

  test.each([
    [{ privileges: [] }, /only an UPDATE/],
    [{ action: 'REVOKE', privileges: [] }, /only an UPDATE/],
    [{ privileges: ['RESTART', 'ALL'] }, /cannot hold ALL/],
    [{ privileges: ['UNKNOWN'] }, /cannot hold UNKNOWN/],
    [{ queueId: 'Job:1' }, /not a valid id/],
    [{ userName: '' }, /`userName` is empty/],
  ])('is not sent for %j', (wrong, says) =>
    refusedAtOnce('setQueuePrivileges', { ...args, ...wrong }, says),
  );

  test('is forbidden to those who lack the right', async () => {
    const token = world.emulator.issueToken({ user: 'li_wei' });
    const { data, errors } = await send('setQueuePrivileges', args, 'queue { id }', {
      'x-auth-token': token,
    });
    expect(data).toEqual({ setQueuePrivileges: null });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('A write that DLI refuses by is_success alone', () => {
  test.each(['false', false, 'False'])('%j is told to the caller', (is_success) =>
    withStub(
      () => ({ is_success, message: 'Not on Sundays' }),
      async ({ query }) => {
        const args = { id: 'etl' };
        const { data } = await query(documentOf('deleteQueue', args, 'deletedId'), args);
        expect(data.deleteQueue).toMatchObject({
          deletedId: null,
          userErrors: [{ code: 'UNKNOWN', message: 'Not on Sundays' }],
        });
      },
      onDli,
    ),
  );
});

describe('A write whose answer is lost', () => {
  const user = { user_name: 'li_wei', is_admin: false, privileges: ['SUBMIT_JOB'] };
  const owner = { ...user, privileges: ['ALL'] };
  const made = { queue_name: 'x', cu_count: 16, queue_type: 'sql' };
  const grant = (action: string, ...privileges: string[]) => ({
    queueId: 'etl',
    userName: 'li_wei',
    action,
    privileges,
  });
  test.each<[string, object, string, object]>([
    ['deleteQueue', { id: 'etl' }, 'NOT_SEEN', { queueName: 'etl' }],
    ['createQueue', { input: { name: 'X', cuCount: 16 } }, 'DONE', { queues: [made] }],
    ['createQueue', { input: { name: 'x', cuCount: 64 } }, 'UNKNOWN', { queues: [made] }],
    ['createQueue', { input: { name: 'x', cuCount: 64 } }, 'NOT_SEEN', { queues: [] }],
    ['setQueuePrivileges', grant('GRANT', 'SUBMIT_JOB'), 'DONE', { privileges: [user] }],
    ['setQueuePrivileges', grant('GRANT', 'RESTART'), 'NOT_SEEN', { privileges: [user] }],
    ['setQueuePrivileges', grant('REVOKE', 'SUBMIT_JOB'), 'NOT_SEEN', { privileges: [user] }],
    ['setQueuePrivileges', grant('REVOKE', 'RESTART'), 'DONE', { privileges: [user] }],
    ['setQueuePrivileges', grant('UPDATE', 'SUBMIT_JOB'), 'DONE', { privileges: [user] }],
    ['setQueuePrivileges', grant('UPDATE'), 'DONE', { privileges: [] }],
    ['setQueuePrivileges', grant('GRANT', 'RESTART'), 'DONE', { privileges: [owner] }],
    ['setQueuePrivileges', grant('REVOKE', 'RESTART'), 'NOT_SEEN', { privileges: [owner] }],
    ['setQueuePrivileges', grant('UPDATE', 'RESTART'), 'NOT_SEEN', { privileges: [owner] }],
  ])('%s with %j is settled as %s', (name, args, outcome, answer) =>
    withStub(
      ({ endpoint }) => (endpoint === name ? reset : { is_success: true, ...answer }),
      async ({ query, stub }) => {
        const { errors } = await query(documentOf(name, { ...args }), { ...args });
        expect(errors?.[0]?.extensions).toMatchObject({
          code: 'OUTCOME_UNKNOWN',
          settled: { outcome },
        });
        expect(stub.calls().filter((endpoint) => endpoint === name)).toHaveLength(1);
      },
      onDli,
    ),
  );

  test('is settled as done if what was to be deleted is gone', () =>
    withStub(
      ({ endpoint }) =>
        endpoint === 'deleteQueue'
          ? reset
          : raw(400, { error_code: 'DLI.0002', error_msg: 'No such queue' }),
      async ({ query }) => {
        const { errors } = await query('mutation { deleteQueue(id: "etl") { deletedId } }');
        expect(errors?.[0]?.extensions.settled).toEqual({ outcome: 'DONE', id: 'Queue:etl' });
      },
      onDli,
    ));
});
