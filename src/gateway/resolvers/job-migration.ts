import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type {
  JobMigrationPlanResolvers,
  JobResolvers,
  MigrateJobInput,
  MigrateJobPayloadResolvers,
  MutationResolvers,
  QueryResolvers,
  UserError,
} from '../generated/resolvers.js';
import { jobOfPayload, joinJob } from '../joins.js';
import { tooManyIds } from '../limits/exceeded.js';
import { globalId, parseId, parseOptionalId } from '../mapping/ids.js';
import { migratedFrom, migratedTo, successorOf } from '../migration/links.js';
import { type MigrationPlan, planOf, unreadable } from '../migration/plan.js';
import { createDliJarJob, createDliSqlJob } from '../mutations/dli-job-create.js';
import { userError } from '../mutations/user-errors.js';

export const Job: JobResolvers = {
  migratedFrom: (job, _, context, info) => migratedFrom(job, context, info),
  migratedTo: (job, _, context, info) => migratedTo(job, context, info),
};

export const JobMigrationPlan: JobMigrationPlanResolvers = {
  job: ({ job }, _, { loaders }, info) => job && joinJob(job.key, loaders, info),
  migratedTo: ({ job }, _, context, info) => job && migratedTo(job, context, info),
};

/** What the caller sets; a queue that none can be called is refused before anything is read. */
const settingsOf = (input: MigrateJobInput | null | undefined): MigrateJobInput => {
  parseOptionalId('Queue', input?.queueId);
  return input ?? {};
};

export const Query: QueryResolvers = {
  planMigration: async (_, { jobIds, input }, context, info) => {
    const { maxPageSize, loaders } = context;
    if (jobIds.length > maxPageSize) throw tooManyIds(jobIds.length, maxPageSize);
    const keys = jobIds.map((id) => parseId('Job', id));
    const settings = settingsOf(input);
    const plans = await Promise.allSettled(
      keys.map((key, index) => planOf(key, ['jobIds', String(index)], settings, loaders)),
    );
    const failures = plans.flatMap((plan) => (plan.status === 'rejected' ? [plan.reason] : []));
    if (failures.length > 0 && failures.length === plans.length) throw failures[0];
    for (const failure of new Set(failures)) info.report?.(failure);
    return plans.map((plan, index) =>
      plan.status === 'fulfilled' ? plan.value : unreadable(keys[index] ?? ''),
    );
  },
};

/**
 * Where the caller of `migrateJob` finds what a creation has fault with: what it did not give comes from the job. The
 * queue is all that a new job refers to and that DLI may not have at all (DLI.0002).
 */
const fieldOf = ({ code, field }: UserError): string[] => {
  const given = code === 'DLI.0002' ? 'queueId' : (field?.at(-1) ?? '');
  return ['queueId', 'obsBucket', 'smnTopic'].includes(given) ? ['input', given] : ['id'];
};

const create = (
  creation: NonNullable<MigrationPlan['creation']>,
  dryRun: boolean,
  context: Context,
  info: ResolveInfo,
) =>
  creation.operation === 'CREATE_SQL_JOB'
    ? createDliSqlJob(null, { input: creation.input, dryRun }, context, info)
    : createDliJarJob(null, { input: creation.input, dryRun }, context, info);

export const Mutation: MutationResolvers = {
  migrateJob: async (_, { id, input, dryRun }, context, info) => {
    const plan = await planOf(parseId('Job', id), ['id'], settingsOf(input), context.loaders);
    const { job, creation, userErrors } = plan;
    if (!job || !creation) return { plan, userErrors };
    const before = await successorOf(job, context);
    if (before) {
      const taken = userError('DLI.11004', () => ['id']);
      const message = `It has been moved before: it is ${globalId('Job', before.key)} in DLI.`;
      return { plan, userErrors: [{ ...taken, message }] };
    }
    const made = await create(creation, dryRun, context, info);
    const told = made.userErrors.map((error) => ({ ...error, field: fieldOf(error) }));
    return { ...made, plan, userErrors: told };
  },
};

export const MigrateJobPayload: MigrateJobPayloadResolvers = jobOfPayload;
