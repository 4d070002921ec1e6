import assert from 'node:assert/strict';
import type { Client } from '@urql/core';
import { toAsyncIterable } from 'wonka';
import { graphql } from './gql/index.js';

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

const JobChanges = graphql(`
  subscription JobChanges($id: ID!) {
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

const run = async (client: Client, id: string) => {
  const { data, error } = await client.mutation(RunJob, { id });
  if (error) throw error;
  assert.deepEqual(data?.runJob?.userErrors, []);
};

/** Runs a job as soon as it is watched, and gives the first change of its status. */
export const runAndWatch = async (client: Client, id: string) => {
  for await (const { data, error } of toAsyncIterable(client.subscription(JobChanges, { id }))) {
    if (error) throw error;
    const event = data?.jobStatusChanged;
    if (event?.kind === 'CHANGED') return event;
    // The snapshot says that the job is watched now: no change gets lost.
    if (event?.kind === 'CURRENT') await run(client, id);
  }
  throw new Error('The subscription has ended');
};
