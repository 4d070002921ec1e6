import assert from 'node:assert/strict';
import { ask } from './client.js';
import { graphql } from './graphql.js';
import { readJobs } from './paging.js';

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

/** Deletes a job. Without a cache there is nothing to mend: the list is read anew. */
export const deleteJob = async (id: string) => {
  const { deleteJob: deleted } = await ask(DeleteJob, { id });
  assert.equal(deleted?.deletedId, id, JSON.stringify(deleted));
  const { jobs } = await readJobs();
  assert.ok(jobs.every((job) => job.id !== id));
  console.log(`deletion: ${id} is gone; the list has ${jobs.length} jobs now`);
};
