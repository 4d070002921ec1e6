import { randomOf } from '../random.js';
import type { Project } from '../store.js';

/** Adds the one cluster that a project has in Cloud Data Migration, with a job in it. */
export function addCdmCluster(project: Project): void {
  project.cdmJobs.set(randomOf(project.seed, 'cdm').uuid(), new Set(['es_css']));
}
