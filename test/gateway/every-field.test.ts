import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { createQueryWriter, reachableFields, walk } from '../support/every-field.js';
import { useWorld } from '../support/start.js';

/** Fields that are null throughout the default world, and why. */
const alwaysNull: Record<string, string> = {
  'ElasticResourcePool.managerName': 'no document says what it holds',
  'HealthFinding.auditLog': 'no job has been restarted by an exception',
  'HealthFinding.corruptedAfter': 'nobody watches figures',
  'HealthFinding.corruptedBefore': 'nobody watches figures',
  'HealthFinding.readRate': 'all jobs that run read and write',
  'HealthFinding.writeRate': 'all jobs that run read and write',
  'JobMetricsSample.metrics': 'nobody watches figures',
  'JobMetricsSample.observedAt': 'nobody watches figures',
  'UserError.serviceMessage': 'reads have none of a service',
  'Project.description': 'projects of the emulator have an empty description',
};

/** Lists go one entity deep; single entities show what hangs on them. */
const deep = 2;
const hops: Record<string, number> = { jobs: 1, clusters: 1, templates: 1, quotas: 1 };

// `nodes` for all types gives every field an alias, since fields of one name differ in type.
const world = useWorld({
  gateway: {
    maxAliases: 400,
    maxUpstreamCalls: 5_000,
    maxCost: 1_000_000,
    env: { DLI: 'emulator' },
  },
});
let schema: GraphQLSchema;
let writer: ReturnType<typeof createQueryWriter>;

beforeAll(async () => {
  schema = buildClientSchema(await world.data(getIntrospectionQuery()));
  const ids = await world.data(`{
    jobs(first: 100) { nodes { id cluster { id } migratedTo { id } children(first: 1) { nodes { id } } } }
    clusters(first: 100, orderBy: ASC) { nodes { id peerings { id routes { id } } hostMappings(first: 1) { nodes { id } } } }
    templates(first: 1) { nodes { id } }
    quotas(first: 1) { nodes { id } }
    projects { id }
    enhancedConnections(filter: { name: "kafka_orders" }) { nodes { id } }
    sparkBatches(filter: { status: RUNNING }) { nodes { id } }
  }`);
  const [cluster] = ids.clusters.nodes;
  const id = (entity: { id: string }) => JSON.stringify(entity.id);
  const [template, quota] = [ids.templates, ids.quotas].map(({ nodes }) => nodes[0]);
  const job = ids.jobs.nodes.find((one: { cluster: unknown }) => one.cluster);
  const part = ids.jobs.nodes.flatMap((one: typeof ids) => one.children.nodes)[0];
  const moved = ids.jobs.nodes.find((one: { migratedTo: unknown }) => one.migratedTo);
  const [peering] = cluster.peerings;
  const [project] = ids.projects;
  const host = cluster.hostMappings.nodes[0];
  const table = { id: 'Table:sales:orders_archive' };
  const [connection] = ids.enhancedConnections.nodes;
  const [batch] = ids.sparkBatches.nodes;
  const names = ['Queue:realtime', 'ElasticResourcePool:pool_streams'].map((id) => ({ id }));
  const dli = [...names, connection, batch, table];
  const rest = [template, quota, peering, peering.routes[0], host, project, ...dli];
  const everything = [job, part, cluster, ...rest];
  const most = { first: '100' };
  writer = createQueryWriter(schema, {
    'Query.node': { id: id(job) },
    'Query.nodes': { ids: `[${everything.map(id)}]` },
    'Query.job': { id: id(job) },
    'Query.planMigration': { jobIds: `[${[job, part, moved].map(id)}]` },
    'Query.cluster': { id: id(cluster) },
    'Query.template': { id: id(template) },
    'Query.quota': { userId: id(quota) },
    'Query.peering': { id: id(peering) },
    'Query.queue': { id: '"etl"' },
    'Query.elasticResourcePool': { id: '"pool_streams"' },
    'Query.table': { id: id(table) },
    'Query.tables': { databaseName: '"sales"' },
    'Query.enhancedConnection': { id: id(connection) },
    'Query.sparkBatch': { id: id(batch) },
    'Query.auditLogs': { resourceType: 'CLUSTER' },
    'Query.jobs': most,
    'Job.metricsHistory': { last: '1' },
    'Query.clusters': most,
    'Query.templates': most,
    'Query.quotas': most,
  });
});

/** What DLI alone tells: it has no jobs of Spark Streaming, and none on edge nodes in this world. */
const ofDli = [
  'dliSettings',
  'hasSavepoint',
  'idleStateRetentionSeconds',
  'migratedFrom',
  'migratedTo',
  'queue',
  'restartOnException',
  'udfJarUrl',
];
/** What CS alone tells. */
const ofCs = ['apiGateway', 'auditLogs', 'cluster', 'lastAction', 'owner', 'preflight'];

/** What jobs of each type never have. The job list of a cluster alone tells of the graphical editor, but for DLI. */
const never: Record<string, string[]> = {
  FLINK_SQL_JOB: ['args', 'edgeGroupIds', 'jarUrl', 'mainClass', 'parent', 'udfJarUrl'],
  // What is moved keeps its dialect.
  FLINK_OPENSOURCE_SQL_JOB: [
    ...ofCs,
    'args',
    'edgeGroupIds',
    'jarUrl',
    'mainClass',
    'migratedFrom',
    'migratedTo',
    'parent',
  ],
  FLINK_SQL_EDGE_JOB: [...ofDli, 'args', 'cluster', 'graphEditorEnabled', 'jarUrl', 'mainClass'],
  FLINK_JAR_JOB: ['edgeGroupIds', 'parent', 'sql', 'udfJarUrl'],
  SPARK_STREAMING_JAR_JOB: [...ofDli, 'edgeGroupIds', 'graphEditorEnabled', 'parent', 'sql'],
};

describe('Every field that the schema has', () => {
  const seen = new Set<string>();

  test('is answered without an error', { timeout: 60_000 }, async () => {
    const query = schema.getQueryType();
    for (const [name, field] of Object.entries(query?.getFields() ?? {})) {
      const document = writer.root(name, hops[name] ?? deep);
      const { data, errors } = await world.query(document);
      expect(errors, document).toBeUndefined();
      expect(data[name], document).not.toBeNull();
      seen.add(`Query.${name}`);
      walk(schema, field.type, data[name], (type, inner) => seen.add(`${type}.${inner}`));
    }
  });

  test('is known of something in the default world', () => {
    const unseen = reachableFields(schema).filter((field) => !seen.has(field));
    expect(unseen.sort()).toEqual(Object.keys(alwaysNull).sort());
  });

  test.each(Object.entries(never))(
    'of a job is known of some %s, but for %j',
    async (type, not) => {
      const { jobs } = await world.data(
        `{ jobs(first: 100) { nodes { type id children { nodes { id } } } } }`,
      );
      const ids = jobs.nodes
        .filter((job: { type: string }) => job.type === type)
        .flatMap((job: typeof jobs) => [
          job.id,
          ...job.children.nodes.map(({ id }: typeof job) => id),
        ]);
      const nodes = [];
      for (let at = 0; at < ids.length; at += 10) {
        const page = await world.data(
          `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Job ${writer.selection('Job', 2)} } }`,
          { ids: ids.slice(at, at + 10) },
        );
        nodes.push(...page.nodes);
      }
      const known = new Set<string>();
      const job = schema.getType('Job');
      if (!isObjectType(job)) throw new Error('There is no type Job');
      walk(schema, job, nodes, (of, field) => of === 'Job' && known.add(field));
      expect(nodes.length).toBeGreaterThan(0);
      expect(
        Object.keys(job.getFields())
          .filter((field) => !known.has(field))
          .sort(),
      ).toEqual(not.toSorted());
    },
  );
});
