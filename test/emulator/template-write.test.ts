import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';
import { sqlJob, template } from './job-bodies.js';

const world = useEmulator();
const create = (body: object = {}) => world.post('/job_template', { ...template, ...body });
const update = (body: object) => world.inProject('/job_template', { method: 'PATCH', body });
const remove = (id: number | string) =>
  world.inProject(`/job_template/${id}`, { method: 'DELETE' });
interface Listed {
  readonly template_id: number;
  readonly name: string;
}
const list = async (): Promise<Listed[]> =>
  (await world.inProject('/job_templates?limit=1000')).json.payload.templates;
const listed = async (id: number) => (await list()).find(({ template_id }) => template_id === id);

describe('Creating a template', () => {
  test('adds it above all others', async () => {
    const highest = Math.max(...(await list()).map(({ template_id }) => template_id));
    const { status, json } = await create();
    const now = world.emulator.clock.now();
    const { name, desc, sql_body } = template;
    expect([status, json.message_id]).toEqual([200, 'CS.10001']);
    expect(json.payload).toEqual({
      template_id: highest + 1,
      name,
      desc,
      create_time: now,
      is_success: true,
    });
    expect(await listed(highest + 1)).toEqual({
      template_id: highest + 1,
      name,
      desc,
      sql_body,
      create_time: now,
      update_time: now,
    });
    expect(await world.events('template', highest + 1)).toEqual(['createTemplate']);
  });

  test('needs no more than a name', async () => {
    const { json } = await world.post('/job_template', { name: 'bare' });
    const { template_id } = json.payload;
    expect(await listed(template_id)).toMatchObject({ desc: '', sql_body: '' });
  });

  test('is refused for a name that is taken', async () => {
    expect((await create({ name: 'orders_alarm' })).json.error_id).toBe('CS.18002');
  });

  test('is refused from the 101st on', async () => {
    for (let n = (await list()).length; n < 100; n += 1) {
      expect((await create({ name: `t${n}` })).status).toBe(200);
    }
    expect((await create()).json.error_id).toBe('CS.18003');
    expect(await list()).toHaveLength(100);
  });

  test.each(['', '{', '[]', 'null'])('is refused for the body %j, as is changing', async (text) => {
    for (const method of ['POST', 'PATCH']) {
      const { json } = await world.inProject('/job_template', { method, text });
      expect(json.error_id).toBe('CS.18004');
    }
  });

  test('is refused for a name that is no text, as is changing', async () => {
    const id = (await create()).json.payload.template_id;
    expect((await create({ name: 5 })).json.error_id).toBe('CS.18004');
    expect((await update({ id, name: 5 })).json.error_id).toBe('CS.18004');
  });
});

describe('Changing a template', () => {
  test('changes what is sent and keeps the rest', async () => {
    const { template_id } = (await create()).json.payload;
    world.emulator.clock.advance(1_000);
    const { status, json } = await update({ id: String(template_id), name: 'new', desc: '' });
    expect([status, json.message_id]).toEqual([200, 'CS.18014']);
    expect(json).not.toHaveProperty('payload');
    const now = world.emulator.clock.now();
    expect(await listed(template_id)).toEqual({
      template_id,
      name: 'new',
      desc: '',
      sql_body: template.sql_body,
      create_time: now - 1_000,
      update_time: now,
    });
    expect(await world.events('template', template_id)).toEqual([
      'createTemplate',
      'updateTemplate',
    ]);
  });

  test('is refused for the name of another one, not for its own', async () => {
    const id = (await create()).json.payload.template_id;
    expect((await update({ id, name: 'orders_alarm' })).json.error_id).toBe('CS.18002');
    expect((await update({ id, name: template.name })).status).toBe(200);
  });

  test('takes no list for the id', async () => {
    const { template_id } = (await create()).json.payload;
    expect((await update({ id: [template_id] })).json.error_id).toBe('CS.18005');
  });

  test.each([{}, { id: 1 }, { id: 'x' }, { id: null }, { id: { toString: 1 } }])(
    'is refused for %j',
    async (body) => {
      expect((await update(body)).json.error_id).toBe('CS.18005');
    },
  );
});

describe('Deleting a template', () => {
  test('leaves the SQL of the jobs made from it', async () => {
    const { template_id } = (await create()).json.payload;
    const made = await world.post('/sql_job', { ...sqlJob, sql_body: '', template_id });
    const { status, json } = await remove(template_id);
    expect([status, json.message_id]).toEqual([200, 'CS.18013']);
    expect(json.payload).toEqual({ template_id, is_success: true });
    expect(await listed(template_id)).toBeUndefined();
    const job = await world.detail(made.json.payload.job_id);
    expect(job.sql_body).toBe(template.sql_body);
    expect((await world.events('template', template_id)).at(-1)).toBe('deleteTemplate');
    expect((await create()).json.payload.template_id).toBe(template_id + 1);
  });

  test.each(['1', 'x'])('is refused for %s', async (id) => {
    expect((await remove(id)).json.error_id).toBe('CS.18005');
  });
});
