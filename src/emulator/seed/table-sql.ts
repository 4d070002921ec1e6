import { type SqlSpec, shapes } from './sql.js';
import { type StreamType, themes } from './themes.js';

/** Options by which open-source SQL reaches each type of source or sink. */
const connectors: Record<StreamType, (table: string) => Readonly<Record<string, string>>> = {
  kafka: (table) => ({
    connector: 'kafka',
    topic: table,
    'properties.bootstrap.servers': '192.168.10.21:9092,192.168.10.22:9092',
    'properties.group.id': `dli-${table.replaceAll('_', '-')}`,
    'scan.startup.mode': 'latest-offset',
    format: 'json',
  }),
  rds: (table) => ({
    connector: 'jdbc',
    url: 'jdbc:mysql://192.168.20.8:3306/streams',
    'table-name': table,
  }),
  obs: (table) => ({
    connector: 'filesystem',
    path: `obs://obs-stream-data/${table}`,
    format: 'parquet',
  }),
  dis: (table) => ({ connector: 'dis', channel: table, format: 'csv' }),
  smn: () => ({ connector: 'smn' }),
  apig: () => ({ connector: 'print' }),
};

const declare = (name: string, columns: string, options: Readonly<Record<string, string>>) => {
  const declared = columns.split(', ').map((column) => `  ${column}`);
  const lines = Object.entries(options).map(([key, value]) => `  '${key}' = '${value}'`);
  return `CREATE TABLE ${name} (\n${declared.join(',\n')}\n) WITH (\n${lines.join(',\n')}\n);`;
};

/** The same in open-source SQL as `sqlOf` gives in Stream SQL. */
export function tableSqlOf({ theme, shape, from, to }: SqlSpec): string {
  const { columns, query } = shapes[shape](theme);
  const sinks = to.map((type) => {
    const name = `${theme}_${shape}_${type}`;
    return `${declare(name, columns, connectors[type](name))}\n\nINSERT INTO ${name}\n${query}`;
  });
  return [declare(theme, themes[theme].columns, connectors[from](theme)), ...sinks].join('\n\n');
}
