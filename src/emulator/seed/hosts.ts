import { randomOf } from '../random.js';
import type { Project } from '../store.js';

const roles = ['kafka', 'zookeeper', 'mysql', 'redis', 'gateway', 'metrics'];

/** Gives every running cluster some name mappings, and the first of them 34. */
export function addHosts(project: Project): void {
  for (const [index, cluster] of [...project.clusters.values()].entries()) {
    if (cluster.code !== 5) continue;
    const random = randomOf(project.seed, 'hosts', cluster.name);
    const count = index === 0 ? 34 : random.int(2, 8);
    for (let number = 1; number <= count; number++) {
      project.highest.host += BigInt(random.int(1, 4));
      const role = roles[number % roles.length];
      const hostname = `${role}-${String(number).padStart(2, '0')}.${cluster.name.replaceAll('_', '-')}.local`;
      const ip = `10.113.${index + 20}.${number + 10}`;
      cluster.hosts.set(project.highest.host, { ip, hostname });
    }
  }
}
