import type { Arguments } from '../../api/endpoint.js';
import { type Endpoints, endpoints } from '../../api/endpoints.js';
import { keyParts } from '../mapping/ids.js';
import { type Page, readOne, readPage } from '../mapping/page.js';
import { int } from '../mapping/reader.js';
import {
  readDescribedTable,
  readListedTable,
  readTablePreview,
  type TableFace,
  type TableModel,
  type TablePreviewModel,
  tableKey,
} from '../mapping/table.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, inParallel } from './batch.js';
import { EntityLoader } from './entity.js';
import { Lookup } from './lookup.js';

type ListQuery = Omit<Arguments<Endpoints['listTables']>, 'with-detail'>;

const pageSize = endpoints.listTables.maxLimit;

const total = int('table_count');

/** Tables of one request, by the names of their database and their own. */
export const createTableLoaders = (upstream: Upstream) => {
  const read = async (query: ListQuery, face: 'listed' | null): Promise<Page<TableModel>> => {
    const answer = await upstream('listTables', { ...query, 'with-detail': face === 'listed' });
    const page = readPage(answer, 'tables', readListedTable(query.database_name, face));
    return {
      rows: page.rows.map((table) => tables.remember(table)),
      total: readOne(answer, total) ?? null,
    };
  };

  /** Pages of the tables of a database, of those with a certain part in their names if one is given, one after another. */
  const pagesOf = (database_name: string, keyword?: string) => {
    let number = 0;
    return () => {
      number += 1;
      const place = { 'page-size': pageSize, 'current-page': number };
      return read({ database_name, keyword, ...place }, 'listed');
    };
  };

  /** The row of one table, among those whose names have its own in them. */
  const findRow = async (database: string, name: string): Promise<TableModel | null> => {
    const next = pagesOf(database, name);
    for (let seen = 0; ; ) {
      const { rows: page, total: all } = await next();
      const found = page.find((table) => table.name === name);
      seen += page.length;
      if (found || page.length < pageSize || seen === all) return found ?? null;
    }
  };

  /** Rows of the tables of each database by their names. */
  const rows = new Map<string, Lookup<TableModel>>();
  const rowsIn = (database: string): Lookup<TableModel> => {
    const known = rows.get(database);
    if (known) return known;
    const lookup = new Lookup<TableModel>((names) =>
      byPagesOrLookups<TableModel>({
        keyOf: (table) => table.name,
        lookUp: (name) => findRow(database, name),
        page: pagesOf(database),
        fewKeys: 1,
        complete: true,
      })(names),
    );
    rows.set(database, lookup);
    return lookup;
  };

  const listed = inParallel(async (key) => {
    const [database, name] = keyParts<2>(key);
    return rowsIn(database).load(name);
  });

  const idsOf = (key: string) => {
    const [database_name, table_name] = keyParts<2>(key);
    return { database_name, table_name };
  };

  const described = inParallel(async (key: string) => {
    const ids = idsOf(key);
    const readTable = readDescribedTable(ids.database_name, ids.table_name);
    return readOne(await upstream('describeTable', ids), readTable);
  });

  const tables = new EntityLoader<TableModel, TableFace>({
    keyOf: tableKey,
    find: described,
    faces: { listed, described },
  });

  const preview = new Lookup<TablePreviewModel>(
    inParallel(async (key) =>
      readOne(await upstream('previewTable', { ...idsOf(key), mode: 'SYNC' }), readTablePreview),
    ),
  );

  return {
    page: read,
    load: (key: string, faces?: readonly TableFace[]) => tables.load(key, faces),
    complete: (table: TableModel, faces: readonly TableFace[]) => tables.complete(table, faces),
    preview,
    forget() {
      tables.forget();
      rows.clear();
      preview.forget();
    },
  };
};
