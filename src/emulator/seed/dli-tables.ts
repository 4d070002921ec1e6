import type { Column, Dli, Table } from '../dli-store.js';
import { randomOf } from '../random.js';
import type { Project } from '../store.js';

type Kind = Table['kind'];

/** A table in short: `name type` of its columns, those behind `|` to partition it by. */
interface Spec {
  readonly name: string;
  readonly kind: Kind;
  readonly about: string;
  readonly columns: string;
  readonly format?: string;
  /** Of a view, what it selects from. */
  readonly from?: string;
}

const managed = (name: string, about: string, columns: string): Spec => ({
  name,
  kind: 'MANAGED',
  about,
  columns,
});
const external = (name: string, format: string, about: string, columns: string): Spec => ({
  name,
  kind: 'EXTERNAL',
  format,
  about,
  columns,
});
const view = (name: string, from: string, about: string, columns: string): Spec => ({
  name,
  kind: 'VIEW',
  from,
  about,
  columns,
});

const databases: readonly (readonly [name: string, about: string, ...tables: Spec[]])[] = [
  [
    'sales',
    'Orders and who places them',
    managed('customers', 'Who buys', 'id bigint, name string, city string'),
    managed(
      'orders',
      'What is bought',
      'id bigint, customer_id bigint, amount decimal(10,2) | day date',
    ),
    external(
      'orders_archive',
      'parquet',
      'Orders of past years',
      'id bigint, amount double | year int',
    ),
    external('price_list', 'csv', 'Prices as the shops get them', 'article string, price double'),
    view('daily_revenue', 'orders', 'Revenue by day', 'day date, revenue double'),
  ],
  [
    'fleet',
    'Where the cars are',
    managed('cars', 'Every car', 'id bigint, plate string, model string'),
    external(
      'trips',
      'orc',
      'Trips as the cars report them',
      'car_id bigint, km double | day date',
    ),
    external(
      'car_events',
      'json',
      'Events as they came in',
      'car_id bigint, event string, at timestamp',
    ),
    view('long_trips', 'trips', 'Trips of more than 100 km', 'car_id bigint, km double'),
  ],
  [
    'weblogs',
    '',
    external('clicks', 'csv', 'Clicks on the shop', 'user string, page string, at timestamp'),
    external(
      'access_logs',
      'avro',
      'Requests to the web servers',
      'ip string, path string, status int',
    ),
    managed('sessions', 'Clicks that belong together', 'id string, user string, pages int'),
    view('busy_pages', 'clicks', 'Pages with the most clicks', 'page string, clicks bigint'),
  ],
];

/** Columns written as `name type, name type | name type`, a type with a comma inside in brackets. */
function columnsOf(text: string): Column[] {
  return text.split(' | ').flatMap((part, index) =>
    part.split(/, (?=\w+ )/).map((column) => {
      const [name = '', type = ''] = column.split(' ');
      const isPartition = index === 1;
      return { name, type, desc: isPartition ? 'Partitions the table' : '', isPartition };
    }),
  );
}

const words = ['amber', 'birch', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'heath'];

const cells: Readonly<Record<string, (random: ReturnType<typeof randomOf>) => string>> = {
  bigint: (random) => String(random.int(1, 99_999)),
  int: (random) => String(random.int(1, 500)),
  double: (random) => String(random.int(100, 99_999) / 100),
  date: (random) => `2026-0${random.int(1, 3)}-${random.int(10, 28)}`,
  timestamp: (random) => `2026-03-0${random.int(1, 9)} 08:${random.int(10, 59)}:00`,
  string: (random) => random.pick(words),
};

function statementOf(database: string, spec: Spec, location: string, columns: readonly Column[]) {
  const named = `${database}.${spec.name}`;
  if (spec.kind === 'VIEW') {
    const selected = columns.map(({ name }) => name).join(', ');
    return `CREATE VIEW ${named} AS SELECT ${selected} FROM ${database}.${spec.from}`;
  }
  const list = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  return `CREATE TABLE ${named} (${list}) USING ${spec.format} OPTIONS (path '${location}')`;
}

/** Adds three databases with tables of all types. */
export function addDatabases(project: Project, dli: Dli, startAt: number): void {
  const users = [...project.users.values()];
  for (const [name, desc, ...specs] of databases) {
    const ownerName = randomOf(project.seed, 'database', name).pick(users).name;
    const tables = specs.map((spec): Table => {
      const random = randomOf(project.seed, 'table', name, spec.name);
      const columns = columnsOf(spec.columns);
      const { kind, about, format = '' } = spec;
      const location = kind === 'EXTERNAL' ? `obs://obs-stream-data/${name}/${spec.name}` : '';
      return {
        name: spec.name,
        kind,
        ownerName: random.pick(users).name,
        comment: about,
        format,
        location,
        bytes: kind === 'MANAGED' ? random.int(10_000, 9_000_000) : 0,
        columns,
        rows: Array.from({ length: random.int(3, 25) }, () =>
          columns.map(({ type }) => (cells[type] ?? cells.double)?.(random) ?? ''),
        ),
        statement: statementOf(name, spec, location, columns),
        createdAt: startAt - random.int(30, 300) * 86_400_000,
        accessedAt: startAt - random.int(1, 20) * 3_600_000,
      };
    });
    dli.databases.set(name, {
      name,
      desc,
      ownerName,
      tables: new Map(tables.map((table) => [table.name, table])),
    });
  }
}
