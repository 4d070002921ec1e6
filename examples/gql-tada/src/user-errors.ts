import assert from 'node:assert/strict';
import { ask } from './client.js';
import { graphql } from './graphql.js';

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
        name
        status
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
export const createJob = async (taken: string, name: string) => {
  const { templates } = await ask(Templates, {});
  const templateId = templates?.nodes[0]?.id;

  const refused = await ask(CreateSqlJob, { input: { name: taken, templateId } });
  const userErrors = refused.createSqlJob?.userErrors ?? [];
  assert.deepEqual(
    userErrors.map(({ reason }) => reason),
    ['JOB_NAME_EXIST'],
  );
  for (const { code, message, suggestion, field } of userErrors) {
    console.log(`user errors: ${code} at ${field?.join('.')}: ${message} ${suggestion}`);
  }

  const { createSqlJob } = await ask(CreateSqlJob, { input: { name, templateId } });
  assert.deepEqual(createSqlJob?.userErrors, []);
  assert.ok(createSqlJob?.job);
  console.log(
    `user errors: none for ${createSqlJob.job.name}, which is ${createSqlJob.job.status}`,
  );
  return createSqlJob.job;
};
