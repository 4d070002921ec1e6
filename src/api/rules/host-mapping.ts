import { isIP } from 'node:net';
import type { Rule, WireBody } from '../rule.js';

/** Name mappings that a cluster may have. */
export const maxMappings = 1_000;
/** Bytes of a hosts file: 8 MB. */
export const maxHostsFile = 8 * 1024 * 1024;

const label = '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const hostname = new RegExp(`^(?=.{1,253}$)${label}(\\.${label})*$`);

/** Whether a value is a host name: labels of letters, digits and inner hyphens (RFC 1123). */
export const isHostname = (value: unknown): value is string =>
  typeof value === 'string' && hostname.test(value) && isIP(value) === 0;

/** Whether a value is an IPv4 or IPv6 address. */
export const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && isIP(value) !== 0;

export interface Mapping {
  readonly ip: string;
  readonly hostname: string;
}

/** Whether a value maps a host name to an address, both well-formed. */
export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' &&
  value !== null &&
  isHostname(Reflect.get(value, 'hostname')) &&
  isAddress(Reflect.get(value, 'ip'));

/** Adding sends a list of mappings, changing a single one. */
const formatBreaks = ({ hosts_info: info }: WireBody) =>
  !(Array.isArray(info) ? info : [info]).every(isMapping);

/** Rules of the name mappings of a cluster (5.3.9 to 5.3.13). */
export const hostMappingRules = {
  'host-format': {
    endpoints: ['addClusterHosts', 'updateClusterHost'],
    text: 'A mapping has an IPv4 or IPv6 address and a well-formed host name.',
    code: 'CS.22001',
    section: '7.2',
    certainty: 'stated',
    field: 'hosts_info',
    breaks: formatBreaks,
  },
  'host-unique': {
    endpoints: ['addClusterHosts', 'updateClusterHost', 'uploadClusterHostsFile'],
    text: 'A host name is mapped once, and neither name nor address is that of a node of the cluster.',
    code: 'CS.22002',
    section: '7.2',
    certainty: 'stated',
    field: 'hosts_info',
  },
  'host-exists': {
    endpoints: ['updateClusterHost', 'deleteClusterHosts'],
    text: 'A mapping that is changed or deleted exists in the cluster.',
    code: 'CS.22003',
    section: '7.2',
    certainty: 'stated',
    field: 'hosts_id',
  },
  'host-count': {
    endpoints: ['addClusterHosts', 'uploadClusterHostsFile'],
    text: 'A cluster has up to 1,000 mappings.',
    code: 'CS.22007',
    section: '7.2',
    certainty: 'stated',
    field: 'hosts_info',
    breaks: ({ hosts_info: info }) => Array.isArray(info) && info.length > maxMappings,
  },
  'hosts-file-empty': {
    endpoints: ['uploadClusterHostsFile'],
    text: 'A hosts file maps at least one name.',
    code: 'CS.22005',
    section: '7.2',
    certainty: 'stated',
    field: 'hosts_file',
  },
  'hosts-file-size': {
    endpoints: ['uploadClusterHostsFile'],
    text: 'A hosts file takes up to 8 MB.',
    code: 'CS.22006',
    section: '7.2',
    certainty: 'stated',
    field: 'hosts_file',
  },
  'hosts-file-format': {
    endpoints: ['uploadClusterHostsFile'],
    text: 'Every line of a hosts file that says anything is an address and one or more names.',
    code: 'CS.22004',
    section: '7.2',
    certainty: 'stated',
    field: 'hosts_file',
  },
} as const satisfies Record<string, Rule>;
