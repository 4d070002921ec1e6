import type {
  CreateConnectionRouteInput,
  CreateEnhancedConnectionInput,
  EnhancedConnectionHostInput,
} from '../generated/resolvers.js';
import * as write from './input-fields.js';
import { writer } from './writer.js';

const newHost = writer<EnhancedConnectionHostInput>({
  hostname: write.name('name'),
  ip: write.name('ip'),
});

/** A connection to be. What it is bound to shows as peers, not as names; route table and labels never show. */
export const newConnection = writer<CreateEnhancedConnectionInput>({
  name: write.name('name'),
  vpcId: write.name('dest_vpc_id'),
  networkId: write.name('dest_network_id'),
  queueIds: write.untold(write.namesOf('queues', 'Queue')),
  poolIds: write.untold(write.namesOf('elastic_resource_pools', 'ElasticResourcePool')),
  routeTableId: write.untold(write.text('routetable_id')),
  hosts: write.listOf('hosts', newHost.create),
  tags: write.untold(write.list('tags')),
});

/** A route over a connection. */
export const newConnectionRoute = writer<CreateConnectionRouteInput>({
  name: write.name('name'),
  destination: write.name('cidr'),
});
