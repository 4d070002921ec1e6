import { describe, expect, test } from 'vitest';
import { refusal, refusesAtOnce, useWriting } from '../support/writing.js';

const writing = useWriting({ gateway: { env: { DLI: 'emulator' } } });
const { world, send, done, refused } = writing;
const refusesHere = refusesAtOnce(writing);
const id = 'Table:sales:customers';

const names = async () =>
  (await world.rest('/databases/sales/tables')).tables.map(
    (one: { table_name: string }) => one.table_name,
  );

describe('deleteTable', () => {
  test('deletes a table at once', async () => {
    const { payload, calls } = await done('deleteTable', { id }, 'deletedId taskId');
    expect(payload).toMatchObject({ deletedId: id, taskId: null });
    expect(calls).toEqual(['deleteTable']);
    expect(await names()).not.toContain('customers');
  });

  test('leaves it to a job of DLI', async () => {
    world.received();
    const { payload } = await done('deleteTable', { id, async: true }, 'deletedId taskId');
    expect(payload).toMatchObject({
      deletedId: id,
      taskId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(world.emulator.requests.at(-1)?.url).toMatch(/customers\?async=true$/);
  });

  test('is refused for one that is not there', async () => {
    const { payload } = await refused('deleteTable', { id: 'Table:sales:nothing' }, 'deletedId');
    expect(payload.userErrors).toEqual([refusal('DLI.0002', 'RESOURCE_NOT_EXIST', ['id'])]);
  });

  test.each(['customers', 'Table:customers', 'Template:12'])('refuses %s', (wrong) =>
    refusesHere('deleteTable', { id: wrong }, /Table:sales:orders/),
  );

  test.each([
    ['after', 'DONE'],
    ['before', 'NOT_SEEN'],
  ] as const)(
    'tells what reading back shows if the connection breaks %s it',
    async (when, outcome) => {
      world.emulator.lose('deleteTable', when);
      const { errors, calls } = await send('deleteTable', { id });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'OUTCOME_UNKNOWN',
        service: 'DLI',
        settled: { outcome, id },
      });
      expect(calls).toEqual(['deleteTable', 'describeTable']);
    },
  );
});
