import type { ApolloClient } from '@apollo/client';
import { graphql } from './gql/index.js';

const UploadJob = graphql(`
  mutation UploadJob($input: CreateJarJobInput!) {
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

/** Creates a job from a file. */
export const uploadJob = async (
  client: ApolloClient,
  name: string,
  clusterId: string,
  jar: File,
) => {
  const { data } = await client.mutate({
    mutation: UploadJob,
    variables: {
      input: {
        name,
        clusterId,
        jar,
        description: 'A program from a file',
        type: 'FLINK_JAR_JOB',
        managerSpu: 1,
        spuNumber: 2,
        parallelism: 1,
        mainClass: 'com.example.Demo',
      },
    },
  });
  return data?.createJarJob;
};
