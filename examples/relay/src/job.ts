import assert from 'node:assert/strict';
import { graphql } from 'relay-runtime';
import { waitForFragmentData } from 'relay-runtime/experimental';
import type { job_row$key } from './__generated__/job_row.graphql';
import jobRefetchQuery, {
  type jobRefetchQuery as JobRefetchQuery,
} from './__generated__/jobRefetchQuery.graphql';
import { ask, environment } from './environment';

const row = graphql`
  fragment job_row on Job @throwOnFieldError @refetchable(queryName: "jobRefetchQuery") {
    id
    name
    status
  }
`;

/** The job as the store has it; a component would call `useRefetchableFragment`. */
export const readJob = (key: job_row$key) => waitForFragmentData(environment, row, key);

/** Reads one job anew, by the query that the compiler has made of the fragment and `node(id:)`. */
export const refetchJob = async (id: string) => {
  const { node } = await ask<JobRefetchQuery>(jobRefetchQuery, { id });
  assert.ok(node);
  const job = await readJob(node);
  assert.equal(job.id, id);
  assert.notEqual(job.status, 'INIT');
  console.log(`refetch: ${job.name} by its id ${job.id}: ${job.status}`);
};
