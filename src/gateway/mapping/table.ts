import { tableDatasources, tableFormats, tableTypes } from '../../api/enums.js';
import { entity } from './entity.js';
import { facesBy } from './faces.js';
import { compositeKey } from './ids.js';
import * as read from './reader.js';

/** The two faces of a table: a row of the list with its details, and a description of its own. */
export type TableFace = 'listed' | 'described';

/** Rows of the list have these with their details or without. */
const brief = {
  type: read.word(tableTypes, 'table_type'),
  typeRaw: read.text('table_type'),
};
const datasource = {
  datasource: read.word(tableDatasources, 'data_location'),
  datasourceRaw: read.text('data_location'),
};

/** Both faces have these. */
const files = {
  format: read.word(tableFormats, 'data_type'),
  formatRaw: read.text('data_type'),
  location: read.text('location'),
};

const listed = {
  ownerName: read.text('owner'),
  sizeBytes: read.bigint('table_size'),
  createdAt: read.time('create_time'),
  lastAccessedAt: read.time('last_access_time'),
};

const readColumn = read.reader({
  name: read.text('column_name'),
  description: read.text('description'),
  type: read.text('type'),
  isPartition: read.flag('is_partition_column'),
});
const columns = read.listOf(readColumn, 'columns');

/** The list names these only for tables in OBS; the columns tell of all. */
const partitionColumns: read.Read<string[]> = (wire) => {
  const all = columns(wire);
  return all?.flatMap(({ name, isPartition }) => (isPartition && name ? [name] : []));
};

const described = {
  columns,
  partitionColumns,
  comment: read.text('table_comment'),
  storageProperties: read.listOf(
    read.reader({ key: read.text('key'), value: read.text('value') }),
    'storage_properties',
  ),
  createStatement: read.text('create_table_sql'),
};

/** The faces of tables in lists, which have the type and the data source in any case. */
export const listedTableFaces = facesBy<TableFace>({ listed: { ...listed, ...files }, described });

/** The faces of a table on its own. */
export const singleTableFaces = facesBy<TableFace>({
  listed: { ...listed, ...datasource },
  described: { ...brief, ...files, ...described },
});

/** Whether the names alone are selected of the rows of a list, for which the service need not look further. */
export const namesOnly = (selected: ReadonlySet<string>): boolean =>
  ![...Object.keys({ ...brief, ...datasource, ...files, ...listed })].some((name) =>
    selected.has(name),
  );

const tables = entity({
  type: 'Table',
  outer: ['databaseName'],
  key: 'name',
  id: ['table_name'],
  fields: { ...brief, ...datasource, ...files, ...listed, ...described },
  faces: { listed: (wire) => 'create_time' in wire, described: () => false },
});

/** A row of the list of a database's tables. */
export const readListedTable = (databaseName: string, face: 'listed' | null) =>
  tables.read(face, { databaseName });

/**
 * A description, which does not tell whose it is. Its `data_location` is the path that lists call `location`; there
 * `data_location` is a word.
 */
export const readDescribedTable = (databaseName: string, name: string) => {
  const readTable = tables.read('described', { databaseName });
  return ({ data_location: location, ...wire }: read.Wire) =>
    readTable({ ...wire, location, table_name: name });
};
export type TableModel = ReturnType<ReturnType<typeof readListedTable>>;

export const tableKey = ({ databaseName, name }: TableModel): string =>
  compositeKey(databaseName, name);

/** The first rows; the name of a column is the key of its type. */
export const readTablePreview = ({ schema, rows }: read.Wire) => ({
  columns: (Array.isArray(schema) ? schema : [])
    .filter(read.isWire)
    .flatMap(Object.entries<unknown>)
    .map(([name, type]) => ({ name, type: typeof type === 'string' ? type : null })),
  rows: (Array.isArray(rows) ? rows : [])
    .filter(Array.isArray)
    .map((row) => row.map((cell: unknown) => (cell === null ? null : String(cell)))),
});
export type TablePreviewModel = ReturnType<typeof readTablePreview>;
