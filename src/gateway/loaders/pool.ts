import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { type PoolModel, readPool } from '../mapping/elastic-resource-pool.js';
import { readPage } from '../mapping/page.js';
import { number } from '../mapping/reader.js';
import type { Upstream } from '../upstream/client.js';
import { inParallel } from './batch.js';
import { Lookup } from './lookup.js';

/** The service names no largest page; this is the one that it gives by itself. */
export const poolPageSize = 100;

const count = number('count');

/** Elastic resource pools of DLI of one request, by their names. There is no call for a single one. */
export const createPoolLoaders = (upstream: Upstream) => {
  const page = async (query: Arguments<Endpoints['listElasticResourcePools']>) => {
    const answer = await upstream('listElasticResourcePools', query);
    return readPage(answer, 'elastic_resource_pools', readPool, count);
  };

  const everyPool = async (): Promise<PoolModel[]> => {
    const pools: PoolModel[] = [];
    for (;;) {
      const { rows, total } = await page({ limit: poolPageSize, offset: pools.length });
      pools.push(...rows);
      const isLast =
        rows.length < poolPageSize || pools.length >= (total ?? Number.POSITIVE_INFINITY);
      if (isLast) return pools;
    }
  };

  /** The filter takes parts of names. */
  const lookUp = async (name: string) => {
    const { rows } = await page({ name, limit: poolPageSize, offset: 0 });
    return rows.find((pool) => pool.name === name) ?? null;
  };

  const byName = new Lookup<PoolModel>(async (names) => {
    if (names.length === 1) return inParallel(lookUp)(names);
    const found = new Map((await everyPool()).map((pool) => [pool.name, pool]));
    return names.map((name) => found.get(name) ?? null);
  });

  return {
    page,
    load: (name: string) => byName.load(name.toLowerCase()),
    forget: () => byName.forget(),
  };
};
