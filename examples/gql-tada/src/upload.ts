import assert from 'node:assert/strict';
import { ask } from './client.js';
import { graphql } from './graphql.js';

const Clusters = graphql(`
  query Clusters($name: String!) {
    clusters(first: 1, filter: { name: $name }) {
      nodes {
        id
      }
    }
  }
`);

const CreateJarJob = graphql(`
  mutation CreateJarJob($input: CreateJarJobInput!) {
    createJarJob(input: $input) {
      job {
        name
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
  const { clusters } = await ask(Clusters, { name: 'orders_realtime' });
  const clusterId = clusters?.nodes[0]?.id;
  assert.ok(clusterId);
  const { createJarJob } = await ask(CreateJarJob, {
    input: {
      name,
      description: 'A first upload',
      type: 'FLINK_JAR_JOB',
      clusterId,
      managerSpu: 1,
      spuNumber: 2,
      parallelism: 1,
      mainClass: 'com.example.Demo',
      jar: new File(['PK\u0003\u0004 a tiny archive'], 'demo.jar'),
    },
  });
  assert.deepEqual(createJarJob?.userErrors, []);
  assert.ok(createJarJob?.job?.jarUrl);
  console.log(`upload: the file of ${createJarJob.job.name} is at ${createJarJob.job.jarUrl}`);
};
