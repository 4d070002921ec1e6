/** A source or sink as a Stream SQL text declares it. */
export interface Stream {
  readonly kind: 'source' | 'sink';
  readonly name: string;
  readonly columns: readonly { name: string; type: string }[];
  readonly options: Readonly<Record<string, string>>;
}

/** In the SQL of open-source Flink a table is declared, and what reads or writes it tells which it is. */
const tableDeclaration =
  /\bcreate\s+table\s+(\w+)\s*\(((?:[^()]|\([^()]*\))*)\)\s*with\s*\(([^()]*)\)/gi;

const declaration =
  /\bcreate\s+(source|sink)\s+stream\s+(\w+)\s*\(([^()]*)\)\s*with\s*\(([^()]*)\)/gi;

const columnsOf = (text: string) =>
  text.split(',').flatMap((column) => {
    const [name, type] = column.trim().split(/\s+/);
    return name && type ? [{ name, type: type.toUpperCase() }] : [];
  });

const optionsOf = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/([\w.-]+)['"]?\s*=\s*["']([^"']*)["']/g)].map(([, key = '', value = '']) => [
      key,
      value,
    ]),
  );

const tablesOf = (sql: string): Stream[] => {
  const written = new Set([...sql.matchAll(/\binsert\s+into\s+(\w+)/gi)].map(([, name]) => name));
  return [...sql.matchAll(tableDeclaration)].map(([, name = '', columns = '', text = '']) => {
    const options = optionsOf(text);
    return {
      kind: written.has(name) ? 'sink' : 'source',
      name,
      columns: columnsOf(columns),
      options: { type: options.connector ?? '', ...options },
    };
  });
};

const declaredStreamsOf = (sql: string): Stream[] =>
  [...sql.matchAll(declaration)].map(([, kind = '', name = '', columns = '', options = '']) => ({
    kind: kind.toLowerCase() === 'source' ? 'source' : 'sink',
    name,
    columns: columnsOf(columns),
    options: optionsOf(options),
  }));

/** The sources and sinks of a SQL text, in its order. */
export const streamsOf = (sql: string): Stream[] => [...declaredStreamsOf(sql), ...tablesOf(sql)];

/** The streams of a SQL text if it has all that a job needs (CS.13005): source, sink and a query. */
export function completeStreamsOf(sql: string): Stream[] | null {
  const streams = streamsOf(sql);
  const kinds = new Set(streams.map(({ kind }) => kind));
  const query = /\binsert\s+into\s+\w+\s+select\b/i.test(sql);
  return kinds.size === 2 && query ? streams : null;
}
