import {
  createHoistFieldTransform,
  createNamingConventionTransform,
  createRenameTransform,
  defineConfig,
} from '@graphql-mesh/compose-cli';
import { loadOpenAPISubgraph } from '@omnigraph/openapi';

/** Query fields without the envelope that the service puts around every answer. */
const hoisted = [
  ['jobPage', 'listJobs', 'payload'],
  ['jobById', 'getJob', 'payload'],
  ['planOf', 'getJobExecutionPlan', 'payload', 'execute_plan_items'],
  ['metricsOf', 'queryJobMetrics', 'payload', 'jobs'],
  ['clusters', 'listClusters', 'payload', 'clusters'],
].map(([newFieldName, ...pathConfig]) => ({ typeName: 'Query', newFieldName, pathConfig }));

/** Composes `supergraph.graphql`; the address of the service is left for the gateway to fill in from its environment. */
export const composeConfig = defineConfig({
  subgraphs: [
    {
      sourceHandler: loadOpenAPISubgraph('cs', {
        source: './openapi.json',
        endpoint: '{env.UPSTREAM_URL}',
        operationHeaders: { 'x-auth-token': "{context.headers['x-auth-token']}" },
        // The call for metrics is a POST that only reads.
        selectQueryOrMutationField: [{ type: 'Query', fieldName: 'queryJobMetrics' }],
      }),
      transforms: [
        createHoistFieldTransform({ mapping: hoisted }),
        createNamingConventionTransform({ fieldNames: 'camelCase' }),
        createRenameTransform({
          renames: [
            { from: { type: 'JobPage', field: 'jobs' }, to: { type: 'JobPage', field: 'nodes' } },
            { from: { type: 'Job', field: 'jobId' }, to: { type: 'Job', field: 'number' } },
          ],
        }),
      ],
    },
  ],
  additionalTypeDefs: `
    extend type Query {
      jobs(first: Int!): JobPage
      job(id: ID!): Job
    }
    extend type Job {
      id: ID!
      jobId: ID!
      description: String
      type: String
      statusRaw: String
      statusDescription: String
      createdAt: String
      startedAt: String
      durationMs: BigInt
      ownerName: String
      cluster: Cluster
      metrics: JobMetrics
      executionPlan: ObjMap
    }
    extend type Cluster {
      id: ID!
      status: String
    }
  `,
});
