import assert from 'node:assert/strict';
import type { ApolloClient } from '@apollo/client';
import { concatMap, first, firstValueFrom } from 'rxjs';
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

const run = async (client: ApolloClient, id: string) => {
  const { data } = await client.mutate({ mutation: RunJob, variables: { id } });
  assert.deepEqual(data?.runJob?.userErrors, []);
};

/** Runs a job as soon as it is watched, and gives the first change of its status. */
export const runAndWatch = (client: ApolloClient, id: string) =>
  firstValueFrom(
    client.subscribe({ query: JobChanges, variables: { id } }).pipe(
      concatMap(async ({ data, error }) => {
        if (error) throw error;
        // The snapshot says that the job is watched now: no change gets lost.
        if (data?.jobStatusChanged.kind === 'CURRENT') await run(client, id);
        return data?.jobStatusChanged;
      }),
      first((event) => event?.kind === 'CHANGED'),
    ),
  );
