import assert from 'node:assert/strict';
import { graphql } from 'relay-runtime';
import type { uploadClusterQuery as UploadClusterQuery } from './__generated__/uploadClusterQuery.graphql';
import type { uploadMutation as UploadMutation } from './__generated__/uploadMutation.graphql';
import { ask, commit } from './environment';
import { countBy } from './paging';

const clusterQuery = graphql`
  query uploadClusterQuery($name: String!) @throwOnFieldError {
    clusters(first: 1, filter: { name: $name }) {
      nodes {
        id
      }
    }
  }
`;

const mutation = graphql`
  mutation uploadMutation($input: CreateJarJobInput!, $connections: [ID!]!) {
    createJarJob(input: $input) {
      job @prependNode(connections: $connections, edgeTypeName: "JobEdge") {
        ...job_row
        name
        jarUrl
      }
      userErrors {
        code
        message
      }
    }
  }
`;

/** Creates a job of a JAR file: null among the variables, and the file beside them, by its path. */
export const uploadJar = async (name: string, connection: string) => {
  const { clusters } = await ask<UploadClusterQuery>(clusterQuery, { name: 'orders_realtime' });
  const clusterId = clusters?.nodes[0]?.id;
  assert.ok(clusterId);
  const input = {
    name,
    description: 'A first upload',
    type: 'FLINK_JAR_JOB',
    clusterId,
    managerSpu: 1,
    spuNumber: 2,
    parallelism: 1,
    mainClass: 'com.example.Demo',
    jar: null,
  } as const;
  const jar = new File(['PK\u0003\u0004 a tiny archive'], 'demo.jar');
  const { createJarJob } = await commit<UploadMutation>(
    mutation,
    { input, connections: [connection] },
    {
      uploadables: { 'variables.input.jar': jar },
      updater: (store, data) => {
        if (data?.createJarJob?.job) countBy(1, store, connection);
      },
    },
  );
  assert.deepEqual(createJarJob?.userErrors, []);
  assert.ok(createJarJob?.job?.jarUrl);
  console.log(`upload: the file of ${createJarJob.job.name} is at ${createJarJob.job.jarUrl}`);
};
