import assert from 'node:assert/strict';
import { client } from './client.js';
import { graphql } from './gql/index.js';
import { cachedJobs, dropJob } from './job-list.js';

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

/** Deletes a job, which is in no list of the cache from then on. */
export const deleteJob = async (id: string) => {
  const { data } = await client.mutate({
    mutation: DeleteJob,
    variables: { id },
    update: (cache, { data }) => {
      if (data?.deleteJob?.deletedId) dropJob(cache, data.deleteJob.deletedId);
    },
  });
  assert.equal(data?.deleteJob?.deletedId, id, JSON.stringify(data));
  const jobs = cachedJobs();
  assert.ok(jobs.every((job) => job.id !== id));
  console.log(`deletion: ${id} is gone; the list has ${jobs.length} jobs now`);
};
