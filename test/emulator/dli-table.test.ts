import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';

const world = useEmulator();
const get = (path: string) => world.inProject(`/databases${path}`);
const names = async (query: string, database = 'sales') =>
  (await get(`/${database}/tables?${query}`)).json.tables.map(
    (one: { table_name: string }) => one.table_name,
  );
const sales = ['customers', 'daily_revenue', 'orders', 'orders_archive', 'price_list'];
const refused = { error_code: 'DLI.0001', error_msg: expect.any(String) };

describe('Databases', () => {
  test('are listed with the number of their tables', async () => {
    const { json } = await get('');
    expect(json).toMatchObject({ is_success: true, message: '', database_count: 3 });
    expect(json.databases.map((one: { table_number: number }) => one.table_number)).toEqual([
      4, 5, 4,
    ]);
    expect(json.databases[1]).toEqual({
      database_name: 'sales',
      description: expect.any(String),
      enterprise_project_id: '0',
      owner: expect.any(String),
      table_number: 5,
    });
  });

  test.each([
    ['keyword=EE', 1, ['fleet']],
    ['offset=1&limit=1', 3, ['sales']],
    ['offset=9', 3, []],
  ])('%s', async (query, count, listed) => {
    const { json } = await get(`?${query}`);
    expect(json.database_count).toBe(count);
    expect(json.databases.map((one: { database_name: string }) => one.database_name)).toEqual(
      listed,
    );
  });

  test.each(['offset=-1', 'limit=0', 'limit=x'])('%s is refused', async (query) => {
    const { status, json } = await get(`?${query}`);
    expect([status, json]).toEqual([400, refused]);
  });
});

describe('Tables', () => {
  test.each([
    ['', sales],
    ['keyword=orders', ['orders', 'orders_archive']],
    ['table-type=VIRTUAL_VIEW', ['daily_revenue']],
    ['table-type=EXTERNAL_TABLE', ['orders_archive', 'price_list']],
    ['datasource-type=DLI', ['customers', 'orders']],
    ['datasource-type=HBase', []],
    ['page-size=2&current-page=2', ['orders', 'orders_archive']],
    ['page-size=2&current-page=4', []],
  ])('%s', async (query, listed) => {
    expect(await names(query)).toEqual(listed);
  });

  test.each(['page-size=0', 'page-size=101', 'current-page=0', 'table-type=VIEW', 'with-detail=1'])(
    '%s is refused',
    async (query) => {
      const { status, json } = await get(`/sales/tables?${query}`);
      expect([status, json]).toEqual([400, refused]);
    },
  );

  test('come with three fields, with one or with all', async () => {
    const keysBy = async (query: string) =>
      Object.keys((await get(`/sales/tables?keyword=orders_archive&${query}`)).json.tables[0]);
    expect(await keysBy('')).toEqual(['data_location', 'table_name', 'table_type']);
    expect(await keysBy('without-tablemeta=true')).toEqual(['table_name']);
    expect((await keysBy('with-detail=true')).toSorted()).toEqual([
      'create_time',
      'data_location',
      'data_type',
      'last_access_time',
      'location',
      'owner',
      'partition_columns',
      'table_name',
      'table_size',
      'table_type',
    ]);
  });

  test.each([
    ['orders', ['column_count', 'columns', 'is_success', 'message', 'table_type']],
    [
      'DAILY_REVENUE',
      ['column_count', 'columns', 'create_table_sql', 'is_success', 'message', 'table_type'],
    ],
    [
      'price_list',
      [
        'column_count',
        'columns',
        'create_table_sql',
        'data_location',
        'data_type',
        'is_success',
        'message',
        'storage_properties',
        'table_comment',
        'table_type',
      ],
    ],
  ])('%s is described as its type has it', async (table, keys) => {
    const { json } = await get(`/sales/tables/${table}`);
    expect(Object.keys(json).sort()).toEqual(keys);
    expect(json.column_count).toBe(json.columns.length);
  });

  test('show their first rows', async () => {
    const { json } = await get('/sales/tables/orders/preview?mode=SYNC');
    expect(json.schema).toEqual([
      { id: 'bigint' },
      { customer_id: 'bigint' },
      { amount: 'decimal(10,2)' },
      { day: 'date' },
    ]);
    expect(json.rows.length).toBeLessThanOrEqual(10);
    for (const row of json.rows) {
      expect(row).toHaveLength(4);
      expect(row.every((cell: unknown) => typeof cell === 'string')).toBe(true);
    }
    const later = await get('/sales/tables/orders/preview?mode=ASYNC');
    expect(Object.keys(later.json)).toEqual(['is_success', 'message', 'job_id']);
    expect((await get('/sales/tables/orders/preview?mode=now')).json).toEqual(refused);
  });

  test.each([
    ['', { is_success: true, message: '', job_mode: 'sync' }],
    [
      '?async=true',
      {
        is_success: true,
        message: '',
        job_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        job_type: 'DDL',
        job_mode: 'async',
      },
    ],
  ])('are deleted %s', async (query, answer) => {
    const path = `/databases/sales/tables/customers${query}`;
    expect((await world.inProject(path, { method: 'DELETE' })).json).toEqual(answer);
    expect(await names('')).toEqual(sales.slice(1));
    expect((await world.inProject(path, { method: 'DELETE' })).json.error_code).toBe('DLI.0002');
  });

  test.each(['/nowhere/tables', '/nowhere/tables/orders', '/sales/tables/x/preview'])(
    '%s is not there',
    async (path) => {
      const { status, json } = await get(path);
      expect([status, json.error_code]).toEqual([400, 'DLI.0002']);
    },
  );
});
