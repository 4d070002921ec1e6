import assert from 'node:assert/strict';
import type { GraphQLClient } from 'graphql-request';
import type { Client } from 'graphql-sse';
import type { JobChangesSubscription } from './gql/graphql.js';
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

const run = async (client: GraphQLClient, id: string) => {
  const { runJob } = await client.request(RunJob, { id });
  assert.deepEqual(runJob?.userErrors, []);
};

/** Runs a job as soon as it is watched, and gives the first change of its status. */
export const runAndWatch = async (client: GraphQLClient, stream: Client, id: string) => {
  const request = { query: JobChanges.toString(), variables: { id } };
  for await (const { data, errors } of stream.iterate<JobChangesSubscription>(request)) {
    if (errors) throw errors[0];
    const event = data?.jobStatusChanged;
    if (event?.kind === 'CHANGED') return event;
    // The snapshot says that the job is watched now: no change gets lost.
    if (event?.kind === 'CURRENT') await run(client, id);
  }
  throw new Error('The subscription has ended');
};
