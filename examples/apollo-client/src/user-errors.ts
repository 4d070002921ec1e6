import assert from 'node:assert/strict';
import { client } from './client.js';
import { graphql } from './gql/index.js';
import { addJob, cachedJobs } from './job-list.js';
import { rowOf } from './job-row.js';

const Templates = graphql(`
  query Templates {
    templates(first: 1) {
      edges {
        node {
          id
        }
      }
    }
  }
`);

const CreateSqlJob = graphql(`
  mutation CreateSqlJob($input: CreateSqlJobInput!) {
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

/** Asks for a job, which stands at the head of the list from then on if it could be created. */
const create = async (name: string, templateId: string) => {
  const { data } = await client.mutate({
    mutation: CreateSqlJob,
    variables: { input: { name, templateId } },
    update: (cache, { data }) => {
      if (data?.createSqlJob?.job) addJob(cache, data.createSqlJob.job);
    },
  });
  return data?.createSqlJob;
};

/** Asks for a job under a name that is taken, then for one under a name that is free. */
export const createJob = async (taken: string, free: string) => {
  const { data } = await client.query({ query: Templates });
  const templateId = data?.templates?.edges[0]?.node.id;
  assert.ok(templateId);

  const refused = await create(taken, templateId);
  const userErrors = refused?.userErrors ?? [];
  assert.deepEqual(
    userErrors.map(({ reason }) => reason),
    ['JOB_NAME_EXIST'],
  );
  for (const { code, message, suggestion, field } of userErrors) {
    console.log(`user errors: ${code} at ${field?.join('.')}: ${message} ${suggestion}`);
  }

  const created = await create(free, templateId);
  assert.ok(created?.job, JSON.stringify(created));
  assert.equal(cachedJobs()[0]?.id, created.job.id);
  console.log(`user errors: none for ${rowOf(created.job)}, which the list in the cache has now`);
  return created.job;
};
