import { describe, expect, test } from 'vitest';
import { useDliWriting } from '../support/dli-writing.js';
import { sql } from '../support/writes.js';
import { refusal } from '../support/writing.js';

const { world, sent, done, refused, template, dliTemplates } = useDliWriting();

const selected = 'template { id templateId service name description sql type createdAt updatedAt }';

describe('A template of DLI', () => {
  const first = async () => (await dliTemplates())[0];

  test.each([
    [{ name: 'cars' }, { name: 'cars' }, 'FLINK_SQL_JOB'],
    [
      { name: 'cars', description: 'Fast', sql, type: 'FLINK_OPENSOURCE_SQL_JOB' },
      { name: 'cars', desc: 'Fast', sql_body: sql, job_type: 'flink_opensource_sql_job' },
      'FLINK_OPENSOURCE_SQL_JOB',
    ],
  ])('is created from %j', async (input, body, type) => {
    const args = { input: { service: 'DLI', ...input } };
    const { data, errors, sent: writes } = await sent('createTemplate', args, selected);
    expect([errors, data.createTemplate.userErrors]).toEqual([undefined, []]);
    expect(writes).toEqual([['createDliTemplate', {}, body]]);
    const { template_id: id } = await first();
    const now = new Date(world.emulator.clock.now()).toISOString();
    expect(data.createTemplate.template).toEqual({
      id: `Template:dli:${id}`,
      templateId: String(id),
      service: 'DLI',
      name: 'cars',
      description: Reflect.get(input, 'description') ?? null,
      sql: Reflect.get(input, 'sql') ?? null,
      type,
      createdAt: now,
      updatedAt: now,
    });
  });

  test('is one of DLI alone: CS may have one of the same name', async () => {
    await done('createTemplate', { input: { service: 'DLI', name: 'orders_alarm' } });
    await done('createTemplate', { input: { service: 'CS', name: 'lake_weather_alarm' } });
    expect(await template('lake_weather_alarm')).toBeDefined();
  });

  test.each([
    [{ name: 'renamed' }, { name: 'renamed' }],
    [{ description: 'Another' }, { desc: 'Another' }],
    [{ description: null }, { desc: '' }],
    [{ sql }, { sql_body: sql }],
    [{ sql: null }, { sql_body: '' }],
  ])('changes by %j, and all else stays as it is', async (input, body) => {
    const before = await first();
    world.emulator.clock.advance(60_000);
    const id = `Template:dli:${before.template_id}`;
    const args = { id, input };
    const { data, errors, sent: writes } = await sent('updateTemplate', args, 'template { id }');
    expect([errors, data.updateTemplate]).toEqual([
      undefined,
      { template: { id }, userErrors: [] },
    ]);
    const path = { template_id: String(before.template_id) };
    expect(writes).toEqual([['updateDliTemplate', path, body]]);
    expect(await first()).toEqual({
      ...before,
      ...body,
      update_time: world.emulator.clock.now(),
    });
  });

  test('is deleted by its global id or its key, and no template of CS with it', async () => {
    const all = await dliTemplates();
    for (const [index, prefix] of ['Template:dli:', 'dli:'].entries()) {
      const { template_id: number } = all[index];
      const { data, sent: writes } = await sent(
        'deleteTemplate',
        { id: prefix + number },
        'deletedId',
      );
      expect(data.deleteTemplate).toEqual({ deletedId: `Template:dli:${number}`, userErrors: [] });
      expect(writes).toEqual([['deleteDliTemplate', { template_id: String(number) }, '']]);
    }
    expect(await dliTemplates()).toEqual(all.slice(2));
  });

  test.each([
    [
      'createTemplate',
      { input: { service: 'DLI', name: '' } },
      'DLI.18006',
      'TEMPLATE_NAME_MISSING',
      ['input', 'name'],
    ],
    [
      'createTemplate',
      { input: { service: 'DLI', name: 'lake_weather_alarm' } },
      'DLI.18002',
      'TEMPLATE_NAME_EXIST',
      ['input', 'name'],
    ],
    [
      'createTemplate',
      { input: { service: 'DLI', name: 'x'.repeat(65) } },
      'DLI.0001',
      'PARAMETER_INVALID',
      null,
    ],
    [
      'updateTemplate',
      { id: 'dli:1', input: { name: 'a' } },
      'DLI.18005',
      'TEMPLATE_NOT_EXIST',
      ['id'],
    ],
    ['deleteTemplate', { id: 'dli:1' }, 'DLI.18005', 'TEMPLATE_NOT_EXIST', ['id']],
  ])('%s %j is refused with %s, %s, at %j', async (field, args, code, reason, at) => {
    const before = await dliTemplates();
    const { payload, calls } = await refused(field, args);
    expect(payload.userErrors).toEqual([refusal(code, reason, at)]);
    expect(calls).toHaveLength(1);
    expect(await dliTemplates()).toEqual(before);
  });

  test('is refused where there are a hundred', async () => {
    const there = (await dliTemplates()).length;
    for (let index = there; index < 100; index++) {
      await done('createTemplate', { input: { service: 'DLI', name: `cars_${index}` } });
    }
    const { payload } = await refused('createTemplate', {
      input: { service: 'DLI', name: 'more' },
    });
    expect(payload.userErrors).toEqual([refusal('DLI.18003', 'TEMPLATES_TOO_MANY')]);
  });
});
