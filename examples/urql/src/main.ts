import assert from 'node:assert/strict';
import { client, stream } from './client.js';
import { createJob } from './create-job.js';
import { graphql } from './gql/index.js';
import { cachedList, readPages } from './job-list.js';
import { rowOf } from './job-row.js';
import { runAndWatch } from './run-job.js';
import { uploadJob } from './upload-job.js';

const Parts = graphql(`
  query Parts {
    templates(first: 1) {
      edges {
        node {
          id
        }
      }
    }
    clusters(first: 1, filter: { status: RUNNING }) {
      edges {
        node {
          id
        }
      }
    }
  }
`);

const tooLong = () => {
  throw new Error('It takes too long');
};
setTimeout(tooLong, 60_000).unref();

try {
  const pages = await readPages(client);
  const { jobs, totalCount } = cachedList(client);
  assert.equal(new Set(jobs.map(({ id }) => id)).size, jobs.length, 'no job twice');
  assert.equal(jobs.length, totalCount, 'no job missing');
  console.log(`paging: ${jobs.length} jobs in ${pages} pages, each of them once`);

  const { data: parts } = await client.query(Parts, {});
  const template = parts?.templates?.edges[0]?.node;
  const cluster = parts?.clusters?.edges[0]?.node;
  assert(template && cluster && jobs[0]?.name, 'there are a template, a running cluster and a job');

  const refused = await createJob(client, jobs[0].name, template.id);
  assert.equal(refused.userErrors[0]?.reason, 'JOB_NAME_EXIST');
  for (const { code, reason, message, suggestion, field } of refused.userErrors) {
    console.log(`user errors: ${code} ${reason} at ${field?.join('.')}: ${message} ${suggestion}`);
  }

  const name = `urql_${Date.now()}`;
  const { job, userErrors } = await createJob(client, name, template.id);
  assert(job, JSON.stringify(userErrors));
  const grown = cachedList(client);
  assert.equal(grown.jobs[0]?.id, job.id, 'the list in the cache has the new job');
  assert.equal(grown.jobs.length, grown.totalCount);
  console.log(`created: ${rowOf(job)} stands at the head of the list in the cache`);

  const jar = new File(['PK\u0003\u0004 a tiny archive'], 'demo.jar');
  const uploaded = await uploadJob(client, `${name}_jar`, cluster.id, jar);
  assert(uploaded?.job, JSON.stringify(uploaded?.userErrors));
  console.log(`upload: ${jar.name} is kept as ${uploaded.job.jarUrl}`);

  const change = await runAndWatch(client, job.id);
  console.log(`subscription: from ${change.previous} to ${change.current}`);
  const [follower] = cachedList(client).jobs;
  assert.equal(follower && rowOf(follower), `${name} (${change.current})`);
  console.log('the list in the cache shows that, too');
} finally {
  stream.dispose();
}
