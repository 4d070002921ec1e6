import type { Context } from '../context.js';
import type { JobType, RunMode, UpdateJarJobInput } from '../generated/resolvers.js';
import { parseId } from '../mapping/ids.js';
import { type JobModel, jobReference } from '../mapping/job.js';
import { isBusy } from './job-effects.js';
import { byName } from './names.js';
import type { StateRule } from './rehearse.js';

const { named, isTaken } = byName<JobModel>((page, { loaders }) =>
  loaders.job.page(page, ['detail']),
);

const clusterGone = async (id: string | null | undefined, { loaders }: Context) =>
  Boolean(id && (await loaders.cluster.load(parseId('Cluster', id))) === null);

const templateGone = async (id: string | null | undefined, { loaders }: Context) =>
  Boolean(id && (await loaders.template.load(parseId('Template', id))) === null);

const exclusive = 'EXCLUSIVE_CLUSTER';

interface NewJob {
  readonly name: string;
  readonly runMode?: RunMode | null | undefined;
  readonly clusterId?: string | null | undefined;
  readonly templateId?: string | null | undefined;
}

/** What is the same for the creation of jobs of either kind (5.1.5, 5.1.7). */
export const jobCreation = {
  type: 'Job' as const,
  idKey: 'job_id' as const,
  named,
  keyOf: ({ jobId }: JobModel) => jobId,
  payload: (jobId: string) => ({ job: jobReference(jobId) }),
  rules: ({ name, clusterId, runMode, templateId }: NewJob, context: Context): StateRule[] => [
    ['CS.11004', isTaken(name, context)],
    // Elsewhere the service takes no notice of the cluster.
    ['CS.20005', (runMode ?? exclusive) === exclusive && clusterGone(clusterId, context)],
    ['CS.18005', templateGone(templateId, context)],
  ],
};

interface ChangedJob {
  readonly name?: string | null | undefined;
  readonly clusterId?: string | null | undefined;
}

/** The same for changes (5.1.6, 5.1.8) of jobs of the given types. Parts of edge jobs change with the whole. */
export const jobUpdate = (...types: readonly JobType[]) => ({
  type: 'Job' as const,
  idOf: ({ id }: { readonly id: string }) => id,
  paths: { job_id: ['id'] },
  missing: 'CS.12004' as const,
  read: (jobId: string, { loaders }: Context) => loaders.job.load(jobId, ['detail']),
  payload: (jobId: string) => ({ job: jobReference(jobId) }),
  rules: ({ name, clusterId }: ChangedJob, job: JobModel, context: Context): StateRule[] => [
    ['CS.12003', isBusy(job.status)],
    ['CS.12005', Boolean(job.parentId || (job.type && !types.includes(job.type)))],
    ['CS.12006', name !== job.name && isTaken(name, context)],
    ['CS.20005', clusterGone(clusterId, context)],
  ],
});

/** The service wants the size of the management part with every change: if it is not given, it stays as it is. */
export const withManagerSpu = async (
  input: UpdateJarJobInput,
  read: () => Promise<JobModel>,
): Promise<UpdateJarJobInput> =>
  input.managerSpu === undefined ? { ...input, managerSpu: (await read()).managerSpu } : input;
