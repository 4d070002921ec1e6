import assert from 'node:assert/strict';
import {
  createOperationDescriptor,
  getRequest,
  graphql,
  type RecordSourceSelectorProxy,
} from 'relay-runtime';
import { waitForFragmentData } from 'relay-runtime/experimental';
import type { paging_jobs$data, paging_jobs$key } from './__generated__/paging_jobs.graphql';
import pagingNextQuery, {
  type pagingNextQuery as PagingNextQuery,
} from './__generated__/pagingNextQuery.graphql';
import { ask, environment } from './environment';
import { readJob } from './job';

const jobs = graphql`
  fragment paging_jobs on Query
  @throwOnFieldError
  @argumentDefinitions(count: { type: "Int", defaultValue: 25 }, cursor: { type: "String" })
  @refetchable(queryName: "pagingNextQuery") {
    jobs(first: $count, after: $cursor) @connection(key: "paging_jobs") {
      __id
      totalCount
      edges {
        node {
          id
          ...job_row
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

type Connection = NonNullable<paging_jobs$data['jobs']>;

/** The list as the store has it; a component would call `usePaginationFragment`. */
const readJobs = async (key: paging_jobs$key): Promise<Connection> => {
  const { jobs: connection } = await waitForFragmentData(environment, jobs, key);
  assert.ok(connection);
  return connection;
};

/** Counts a list up or down: the directives that change its edges leave `totalCount` as it was. */
export const countBy = (change: number, store: RecordSourceSelectorProxy, connection: string) => {
  const list = store.get(connection);
  const total = list?.getValue('totalCount');
  if (typeof total === 'number') list?.setValue(total + change, 'totalCount');
};

/** All jobs, a page at a time; in the store they are one connection. */
export const pageThroughJobs = async () => {
  // What nobody retains, the store may drop.
  environment.retain(createOperationDescriptor(getRequest(pagingNextQuery), {}));
  let key: paging_jobs$key;
  let list: Connection;
  let pages = 0;
  let cursor: string | null | undefined;
  do {
    key = await ask<PagingNextQuery>(pagingNextQuery, { cursor });
    list = await readJobs(key);
    pages += 1;
    cursor = list.pageInfo.endCursor;
  } while (list.pageInfo.hasNextPage);
  const { __id: connection, edges, totalCount } = list;
  assert.equal(edges.length, totalCount);
  assert.equal(new Set(edges.map(({ node }) => node.id)).size, edges.length);
  console.log(`paging: ${edges.length} jobs in ${pages} pages, each once, in one connection`);
  return { key, connection };
};

/** All of the list, as the store has it now. */
export const readAll = async (key: paging_jobs$key) => {
  const { edges, totalCount } = await readJobs(key);
  assert.equal(edges.length, totalCount);
  return Promise.all(edges.map(({ node }) => readJob(node)));
};
