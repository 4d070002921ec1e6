import { graphql } from './gql/index.js';
import { sendFiles } from './send-files.js';

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
export const uploadJob = async (name: string, clusterId: string, jar: File) => {
  const input = {
    name,
    clusterId,
    jar: null, // the file comes behind
    description: 'A program from a file',
    type: 'FLINK_JAR_JOB' as const,
    managerSpu: 1,
    spuNumber: 2,
    parallelism: 1,
    mainClass: 'com.example.Demo',
  };
  const { createJarJob } = await sendFiles(UploadJob, { input }, { 'variables.input.jar': jar });
  return createJarJob;
};
