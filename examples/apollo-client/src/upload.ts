import assert from 'node:assert/strict';
import { client } from './client.js';
import { graphql } from './gql/index.js';
import { addJob } from './job-list.js';

const Clusters = graphql(`
  query Clusters($name: String!) {
    clusters(first: 1, filter: { name: $name }) {
      edges {
        node {
          id
        }
      }
    }
  }
`);

const CreateJarJob = graphql(`
  mutation CreateJarJob($input: CreateJarJobInput!) {
    createJarJob(input: $input) {
      job {
        ...JobRow
        jarUrl
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Creates a job of a JAR file, which stands among the variables like any other value. */
export const uploadJar = async (name: string) => {
  const { data: found } = await client.query({
    query: Clusters,
    variables: { name: 'orders_realtime' },
  });
  const clusterId = found?.clusters?.edges[0]?.node.id;
  assert.ok(clusterId);

  const input = {
    name,
    description: 'A program from a file',
    type: 'FLINK_JAR_JOB' as const,
    clusterId,
    managerSpu: 1,
    spuNumber: 2,
    parallelism: 1,
    mainClass: 'com.example.Demo',
    jar: new File(['PK\u0003\u0004 a tiny archive'], 'demo.jar'),
  };
  const { data } = await client.mutate({
    mutation: CreateJarJob,
    variables: { input },
    update: (cache, { data }) => {
      if (data?.createJarJob?.job) addJob(cache, data.createJarJob.job);
    },
  });
  const created = data?.createJarJob;
  assert.ok(created?.job, JSON.stringify(created));
  console.log(`upload: ${input.jar.name} of ${name} is at ${created.job.jarUrl}`);
};
