import type { Context } from './context.js';
import type { JobFilter } from './generated/resolvers.js';
import type { JobQuery } from './loaders/job-calls.js';
import { badInput } from './mapping/bad-input.js';
import { type JobService, parseOptionalId, rawId, serviceOf } from './mapping/ids.js';
import { statusFilter } from './mapping/status-filter.js';

/** What a list of jobs is asked for, and which services can tell. */
type Asked = Pick<JobQuery, 'name' | 'status' | 'clusterId' | 'queueName' | 'rootJobId'> & {
  readonly services: readonly JobService[];
};

/** A filter on jobs. Some of its fields make sense for one service alone, and choose it. */
export const jobQuery = (
  filter: JobFilter,
  { jobServices }: Pick<Context, 'jobServices'>,
): Asked => {
  const clusterId = parseOptionalId('Cluster', filter.clusterId);
  const queueName = parseOptionalId('Queue', filter.queueId);
  const root = parseOptionalId('Job', filter.rootJobId);
  const chosen = new Map<string, JobService>();
  if (filter.service) chosen.set('service', filter.service);
  if (clusterId) chosen.set('clusterId', 'CS');
  if (queueName) chosen.set('queueId', 'DLI');
  if (root) chosen.set('rootJobId', serviceOf(root));
  const services = [...new Set(chosen.values())];
  if (services.length > 1) {
    const told = Array.from(chosen, ([name, service]) => `\`${name}\` means ${service}`);
    throw badInput(`The filter contradicts itself: ${told.join(', ')}.`);
  }
  return {
    services: services.length > 0 ? services : jobServices,
    name: filter.name ?? undefined,
    status: statusFilter(filter.status),
    clusterId,
    queueName,
    rootJobId: root && rawId(root),
  };
};
