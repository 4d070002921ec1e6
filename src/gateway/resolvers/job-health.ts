import type { JobHealthResolvers, JobResolvers } from '../generated/resolvers.js';
import { HealthModel } from '../insight/health-model.js';

export const Job: JobResolvers = {
  health: (job, _, context) => new HealthModel(job, context),
};

export const JobHealth: JobHealthResolvers = {
  status: async ({ diagnosis }) => (await diagnosis).status,
  findings: async ({ diagnosis }) => (await diagnosis).findings,
  unchecked: async ({ diagnosis }) => (await diagnosis).unchecked,
};
