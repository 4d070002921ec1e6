import * as read from './reader.js';

const readFields = read.reader({
  hostname: read.text('info.hostname', 'hostname'),
  ip: read.text('info.ip', 'ip'),
});

/** A mapping of one cluster (5.3.11); the list nests the pair under `info`. */
export const readHostMapping = (clusterId: string) => (wire: read.Wire) => ({
  __typename: 'HostMapping' as const,
  clusterId,
  hostId: read.required(read.id('id', 'host_id', 'hosts_id')(wire), 'id'),
  ...readFields(wire),
});
export type HostMappingModel = ReturnType<ReturnType<typeof readHostMapping>>;
