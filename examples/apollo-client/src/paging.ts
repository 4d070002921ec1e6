import assert from 'node:assert/strict';
import { filter, firstValueFrom } from 'rxjs';
import { client } from './client.js';
import { graphql } from './gql/index.js';

// The cache joins pages by their edges; `nodes` would be those of the last page alone.
export const JobPages = graphql(`
  query JobPages($after: String) {
    jobs(first: 25, after: $after) {
      edges {
        node {
          id
          name
          ...JobRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** The list as the cache has it now. */
export const cachedJobs = () => {
  const list = client.readQuery({ query: JobPages })?.jobs;
  assert.ok(list);
  return { jobs: list.edges.map(({ node }) => node), totalCount: list.totalCount };
};

/** Shows the list of all jobs, which grows page after page. */
export const readJobs = async () => {
  const list = client.watchQuery({ query: JobPages });
  const shown = list.subscribe({}); // as a page that shows the list does
  const { data, error } = await firstValueFrom(list.pipe(filter(({ loading }) => !loading)));
  if (error) throw error;
  let pages = 1;
  for (let page = data?.jobs?.pageInfo; page?.hasNextPage; pages += 1) {
    const next = await list.fetchMore({ variables: { after: page.endCursor } });
    page = next.data?.jobs?.pageInfo;
  }
  shown.unsubscribe();

  const { jobs, totalCount } = cachedJobs();
  assert.equal(new Set(jobs.map(({ id }) => id)).size, jobs.length);
  assert.equal(jobs.length, totalCount);
  console.log(`paging: ${jobs.length} jobs in ${pages} pages, each once`);
  return jobs;
};
