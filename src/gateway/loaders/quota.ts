import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { readOne, readPage } from '../mapping/page.js';
import { type QuotaModel, readQuota } from '../mapping/quota.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, createAhead } from './batch.js';
import { createLookup } from './lookup.js';

const pageSize = 100;
const fewKeys = 1;

/** Quotas of one request. */
export const createQuotaLoaders = (upstream: Upstream) => {
  const page = async (query: Arguments<Endpoints['listUserQuotas']>) => {
    const quotas = readPage(await upstream('listUserQuotas', query), 'users', readQuota);
    for (const quota of quotas.rows) byId.prime(quota.userId, quota);
    return quotas;
  };

  const list = (cursor: string | undefined) =>
    page({ cursor, next: true, limit: pageSize, order: 'desc' });
  const ahead = createAhead(() => list(undefined));

  const byId = createLookup<QuotaModel>(
    byPagesOrLookups({
      keyOf: (quota) => quota.userId,
      lookUp: async (userId) =>
        readOne(await upstream('getUserQuota', { user_id: userId }), readQuota),
      page: list,
      first: ahead.first,
      fewKeys,
      complete: true,
    }),
  );

  return {
    page,
    load: byId.load,
    fetch: byId.fetch,

    /** Begins to read what up to `count` entries will refer to. */
    expect(count: number) {
      if (count > fewKeys) ahead.begin();
    },
  };
};
