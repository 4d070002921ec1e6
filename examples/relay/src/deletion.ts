import assert from 'node:assert/strict';
import { graphql } from 'relay-runtime';
import type { deletionMutation as DeletionMutation } from './__generated__/deletionMutation.graphql';
import { commit } from './environment';
import { countBy } from './paging';

const mutation = graphql`
  mutation deletionMutation($id: ID!, $connections: [ID!]!) {
    deleteJob(id: $id) {
      deletedId @deleteEdge(connections: $connections)
      userErrors {
        code
        message
      }
    }
  }
`;

/** Deletes a job, which is in the connection no more from then on. */
export const deleteJob = async (id: string, connection: string) => {
  const { deleteJob: deleted } = await commit<DeletionMutation>(
    mutation,
    { id, connections: [connection] },
    {
      updater: (store, data) => {
        if (data?.deleteJob?.deletedId) countBy(-1, store, connection);
      },
    },
  );
  assert.equal(deleted?.deletedId, id, JSON.stringify(deleted));
};
