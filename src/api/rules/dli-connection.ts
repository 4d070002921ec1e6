import { isIPv4 } from 'node:net';
import type { Rule, WireBody } from '../rule.js';
import { rangeOf } from './network.js';
import { isSet, missing, unlike } from './predicates.js';

/** Hosts that a connection may have. */
const maxHosts = 20_000;
const hostName = /^[A-Za-z][\w.-]{0,127}$/;

const isHost = (host: unknown): boolean => {
  if (typeof host !== 'object' || host === null) return false;
  const { name, ip } = host as WireBody; // any object may be asked for any key
  return typeof name === 'string' && hostName.test(name) && typeof ip === 'string' && isIPv4(ip);
};

const isEmpty = (value: unknown) => !isSet(value) || (Array.isArray(value) && value.length === 0);

/** Rules of enhanced connections and their routes. */
export const dliConnectionRules = {
  'dli-connection-name': {
    endpoints: ['createEnhancedConnection'],
    text: 'A connection has a name of up to 64 letters, digits and underscores.',
    code: 'DLI.0001',
    section: 'Creating an Enhanced Datasource Connection [OTC]',
    certainty: 'stated',
    field: 'name',
    breaks: (body) => missing('name')(body) || unlike('name', /^\w{1,64}$/)(body),
  },
  'dli-connection-vpc': {
    endpoints: ['createEnhancedConnection'],
    text: 'A connection leads to a VPC.',
    code: 'DLI.0001',
    section: 'Creating an Enhanced Datasource Connection [OTC]',
    certainty: 'stated',
    field: 'dest_vpc_id',
    breaks: missing('dest_vpc_id'),
  },
  'dli-connection-network': {
    endpoints: ['createEnhancedConnection'],
    text: 'A connection leads to the network of a subnet.',
    code: 'DLI.0001',
    section: 'Creating an Enhanced Datasource Connection [OTC]',
    certainty: 'stated',
    field: 'dest_network_id',
    breaks: missing('dest_network_id'),
  },
  'dli-connection-hosts': {
    endpoints: ['createEnhancedConnection'],
    text: 'A connection has up to 20,000 hosts, each with a name that begins with a letter and an IPv4 address.',
    code: 'DLI.0001',
    section: 'Creating an Enhanced Datasource Connection [OTC]',
    certainty: 'stated',
    field: 'hosts',
    breaks: ({ hosts }) =>
      isSet(hosts) &&
      !(Array.isArray(hosts) && hosts.length <= maxHosts && hosts.every((host) => isHost(host))),
  },
  'dli-connection-name-unique': {
    endpoints: ['createEnhancedConnection'],
    text: 'No two connections of a project share a name.',
    code: 'DLI.0006',
    section: 'Creating an Enhanced Datasource Connection [OTC]',
    certainty: 'inferred',
    field: 'name',
  },
  'dli-connection-queues-exist': {
    endpoints: ['createEnhancedConnection', 'associateQueues', 'disassociateQueues'],
    text: 'The queues that a connection is bound to, or unbound from, exist.',
    code: 'DLI.0002',
    section: 'Error Codes [OTC]',
    certainty: 'inferred',
    field: 'queues',
  },
  'dli-connection-pools-exist': {
    endpoints: ['createEnhancedConnection', 'associateQueues', 'disassociateQueues'],
    text: 'The pools that a connection is bound to, or unbound from, exist.',
    code: 'DLI.0002',
    section: 'Error Codes [OTC]',
    certainty: 'inferred',
    field: 'elastic_resource_pools',
  },
  'dli-connection-peers-some': {
    endpoints: ['associateQueues', 'disassociateQueues'],
    text: 'Who binds or unbinds names at least one queue or pool.',
    code: 'DLI.0001',
    section: 'Binding a Queue [OTC]',
    certainty: 'inferred',
    field: 'queues',
    breaks: ({ queues, elastic_resource_pools: pools }) => isEmpty(queues) && isEmpty(pools),
  },
  'dli-connection-exists': {
    endpoints: [
      'getEnhancedConnection',
      'deleteEnhancedConnection',
      'associateQueues',
      'disassociateQueues',
      'createConnectionRoute',
      'deleteConnectionRoute',
    ],
    text: 'The connection of the path exists.',
    code: 'DLI.0002',
    section: 'Error Codes [OTC]',
    certainty: 'inferred',
    field: 'connection_id',
  },
  'dli-connection-delete-creating': {
    endpoints: ['deleteEnhancedConnection'],
    text: 'A connection stays while something is being connected.',
    code: 'DLI.0007',
    section: 'Deleting an Enhanced Datasource Connection [OTC]',
    certainty: 'stated',
    field: 'connection_id',
  },
  'dli-route-name': {
    endpoints: ['createConnectionRoute'],
    text: 'A route has a name of up to 64 characters.',
    code: 'DLI.0001',
    section: 'Creating a Route [OTC]',
    certainty: 'stated',
    field: 'name',
    breaks: (body) => missing('name')(body) || unlike('name', /^.{1,64}$/su)(body),
  },
  'dli-route-cidr': {
    endpoints: ['createConnectionRoute'],
    text: 'A route leads to a network in CIDR notation.',
    code: 'DLI.0001',
    section: 'Creating a Route [OTC]',
    certainty: 'stated',
    field: 'cidr',
    breaks: ({ cidr }) => !rangeOf(cidr),
  },
  'dli-route-name-unique': {
    endpoints: ['createConnectionRoute'],
    text: 'No two routes of a connection share a name.',
    code: 'DLI.0006',
    section: 'Creating a Route [OTC]',
    certainty: 'inferred',
    field: 'name',
  },
  'dli-route-exists': {
    endpoints: ['deleteConnectionRoute'],
    text: 'The route of the path is one of the connection.',
    code: 'DLI.0002',
    section: 'Error Codes [OTC]',
    certainty: 'inferred',
    field: 'route_name',
  },
} as const satisfies Record<string, Rule>;
