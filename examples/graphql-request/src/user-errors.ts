import assert from 'node:assert/strict';
import { client } from './client.js';
import { graphql } from './gql/index.js';
import { rowOf } from './job-row.js';

const Templates = graphql(`
  query Templates {
    templates(first: 1) {
      nodes {
        id
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

/** Asks for a job under a name that is taken, then for one under a name that is free. */
export const createJob = async (taken: string, free: string) => {
  const { templates } = await client.request(Templates);
  const templateId = templates?.nodes[0]?.id;
  assert.ok(templateId);

  const { createSqlJob: refused } = await client.request(CreateSqlJob, {
    input: { name: taken, templateId },
  });
  const userErrors = refused?.userErrors ?? [];
  assert.deepEqual(
    userErrors.map(({ reason }) => reason),
    ['JOB_NAME_EXIST'],
  );
  for (const { code, message, suggestion, field } of userErrors) {
    console.log(`user errors: ${code} at ${field?.join('.')}: ${message} ${suggestion}`);
  }

  const { createSqlJob: created } = await client.request(CreateSqlJob, {
    input: { name: free, templateId },
  });
  assert.ok(created?.job, JSON.stringify(created));
  console.log(`user errors: none for ${rowOf(created.job)}`);
  return created.job;
};
