import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { type ConnectionModel, readConnection } from '../mapping/enhanced-connection.js';
import { type Page, readOne, readPage } from '../mapping/page.js';
import { number } from '../mapping/reader.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, pagesByOffset } from './batch.js';
import { Lookup } from './lookup.js';

type ListQuery = Arguments<Endpoints['listEnhancedConnections']>;

/** What the service gives where no size is asked for. */
export const connectionPageSize = 100;

/** Enhanced connections of one request. */
export const createEnhancedConnectionLoaders = (upstream: Upstream) => {
  const keyOf = ({ connectionId }: ConnectionModel) => connectionId;

  const page = async (query: ListQuery): Promise<Page<ConnectionModel>> => {
    const answer = await upstream('listEnhancedConnections', query);
    const read = readPage(answer, 'connections', readConnection, number('count'));
    for (const connection of read.rows) byId.prime(keyOf(connection), connection);
    return read;
  };

  const lookUp = async (connection_id: string) =>
    readOne(await upstream('getEnhancedConnection', { connection_id }), readConnection);

  const byId = new Lookup<ConnectionModel>((keys) =>
    byPagesOrLookups({
      keyOf,
      lookUp,
      page: pagesByOffset((offset) => page({ offset, limit: connectionPageSize })),
      fewKeys: 1,
      complete: true,
    })(keys),
  );

  return {
    page,
    load: (connectionId: string) => byId.load(connectionId),
    forget: () => byId.forget(),
  };
};
