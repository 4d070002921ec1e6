import { expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();
const fields = 'id templateId name description sql createdAt updatedAt';

interface Wire {
  template_id: number;
  name: string;
  desc: string;
  sql_body: string;
  create_time: number;
  update_time: number;
}

const modelOf = (wire: Wire) => ({
  id: `Template:${wire.template_id}`,
  templateId: String(wire.template_id),
  name: wire.name,
  description: wire.desc || null,
  sql: wire.sql_body,
  createdAt: new Date(wire.create_time).toISOString(),
  updatedAt: new Date(wire.update_time).toISOString(),
});

test('Templates are listed as the service lists them', async () => {
  const wire: Wire[] = (await world.rest('/job_templates?limit=100')).payload.templates;
  const { templates } = await world.data(
    `{ templates(first: 100) { totalCount nodes { ${fields} } } }`,
  );
  expect(templates).toEqual({ totalCount: 15, nodes: wire.map(modelOf) });
});

test('Each is found by its id, alone and with others', async () => {
  const wire: Wire[] = (await world.rest('/job_templates?limit=100')).payload.templates;
  const query = (templates: Wire[]) =>
    `{ ${templates.map(({ template_id: id }) => `t${id}: template(id: ${id}) { ${fields} }`)} }`;
  for (const one of wire) {
    world.calls();
    const data = await world.data(query([one]));
    expect(Object.values(data)).toEqual([modelOf(one)]);
    expect(world.calls()).toEqual(['listTemplates']);
  }
  expect(Object.values(await world.data(query(wire)))).toEqual(wire.map(modelOf));
  expect(world.calls()).toEqual(['listTemplates']);
});
