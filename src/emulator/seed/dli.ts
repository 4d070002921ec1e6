import type { Dli } from '../dli-store.js';
import type { Project } from '../store.js';
import { createDiary } from './diary.js';
import { addDliJobs } from './dli-jobs.js';
import { addDliResources } from './dli-resources.js';
import { addDliTemplates } from './dli-templates.js';
import { emptyProject } from './empty-project.js';

/** What a project has in DLI at the beginning; `jobs` is about how many jobs. */
export function createDli(project: Project, main: boolean, startAt: number, jobs: number): Dli {
  const empty = emptyProject(`${project.seed}/dli`, project.name, project.region, project.users);
  const space = { ...empty, id: project.id };
  const dli: Dli = {
    space,
    queues: new Map(),
    pools: new Map(),
    connections: new Map(),
    batches: new Map(),
    databases: new Map(),
  };
  const { diary, publish } = createDiary();
  addDliTemplates(space, diary, startAt, main ? 6 : 1);
  addDliJobs(project, space, main, diary, startAt, jobs);
  publish(space);
  addDliResources(project, dli, startAt);
  return dli;
}
