import assert from 'node:assert/strict';
import { client, stream } from './client.js';
import type { JobStatusChangedSubscription } from './gql/graphql.js';
import { graphql } from './gql/index.js';
import { rowOf } from './job-row.js';

const RunJob = graphql(`
  mutation RunJob($id: ID!) {
    runJob(id: $id) {
      userErrors {
        code
        message
      }
    }
  }
`);

const JobStatusChanged = graphql(`
  subscription JobStatusChanged($id: ID!) {
    jobStatusChanged(ids: [$id], snapshot: true) {
      kind
      previous
      current
      job {
        id
        ...JobRow
      }
    }
  }
`);

const runJob = async (id: string) => {
  const { runJob } = await client.request(RunJob, { id });
  assert.deepEqual(runJob?.userErrors, []);
};

/** Starts a job while its status is watched, and waits until that has changed. */
export const watchJob = async (id: string) => {
  const request = { query: JobStatusChanged.toString(), variables: { id } };
  for await (const { data, errors } of stream.iterate<JobStatusChangedSubscription>(request)) {
    if (errors) throw new Error(errors[0]?.message, { cause: errors });
    const event = data?.jobStatusChanged;
    if (event?.kind === 'CURRENT') await runJob(id); // it is watched by now: no change gets lost
    if (event?.kind !== 'CHANGED' || !event.job) continue;
    assert.equal(event.previous, 'INIT');
    console.log(`subscription: from ${event.previous} to ${event.current}: ${rowOf(event.job)}`);
    return;
  }
  throw new Error('The subscription ended before the status changed');
};
