import assert from 'node:assert/strict';
import { toAsyncIterable } from 'wonka';
import { client } from './client.js';
import { graphql } from './gql/index.js';
import { rowOf } from './job-row.js';
import { cachedJobs } from './paging.js';

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
  const { data, error } = await client.mutation(RunJob, { id });
  if (error) throw error;
  assert.deepEqual(data?.runJob?.userErrors, []);
};

/** Starts a job while its status is watched, and waits until that has changed. */
export const watchJob = async (id: string) => {
  const results = toAsyncIterable(client.subscription(JobStatusChanged, { id }));
  for await (const { data, error } of results) {
    if (error) throw error;
    const event = data?.jobStatusChanged;
    if (event?.kind === 'CURRENT') await runJob(id); // it is watched by now: no change gets lost
    if (event?.kind !== 'CHANGED') continue;
    assert.equal(event.previous, 'INIT');
    const shown = cachedJobs().find((job) => job.id === id);
    assert.ok(shown && rowOf(shown).includes(`${event.current}`)); // the list has it, too
    console.log(`subscription: from ${event.previous} to ${event.current}`);
    return;
  }
  throw new Error('The subscription ended before the status changed');
};
