import { entity } from './entity.js';
import * as read from './reader.js';

const hostMappings = entity({
  type: 'HostMapping',
  outer: ['clusterId'],
  key: 'hostId',
  id: ['id', 'host_id', 'hosts_id'],
  fields: { hostname: read.text('info.hostname', 'hostname'), ip: read.text('info.ip', 'ip') },
});

/** A mapping of one cluster (5.3.11); the list nests the pair under `info`. */
export const readHostMapping = (clusterId: string) => hostMappings.read(null, { clusterId });
export const hostMappingReference = (clusterId: string, hostId: string) =>
  hostMappings.reference(hostId, { clusterId });
export type HostMappingModel = ReturnType<typeof hostMappingReference>;
