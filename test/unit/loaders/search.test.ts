import { expect, test } from 'vitest';
import { createLoaders } from '../../../src/gateway/loaders.js';
import type { Upstream } from '../../../src/gateway/upstream/client.js';
import { range } from '../../support/job-list.js';

const called: string[] = [];

/** What the service says of 30 clusters, each with one peering and its one route. */
const service = (async (endpoint, given) => {
  called.push(endpoint);
  const { cluster_id } = given as { readonly cluster_id?: string };
  switch (endpoint) {
    case 'listClusters':
      return { total: 30, clusters: range(0, 30).map((n) => ({ cluster_id: 30 - n })) };
    case 'listPeerings':
      return [{ id: `p-${cluster_id}` }];
    case 'listRoutes':
      return [{ id: `r-${cluster_id}` }];
    default:
      throw new Error(`${endpoint} is not asked for`);
  }
}) as Upstream;

const watched = () => {
  const loaders = createLoaders(service);
  const { ofCluster, routesOf } = loaders.peering;
  const looked = { ofCluster: 0, routesOf: 0 };
  for (const [name, lookup] of Object.entries({ ofCluster, routesOf })) {
    const load = lookup.load.bind(lookup);
    Object.assign(lookup, {
      load: (key: string) => {
        looked[name as keyof typeof looked] += 1;
        return load(key);
      },
    });
  }
  return { loaders, looked };
};

test('However many are searched for, each cluster and each peering is looked at once', async () => {
  const { loaders, looked } = watched();
  const { search } = loaders;
  const found = await Promise.all(range(21, 121).map((n) => search.route(`r-${n}`, 100)));
  expect(found.slice(0, 11)).toEqual([...range(21, 31).map((n) => `${n}:p-${n}:r-${n}`), null]);
  expect(await search.peering('P-30', 100)).toBe('30:p-30');
  expect(looked).toEqual({ ofCluster: 30, routesOf: 30 });
});

test('Routes are looked at only if one is searched for', async () => {
  const { loaders, looked } = watched();
  expect(await loaders.search.peering('p-31', 100)).toBeNull();
  expect(looked).toEqual({ ofCluster: 30, routesOf: 0 });
});

test('What was found is forgotten with all else that was read', async () => {
  const { loaders } = watched();
  const { search } = loaders;
  const calls = async () => {
    called.length = 0;
    await search.peering('p-1', 100);
    return called.length;
  };
  expect(await calls()).toBe(31);
  expect(await calls()).toBe(0);
  loaders.end();
  expect(await calls()).toBe(31);
  expect(loaders.search).not.toBe(search);
});
