import { type Shape, type StreamType, type Theme, themes } from './themes.js';

type Options = Readonly<Record<string, string>>;

const dashed = (name: string) => name.replaceAll('_', '-');

const csv: Options = { encode: 'csv', field_delimiter: ',' };

/** Options that each type of source or sink is declared with. */
const options: Record<StreamType, (stream: string, region: string) => Options> = {
  dis: (stream, region) => ({
    region,
    channel: `dis-${dashed(stream)}`,
    partition_count: '2',
    ...csv,
  }),
  kafka: (stream) => ({
    kafka_bootstrap_servers: '192.168.10.21:9092,192.168.10.22:9092',
    kafka_topic: stream,
    kafka_group_id: `cs-${dashed(stream)}`,
    encode: 'json',
  }),
  obs: (stream, region) => ({
    region,
    bucket: 'obs-stream-data',
    object_name: `${stream}/part`,
    row_delimiter: '|',
    ...csv,
  }),
  smn: (stream, region) => ({
    region,
    topic_urn: `urn:smn:${region}:${dashed(stream)}`,
    urn_column: 'topic',
    message_subject: stream,
    message_column: 'note',
  }),
  apig: (_stream, region) => ({ region, app_id: 'ee42b8c05d9f4d0a9f5f1c3d7a6b9e12', ...csv }),
  rds: (stream, region) => ({
    region,
    db_url: 'mysql://192.168.20.8:3306/streams',
    username: 'streams',
    table_name: stream,
  }),
};

const declare = (
  kind: 'SOURCE' | 'SINK',
  name: string,
  columns: string,
  type: string,
  more: Options,
) => {
  const lines = Object.entries({ type, ...more }).map(([key, value]) => `  ${key} = "${value}"`);
  const declared = columns.split(', ').map((column) => `  ${column}`);
  return `CREATE ${kind} STREAM ${name} (\n${declared.join(',\n')}\n) WITH (\n${lines.join(',\n')}\n);`;
};

/** Sink columns and query of each shape of job. */
export const shapes: Record<Shape, (theme: Theme) => { columns: string; query: string }> = {
  per_minute(theme) {
    const { group, measure } = themes[theme];
    const minute = "INTERVAL '1' MINUTE";
    return {
      columns: `${group} STRING, window_end TIMESTAMP, records BIGINT, total_${measure} DOUBLE`,
      query: [
        `SELECT ${group}, TUMBLE_END(proctime, ${minute}), COUNT(*), SUM(${measure})`,
        `FROM ${theme}`,
        `GROUP BY TUMBLE(proctime, ${minute}), ${group};`,
      ].join('\n'),
    };
  },
  alarm(theme) {
    const { group, measure, alarm } = themes[theme];
    return {
      columns: `${group} STRING, ${measure} DOUBLE, topic STRING, note STRING`,
      query: [
        `SELECT ${group}, ${measure}, '${dashed(theme)}', '${measure} above ${alarm}'`,
        `FROM ${theme}`,
        `WHERE ${measure} > ${alarm};`,
      ].join('\n'),
    };
  },
  clean(theme) {
    const { columns, group } = themes[theme];
    return { columns, query: `SELECT * FROM ${theme}\nWHERE ${group} IS NOT NULL;` };
  },
};

export interface SqlSpec {
  readonly theme: Theme;
  readonly shape: Shape;
  readonly from: StreamType;
  readonly to: readonly StreamType[];
}

/** Stream SQL with one source and a query for each of its sinks. */
export function sqlOf({ theme, shape, from, to }: SqlSpec, region: string): string {
  const { columns, query } = shapes[shape](theme);
  const source = declare(
    'SOURCE',
    theme,
    themes[theme].columns,
    from,
    options[from](theme, region),
  );
  const sinks = to.map((type) => {
    const name = `${theme}_${shape}${to.length > 1 ? `_${type}` : ''}`;
    const sink = declare('SINK', name, columns, type, options[type](name, region));
    return `${sink}\n\nINSERT INTO ${name}\n${query}`;
  });
  return [source, ...sinks].join('\n\n');
}
