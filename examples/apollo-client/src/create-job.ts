import type { ApolloClient } from '@apollo/client';
import { graphql } from './gql/index.js';
import { JobPages } from './job-list.js';

const CreateJob = graphql(`
  mutation CreateJob($input: CreateSqlJobInput!) {
    createSqlJob(input: $input) {
      job {
        id
        name
        ...JobRow
      }
      userErrors {
        code
        reason
        message
        suggestion
        field
      }
    }
  }
`);

/** Creates a job from a template. If it could be created, it stands at the head of the list from then on. */
export const createJob = async (client: ApolloClient, name: string, templateId: string) => {
  const { data } = await client.mutate({
    mutation: CreateJob,
    variables: { input: { name, templateId } },
    update: (cache, { data }) => {
      const job = data?.createSqlJob?.job;
      if (!job) return;
      cache.updateQuery({ query: JobPages }, (list) => {
        if (!list?.jobs) return;
        const { edges, totalCount } = list.jobs;
        const jobs = {
          ...list.jobs,
          edges: [{ __typename: 'JobEdge' as const, node: job }, ...edges],
          totalCount: totalCount === null ? null : totalCount + 1,
        };
        return { jobs };
      });
    },
  });
  return data?.createSqlJob ?? { job: null, userErrors: [] };
};
