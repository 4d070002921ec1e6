import assert from 'node:assert/strict';
import { client } from './client.js';
import { JobPages } from './job-list.js';

/** The list as the cache has it now. */
export const cachedJobs = () => {
  const list = client.readQuery(JobPages, {})?.data?.jobs;
  assert.ok(list);
  const jobs = list.edges.map(({ node }) => node);
  assert.equal(new Set(jobs.map(({ id }) => id)).size, jobs.length);
  assert.equal(jobs.length, list.totalCount);
  return jobs;
};

/** Asks for page after page, where the cache does not have them. It joins them: each answer has all jobs up to there. */
export const readAllJobs = async () => {
  let pages = 0;
  let after: string | null | undefined;
  do {
    const { data, error } = await client.query(JobPages, { after });
    if (error) throw error;
    const page = data?.jobs?.pageInfo;
    after = page?.hasNextPage ? page.endCursor : null;
    pages += 1;
  } while (after);
  return { jobs: cachedJobs(), pages };
};

/** Shows the list of all jobs. */
export const showJobs = async () => {
  const { jobs, pages } = await readAllJobs();
  console.log(`paging: ${jobs.length} jobs in ${pages} pages, each once`);
  return jobs;
};
