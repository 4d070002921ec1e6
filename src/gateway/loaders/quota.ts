import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { type Page, readOne, readPage } from '../mapping/page.js';
import { type QuotaModel, readQuota } from '../mapping/quota.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, quiet } from './batch.js';
import { Lookup } from './lookup.js';

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
  /** The first page, if it was asked for before it was known which quotas are needed. */
  let first: Promise<Page<QuotaModel>> | null = null;

  const byId = new Lookup<QuotaModel>((userIds) =>
    byPagesOrLookups({
      keyOf: (quota) => quota.userId,
      lookUp: async (userId) =>
        readOne(await upstream('getUserQuota', { user_id: userId }), readQuota),
      page: list,
      first,
      fewKeys,
      complete: true,
    })(userIds),
  );

  return {
    page,
    load: (userId: string) => byId.load(userId),
    fetch: (userIds: readonly string[]) => byId.fetch(userIds),

    /** Begins to read what up to `count` entries will refer to. */
    expect(count: number) {
      if (count > fewKeys) first ??= quiet(list(undefined));
    },

    forget() {
      byId.forget();
      first = null;
    },
  };
};
