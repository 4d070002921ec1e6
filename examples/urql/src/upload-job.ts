import type { Client } from '@urql/core';
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
export const uploadJob = async (client: Client, name: string, clusterId: string, jar: File) => {
  const input = {
    name,
    clusterId,
    jar,
    description: 'A program from a file',
    type: 'FLINK_JAR_JOB' as const,
    managerSpu: 1,
    spuNumber: 2,
    parallelism: 1,
    mainClass: 'com.example.Demo',
  };
  const { data, error } = await client.mutation(UploadJob, { input });
  if (error) throw error;
  return data?.createJarJob;
};
