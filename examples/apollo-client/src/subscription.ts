import assert from 'node:assert/strict';
import { concatMap, first, firstValueFrom } from 'rxjs';
import { client } from './client.js';
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
  const { data } = await client.mutate({ mutation: RunJob, variables: { id } });
  assert.deepEqual(data?.runJob?.userErrors, []);
};

/** Starts a job while its status is watched, and waits until that has changed. */
export const watchJob = async (id: string) => {
  const results = client.subscribe({ query: JobStatusChanged, variables: { id } });
  const events = results.pipe(
    concatMap(async ({ data, error }) => {
      if (error) throw error;
      const event = data?.jobStatusChanged;
      if (event?.kind === 'CURRENT') await runJob(id); // it is watched by now: no change gets lost
      return event;
    }),
  );
  const event = await firstValueFrom(events.pipe(first((event) => event?.kind === 'CHANGED')));
  assert.ok(event?.job);
  assert.equal(event.previous, 'INIT');
  assert.match(rowOf(event.job), new RegExp(`${event.current}`)); // the cache has it, too
  console.log(`subscription: from ${event.previous} to ${event.current}`);
};
