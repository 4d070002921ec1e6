import { beforeEach, describe, expect, test } from 'vitest';
import { useWorld, withStub } from '../support/start.js';
import { raw } from '../support/stub.js';

const world = useWorld({ gateway: { env: { DLI: 'emulator' }, maxAliases: 200 } });
beforeEach(() => {
  world.calls();
});

const queries = () =>
  world.received().map(({ url }) => Object.fromEntries(new URL(url, 'http://x').searchParams));

const brief = 'name type typeRaw datasource datasourceRaw';
const listed = `${brief} format formatRaw location ownerName sizeBytes createdAt lastAccessedAt`;
const described =
  'columns { name description type isPartition } partitionColumns comment storageProperties { key value } createStatement';

describe('databases', () => {
  test('are listed as the service lists them', async () => {
    const { databases } = await world.rest('/databases');
    world.calls();
    const data = await world.data(
      '{ databases { totalCount nodes { name description ownerName tableCount enterpriseProjectId } } }',
    );
    expect(data.databases).toEqual({
      totalCount: 3,
      nodes: databases.map((wire: Record<string, unknown>) => ({
        name: wire.database_name,
        description: wire.description || null,
        ownerName: wire.owner,
        tableCount: wire.table_number,
        enterpriseProjectId: '0',
      })),
    });
    expect(world.calls()).toEqual(['listDatabases']);
  });

  test('are paged and filtered', async () => {
    const page = async (args: string) =>
      (
        await world.data(
          `{ databases(${args}) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`,
        )
      ).databases;
    const one = await page('first: 2');
    expect(one).toMatchObject({
      totalCount: 3,
      nodes: [{ name: 'fleet' }, { name: 'sales' }],
      pageInfo: { hasNextPage: true },
    });
    expect(await page(`first: 2, after: "${one.pageInfo.endCursor}"`)).toMatchObject({
      nodes: [{ name: 'weblogs' }],
      pageInfo: { hasNextPage: false },
    });
    expect(await page('filter: { name: "ee" }')).toMatchObject({
      totalCount: 1,
      nodes: [{ name: 'fleet' }],
    });
  });
});

describe('Lists of tables', () => {
  const list = async (selected: string, args = '') =>
    (await world.data(`{ tables(databaseName: "sales"${args}) { nodes { ${selected} } } }`)).tables
      .nodes;

  test('have what the service tells', async () => {
    const { tables } = await world.rest('/databases/sales/tables?with-detail=true');
    const types: Record<string, string> = { DLI: 'DLI', OBS: 'OBS', View: 'VIEW' };
    expect(await list(`id databaseName ${listed}`)).toEqual(
      // biome-ignore lint/suspicious/noExplicitAny: an answer of the emulator
      tables.map((wire: any) => ({
        id: `Table:sales:${wire.table_name}`,
        databaseName: 'sales',
        name: wire.table_name,
        type: wire.table_type,
        typeRaw: wire.table_type,
        datasource: types[wire.data_location],
        datasourceRaw: wire.data_location,
        format: wire.data_type?.toUpperCase() ?? null,
        formatRaw: wire.data_type ?? null,
        location: wire.location ?? null,
        ownerName: wire.owner,
        sizeBytes: wire.table_size,
        createdAt: new Date(wire.create_time).toISOString(),
        lastAccessedAt: new Date(wire.last_access_time).toISOString(),
      })),
    );
  });

  test.each([
    ['id name', { 'with-detail': 'false', 'without-tablemeta': 'true' }],
    [brief, { 'with-detail': 'false' }],
    ['location', { 'with-detail': 'true' }],
    ['name sizeBytes', { 'with-detail': 'true' }],
  ])('ask for no more than %s needs', async (selected, asked) => {
    await list(selected);
    expect(queries()).toEqual([{ ...asked, 'page-size': '20', 'current-page': '1' }]);
  });

  test('describe each table only if what only that tells is selected', async () => {
    const nodes = await list(`name type ${described}`);
    expect(world.calls()).toEqual(['listTables', ...Array(5).fill('describeTable')]);
    const of = (name: string) => nodes.find((one: { name: string }) => one.name === name);
    expect(of('orders')).toMatchObject({
      type: 'MANAGED',
      partitionColumns: ['day'],
      comment: null,
      storageProperties: null,
      createStatement: null,
    });
    expect(of('orders').columns[2]).toEqual({
      name: 'amount',
      description: null,
      type: 'decimal(10,2)',
      isPartition: false,
    });
    expect(of('daily_revenue').createStatement).toMatch(/^CREATE VIEW sales\.daily_revenue/);
    expect(of('price_list')).toMatchObject({
      partitionColumns: [],
      comment: 'Prices as the shops get them',
      storageProperties: expect.arrayContaining([{ key: 'delimiter', value: ',' }]),
      createStatement: expect.stringContaining('USING csv'),
    });
  });

  test.each([
    ['name: "orders"', ['orders', 'orders_archive'], { keyword: 'orders' }],
    ['type: VIEW', ['daily_revenue'], { 'table-type': 'VIRTUAL_VIEW' }],
    ['datasource: OBS', ['orders_archive', 'price_list'], { 'datasource-type': 'OBS' }],
    ['datasource: CLOUD_TABLE', [], { 'datasource-type': 'CloudTable' }],
    ['type: MANAGED, name: "cust"', ['customers'], { 'table-type': 'MANAGED_TABLE' }],
  ])('are filtered by %s', async (filter, names, asked) => {
    const nodes = await list('name', `, filter: { ${filter} }`);
    expect(nodes.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(queries()).toMatchObject([asked]);
  });

  test.each(['type: UNKNOWN', 'datasource: UNKNOWN', 'datasource: VIEW'])(
    'cannot be filtered by %s',
    async (filter) => {
      const { errors } = await world.query(
        `{ tables(databaseName: "sales", filter: { ${filter} }) { nodes { name } } }`,
      );
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(world.calls()).toEqual([]);
    },
  );

  test('are walked page by page', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { tables } = await world.data(
        `{ tables(databaseName: "sales", first: 2${after}) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`,
      );
      expect(tables.totalCount).toBe(5);
      seen.push(...tables.nodes.map(({ name }: { name: string }) => name));
      after = tables.pageInfo.hasNextPage ? `, after: "${tables.pageInfo.endCursor}"` : '';
    } while (after !== '');
    expect(seen).toEqual(['customers', 'daily_revenue', 'orders', 'orders_archive', 'price_list']);
  });

  test('stand below their databases', async () => {
    const { databases } = await world.data(
      '{ databases { nodes { tableCount tables { totalCount nodes { databaseName } } name } } }',
    );
    for (const { name, tableCount, tables } of databases.nodes) {
      expect(tables.totalCount).toBe(tableCount);
      expect(tables.nodes).toEqual(Array(tableCount).fill({ databaseName: name }));
    }
    expect(world.calls()).toEqual(['listDatabases', ...Array(3).fill('listTables')]);
  });

  test('of a database that is not there are null', async () => {
    expect(await world.data('{ tables(databaseName: "nowhere") { nodes { id } } }')).toEqual({
      tables: null,
    });
  });

  test.each(['', 'a b', '../x', 'a'.repeat(129)])('of %j are refused', async (database) => {
    const document =
      'query ($databaseName: String!) { tables(databaseName: $databaseName) { totalCount } }';
    const { errors } = await world.query(document, { database });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(world.calls()).toEqual([]);
  });
});

describe('A table', () => {
  test.each([
    ['id databaseName name', ['describeTable']],
    ['type location format', ['describeTable']],
    [described, ['describeTable']],
    ['datasource sizeBytes createdAt', ['listTables']],
    [`${listed} ${described}`, ['describeTable', 'listTables']],
    ['preview { rows }', ['describeTable', 'previewTable']],
  ])('is read by as few calls as tell %s', async (selected, calls) => {
    const { table } = await world.data(
      `{ table(id: "Table:sales:orders_archive") { ${selected} } }`,
    );
    expect(table).not.toBeNull();
    expect(world.calls().sort()).toEqual(calls);
  });

  test('has the same in both faces', async () => {
    const fields = `${listed} ${described}`;
    const data = await world.data(
      `{ table(id: "Table:sales:orders_archive") { ${fields} }
         tables(databaseName: "sales", filter: { name: "archive" }) { nodes { ${fields} } } }`,
    );
    expect(data.tables.nodes).toEqual([data.table]);
    expect(data.table).toMatchObject({
      datasource: 'OBS',
      location: 'obs://obs-stream-data/sales/orders_archive',
    });
  });

  test('is found with others in one list', async () => {
    const names = ['customers', 'orders', 'price_list', 'nothing'];
    const fields = names.map((name) => `${name}: table(id: "Table:sales:${name}") { sizeBytes }`);
    const data = await world.data(`{ ${fields} car: table(id: "Table:fleet:cars") { sizeBytes } }`);
    expect(data).toMatchObject({ nothing: null, price_list: { sizeBytes: 0 } });
    expect(data.car.sizeBytes).toBeGreaterThan(0);
    expect(queries()).toEqual([
      { 'with-detail': 'true', 'page-size': '100', 'current-page': '1' },
      { 'with-detail': 'true', 'page-size': '100', 'current-page': '1', keyword: 'cars' },
    ]);
  });

  test('is described once, however often it is asked for', async () => {
    await world.data(`{
      a: table(id: "Table:sales:orders") { comment preview { rows } }
      b: table(id: "Table:sales:orders") { columns { name } preview { columns { name } } }
      node(id: "Table:sales:orders") { ... on Table { type } } }`);
    expect(world.calls().sort()).toEqual(['describeTable', 'previewTable']);
  });

  test('shows its first rows', async () => {
    const wire = await world.rest('/databases/sales/tables/customers/preview');
    const { table } = await world.data(
      '{ table(id: "Table:sales:customers") { preview { columns { name type } rows } } }',
    );
    expect(table.preview).toEqual({
      columns: [
        { name: 'id', type: 'bigint' },
        { name: 'name', type: 'string' },
        { name: 'city', type: 'string' },
      ],
      rows: wire.rows,
    });
  });

  test.each(['Table:sales:nothing', 'Table:nowhere:orders'])('%s is not there', async (id) => {
    const data = await world.data(
      `{ described: table(id: "${id}") { type } listed: table(id: "${id}") { createdAt } node(id: "${id}") { id } }`,
    );
    expect(data).toEqual({ described: null, listed: null, node: null });
  });

  test.each(['orders', 'Table:orders', 'Table:sales:a:b', 'Table:sales:', 'Job:5', 'Table:a.b:c'])(
    'cannot have the id %s',
    async (id) => {
      const { errors } = await world.query(`{ table(id: "${id}") { name } }`);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors?.[0]?.message).toContain('Table:sales:orders');
      expect(world.calls()).toEqual([]);
    },
  );
});

describe('Words and shapes that the documents do not promise', () => {
  const onStub = (answer: object, document: string) =>
    withStub(
      () => raw(200, answer),
      async (gateway) => gateway.data(document),
      { env: { DLI: 'emulator' } },
    );

  test('do not fail a list', async () => {
    const { tables } = await onStub(
      {
        is_success: 'true',
        tables: [
          { table_name: 'a', table_type: 'STREAM', data_location: 'Moon', data_type: 'Parquet' },
        ],
      },
      '{ tables(databaseName: "x") { totalCount nodes { type typeRaw datasource datasourceRaw format sizeBytes } } }',
    );
    expect(tables).toEqual({
      totalCount: null,
      nodes: [
        {
          type: 'UNKNOWN',
          typeRaw: 'STREAM',
          datasource: 'UNKNOWN',
          datasourceRaw: 'Moon',
          format: 'PARQUET',
          sizeBytes: null,
        },
      ],
    });
  });

  test('leave a preview readable', async () => {
    const { table } = await onStub(
      { is_success: true, schema: [{ id: 'int', name: null }, 'odd'], rows: [['1', null], 'odd'] },
      '{ table(id: "Table:a:b") { preview { columns { name type } rows } } }',
    );
    expect(table.preview).toEqual({
      columns: [
        { name: 'id', type: 'int' },
        { name: 'name', type: null },
      ],
      rows: [['1', null]],
    });
  });
});
