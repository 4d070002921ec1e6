import { endpoints } from '../../api/endpoints.js';
import { tableDatasources, tableTypes } from '../../api/enums.js';
import { idFormats } from '../../api/ids.js';
import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type {
  DatabaseResolvers,
  DatabaseTablesArgs,
  QueryResolvers,
  TableFilter,
  TableResolvers,
} from '../generated/resolvers.js';
import { orNull } from '../loaders/batch.js';
import { badInput } from '../mapping/bad-input.js';
import { globalId, parseId } from '../mapping/ids.js';
import { wordFilter } from '../mapping/status-filter.js';
import {
  listedTableFaces,
  namesOnly,
  singleTableFaces,
  type TableModel,
  tableKey,
} from '../mapping/table.js';
import { byPageNumber, offsetConnection } from '../paging/offset-connection.js';
import { entries, selection } from '../selection.js';
import { all } from '../soon.js';

/** The words of a filter on the wire; those that no list can be filtered by are refused. */
const filterOf = ({ name, type, datasource }: TableFilter) => {
  const tableType = wordFilter(type, 'type');
  const place = wordFilter(datasource, 'datasource');
  if (place === 'VIEW') throw badInput('Tables cannot be filtered by the datasource `VIEW`.');
  return {
    keyword: name ?? undefined,
    'table-type': tableType ? tableTypes[tableType].filter : undefined,
    'datasource-type': place ? tableDatasources[place].wire : undefined,
  };
};

/** The tables of a database; what lists do not tell is read of each. */
const tablesOf = (
  database: string,
  { filter, ...args }: DatabaseTablesArgs,
  context: Context,
  info: ResolveInfo,
) => {
  const { table: tables } = context.loaders;
  const selected = entries(selection(info)).names;
  const faces = listedTableFaces.needed(selected);
  const query = {
    database_name: database,
    ...filterOf(filter ?? {}),
    'without-tablemeta': namesOnly(selected) || undefined,
  };
  const { maxLimit } = endpoints.listTables;
  const readPages = byPageNumber(
    ({ page_number, limit }) =>
      tables.page(
        { ...query, 'page-size': limit, 'current-page': page_number + 1 },
        faces.includes('listed') ? 'listed' : null,
      ),
    maxLimit,
  );
  return orNull(
    offsetConnection<TableModel>(args, context, info, {
      kind: `Table:${database}`,
      idOf: ({ name }) => name,
      isId: idFormats.table_name,
      maxLimit,
      async read(start, end) {
        const page = await readPages(start, end);
        if (!faces.includes('described')) return page;
        const completed = page.entries.map((table) => tables.complete(table, ['described']));
        return { ...page, entries: await all(completed) };
      },
    }),
  );
};

export const Query: QueryResolvers = {
  table: (_, { id }, { loaders }, info) =>
    loaders.table.load(parseId('Table', id), singleTableFaces.needed(selection(info).names)),

  tables: (_, { databaseName, ...args }, context, info) => {
    if (!idFormats.database_name(databaseName)) {
      throw badInput(`${JSON.stringify(databaseName.slice(0, 80))} is not the name of a database.`);
    }
    return tablesOf(databaseName, args, context, info);
  },
};

export const Database: DatabaseResolvers = {
  tables: ({ name }, args, context, info) => tablesOf(name, args, context, info),
};

export const Table: TableResolvers = {
  id: ({ databaseName, name }) => globalId('Table', databaseName, name),
  preview: (table, _, { loaders }) => loaders.table.preview.load(tableKey(table)),
};
