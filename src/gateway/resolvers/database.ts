import { idFormats } from '../../api/ids.js';
import type { QueryResolvers } from '../generated/resolvers.js';
import { type DatabaseModel, readDatabase } from '../mapping/database.js';
import { readOne, readPage } from '../mapping/page.js';
import { int } from '../mapping/reader.js';
import { byOffset, offsetConnection } from '../paging/offset-connection.js';

/** The documents name no largest page; this one is the largest of the lists beside it. */
const maxLimit = 100;

const total = int('database_count');

export const Query: QueryResolvers = {
  databases: (_, { filter, ...args }, context, info) =>
    offsetConnection<DatabaseModel>(args, context, info, {
      kind: 'Database',
      idOf: ({ name }) => name,
      isId: idFormats.database_name,
      maxLimit,
      read: byOffset(async (offset, limit) => {
        const keyword = filter?.name ?? undefined;
        const answer = await context.upstream('listDatabases', { keyword, offset, limit });
        const { rows } = readPage(answer, 'databases', readDatabase);
        return { entries: rows, total: readOne(answer, total) ?? null };
      }, maxLimit),
    }),
};
