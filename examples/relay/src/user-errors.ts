import assert from 'node:assert/strict';
import { graphql } from 'relay-runtime';
import type { userErrorsMutation as UserErrorsMutation } from './__generated__/userErrorsMutation.graphql';
import type { userErrorsTemplateQuery as UserErrorsTemplateQuery } from './__generated__/userErrorsTemplateQuery.graphql';
import { ask, commit } from './environment';
import { readJob } from './job';
import { countBy } from './paging';

const templateQuery = graphql`
  query userErrorsTemplateQuery @throwOnFieldError {
    templates(first: 1) {
      nodes {
        id
      }
    }
  }
`;

/** The new job becomes the first of the connections; where it is refused, there is none to add. */
const mutation = graphql`
  mutation userErrorsMutation($input: CreateSqlJobInput!, $connections: [ID!]!) {
    createSqlJob(input: $input) {
      job @prependNode(connections: $connections, edgeTypeName: "JobEdge") {
        id
        ...job_row
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
`;

/** Asks for a job under a name that is taken, then for one under a name that is free. */
export const createJob = async (taken: string, name: string, connection: string) => {
  const { templates } = await ask<UserErrorsTemplateQuery>(templateQuery, {});
  const templateId = templates?.nodes[0]?.id;
  const create = (input: UserErrorsMutation['variables']['input']) =>
    commit<UserErrorsMutation>(
      mutation,
      { input, connections: [connection] },
      {
        updater: (store, data) => {
          if (data?.createSqlJob?.job) countBy(1, store, connection);
        },
      },
    );

  const refused = await create({ name: taken, templateId });
  const userErrors = refused.createSqlJob?.userErrors ?? [];
  assert.deepEqual(
    userErrors.map(({ reason }) => reason),
    ['JOB_NAME_EXIST'],
  );
  for (const { code, message, suggestion, field } of userErrors) {
    console.log(`user errors: ${code} at ${field?.join('.')}: ${message} ${suggestion}`);
  }

  const { createSqlJob } = await create({ name, templateId });
  assert.deepEqual(createSqlJob?.userErrors, []);
  assert.ok(createSqlJob?.job);
  const job = await readJob(createSqlJob.job);
  console.log(`user errors: none for ${job.name}, which is ${job.status}`);
  return job;
};
