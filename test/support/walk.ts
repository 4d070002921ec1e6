import type { GraphQLClient } from './client.js';

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: Record<string, unknown> }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A connection: how it is asked for, and where it stands in the answer. */
export interface List {
  /** `%` stands for the paging arguments and the selection. */
  readonly document: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer of whatever shape the document has
  readonly at: (data: any) => Connection;
  readonly selection?: string;
}

type PageArguments = Readonly<Record<string, string | number | null>>;

const written = (args: PageArguments) =>
  Object.entries(args)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${name === 'orderBy' ? value : JSON.stringify(value)}`)
    .join(', ');

export const page = async ({ data }: GraphQLClient, list: List, args: PageArguments) => {
  const { selection = 'id', document, at } = list;
  const info = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const body = `${written(args)}) { edges { cursor node { ${selection} } } ${info} }`;
  return at(await data(document.replace('%', body)));
};

/** Walks a list to its end, in the given direction, and gives its pages in the order of the walk. */
export const walkPages = async (
  client: GraphQLClient,
  list: List,
  { size, backward = false, ...rest }: { size: number; backward?: boolean; orderBy?: string },
  between: (page: Connection) => unknown = () => undefined,
): Promise<Connection[]> => {
  const pages: Connection[] = [];
  let cursor: string | null = null;
  do {
    const args: PageArguments = backward
      ? { last: size, before: cursor, ...rest }
      : { first: size, after: cursor, ...rest };
    const connection: Connection = await page(client, list, args);
    pages.push(connection);
    await between(connection);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = connection.pageInfo;
    cursor = (backward ? hasPreviousPage && startCursor : hasNextPage && endCursor) || null;
  } while (cursor !== null);
  return pages;
};

export const keysOf = (connection: Connection, key = 'id'): unknown[] =>
  connection.edges.map(({ node }) => node[key]);
