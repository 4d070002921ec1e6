import { largestPage, type Page, type PageQuery } from '../../mapping/page.js';

/**
 * All entries of a list, however small the service makes its pages. Each answer tells how many there are; where that has
 * changed on the way, only a page with nothing new in it is the end.
 */
export const readAll = async <Row>(
  keyOf: (row: Row) => string,
  read: (query: PageQuery) => Promise<Page<Row>>,
): Promise<Row[]> => {
  const found = new Map<string, Row>();
  let cursor: string | undefined;
  let first: number | null | undefined;
  for (;;) {
    const { rows, total } = await read({ cursor, next: true, limit: largestPage, order: 'desc' });
    const before = found.size;
    for (const row of rows) found.set(keyOf(row), row);
    first ??= total;
    const isAll = total !== null && total === first && found.size >= total;
    const last = rows.at(-1);
    if (isAll || last === undefined || found.size === before) return [...found.values()];
    cursor = keyOf(last);
  }
};
