import type { GraphQLClient } from 'graphql-request';
import { graphql } from './gql/index.js';

const CreateJob = graphql(`
  mutation CreateJob($input: CreateSqlJobInput!) {
    createSqlJob(input: $input) {
      job {
        id
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

/** Creates a job from a template. */
export const createJob = async (client: GraphQLClient, name: string, templateId: string) => {
  const { createSqlJob } = await client.request(CreateJob, { input: { name, templateId } });
  return createSqlJob ?? { job: null, userErrors: [] };
};
