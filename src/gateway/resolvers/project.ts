import type { ProjectResolvers, QueryResolvers } from '../generated/resolvers.js';
import { globalId } from '../mapping/ids.js';

export const Query: QueryResolvers = {
  projects: (_, __, { loaders }) => loaders.project.all(),
};

export const Project: ProjectResolvers = {
  id: (project) => globalId('Project', project.projectId),
};
