import assert from 'node:assert/strict';
import { graphql, requestSubscription } from 'relay-runtime';
import type { subscriptionJobSubscription as JobSubscription } from './__generated__/subscriptionJobSubscription.graphql';
import type { subscriptionRunMutation as RunMutation } from './__generated__/subscriptionRunMutation.graphql';
import { commit, environment } from './environment';

const subscription = graphql`
  subscription subscriptionJobSubscription($id: ID!) {
    jobStatusChanged(ids: [$id], snapshot: true) {
      kind
      previous
      current
      job {
        ...job_row
      }
    }
  }
`;

const mutation = graphql`
  mutation subscriptionRunMutation($id: ID!) {
    runJob(id: $id) {
      userErrors {
        code
        message
      }
    }
  }
`;

const runJob = async (id: string) => {
  const { runJob } = await commit<RunMutation>(mutation, { id });
  assert.deepEqual(runJob?.userErrors, []);
};

/** Starts a job while its status is watched, and waits until that has changed. */
export const watchJob = async (id: string) => {
  const change = await new Promise<JobSubscription['response']['jobStatusChanged']>(
    (resolve, reject) => {
      const watching = requestSubscription<JobSubscription>(environment, {
        subscription,
        variables: { id },
        onNext: (response) => {
          const event = response?.jobStatusChanged;
          if (event?.kind === 'CURRENT') runJob(id).catch(reject);
          if (event?.kind !== 'CHANGED') return;
          resolve(event);
          watching.dispose();
        },
        onError: reject,
        onCompleted: () => reject(new Error('It ended before the status changed')),
      });
    },
  );
  assert.equal(change.previous, 'INIT');
  return change;
};
