import { beforeAll, describe, expect, test } from 'vitest';
import { range } from '../support/job-list.js';
import { useWorld } from '../support/start.js';

const world = useWorld({
  emulator: { jobs: 320 },
  gateway: { env: { SUBGRAPH: 'true' }, maxPageSize: 300 },
});

type Representation = Readonly<Record<string, unknown>>;
const lists: Record<string, Representation[]> = {};

beforeAll(async () => {
  const { jobs, clusters, templates, quotas, projects } = await world.data(`{
    jobs(first: 300) { nodes { id jobId } }
    clusters(first: 100) { nodes {
      id clusterId
      peerings { id peeringId routes { id routeId } }
      hostMappings(first: 100) { nodes { id hostId cluster { clusterId } } }
    } }
    templates(first: 100) { nodes { id templateId } }
    quotas(first: 100) { nodes { id userId } }
    projects { id projectId }
  }`);
  const { nodes } = clusters;
  lists.Job = jobs.nodes;
  lists.Template = templates.nodes;
  lists.Quota = quotas.nodes;
  lists.Project = projects;
  lists.Cluster = nodes.map(({ id, clusterId }: Representation) => ({ id, clusterId }));
  lists.HostMapping = nodes.flatMap(
    ({ hostMappings }: { hostMappings: { nodes: Representation[] } }) => hostMappings.nodes,
  );
  const peerings: { routes: Representation[] }[] = nodes.flatMap(
    (cluster: { peerings: Representation[] }) => cluster.peerings,
  );
  lists.Peering = peerings.map(({ routes, ...peering }) => peering);
  lists.Route = peerings.flatMap(({ routes }) => routes);
});

const all = (type: string): readonly Representation[] => lists[type] ?? [];
const pick = (things: readonly Representation[], fields: readonly string[]) =>
  things.map((thing) => Object.fromEntries(fields.map((field) => [field, thing[field]])));

/** How often each endpoint was called for some things, which are all found, by these fields. */
const callsFor = async (type: string, things: readonly Representation[], selection: string) => {
  const representations = things.map((thing) => ({ __typename: type, ...thing }));
  world.received();
  const { _entities } = await world.data(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on ${type} { ${selection} } }
    }`,
    { representations },
  );
  const calls: Record<string, number> = {};
  for (const name of world.calls()) calls[`${name}`] = (calls[`${name}`] ?? 0) + 1;
  return { calls, entities: _entities };
};

describe('A hundred jobs', () => {
  test.each([
    ['id', 'name description', { listJobs: 1 }],
    ['jobId', 'name status metrics { totalReadRate }', { listJobs: 1, queryJobMetrics: 1 }],
    ['jobId', 'name cluster { name }', { listJobs: 1, listClusters: 1 }],
  ])('of one page, by %s, with %s', async (key, selection, expected) => {
    const jobs = pick(all('Job').slice(0, 100), [key]);
    expect(new Set(jobs.map((job) => job[key])).size).toBe(100);
    const { calls, entities } = await callsFor('Job', jobs, `${key} ${selection}`);
    expect(calls).toEqual(expected);
    expect(pick(entities, [key])).toEqual(jobs);
  });

  test('of three pages take these', async () => {
    const jobs = all('Job').filter((_, index) => index % 3 === 0);
    expect(jobs).toHaveLength(100);
    const { calls, entities } = await callsFor('Job', pick(jobs, ['jobId']), 'jobId name');
    expect(calls).toEqual({ listJobs: 3 });
    expect(pick(entities, ['jobId'])).toEqual(pick(jobs, ['jobId']));
  });

  test('of which some are not there take a lookup more for each of these', async () => {
    const jobs = pick(all('Job').slice(0, 97), ['jobId']);
    const gone = range(1, 4).map((n) => ({ jobId: `${n}` }));
    const { calls, entities } = await callsFor('Job', [...jobs, ...gone], 'jobId name');
    expect(calls).toEqual({ listJobs: 1, getJob: 3 });
    expect(entities.slice(97)).toEqual([null, null, null]);
  });
});

test('Few jobs far apart are looked up', async () => {
  const jobs = [0, 150, 299].map((index) => all('Job')[index] ?? {});
  const { calls } = await callsFor('Job', pick(jobs, ['jobId']), 'name description');
  expect(calls).toEqual({ getJob: 3 });
});

test.each([
  ['Cluster', ['id'], 'name spuFree', { listClusters: 1 }],
  ['Cluster', ['clusterId'], 'name spuFree', { listClusters: 1 }],
  ['Template', ['templateId'], 'name sql', { listTemplates: 1 }],
  ['Quota', ['userId'], 'userName spuFree', { listUserQuotas: 1 }],
  ['Project', ['id'], 'name', { listProjects: 1 }],
  ['Project', ['projectId'], 'name', { listProjects: 1 }],
])('Every %s by %o', async (type, keys, selection, expected) => {
  const things = pick(all(type), keys);
  expect(things.length).toBeGreaterThan(1);
  const { calls, entities } = await callsFor(type, things, `${keys.join(' ')} ${selection}`);
  expect(calls).toEqual(expected);
  expect(pick(entities, keys)).toEqual(things);
});

test.each([
  ['Cluster', 'clusterId', { listClusters: 1 }],
  ['Template', 'templateId', { listTemplates: 1 }],
  ['Quota', 'userId', { listUserQuotas: 1 }],
  ['Project', 'projectId', { listProjects: 1 }],
])('Of a %s that is not there the list tells', async (type, key, expected) => {
  const things = [...pick(all(type), [key]), ...range(1, 4).map((n) => ({ [key]: `${n}` }))];
  const { calls, entities } = await callsFor(type, things, key);
  expect(calls).toEqual(expected);
  expect(entities.slice(-3)).toEqual([null, null, null]);
});

const partsOf = ({ id }: Representation) => String(id).split(':');
/** How many different things there are around some, `depth` ids deep. */
const around = (things: readonly Representation[], depth: number) =>
  new Set(
    things.map((thing) =>
      partsOf(thing)
        .slice(1, 1 + depth)
        .join(':'),
    ),
  ).size;

test.each([[['id']], [['hostId', 'cluster']]])(
  'Host mappings by %o: a call for each cluster',
  async (keys) => {
    const hosts = all('HostMapping').slice(0, 100);
    const clusters = around(hosts, 1);
    expect(clusters).toBeGreaterThan(1);
    const { calls, entities } = await callsFor('HostMapping', pick(hosts, keys), 'id hostname');
    expect(calls).toEqual({ listClusterHosts: clusters });
    expect(pick(entities, ['id'])).toEqual(pick(hosts, ['id']));
  },
);

describe('By their global ids', () => {
  test('peerings take a call for each cluster', async () => {
    const peerings = all('Peering');
    const clusters = around(peerings, 1);
    expect(peerings.length).toBeGreaterThan(clusters);
    const { calls, entities } = await callsFor('Peering', pick(peerings, ['id']), 'id name');
    expect(calls).toEqual({ listPeerings: clusters });
    expect(pick(entities, ['id'])).toEqual(pick(peerings, ['id']));
  });

  test('routes take a call for each peering', async () => {
    const routes = all('Route');
    const peerings = around(routes, 2);
    expect(routes.length).toBeGreaterThan(peerings);
    const { calls, entities } = await callsFor('Route', pick(routes, ['id']), 'id destination');
    expect(calls).toEqual({ listRoutes: peerings });
    expect(pick(entities, ['id'])).toEqual(pick(routes, ['id']));
  });
});

describe('By their own ids, known or not, all is looked through once:', () => {
  const nothing = () => range(0, 50).map(() => crypto.randomUUID());

  test('for peerings every cluster', async () => {
    const peerings = pick(all('Peering'), ['peeringId']);
    const gone = nothing().map((peeringId) => ({ peeringId }));
    const { calls, entities } = await callsFor('Peering', [...gone, ...peerings], 'peeringId name');
    expect(calls).toEqual({ listClusters: 1, listPeerings: all('Cluster').length });
    expect(pick(entities.slice(50), ['peeringId'])).toEqual(peerings);
  });

  test('for routes every peering besides', async () => {
    const routes = pick(all('Route'), ['routeId']);
    const gone = nothing().map((routeId) => ({ routeId }));
    const { calls, entities } = await callsFor(
      'Route',
      [...gone, ...routes],
      'routeId destination',
    );
    expect(calls).toEqual({
      listClusters: 1,
      listPeerings: all('Cluster').length,
      listRoutes: all('Peering').length,
    });
    expect(pick(entities.slice(50), ['routeId'])).toEqual(routes);
  });
});
