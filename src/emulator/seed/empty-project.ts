import { randomOf } from '../random.js';
import type { Project, User } from '../store.js';

/** A project with nothing in it but its users, and what lies in OBS. */
export function emptyProject(
  seed: string,
  name: string,
  region: string,
  users: Map<string, User>,
): Project {
  return {
    id: randomOf(seed, 'project').hex(32),
    name,
    region,
    seed,
    jobs: new Map(),
    clusters: new Map(),
    templates: new Map(),
    users,
    audit: [],
    buckets: new Set(['obs-stream-data']),
    allBuckets: new Set(['obs-stream-data', 'obs-archive', 'obs-reports', 'obs-partner-drop']),
    jars: new Set(['cs-jars/bundle/Joins.jar', 'cs-jars/bundle/Windows.jar']),
    configs: new Set(['cs-jars/bundle/joins.conf']),
    topics: new Set(['cs_job_exception', 'ops_alarms']),
    vpcs: new Map(),
    highest: { job: 0n, template: 0n, cluster: 0, host: 300n, uuid: 0 },
    pending: new Map(),
    dli: null,
    cdmJobs: new Map(),
  };
}
