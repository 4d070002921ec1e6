import { addressAt, rangeOf } from '../api/rules/network.js';
import type { Cluster } from './store.js';

const roles = ['manager', 'worker-1', 'worker-2'];

/** Name and address of each node of a cluster, from the tenth address of its subnet on. */
export function nodesOf({ id, subnetCidr }: Cluster): { ip: string; hostname: string }[] {
  const subnet = rangeOf(subnetCidr) ?? { first: 0, last: 0 };
  return roles.map((role, index) => ({
    ip: addressAt(subnet, 10 + index),
    hostname: `cs-${id}-${role}`,
  }));
}
