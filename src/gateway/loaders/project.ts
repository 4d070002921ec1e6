import DataLoader from 'dataloader';
import { readRows } from '../mapping/page.js';
import { type ProjectModel, readProject } from '../mapping/project.js';
import type { Upstream } from '../upstream/client.js';

/** Projects of the caller's account: one list, which IAM divides into pages only if asked to. */
export const createProjectLoaders = (upstream: Upstream) => {
  const everything = new DataLoader<'all', ProjectModel[]>(async (keys) => {
    const projects = readRows(await upstream('listProjects', {}), 'projects', readProject);
    return keys.map(() => projects);
  });
  const all = () => everything.load('all');
  return {
    all,
    forget: () => void everything.clearAll(),
    load: async (projectId: string) =>
      (await all()).find((project) => project.projectId === projectId) ?? null,
  };
};
