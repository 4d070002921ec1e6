import assert from 'node:assert/strict';
import { ask, watch } from './client.js';
import { graphql, readFragment } from './graphql.js';
import { JobRow } from './paging.js';

const JobStatusChanged = graphql(
  `
    subscription JobStatusChanged($id: ID!) {
      jobStatusChanged(ids: [$id], snapshot: true) {
        kind
        previous
        current
        job {
          ...JobRow
        }
      }
    }
  `,
  [JobRow],
);

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

/** Starts a job while its status is watched, and waits until that has changed. */
export const watchJob = async (id: string) => {
  for await (const { jobStatusChanged: event } of watch(JobStatusChanged, { id })) {
    if (event.kind === 'CURRENT') {
      const { runJob } = await ask(RunJob, { id });
      assert.deepEqual(runJob?.userErrors, []);
    }
    if (event.kind === 'CHANGED') {
      const name = readFragment(JobRow, event.job)?.name;
      assert.equal(event.previous, 'INIT');
      console.log(`subscription: ${name} went from ${event.previous} to ${event.current}`);
      return;
    }
  }
  throw new Error('The subscription ended before the status changed');
};
