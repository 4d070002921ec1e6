import { readFileSync } from 'node:fs';
import { type DirectiveNode, Kind, parse, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { subgraphSdl } from '../../src/gateway/federation/sdl.js';
import { type AlertsParts, alertsSdl, fitting, ownWay, takenOver } from '../support/alerts-sdl.js';
import { type Composed, composers, composersOfRouters, type Part } from '../support/composers.js';
import { needsRouters, noRouters } from '../support/routers.js';

const page = readFileSync(new URL('../../docs/federation.md', import.meta.url), 'utf8');

const partsOf = (alerts: AlertsParts, prefix = ''): Part[] => [
  { name: 'cs', url: 'http://cs.example/graphql', sdl: subgraphSdl(prefix) },
  { name: 'alerts', url: 'http://alerts.example/graphql', sdl: alertsSdl(alerts, prefix) },
];

const shareable = / @shareable/g;

/** What another subgraph may have, in the words of the page. */
const conflicts: Readonly<Record<string, Partial<AlertsParts>>> = {
  'a type of ours as its own, such as `Template`': {
    more: 'type Template { id: ID! } extend type Query { layouts: [Template!] }',
  },
  'a root field of ours, such as `jobs`': {
    more: 'type Vacancies { totalCount: Int } extend type Query { jobs: Vacancies }',
  },
  '`PageInfo` or `UserError` without `@shareable`': {
    pageInfo: takenOver('PageInfo').replace(shareable, ''),
  },
  '… with a field of another type': {
    userError: fitting.userError.replace('code: String!', 'code: Int!'),
  },
  '… without all our fields': {
    userError: 'type UserError @shareable { code: String! message: String! }',
  },
  'an enum of ours with other values, such as `ErrorReason` or `JobStatus`': {
    more: `enum JobStatus { OPEN FILLED }
      extend type Query { vacancies(status: JobStatus): [JobStatus!] }`,
  },
  '`DateTime` as something else than a scalar': { dateTime: 'type DateTime { iso: String! }' },
};

/** What the page says that composers say, by what the other subgraph has. */
const stated = new Map(
  [...page.matchAll(/^\| ([^|]+) \| ([A-Z_]+) \| ([^|]+) \|$/gm)].map(
    ([, what = '', code = '', words = '']) => [what, { code, words }] as const,
  ),
);

test('The page names every conflict that is tried, and no other', () => {
  expect([...stated.keys()]).toEqual(Object.keys(conflicts));
});

/** The example of the page, as a subgraph. */
const example = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
  ${[...page.matchAll(/^```graphql\n(.*?)^```/gms)].map(([, sdl = '']) => sdl).join('')}
  type Query { alerts: [Alert!] }
`;

test('The page has the keys of every entity', () => {
  const keys = [...page.matchAll(/^\| `(\w+)` \| `id` · `([^|]+)` \|$/gm)];
  const told = keys.map(([, type, rest]) => [type, ['id', ...(rest?.split('` · `') ?? [])]]);
  const { definitions } = parse(subgraphSdl());
  const entities = definitions.flatMap((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const texts = (node.directives ?? [])
      .filter(({ name }) => name.value === 'key')
      .flatMap(({ arguments: given = [] }) => given)
      .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : []));
    return texts.length > 0 ? [[node.name.value, texts]] : [];
  });
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(entities));
});

const describeComposer = (
  name: string,
  compose: (parts: readonly Part[]) => Promise<Composed>,
): void => {
  describe(`${name}'s composer`, () => {
    test('composes the graph beside another that has the same value types', async () => {
      const { sdl, errors } = await compose(partsOf(fitting));
      expect(errors).toEqual([]);
      const { definitions } = parse(sdl ?? '');
      const names = definitions.flatMap((node) => ('name' in node ? [node.name?.value] : []));
      expect(names).toEqual(expect.arrayContaining(['Job', 'Alert', 'PageInfo', 'DateTime']));
    });

    test('composes the graph alone', async () => {
      expect((await compose(partsOf(fitting).slice(0, 1))).errors).toEqual([]);
    });

    test('composes it beside the example of the page', async () => {
      const [cs] = partsOf(fitting);
      const alerts = { name: 'alerts', url: 'http://alerts.example/graphql', sdl: example };
      expect((await compose(cs ? [cs, alerts] : [])).errors).toEqual([]);
    });

    test('composes it under a prefix beside one that has its own way in everything', async () => {
      const { sdl, errors } = await compose(partsOf(ownWay, 'Cs'));
      expect(errors).toEqual([]);
      const { definitions } = parse(sdl ?? '');
      const names = definitions.flatMap((node) => ('name' in node ? [node.name?.value] : []));
      expect(names).toEqual(expect.arrayContaining(['CsJob', 'CsPageInfo', 'PageInfo']));
    });

    test.each(Object.entries(conflicts))(
      'refuses %s, until there is a prefix',
      async (what, has) => {
        const alerts = { ...fitting, ...has };
        const { errors } = await compose(partsOf(alerts));
        const { code, words } = stated.get(what) ?? {};
        const says = name === 'Cosmo' ? words : `${code}: `;
        expect(errors.join('\n')).toContain(says);
        expect((await compose(partsOf(alerts, 'Cs'))).errors).toEqual([]);
      },
    );

    test('sees no conflict in a scalar of the same name', async () => {
      const dateTime = '"Milliseconds since 1970." scalar DateTime';
      expect((await compose(partsOf({ ...fitting, dateTime }))).errors).toEqual([]);
    });
  });
};

for (const [name, compose] of Object.entries(composers)) describeComposer(name, compose);
describe.skipIf(noRouters)(`From test/routers${needsRouters}`, () => {
  for (const [name, compose] of Object.entries(composersOfRouters)) describeComposer(name, compose);
});

/** Those of the specification that mean something in a subgraph, and one of GraphQL itself. */
const ofFederation25 = [
  ...['link', 'key', 'shareable', 'external', 'requires', 'provides', 'override', 'extends'],
  ...['tag', 'inaccessible', 'composeDirective', 'interfaceObject'],
  ...['authenticated', 'requiresScopes', 'deprecated'],
];

describe.each(['', 'Cs'])('The subgraph with the prefix "%s"', (prefix) => {
  const directives: DirectiveNode[] = [];
  visit(parse(subgraphSdl(prefix)), {
    Directive(node) {
      directives.push(node);
    },
  });

  test('uses directives alone that composers of Federation 2.5 know', () => {
    const used = new Set(directives.map(({ name }) => name.value));
    expect(ofFederation25).toEqual(expect.arrayContaining([...used]));
    expect(used).toContain('key');
  });

  test('links no later version', () => {
    const links = directives.filter(({ name }) => name.value === 'link');
    const urls = links.flatMap(({ arguments: given = [] }) =>
      given.flatMap(({ name, value }) =>
        name.value === 'url' && value.kind === 'StringValue' ? [value.value] : [],
      ),
    );
    expect(urls).toEqual(['https://specs.apollo.dev/federation/v2.5']);
  });
});
