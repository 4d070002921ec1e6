import DataLoader from 'dataloader';
import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { readOne, readPage } from '../mapping/page.js';
import { type QuotaModel, readQuota } from '../mapping/quota.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups } from './batch.js';

const pageSize = 100;

/** Quotas of one request. */
export const createQuotaLoaders = (upstream: Upstream) => {
  const page = async (query: Arguments<Endpoints['listUserQuotas']>) => {
    const quotas = readPage(await upstream('listUserQuotas', query), 'users', readQuota);
    for (const quota of quotas.rows) byId.prime(quota.userId, quota);
    return quotas;
  };

  const byId = new DataLoader<string, QuotaModel | null>(
    byPagesOrLookups({
      keyOf: (quota) => quota.userId,
      lookUp: async (userId) =>
        readOne(await upstream('getUserQuota', { user_id: userId }), readQuota),
      page: (cursor) => page({ cursor, next: true, limit: pageSize, order: 'desc' }),
      fewKeys: 1,
      complete: true,
    }),
  );

  return { page, load: (userId: string) => byId.load(userId) };
};
