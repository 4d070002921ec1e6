import { randomOf } from './random.js';
import { addClusters } from './seed/clusters.js';
import { createDiary } from './seed/diary.js';
import { fillerJobs } from './seed/filler.js';
import { addHosts } from './seed/hosts.js';
import { branchJobs, mainJobs } from './seed/job-list.js';
import { addJobs } from './seed/jobs.js';
import { addFreeVpcs, addPeerings } from './seed/peerings.js';
import { addTemplates } from './seed/templates.js';
import { createUsers } from './seed/users.js';
import type { Project, Store } from './store.js';

interface Beginning {
  readonly seed: string;
  readonly startAt: number;
  /** About how many jobs the main project has. */
  readonly jobs: number;
  readonly firstJobId: bigint;
}

function emptyProject(world: string, name: string, region: string): Project {
  const seed = `${world}/${name}`;
  return {
    id: randomOf(seed, 'project').hex(32),
    name,
    region,
    seed,
    jobs: new Map(),
    clusters: new Map(),
    templates: new Map(),
    users: createUsers(world),
    audit: [],
    buckets: new Set(['obs-stream-data']),
    allBuckets: new Set(['obs-stream-data', 'obs-archive', 'obs-reports', 'obs-partner-drop']),
    jars: new Set(['cs-jars/bundle/Joins.jar', 'cs-jars/bundle/Windows.jar']),
    configs: new Set(['cs-jars/bundle/joins.conf']),
    topics: new Set(['cs_job_exception', 'ops_alarms']),
    vpcs: new Map(),
    highest: { job: 0n, template: 0n, cluster: 0, host: 300n, uuid: 0 },
    pending: new Map(),
  };
}

function projectOf(main: boolean, { seed, startAt, jobs, firstJobId }: Beginning): Project {
  const region = 'cn-north-1';
  const project = emptyProject(seed, main ? region : `${region}_branch`, region);
  const specs = main
    ? [...mainJobs.slice(0, jobs), ...fillerJobs(seed, jobs - mainJobs.length)]
    : branchJobs;
  const { diary, publish } = createDiary();
  addClusters(project, diary, main, startAt);
  addHosts(project);
  addTemplates(project, diary, startAt, main ? 15 : 2);
  addJobs(project, specs, diary, main ? firstJobId : firstJobId + 1_000_000n, startAt);
  publish(project);
  return project;
}

/** The world at its beginning: an account with a busy main project and a small second one. */
export function createWorld(beginning: Beginning): Store {
  const { seed } = beginning;
  const [main, branch] = [projectOf(true, beginning), projectOf(false, beginning)];
  addFreeVpcs(main, 40);
  addFreeVpcs(branch, 60);
  addPeerings(main, branch);
  return {
    seed,
    domain: { id: randomOf(seed, 'domain').hex(32), name: 'cs_demo_company' },
    projects: new Map([main, branch].map((project) => [project.id, project])),
  };
}
