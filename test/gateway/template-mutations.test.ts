import { describe, expect, test } from 'vitest';
import { refusal, useWriting } from '../support/writing.js';

const { world, send, done, refused, template } = useWriting({ gateway: { maxAliases: 200 } });

const whole = 'template { id templateId name description sql createdAt updatedAt }';
const iso = (time: number) => new Date(time).toISOString();
const settings = { name: 'cars_fast', description: 'Fast cars', sql: 'SELECT 1' };
const idOf = async (name: string) => String((await template(name)).template_id);
const templates = async () =>
  (await world.rest('/job_templates?limit=100')).payload.templates as {
    name: string;
    template_id: number;
  }[];
const someName = async () => (await templates())[3]?.name ?? '';
const highest = async () => Math.max(...(await templates()).map((one) => one.template_id));

describe('createTemplate', () => {
  test('gives the template as the service then has it', async () => {
    const { payload } = await done('createTemplate', { input: settings }, whole);
    const wire = await template('cars_fast');
    expect(wire).toMatchObject({ name: 'cars_fast', desc: 'Fast cars', sql_body: 'SELECT 1' });
    expect(payload.template).toEqual({
      id: `Template:${wire.template_id}`,
      templateId: String(wire.template_id),
      ...settings,
      createdAt: iso(wire.create_time),
      updatedAt: iso(wire.update_time),
    });
  });

  test.each([
    ['', ['createTemplate']],
    ['template { __typename }', ['createTemplate']],
    ['template { id templateId }', ['createTemplate']],
    ['template { name }', ['createTemplate', 'listTemplates']],
    ['a: template { name } b: template { sql }', ['createTemplate', 'listTemplates']],
  ])('reads only what is selected: %j', async (selected, calls) => {
    expect((await done('createTemplate', { input: settings }, selected)).calls).toEqual(calls);
  });

  test.each([
    ['left out', { name: 'cars_fast' }],
    ['null', { name: 'cars_fast', description: null, sql: null }],
  ])('does without description and SQL: %s', async (_, input) => {
    await done('createTemplate', { input });
    expect(await template('cars_fast')).toMatchObject({ desc: '', sql_body: '' });
  });

  test.each([
    ['CS.18001', 'SQL_TOO_LONG', 'sql', 'x'.repeat(10_001)],
    ['CS.18006', 'TEMPLATE_NAME_MISSING', 'name', ''],
    ['CS.18007', 'TEMPLATE_NAME_INVALID', 'name', 'fast cars'],
    ['CS.18008', 'DESCRIPTION_TOO_LONG', 'description', 'x'.repeat(513)],
    ['CS.18009', 'TEMPLATE_NAME_TOO_LONG', 'name', 'x'.repeat(65)],
  ])('is refused with %s, %s', async (code, reason, field, value) => {
    const before = await templates();
    const input = { ...settings, [field]: value };
    const { payload, calls } = await refused('createTemplate', { input }, whole);
    expect(payload.userErrors).toEqual([refusal(code, reason, ['input', field])]);
    expect(calls).toEqual(['createTemplate']);
    expect(await templates()).toEqual(before);
  });

  test('is refused for a name that is taken', async () => {
    const input = { ...settings, name: await someName() };
    const { payload } = await refused('createTemplate', { input });
    expect(payload.userErrors).toEqual([
      refusal('CS.18002', 'TEMPLATE_NAME_EXIST', ['input', 'name']),
    ]);
  });

  test('is refused once there are 100', async () => {
    const more = Array.from({ length: 100 - (await templates()).length }, (_, index) => index);
    const fields = more.map(
      (n) => `t${n}: createTemplate(input: { name: "t${n}" }) { __typename }`,
    );
    await world.data(`mutation { ${fields.join(' ')} }`);
    expect(await templates()).toHaveLength(100);
    const { payload } = await refused('createTemplate', { input: settings });
    expect(payload.userErrors).toEqual([refusal('CS.18003', 'TEMPLATES_TOO_MANY')]);
  });
});

describe('updateTemplate', () => {
  test.each([
    ['name', 'renamed', { name: 'renamed' }],
    ['description', 'Another', { desc: 'Another' }],
    ['description', null, { desc: '' }],
    ['description', '', { desc: '' }],
    ['sql', 'SELECT 2', { sql_body: 'SELECT 2' }],
    ['sql', null, { sql_body: '' }],
  ])('changes %s to %j and leaves the rest alone', async (field, value, wire) => {
    const before = await template(await someName());
    const others = (await templates()).filter((one) => one.template_id !== before.template_id);
    world.emulator.clock.advance(60_000);
    const args = { id: String(before.template_id), input: { [field]: value } };
    const { payload, calls } = await done('updateTemplate', args, whole);
    const after = (await templates()).find((one) => one.template_id === before.template_id);
    expect(after).toEqual({ ...before, ...wire, update_time: world.emulator.clock.now() });
    expect(payload.template[field]).toBe(value || null);
    expect(payload.template.id).toBe(`Template:${before.template_id}`);
    expect(calls).toEqual(['updateTemplate', 'listTemplates']);
    const rest = (await templates()).filter((one) => one.template_id !== before.template_id);
    expect(rest).toEqual(others);
  });

  test.each([
    ['', ['updateTemplate']],
    ['template { id }', ['updateTemplate']],
    ['template { updatedAt }', ['updateTemplate', 'listTemplates']],
  ])('reads only what is selected: %j', async (selected, calls) => {
    const id = `Template:${await idOf(await someName())}`;
    const args = { id, input: { name: 'renamed' } };
    expect((await done('updateTemplate', args, selected)).calls).toEqual(calls);
  });

  test.each([
    ['CS.18001', 'SQL_TOO_LONG', 'sql', 'x'.repeat(10_001)],
    ['CS.18006', 'TEMPLATE_NAME_MISSING', 'name', ''],
    ['CS.18007', 'TEMPLATE_NAME_INVALID', 'name', 'ä'],
    ['CS.18008', 'DESCRIPTION_TOO_LONG', 'description', 'x'.repeat(513)],
    ['CS.18009', 'TEMPLATE_NAME_TOO_LONG', 'name', 'x'.repeat(65)],
  ])('is refused with %s, %s', async (code, reason, field, value) => {
    const before = await templates();
    const args = { id: await idOf(await someName()), input: { [field]: value } };
    const { payload } = await send('updateTemplate', args, 'template { id }');
    expect(payload).toEqual({
      template: null,
      userErrors: [refusal(code, reason, ['input', field])],
    });
    expect(await templates()).toEqual(before);
  });

  test('is refused for the name of another, not for its own', async () => {
    await done('createTemplate', { input: settings });
    const id = await idOf('cars_fast');
    await done('updateTemplate', { id, input: { name: 'cars_fast' } });
    const { payload } = await refused('updateTemplate', { id, input: { name: await someName() } });
    expect(payload.userErrors).toEqual([
      refusal('CS.18002', 'TEMPLATE_NAME_EXIST', ['input', 'name']),
    ]);
  });
});

describe('deleteTemplate', () => {
  test.each(['', 'Template:'])('deletes it by its id, with a prefix %j', async (prefix) => {
    const name = await someName();
    const id = await idOf(name);
    const { payload, calls } = await done('deleteTemplate', { id: prefix + id }, 'deletedId');
    expect(payload.deletedId).toBe(`Template:${id}`);
    expect(calls).toEqual(['deleteTemplate']);
    expect((await templates()).map((one) => one.name)).not.toContain(name);
  });
});

test.each([
  ['updateTemplate', { id: '999999', input: { name: 'x' } }],
  ['deleteTemplate', { id: '999999' }],
])('%s of a template that is not there is refused', async (field, args) => {
  const { payload } = await refused(field, args);
  expect(payload.userErrors).toEqual([refusal('CS.18005', 'TEMPLATE_NOT_EXIST', ['id'])]);
});

test('Mutations of one document go one after another, and each sees what it has left', async () => {
  const id = (await highest()) + 1;
  const taken = await someName();
  world.calls();
  const { data, errors } = await world.query(`mutation {
    create: createTemplate(input: { name: "one", sql: "SELECT 1" }) { template { id name description sql } }
    taken: createTemplate(input: { name: "${taken}" }) { template { id } userErrors { code } }
    rename: updateTemplate(id: ${id}, input: { name: "two" }) { template { name description sql } }
    describe: updateTemplate(id: ${id}, input: { description: "Two" }) { template { name description sql } }
    again: createTemplate(input: { name: "one" }) { template { id name } userErrors { code } }
    delete: deleteTemplate(id: ${id}) { deletedId }
    late: updateTemplate(id: ${id}, input: { sql: "x" }) { template { id } userErrors { code } } }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    create: { template: { id: `Template:${id}`, name: 'one', description: null, sql: 'SELECT 1' } },
    taken: { template: null, userErrors: [{ code: 'CS.18002' }] },
    rename: { template: { name: 'two', description: null, sql: 'SELECT 1' } },
    describe: { template: { name: 'two', description: 'Two', sql: 'SELECT 1' } },
    again: { template: { id: `Template:${id + 1}`, name: 'one' }, userErrors: [] },
    delete: { deletedId: `Template:${id}` },
    late: { template: null, userErrors: [{ code: 'CS.18005' }] },
  });
  expect(world.calls()).toEqual(
    [
      ['createTemplate', 'listTemplates', 'createTemplate'],
      ['updateTemplate', 'listTemplates', 'updateTemplate', 'listTemplates'],
      ['createTemplate', 'listTemplates', 'deleteTemplate', 'updateTemplate'],
    ].flat(),
  );
});
