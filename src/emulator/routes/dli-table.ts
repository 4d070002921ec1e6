import { tableDatasources, tableTypes } from '../../api/enums.js';
import { previewRows } from '../../api/rules/dli-table.js';
import type { Column, Database, Table } from '../dli-store.js';
import { fail } from '../errors.js';
import type { Handlers } from '../handler.js';
import { count, flag } from '../parameters.js';
import { randomOf } from '../random.js';
import type { Project } from '../store.js';
import { done } from './dli-answer.js';

const malformed = { code: 'DLI.0001' } as const;

const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
  one.name < other.name ? -1 : 1;

/** DLI takes names in either case. */
const findDatabase = ({ dli }: Project, name: string): Database =>
  dli?.databases.get(name.toLowerCase()) ?? fail('DLI.0002');

interface TablePath {
  readonly database_name: string;
  readonly table_name: string;
}
const findTable = (project: Project, path: TablePath): Table =>
  findDatabase(project, path.database_name).tables.get(path.table_name.toLowerCase()) ??
  fail('DLI.0002');

const places = {
  MANAGED: tableDatasources.DLI,
  EXTERNAL: tableDatasources.OBS,
  VIEW: tableDatasources.VIEW,
};

const partitionsOf = ({ columns }: Table): Column[] =>
  columns.filter(({ isPartition }) => isPartition);

/** A row of the list: without details these three, without what is known of tables no more than the name. */
function rowOf(table: Table, isDetailed: boolean, isBare: boolean) {
  const { name, kind } = table;
  if (isBare) return { table_name: name };
  const brief = { data_location: places[kind].wire, table_name: name, table_type: kind };
  if (!isDetailed) return brief;
  const partitions = partitionsOf(table);
  return {
    ...brief,
    create_time: table.createdAt,
    last_access_time: table.accessedAt,
    owner: table.ownerName,
    table_size: table.bytes,
    ...(kind === 'EXTERNAL' && { data_type: table.format, location: table.location }),
    ...(kind === 'EXTERNAL' &&
      partitions.length > 0 && { partition_columns: partitions.map(({ name }) => name) }),
  };
}

/** What a description has beside the columns, by the type of the table. */
function aboutOf({ kind, format, location, comment, statement }: Table) {
  if (kind === 'MANAGED') return {};
  if (kind === 'VIEW') return { create_table_sql: statement };
  const properties = { header: 'true', delimiter: ',', dateformat: 'yyyy-MM-dd' };
  return {
    data_type: format,
    data_location: location,
    storage_properties:
      format === 'csv' ? Object.entries(properties).map(([key, value]) => ({ key, value })) : [],
    table_comment: comment,
    create_table_sql: statement,
  };
}

/** The type that a filter names in words of its own. */
const typeIn = (filter: string) =>
  Object.values(tableTypes).find((type) => type.filter === filter)?.wire ?? fail('DLI.0001');

/** Databases and tables of DLI. */
export const dliTable = {
  listDatabases({ project, query }) {
    const { keyword = '' } = query;
    const offset = count(query.offset, 0, { min: 0, ...malformed });
    const limit = count(query.limit, Number.POSITIVE_INFINITY, malformed);
    const databases = [...(project.dli?.databases.values() ?? [])]
      .filter(({ name }) => name.includes(keyword.toLowerCase()))
      .sort(byName);
    return {
      ...done(),
      database_count: databases.length,
      databases: databases.slice(offset, offset + limit).map((database) => ({
        database_name: database.name,
        description: database.desc,
        enterprise_project_id: '0',
        owner: database.ownerName,
        table_number: database.tables.size,
      })),
    };
  },

  listTables({ project, path, query }) {
    const { keyword = '', 'table-type': type, 'datasource-type': place = '' } = query;
    const size = count(query['page-size'], 100, { max: 100, ...malformed });
    const start = (count(query['current-page'], 1, malformed) - 1) * size;
    const isDetailed = flag(query['with-detail'], false, 'DLI.0001');
    const isBare = flag(query['without-tablemeta'], false, 'DLI.0001');
    const wanted = type === undefined ? null : typeIn(type);
    const tables = [...findDatabase(project, path.database_name).tables.values()]
      .filter(({ name }) => name.includes(keyword.toLowerCase()))
      .filter(({ kind }) => wanted === null || kind === wanted)
      .filter(({ kind }) => place === '' || places[kind].wire === place)
      .sort(byName);
    return {
      ...done(),
      table_count: tables.length,
      tables: tables.slice(start, start + size).map((table) => rowOf(table, isDetailed, isBare)),
    };
  },

  describeTable({ project, path }) {
    const table = findTable(project, path);
    return {
      ...done(),
      column_count: table.columns.length,
      columns: table.columns.map(({ name, type, desc, isPartition }) => ({
        column_name: name,
        description: desc,
        type,
        is_partition_column: isPartition,
      })),
      table_type: table.kind,
      ...aboutOf(table),
    };
  },

  previewTable({ project, path, query }) {
    const table = findTable(project, path);
    if (!['SYNC', 'ASYNC'].includes(query.mode ?? 'SYNC')) fail('DLI.0001');
    if (query.mode === 'ASYNC') {
      return { ...done(), job_id: randomOf(project.seed, 'preview', table.name).uuid() };
    }
    return {
      ...done(),
      schema: table.columns.map(({ name, type }) => ({ [name]: type })),
      rows: table.rows.slice(0, previewRows),
    };
  },

  deleteTable({ project, path, query }) {
    const isAsync = flag(query.async, false, 'DLI.0001');
    const { name } = findTable(project, path);
    findDatabase(project, path.database_name).tables.delete(name);
    if (!isAsync) return { ...done(), job_mode: 'sync' };
    const job_id = randomOf(project.seed, 'uuid', ++project.highest.uuid).uuid();
    return { ...done(), job_id, job_type: 'DDL', job_mode: 'async' };
  },
} satisfies Partial<Handlers>;
