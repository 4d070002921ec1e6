import type { ErrorCode } from '../../api/error-codes.js';
import type { Context } from '../context.js';
import type { JobType, RunMode, UpdateJarJobInput } from '../generated/resolvers.js';
import { type JobService, keyIn, parseId } from '../mapping/ids.js';
import { type JobModel, jobReference } from '../mapping/job.js';
import type { Writer } from '../mapping/writer.js';
import { isBusy } from './job-effects.js';
import { byName } from './names.js';
import type { StateRule } from './rehearse.js';

const namesIn = (service: JobService) =>
  byName<JobModel>((page, { loaders }) => loaders.job.page(service, page, ['detail']));

const clusterGone = async (id: string | null | undefined, { loaders }: Context) =>
  Boolean(id && (await loaders.cluster.load(parseId('Cluster', id))) === null);

const queueGone = async (id: string | null | undefined, { loaders }: Context) =>
  Boolean(id && (await loaders.queue.load(parseId('Queue', id))) === null);

const templateGone = async (id: string | null | undefined, { loaders }: Context) =>
  Boolean(id && (await loaders.template.load(parseId('Template', id))) === null);

const exclusive = 'EXCLUSIVE_CLUSTER';

interface NewJob {
  readonly name: string;
  readonly runMode?: RunMode | null | undefined;
  readonly clusterId?: string | null | undefined;
  readonly queueId?: string | null | undefined;
  readonly templateId?: string | null | undefined;
}

const names = { CS: namesIn('CS'), DLI: namesIn('DLI') };

/** What a job must be where it stands, by service: its name free, its template and the place where it runs there. */
const newJobRules: Readonly<Record<JobService, (job: NewJob, context: Context) => StateRule[]>> = {
  CS: ({ name, clusterId, runMode, templateId }, context) => [
    ['CS.11004', names.CS.isTaken(name, context)],
    // Elsewhere the service takes no notice of the cluster.
    ['CS.20005', (runMode ?? exclusive) === exclusive && clusterGone(clusterId, context)],
    ['CS.18005', templateGone(templateId, context)],
  ],
  DLI: ({ name, queueId, templateId }, context) => [
    ['DLI.11004', names.DLI.isTaken(name, context)],
    ['DLI.0002', queueGone(queueId, context)],
    ['DLI.18005', templateGone(templateId, context)],
  ],
};

/** What is the same for the creation of jobs of either kind (5.1.5, 5.1.7). */
export const jobCreation = (service: JobService) => ({
  type: 'Job' as const,
  idKey: 'job_id' as const,
  named: names[service].named,
  keyOf: ({ key }: JobModel) => key,
  payload: (jobId: string) => ({ job: jobReference(keyIn(service, jobId)) }),
  rules: newJobRules[service],
});

interface ChangedJob {
  readonly name?: string | null | undefined;
  readonly clusterId?: string | null | undefined;
  readonly queueId?: string | null | undefined;
}

/** Codes for a job that is not there, that is busy, of another type, and whose new name is taken. */
const updateCodes = {
  CS: { missing: 'CS.12004', busy: 'CS.12003', other: 'CS.12005', taken: 'CS.12006' },
  DLI: { missing: 'DLI.12004', busy: 'DLI.12003', other: 'DLI.0007', taken: 'DLI.11004' },
} as const satisfies Record<JobService, Record<string, ErrorCode>>;

/** What DLI changes while a job runs. */
const open: ReadonlySet<string> = new Set([
  'smnTopic',
  'checkpoint.obsBucket',
  'logging.obsBucket',
  'restartOnException',
  'dliSettings.resumeCheckpoint',
  'dliSettings.maxResumesPerHour',
]);

/** Whether a job may be at work while an input changes it. */
type MayRun<Input> = (input: Input, job: JobModel) => boolean;

export const changesOpen =
  <Input extends object>({ changes }: Pick<Writer<Input>, 'changes'>): MayRun<Input> =>
  (input, job) =>
    changes(input, job).every(({ field }) => open.has(field));

/** The same for changes (5.1.6, 5.1.8) of jobs of the given types. Parts of edge jobs change with the whole. */
export const jobUpdate = <Input extends ChangedJob>(
  service: JobService,
  types: readonly JobType[],
  mayRun: MayRun<Input> = () => false,
) => {
  const { missing, busy, other, taken } = updateCodes[service];
  return {
    type: 'Job' as const,
    idOf: ({ id }: { readonly id: string }) => id,
    paths: { job_id: ['id'] },
    missing,
    read: (key: string, { loaders }: Context) => loaders.job.load(key, ['detail']),
    payload: (key: string) => ({ job: jobReference(key) }),
    rules: (input: Input, job: JobModel, context: Context): StateRule[] => [
      [busy, isBusy(job.status) && !mayRun(input, job)],
      [other, Boolean(job.parentId || (job.type && !types.includes(job.type)))],
      [taken, input.name !== job.name && names[service].isTaken(input.name, context)],
      service === 'CS'
        ? ['CS.20005', clusterGone(input.clusterId, context)]
        : ['DLI.0002', queueGone(input.queueId, context)],
    ],
  };
};

/** The service wants the size of the management part with every change: if it is not given, it stays as it is. */
export const withManagerSpu = async (
  input: UpdateJarJobInput,
  read: () => Promise<JobModel>,
): Promise<UpdateJarJobInput> =>
  input.managerSpu === undefined ? { ...input, managerSpu: (await read()).managerSpu } : input;
