import { isAddress, isHostname, type Mapping, maxHostsFile } from '../../api/rules/host-mapping.js';
import { fail } from '../errors.js';
import { findCluster, needRunning } from '../find.js';
import type { Handlers } from '../handler.js';
import { addMappings } from '../mappings.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return fail('CS.22004');
  }
}

/** The mappings of a line: an address, one or more names, and possibly a comment behind `#`. */
function mappingsOf(line: string): Mapping[] {
  const [ip, ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
  if (ip === '') return [];
  if (!isAddress(ip) || names.length === 0 || !names.every(isHostname)) fail('CS.22004');
  return names.map((hostname) => ({ ip, hostname }));
}

/** Many name mappings at once, from a file like `/etc/hosts` (5.3.13). */
export const hostsFile = {
  uploadClusterHostsFile({ project, path, body }) {
    const cluster = findCluster(project, path.cluster_id);
    const file = body.files.hosts_file ?? fail('CS.22005');
    if (file.bytes.length > maxHostsFile) fail('CS.22006');
    const mappings = decode(file.bytes).split(/\r?\n/).flatMap(mappingsOf);
    if (mappings.length === 0) fail('CS.22005');
    needRunning(cluster);
    return addMappings(project, cluster, mappings);
  },
} satisfies Partial<Handlers>;
