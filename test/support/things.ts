import type { World } from './start.js';

/** Global ids of things in such a state that writes can be tried on them. */
export type Things = Readonly<
  Record<
    | 'draft'
    | 'running'
    | 'program'
    | 'cluster'
    | 'stopped'
    | 'host'
    | 'template'
    | 'quota'
    | 'peering'
    | 'pending'
    | 'route'
    | 'vpcId'
    | 'queue'
    | 'pool'
    | 'table'
    | 'cdmCluster'
    | 'connection'
    | 'batch',
    string
  >
>;

/** Things for a stub, which has whatever it is asked for. */
export const anyThings: Things = {
  draft: 'Job:11',
  running: 'Job:12',
  program: 'Job:13',
  cluster: 'Cluster:21',
  stopped: 'Cluster:22',
  host: 'HostMapping:21:31',
  template: 'Template:41',
  quota: 'Quota:ac4eaa303639409c8ab099d55eb1538e',
  peering: 'Peering:21:7e974044-bcc1-4f25-aff8-5f10cb347b0f',
  pending: 'Peering:21:8e974044-bcc1-4f25-aff8-5f10cb347b0f',
  route: 'Route:21:7e974044-bcc1-4f25-aff8-5f10cb347b0f:75d289f7-9022-4950-a137-fed7aeae9cb1',
  vpcId: '9e974044-bcc1-4f25-aff8-5f10cb347b0f',
  queue: 'Queue:adhoc',
  pool: 'ElasticResourcePool:pool_lab',
  table: 'Table:sales:customers',
  cdmCluster: '6ec9a0a4-76be-4262-8697-e7af1fac7920',
  connection: 'EnhancedConnection:6e974044-bcc1-4f25-aff8-5f10cb347b0f',
  batch: 'SparkBatch:5e974044-bcc1-4f25-aff8-5f10cb347b0f',
};

interface Named {
  readonly id: string;
  readonly name: string;
}

const called = (things: readonly Named[], name: string): string => {
  const thing = things.find((one) => one.name === name);
  if (!thing) throw new Error(`The world has no ${name}`);
  return thing.id;
};

/** Things of the default world, which are the same after each reset. */
export const findThings = async (world: World): Promise<Things> => {
  const { jobs, clusters, templates, quotas } = await world.data(`{
    jobs(first: 100) { nodes { id name } }
    clusters { nodes { id name peerings { id name routes { id } } hostMappings(first: 1) { nodes { id } } } }
    templates(first: 1, filter: { service: CS }) { nodes { id } }
    quotas { nodes { id name: userName } }
  }`);
  // Not by the gateway, which may be one without DLI.
  const { connections } = await world.rest('/datasource/enhanced-connections', 'v2.0');
  const { sessions } = await world.rest('/batches?state=running', 'v2.0');
  const cluster = called(clusters.nodes, 'orders_realtime');
  const { peerings, hostMappings } = clusters.nodes.find(({ id }: Named) => id === cluster);
  const far = clusters.nodes.flatMap((one: { peerings: Named[] }) => one.peerings);
  const peering = called(peerings, 'orders-kafka');
  return {
    draft: called(jobs.nodes, 'trips_clean'),
    running: called(jobs.nodes, 'orders_alarm'),
    program: called(jobs.nodes, 'trips_heatmap'),
    cluster,
    stopped: called(clusters.nodes, 'archive_replay'),
    host: hostMappings.nodes[0].id,
    template: templates.nodes[0].id,
    quota: called(quotas.nodes, 'li_wei'),
    peering,
    pending: called(far, 'fleet-maps'),
    route: peerings.find(({ id }: Named) => id === peering).routes[0].id,
    vpcId: world.emulator.vpcs[0]?.vpcId ?? '',
    queue: anyThings.queue,
    pool: anyThings.pool,
    table: 'Table:sales:customers',
    cdmCluster: world.emulator.cdmClusterId,
    connection: `EnhancedConnection:${called(connections, 'kafka_orders')}`,
    batch: `SparkBatch:${sessions[0].id}`,
  };
};
