import assert from 'node:assert/strict';
import { client, stream } from './client.js';
import { createJob } from './create-job.js';
import { graphql } from './gql/index.js';
import { pagesOf } from './job-list.js';
import { rowOf } from './job-row.js';
import { runAndWatch } from './run-job.js';
import { uploadJob } from './upload-job.js';

const Parts = graphql(`
  query Parts {
    templates(first: 1) {
      nodes {
        id
      }
    }
    clusters(first: 1, filter: { status: RUNNING }) {
      nodes {
        id
      }
    }
  }
`);

const tooLong = () => {
  throw new Error('It takes too long');
};
setTimeout(tooLong, 60_000).unref();

try {
  const pages = [];
  for await (const page of pagesOf(client)) pages.push(page);
  const jobs = pages.flatMap(({ nodes }) => nodes);
  assert.equal(new Set(jobs.map(({ id }) => id)).size, jobs.length, 'no job twice');
  assert.equal(jobs.length, pages[0]?.totalCount, 'no job missing');
  console.log(`paging: ${jobs.length} jobs in ${pages.length} pages, each of them once`);

  const { templates, clusters } = await client.request(Parts);
  const template = templates?.nodes[0];
  const cluster = clusters?.nodes[0];
  assert(template && cluster && jobs[0]?.name, 'there are a template, a running cluster and a job');

  const refused = await createJob(client, jobs[0].name, template.id);
  assert.equal(refused.userErrors[0]?.reason, 'JOB_NAME_EXIST');
  for (const { code, reason, message, suggestion, field } of refused.userErrors) {
    console.log(`user errors: ${code} ${reason} at ${field?.join('.')}: ${message} ${suggestion}`);
  }

  const name = `request_${Date.now()}`;
  const { job, userErrors } = await createJob(client, name, template.id);
  assert(job, JSON.stringify(userErrors));
  console.log(`created: ${rowOf(job)}`);

  const jar = new File(['PK\u0003\u0004 a tiny archive'], 'demo.jar');
  const uploaded = await uploadJob(`${name}_jar`, cluster.id, jar);
  assert(uploaded?.job, JSON.stringify(uploaded?.userErrors));
  console.log(`upload: ${jar.name} is kept as ${uploaded.job.jarUrl}`);

  const change = await runAndWatch(client, stream, job.id);
  console.log(`subscription: from ${change.previous} to ${change.current}`);
} finally {
  stream.dispose();
}
