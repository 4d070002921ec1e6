import type { EndpointName } from '../../api/endpoints.js';
import type { WireBody } from '../../api/rule.js';
import { dliConnectionRules } from '../../api/rules/dli-connection.js';
import { dliOf } from '../dli.js';
import type { Connection, ConnectionPeer, Dli } from '../dli-store.js';
import { fail } from '../errors.js';
import { textsOf } from '../fields.js';
import { needFreeName } from '../find.js';
import type { Handlers } from '../handler.js';
import { obey } from '../obey.js';
import { count } from '../parameters.js';
import { randomOf } from '../random.js';
import type { Project } from '../store.js';
import { done } from './dli-answer.js';

/** How long a queue or pool is on its way. The documents name no time. */
const connectingMs = 20_000;

type Peers = ReadonlyMap<string, ConnectionPeer>;

const isConnecting = ({ since }: ConnectionPeer, now: number) => now < since + connectingMs;

const peersOf = (peers: Peers, now: number) =>
  [...peers].map(([name, peer]) => {
    const { id, since, error } = peer;
    const connecting = isConnecting(peer, now);
    const settled = error ? 'FAILED' : 'ACTIVE';
    return {
      peer_id: id,
      status: connecting ? 'CREATING' : settled,
      name,
      err_msg: connecting ? '' : error,
      update_time: connecting ? since : since + connectingMs,
    };
  });

const detailOf = (connection: Connection, now: number) => ({
  id: connection.id,
  name: connection.name,
  status: 'ACTIVE',
  available_queue_info: peersOf(connection.queues, now),
  elastic_resource_pools: peersOf(connection.pools, now),
  dest_vpc_id: connection.vpcId,
  dest_network_id: connection.networkId,
  create_time: connection.createdAt,
  hosts: connection.hosts,
  ipv6_enable: false,
});

const findConnection = (project: Project, id: string): Connection =>
  dliOf(project).connections.get(id) ?? fail('DLI.0002');

/** The queues and pools that a body names, all of which are there. Names of both know no case. */
function peersIn(endpoint: EndpointName, dli: Dli, body: WireBody) {
  const [queues = [], pools = []] = ['queues', 'elastic_resource_pools'].map((field) =>
    (textsOf(endpoint, body, field) ?? []).map((name) => name.toLowerCase()),
  );
  if (!queues.every((name) => dli.queues.has(name))) fail('DLI.0002');
  if (!pools.every((name) => dli.pools.has(name))) fail('DLI.0002');
  return { queues, pools };
}

const nextUuid = (project: Project) =>
  randomOf(project.seed, 'uuid', ++project.highest.uuid).uuid();

function bind(project: Project, peers: Map<string, ConnectionPeer>, names: string[], now: number) {
  for (const name of names) {
    if (!peers.has(name)) peers.set(name, { id: nextUuid(project), since: now, error: '' });
  }
}

/** Enhanced datasource connections of DLI and their routes. */
export const dliConnection = {
  createEnhancedConnection({ project, body, now }) {
    const dli = dliOf(project);
    obey(dliConnectionRules, 'createEnhancedConnection', body);
    const { queues, pools } = peersIn('createEnhancedConnection', dli, body);
    const name = String(body.name);
    needFreeName(dli.connections, name, 'DLI.0006');
    const created: Connection = {
      id: nextUuid(project),
      name,
      vpcId: String(body.dest_vpc_id),
      networkId: String(body.dest_network_id),
      createdAt: now,
      queues: new Map(),
      pools: new Map(),
      hosts: (body.hosts ?? []) as Connection['hosts'], // the rules have looked at each
      routes: new Map(),
    };
    bind(project, created.queues, queues, now);
    bind(project, created.pools, pools, now);
    dli.connections.set(created.id, created);
    const message = `Create peer connection for queues:{${queues.join(',')}}`;
    return { ...done(message), connection_id: created.id };
  },

  listEnhancedConnections({ project, query, now }) {
    const offset = count(query.offset, 0, { min: 0, code: 'DLI.0001' });
    const limit = count(query.limit, 100, { min: 0, code: 'DLI.0001' });
    const isAsked = (query.status ?? 'ACTIVE').toUpperCase() === 'ACTIVE';
    const listed = [...dliOf(project).connections.values()]
      .filter(({ name }) => isAsked && name.includes(query.name ?? ''))
      .sort((one, other) => one.createdAt - other.createdAt);
    const end = limit === 0 ? listed.length : offset + limit;
    return {
      ...done(),
      count: listed.length,
      connections: listed
        .slice(offset, end)
        .map((connection) => ({ ...detailOf(connection, now), isPrivis: true })),
    };
  },

  getEnhancedConnection: ({ project, path, now }) => ({
    ...done(),
    ...detailOf(findConnection(project, path.connection_id), now),
  }),

  deleteEnhancedConnection({ project, path, now }) {
    const { id, queues, pools } = findConnection(project, path.connection_id);
    const peers = [...queues.values(), ...pools.values()];
    if (peers.some((peer) => isConnecting(peer, now))) fail('DLI.0007');
    dliOf(project).connections.delete(id);
    return done('Deleted');
  },

  associateQueues({ project, path, body, now }) {
    const connection = findConnection(project, path.connection_id);
    obey(dliConnectionRules, 'associateQueues', body);
    const { queues, pools } = peersIn('associateQueues', dliOf(project), body);
    bind(project, connection.queues, queues, now);
    bind(project, connection.pools, pools, now);
    return done(`associated peer connection for queues: {${queues.join(',')}}.`);
  },

  disassociateQueues({ project, path, body }) {
    const connection = findConnection(project, path.connection_id);
    obey(dliConnectionRules, 'disassociateQueues', body);
    const { queues, pools } = peersIn('disassociateQueues', dliOf(project), body);
    for (const name of queues) connection.queues.delete(name);
    for (const name of pools) connection.pools.delete(name);
    return done(`Disassociated peer connection for queues:{${queues.join(',')}}.`);
  },

  createConnectionRoute({ project, path, body }) {
    const { routes } = findConnection(project, path.connection_id);
    obey(dliConnectionRules, 'createConnectionRoute', body);
    const name = String(body.name);
    if (routes.has(name)) fail('DLI.0006');
    routes.set(name, String(body.cidr));
    return done();
  },

  deleteConnectionRoute({ project, path }) {
    const { routes } = findConnection(project, path.connection_id);
    if (!routes.delete(path.route_name)) fail('DLI.0002');
    return done('Deleted');
  },
} satisfies Partial<Handlers>;
