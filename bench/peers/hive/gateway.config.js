import { defineConfig } from '@graphql-hive/gateway';

const { PROJECT_ID: projectId, SHOW_DETAIL: showDetail } = process.env;

/** A word of the service as the graph spells it: `job_running` becomes `RUNNING`. */
const word = (prefix) => (text) => text?.slice(prefix.length).toUpperCase();
const jobStatus = word('job_');
const clusterStatus = word('cluster_');
const time = (milliseconds) =>
  milliseconds === null || milliseconds === undefined
    ? null
    : new Date(Number(milliseconds)).toISOString();

/** A field that is made of one other field of its type. */
const from = (name, read = (value) => value) => ({
  selectionSet: `{ ${name} }`,
  resolve: (root) => read(root[name]),
});

/** What was selected, and `name` by which the answer is told from others. */
const withKey = (name) => (selectionSet) => ({
  kind: 'SelectionSet',
  selections: [{ kind: 'Field', name: { kind: 'Name', value: name } }, ...selectionSet.selections],
});

/** Entries of an answer in the order of `keys`: they come in any order, and not for every key. */
const inOrder = (entries, keys, keyName) => {
  const byKey = new Map(entries.map((entry) => [entry[keyName], entry]));
  return keys.map((key) => byKey.get(key) ?? null);
};

/**
 * Adds to the supergraph what cannot be declared in it: values that are made, and the joins. These go through the
 * batching of Mesh, which asks for all keys of a level of the query in one call.
 */
export const gatewayConfig = defineConfig({
  graphiql: false,
  landingPage: false,
  logging: 'warn',
  // In milliseconds: under load a connection may have to wait for longer than the five seconds of Node.
  keepAliveTimeout: 60_000,
  additionalResolvers: {
    Query: {
      jobs: (root, { first }, context, info) =>
        context.cs.Query.jobPage({
          root,
          args: {
            project_id: projectId,
            show_detail: showDetail === 'true',
            limit: first,
            order: 'desc',
          },
          context,
          info,
        }),
      job: (root, { id }, context, info) =>
        context.cs.Query.jobById({
          root,
          args: { project_id: projectId, job_id: id.replace(/^Job:/, '') },
          context,
          info,
        }),
    },
    Job: {
      id: from('number', (number) => `Job:${number}`),
      jobId: from('number', String),
      description: from('desc'),
      type: from('jobType', (type) => type?.toUpperCase()),
      status: from('status', jobStatus),
      statusRaw: from('status'),
      statusDescription: from('statusDesc', (text) => text || null),
      createdAt: from('createTime', time),
      startedAt: from('startTime', time),
      durationMs: from('duration'),
      ownerName: from('username'),
      // The service lists clusters, but not those of given ids: one page has to hold them all.
      cluster: {
        selectionSet: '{ clusterId }',
        resolve: ({ clusterId }, _, context, info) =>
          context.cs.Query.clusters({
            context,
            info,
            key: clusterId,
            argsFromKeys: () => ({ project_id: projectId, limit: 100 }),
            selectionSet: withKey('clusterId'),
            valuesFromResults: (clusters, keys) => inOrder(clusters, keys, 'clusterId'),
          }),
      },
      metrics: {
        selectionSet: '{ number }',
        resolve: ({ number }, _, context, info) =>
          context.cs.Query.metricsOf({
            context,
            info,
            key: number,
            argsFromKeys: (jobIds) => ({ project_id: projectId, input: { jobIds } }),
            selectionSet: (selectionSet) =>
              withKey('jobId')({
                kind: 'SelectionSet',
                selections: [
                  { kind: 'Field', name: { kind: 'Name', value: 'metrics' }, selectionSet },
                ],
              }),
            valuesFromResults: (jobs, keys) =>
              inOrder(jobs, keys, 'jobId').map((job) => job?.metrics ?? null),
          }),
      },
      // There is one call for each job, and none for several.
      executionPlan: {
        selectionSet: '{ number }',
        resolve: async ({ number }, _, context, info) =>
          JSON.parse(
            await context.cs.Query.planOf({
              args: { project_id: projectId, job_id: String(number) },
              context,
              info,
            }),
          ),
      },
    },
    Cluster: {
      id: from('clusterId', (id) => `Cluster:${id}`),
      status: from('statusName', clusterStatus),
    },
  },
});
