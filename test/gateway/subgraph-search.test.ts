import { expect, test } from 'vitest';
import { range } from '../support/job-list.js';
import { withStub } from '../support/start.js';
import { payload, type Reply, raw, type StubRequest } from '../support/stub.js';

const entities = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Peering { id peeringId }
    ... on Route { id routeId }
  }
}`;
const peeringBy = (peeringId: string) => ({ __typename: 'Peering', peeringId });
const routeBy = (routeId: string) => ({ __typename: 'Route', routeId });

/** Clusters with ids from 1 up, each with one peering `p-…` that has one route `r-…`; some lists cannot be read. */
const clustersOf = (count: number, cannotBeRead: Readonly<Record<string, unknown>> = {}): Reply => {
  const ids = range(1, count + 1).toReversed();
  return ({ endpoint, path, query }: StubRequest) => {
    const id = path.cluster_id ?? '';
    switch (endpoint) {
      case 'listClusters': {
        const cursor = Number(query.get('cursor') ?? Number.POSITIVE_INFINITY);
        const rows = ids.filter((one) => one < cursor).slice(0, Number(query.get('limit')));
        const clusters = rows.map((cluster_id) => ({ cluster_id, name: `c${cluster_id}` }));
        return payload({ total: count, clusters });
      }
      case 'listPeerings':
        return cannotBeRead[`peerings of ${id}`] ?? { peerings: [{ id: `p-${id}` }] };
      case 'listRoutes':
        return cannotBeRead[`routes of ${id}`] ?? { routes: [{ id: `r-${id}` }] };
      case 'getPeering':
        return { peering: { id: path.peering_id } };
      default:
        return raw(404, { error_code: 'CS.10001' });
    }
  };
};
const subgraph = { env: { SUBGRAPH: 'true', MAX_RETRIES: '0' } };
const refused = raw(403, { error_code: 'CS.10002', error_msg: 'no' });

test('Five hundred searches through three hundred clusters read each once', () =>
  withStub(
    clustersOf(300),
    async ({ data, stub }) => {
      const representations = range(0, 250).flatMap((n) => [
        routeBy(`nothing-${n}`),
        peeringBy(`p-${n + 1}`),
      ]);
      const { _entities } = await data(entities, { representations });
      expect(_entities.filter((one: unknown) => one === null)).toHaveLength(250);
      expect(_entities[1]).toEqual({ id: 'Peering:1:p-1', peeringId: 'p-1' });
      const calls = stub.calls();
      const times = (name: string) => calls.filter((call) => call === name).length;
      expect(times('listPeerings')).toBe(300);
      expect(times('listRoutes')).toBe(300);
      expect(times('listClusters')).toBe(3);
    },
    subgraph,
  ));

test('What is found is there, whatever could not be read; what is not may be in that', () =>
  withStub(
    clustersOf(3, { 'peerings of 2': refused, 'routes of 3': refused }),
    async ({ query }) => {
      const representations = [
        ...[peeringBy('p-1'), peeringBy('p-2')],
        ...[routeBy('r-1'), routeBy('r-2'), routeBy('r-3')],
      ];
      const { data, errors } = await query(entities, { representations });
      expect(data._entities).toEqual([
        ...[{ id: 'Peering:1:p-1', peeringId: 'p-1' }, null],
        ...[{ id: 'Route:1:p-1:r-1', routeId: 'r-1' }, null, null],
      ]);
      expect(errors?.map(({ path }) => path)).toEqual([1, 3, 4].map((n) => ['_entities', n]));
      for (const { extensions } of errors ?? []) {
        expect(extensions.cs).toMatchObject({ code: 'CS.10002' });
      }
    },
    subgraph,
  ));

test('UUIDs in capitals find what the service writes in small letters, under its own spelling', () =>
  withStub(
    clustersOf(2),
    async ({ data, query }) => {
      const representations = [peeringBy('P-2'), routeBy('R-1'), peeringBy('p-2')];
      expect((await data(entities, { representations }))._entities).toEqual([
        { id: 'Peering:2:p-2', peeringId: 'p-2' },
        { id: 'Route:1:p-1:r-1', routeId: 'r-1' },
        { id: 'Peering:2:p-2', peeringId: 'p-2' },
      ]);
      const both = { ...peeringBy('P-2'), id: 'Peering:2:p-2' };
      expect((await query(entities, { representations: [both] })).errors).toBeUndefined();
    },
    subgraph,
  ));

test.each([
  ['peeringId', peeringBy('p-1'), 10, 11, ['listClusters']],
  ['routeId', routeBy('r-1'), 21, 22, ['listClusters', ...range(0, 11).map(() => 'listPeerings')]],
])(
  'By %s nothing is searched that would take more calls than an operation may',
  (_, representation, maxUpstreamCalls, found, calls) =>
    withStub(
      clustersOf(11),
      async ({ query, stub }) => {
        const byId = { __typename: 'Peering', id: 'Peering:1:p-1' };
        const { data, errors } = await query(entities, { representations: [representation, byId] });
        expect(data._entities).toEqual([null, { id: 'Peering:1:p-1', peeringId: 'p-1' }]);
        expect(errors).toMatchObject([
          {
            message: expect.stringMatching(`would take ${found} calls`),
            path: ['_entities', 0],
            extensions: {
              code: 'UPSTREAM_CALL_LIMIT_EXCEEDED',
              limit: maxUpstreamCalls,
              found,
            },
          },
        ]);
        expect(stub.calls().filter((name) => name !== 'getPeering')).toEqual(calls);
      },
      { ...subgraph, maxUpstreamCalls },
    ),
);

test('Of clusters that a search has listed nothing more is read', () =>
  withStub(
    clustersOf(2),
    async ({ data, stub }) => {
      const representations = [peeringBy('p-1')];
      const { _entities } = await data(
        `query ($representations: [_Any!]!) {
          _entities(representations: $representations) { ... on Peering { cluster { name } } }
        }`,
        { representations },
      );
      expect(_entities).toEqual([{ cluster: { name: 'c1' } }]);
      expect(stub.calls().toSorted()).toEqual(['listClusters', 'listPeerings', 'listPeerings']);
    },
    subgraph,
  ));
