import assert from 'node:assert/strict';
import { client } from './client.js';
import { graphql } from './gql/index.js';
import { sendFiles } from './send-files.js';

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
        id
        jarUrl
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Creates a job of a JAR file. */
export const uploadJar = async (name: string) => {
  const { clusters } = await client.request(Clusters, { name: 'orders_realtime' });
  const clusterId = clusters?.nodes[0]?.id;
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
    jar: null, // the file comes behind
  };
  const jar = new File(['PK\u0003\u0004 a tiny archive'], 'demo.jar');
  const { createJarJob: created } = await sendFiles(
    CreateJarJob,
    { input },
    { 'variables.input.jar': jar },
  );
  assert.ok(created?.job, JSON.stringify(created));
  console.log(`upload: ${jar.name} of ${name} is at ${created.job.jarUrl}`);
};
