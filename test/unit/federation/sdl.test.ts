import { buildSchema, Kind, parse, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createNames, isPrefix } from '../../../src/gateway/federation/names.js';
import { subgraphSdl, wholeGraphSdl } from '../../../src/gateway/federation/sdl.js';

const directivesIn = (sdl: string) => {
  const used = new Set<string>();
  const defined = new Set<string>();
  visit(parse(sdl), {
    Directive: ({ name }) => void used.add(name.value),
    DirectiveDefinition: ({ name }) => void defined.add(name.value),
  });
  return { used: [...used].sort(), defined: [...defined].sort() };
};

describe('The whole graph', () => {
  test('is a schema, which says nothing of federation', () => {
    const sdl = wholeGraphSdl();
    expect(buildSchema(sdl).getQueryType()?.getFields()).toHaveProperty('node');
    const { used, defined } = directivesIn(sdl);
    expect([...used, ...defined]).not.toContain('key');
    expect([...used, ...defined]).not.toContain('shareable');
  });
});

describe('The subgraph', () => {
  const { definitions } = parse(subgraphSdl());
  const types = definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const keysOf = ({ directives = [] }: (typeof types)[number]) =>
    directives
      .filter(({ name }) => name.value === 'key')
      .flatMap(({ arguments: given = [] }) => given)
      .map(({ value }) => (value.kind === Kind.STRING ? value.value : null));

  test('uses and defines no directives but those that it imports', () => {
    expect(directivesIn(subgraphSdl())).toEqual({
      used: ['key', 'link', 'shareable'],
      defined: [],
    });
  });

  test('has an id and raw ids as keys of everything that is a Node, with the service where either may have it', () => {
    const nodes = types.filter(({ interfaces = [] }) =>
      interfaces.some(({ name }) => name.value === 'Node'),
    );
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) {
      const isOfEither = node.fields?.some(({ name }) => name.value === 'service');
      const [, raw] = keysOf(node);
      expect(raw).toEqual(expect.any(String));
      expect(keysOf(node)).toEqual(['id', raw, ...(isOfEither ? [`service ${raw}`] : [])]);
    }
    const keyed = types.filter((node) => keysOf(node).length > 0);
    expect(keyed).toEqual(nodes);
  });

  test('has root types in one piece, without node and nodes', () => {
    const roots = types.filter(({ name }) => /^(Query|Mutation|Subscription)$/.test(name.value));
    expect(roots).toHaveLength(3);
    const fields = roots.flatMap(({ fields = [] }) => fields.map(({ name }) => name.value));
    expect(fields).not.toContain('node');
    expect(fields).not.toContain('nodes');
    expect(fields).toEqual(expect.arrayContaining(['jobs', 'runJob', 'jobStatusChanged']));
    expect(definitions.some(({ kind }) => kind === Kind.OBJECT_TYPE_EXTENSION)).toBe(false);
  });
});

describe('A prefix', () => {
  const names = createNames('Cs');

  test('stands in front of types and root fields, but not of those that GraphQL itself has', () => {
    expect(['Job', 'DateTime', 'Query', 'ID'].map(names.type)).toEqual([
      'CsJob',
      'CsDateTime',
      'Query',
      'ID',
    ]);
    expect(names.rootField('jobs')).toBe('csJobs');
  });

  test.each([
    ['C', 'cJobs'],
    ['HW', 'hwJobs'],
    ['HW2', 'hw2Jobs'],
    ['HWCloud', 'hwCloudJobs'],
    ['ABc', 'aBcJobs'],
    ['Cloud2', 'cloud2Jobs'],
    ['CloudStream', 'cloudStreamJobs'],
  ])('%s has the root field %s', (prefix, field) => {
    expect(createNames(prefix).rootField('jobs')).toBe(field);
  });

  test('makes a schema of its own', () => {
    const schema = buildSchema(wholeGraphSdl('Cs'));
    expect(schema.getType('Job')).toBeUndefined();
    expect(schema.getType('CsJob')?.toConfig()).toMatchObject({ name: 'CsJob' });
  });

  test.each(['Cs', 'C', 'Cloud2'])('may be %s', (text) => expect(isPrefix(text)).toBe(true));
  test.each(['cs', '_Cs', '2Cs', 'C s', 'Cs-', 'Cs_', '__', 'Ünder', 'C'.repeat(40)])(
    'may not be %s',
    (text) => expect(isPrefix(text)).toBe(false),
  );
});
