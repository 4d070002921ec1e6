import assert from 'node:assert/strict';
import { client } from './client.js';
import { graphql } from './gql/index.js';
import { readAllJobs } from './paging.js';

const OneJob = graphql(`
  query OneJob($id: ID!) {
    job(id: $id) {
      id
    }
  }
`);

const JobCount = graphql(`
  query JobCount {
    jobs(first: 1) {
      totalCount
    }
  }
`);

const DeleteJob = graphql(`
  mutation DeleteJob($id: ID!) {
    deleteJob(id: $id) {
      deletedId
      userErrors {
        code
        message
      }
    }
  }
`);

/** What is shown of the job, and of how many there are: from the cache, as long as that knows it. */
const show = async (id: string) => {
  const one = await client.query(OneJob, { id });
  const count = await client.query(JobCount, {});
  return { job: one.data?.job, total: count.data?.jobs?.totalCount };
};

/** Deletes a job. What the cache has forgotten then is asked for anew. */
export const deleteJob = async (id: string) => {
  const before = await show(id);
  assert.ok(before.job && before.total);
  const { data, error } = await client.mutation(DeleteJob, { id });
  if (error) throw error;
  assert.equal(data?.deleteJob?.deletedId, id, JSON.stringify(data));
  assert.deepEqual(await show(id), { job: null, total: before.total - 1 });
  const { jobs } = await readAllJobs();
  assert.ok(jobs.every((job) => job.id !== id));
  console.log(`deletion: ${id} is gone; the list has ${jobs.length} jobs now`);
};
