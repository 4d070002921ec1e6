import assert from 'node:assert/strict';
import { filter, firstValueFrom } from 'rxjs';
import { client } from './client.js';
import { cachedJobs, JobPages } from './job-list.js';

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

  const jobs = cachedJobs();
  assert.equal(new Set(jobs.map(({ id }) => id)).size, jobs.length);
  console.log(`paging: ${jobs.length} jobs in ${pages} pages, each once`);
  return jobs;
};
