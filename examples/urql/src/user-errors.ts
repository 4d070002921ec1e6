import assert from 'node:assert/strict';
import { client } from './client.js';
import { graphql } from './gql/index.js';
import { rowOf } from './job-row.js';
import { readAllJobs } from './paging.js';

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

const create = async (name: string, templateId: string) => {
  const { data, error } = await client.mutation(CreateSqlJob, { input: { name, templateId } });
  if (error) throw error;
  return data?.createSqlJob;
};

/** Asks for a job under a name that is taken, then for one under a name that is free. */
export const createJob = async (taken: string, free: string) => {
  const { data } = await client.query(Templates, {});
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
  const [newest] = (await readAllJobs()).jobs;
  assert.equal(newest?.id, created.job.id);
  console.log(`user errors: none for ${rowOf(newest)}, which the list has now`);
  return created.job;
};
