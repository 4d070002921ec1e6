import type { Dli } from '../dli-store.js';
import type { Project } from '../store.js';
import { addBatches } from './dli-batches.js';
import { addConnections } from './dli-connections.js';
import { addQueues } from './dli-queues.js';
import { addDatabases } from './dli-tables.js';

/** Adds all that a project has in DLI beside its jobs and templates. */
export function addDliResources(project: Project, dli: Dli, startAt: number): void {
  addQueues(project, dli, startAt);
  addConnections(project, dli, startAt);
  addBatches(project, dli, startAt);
  addDatabases(project, dli, startAt);
}
