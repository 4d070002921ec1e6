import { type Mapping, maxMappings } from '../api/rules/host-mapping.js';
import { fail } from './errors.js';
import { nodesOf } from './nodes.js';
import type { Cluster, Project } from './store.js';

/** Refuses names that are mapped already, other than by `own`, or are those of nodes; case makes no difference. */
export function checkFree(cluster: Cluster, mappings: readonly Mapping[], own?: bigint): void {
  const nodes = nodesOf(cluster);
  const addresses = new Set(nodes.map(({ ip }) => ip));
  const names = new Set(nodes.map(({ hostname }) => hostname));
  for (const [id, { hostname }] of cluster.hosts) {
    if (id !== own) names.add(hostname.toLowerCase());
  }
  for (const { ip, hostname } of mappings) {
    const name = hostname.toLowerCase();
    if (names.has(name) || addresses.has(ip)) fail('CS.22002');
    names.add(name);
  }
}

/** Adds all of the mappings or none, and answers with an id for each. */
export function addMappings(
  project: Project,
  cluster: Cluster,
  mappings: readonly Mapping[],
): { host_id: bigint }[] {
  if (cluster.hosts.size + mappings.length > maxMappings) fail('CS.22007');
  checkFree(cluster, mappings);
  return mappings.map((mapping) => {
    const host_id = ++project.highest.host;
    cluster.hosts.set(host_id, mapping);
    return { host_id };
  });
}
