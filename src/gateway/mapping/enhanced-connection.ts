import { connectionPeerStatuses, connectionStatuses } from '../../api/enums.js';
import { entity } from './entity.js';
import * as read from './reader.js';

const readHost = read.reader({ hostname: read.text('name'), ip: read.text('ip') });
export type ConnectionHostModel = ReturnType<typeof readHost>;

/** A queue or a pool that is bound to a connection. An official client calls the id of its peering `uuid`. */
const readPeer = read.reader({
  name: read.text('name'),
  peerId: read.id('peer_id', 'uuid'),
  status: read.word(connectionPeerStatuses, 'status'),
  statusRaw: read.text('status'),
  errorReason: read.text('err_msg'),
  updatedAt: read.time('update_time'),
});
export type ConnectionPeerModel = ReturnType<typeof readPeer>;

const connections = entity({
  type: 'EnhancedConnection',
  key: 'connectionId',
  id: ['id', 'connection_id'],
  fields: {
    name: read.text('name'),
    status: read.word(connectionStatuses, 'status'),
    statusRaw: read.text('status'),
    vpcId: read.id('dest_vpc_id'),
    networkId: read.id('dest_network_id'),
    createdAt: read.time('create_time'),
    hosts: read.listOf(readHost, 'hosts'),
    ipv6Enabled: read.flag('ipv6_enable'),
    isPrivate: read.flag('isPrivis'),
    queues: read.listOrNone(readPeer, 'available_queue_info'),
    pools: read.listOrNone(readPeer, 'elastic_resource_pools'),
  },
});

/** A connection of DLI, as its list and its detail call show it alike. */
export const readConnection = connections.read(null);
export const connectionReference = connections.reference;
export type ConnectionModel = ReturnType<typeof connectionReference>;
