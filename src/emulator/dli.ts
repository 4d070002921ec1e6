import type { Dli, Queue } from './dli-store.js';
import { fail } from './errors.js';
import type { Project } from './store.js';

/** What a project holds in DLI; a space of DLI holds nothing there itself. */
export const dliOf = ({ dli }: Project): Dli => {
  if (dli) return dli;
  throw new TypeError('A space of DLI has nothing in DLI');
};

/** The jobs and templates that a project has in DLI. */
export const spaceOf = (project: Project): Project => dliOf(project).space;

/** Projects, each followed by its space in DLI: all that time goes by in. */
export const withSpaces = (projects: Iterable<Project>): Project[] =>
  [...projects].flatMap((project) => (project.dli ? [project, project.dli.space] : [project]));

/** A queue by its name in any case, or DLI.0002. */
export const findQueue = (project: Project, name: unknown): Queue =>
  dliOf(project).queues.get(String(name).toLowerCase()) ?? fail('DLI.0002');

/** Versions of Spark that queues run. */
export const sparkVersions = ['2.4.5', '3.1.1', '3.3.1'];
export const defaultSparkVersion = '3.3.1';

/** The number of a new queue or pool: DLI counts them as CS counts its clusters. */
export const nextDliId = (dli: Dli): bigint => {
  dli.space.highest.cluster += 1;
  return BigInt(dli.space.highest.cluster);
};
