import type { Client } from '@urql/core';
import type { UpdateResolver } from '@urql/exchange-graphcache';
import type { CreateJobMutation } from './gql/graphql.js';
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

/** A job that could be created stands at the head of the list from then on. */
export const addToList: UpdateResolver<CreateJobMutation> = ({ createSqlJob }, _, cache) => {
  const job = createSqlJob?.job;
  if (!job) return;
  cache.updateQuery({ query: JobPages }, (list) => {
    if (!list?.jobs) return null;
    const { edges, totalCount } = list.jobs;
    const jobs = {
      ...list.jobs,
      edges: [{ __typename: 'JobEdge' as const, node: job }, ...edges],
      totalCount: totalCount === null ? null : totalCount + 1,
    };
    return { jobs };
  });
};

/** Creates a job from a template. */
export const createJob = async (client: Client, name: string, templateId: string) => {
  const { data, error } = await client.mutation(CreateJob, { input: { name, templateId } });
  if (error) throw error;
  return data?.createSqlJob ?? { job: null, userErrors: [] };
};
