import { randomOf } from './random.js';
import { addCdmCluster } from './seed/cdm.js';
import { addClusters } from './seed/clusters.js';
import { createDiary } from './seed/diary.js';
import { createDli } from './seed/dli.js';
import { emptyProject } from './seed/empty-project.js';
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
  /** The same of its jobs in DLI. */
  readonly dliJobs: number;
  readonly firstJobId: bigint;
}

function projectOf(
  main: boolean,
  { seed, startAt, jobs, dliJobs, firstJobId }: Beginning,
): Project {
  const region = 'cn-north-1';
  const name = main ? region : `${region}_branch`;
  const project = emptyProject(`${seed}/${name}`, name, region, createUsers(seed));
  const specs = main
    ? [...mainJobs.slice(0, jobs), ...fillerJobs(seed, jobs - mainJobs.length)]
    : branchJobs;
  const { diary, publish } = createDiary();
  addClusters(project, diary, main, startAt);
  addHosts(project);
  addTemplates(project, diary, startAt, main ? 15 : 2);
  addJobs(project, specs, diary, main ? firstJobId : firstJobId + 1_000_000n, startAt);
  publish(project);
  addCdmCluster(project);
  return { ...project, dli: createDli(project, main, startAt, main ? dliJobs : 5) };
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
