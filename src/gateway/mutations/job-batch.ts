import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type { Outcome, UserError } from '../generated/resolvers.js';
import { justAbove } from '../loaders/batch.js';
import { globalId } from '../mapping/ids.js';
import { type JobModel, listedJobFaces } from '../mapping/job.js';
import { selection } from '../selection.js';
import { UpstreamError } from '../upstream/error.js';
import type { JobEffect } from './job-effects.js';
import { OutcomeUnknown, unsettled } from './settle.js';
import { userErrorOf } from './user-errors.js';

/** A batch of jobs that has been sent: the service answers it as a whole. */
export interface JobBatch {
  readonly keys: readonly string[];
  /** The fields that are wanted of the jobs. */
  readonly selected: ReadonlySet<string>;
  /** What the statuses of jobs say of it. */
  readonly effect: JobEffect;
  /** How it was answered; null if the answer was lost. */
  readonly accepted: boolean | null;
  readonly userErrors: UserError[];
}

export interface JobResultModel {
  readonly id: string;
  readonly outcome: Outcome;
  readonly job: JobModel | null;
  readonly userErrors: UserError[];
}

/**
 * Sends a batch. A refusal by the service is something to read back, too; so is a lost answer if the caller wants to
 * know what became of each job. If not, it is an error: no answer must look like a success.
 */
export const sendBatch = async (
  keys: readonly string[],
  effect: JobEffect,
  info: ResolveInfo,
  send: (body: bigint[]) => Promise<unknown>,
): Promise<JobBatch> => {
  const selected = selection(info).below('results').below('job').names;
  try {
    await send(keys.map((key) => BigInt(key)));
    return { keys, selected, effect, accepted: true, userErrors: [] };
  } catch (error) {
    if (error instanceof UpstreamError && error.kind === 'lost') {
      if (!selection(info).names.has('results')) {
        throw new OutcomeUnknown(unsettled, { cause: error });
      }
      return { keys, selected, effect, accepted: null, userErrors: [] };
    }
    const refused = userErrorOf(error, (wire) => (wire === 'job_id' ? ['ids'] : undefined));
    if (refused === null) throw error;
    return { keys, selected, effect, accepted: false, userErrors: [refused] };
  }
};

/** Rows of the list that one call may be asked for, and those that a service surely gives if it has them. */
const maxRows = 1000;
const sureRows = 100;
/** Jobs that are looked up one by one where the list lacks them; of more than that nothing is known. */
const mostLookUps = 4;

/** The listed jobs of a batch by id, read by one call in whichever face tells most of what is selected. */
const readBack = async ({ keys, selected }: JobBatch, context: Context) => {
  const ids = keys.map(BigInt);
  const [low, high] = ids.reduce(
    ([least, most], id) => [id < least ? id : least, id > most ? id : most],
    [ids[0] ?? 0n, ids[0] ?? 0n],
  );
  const [face = 'plain'] = listedJobFaces.needed(selected);
  const range = high - low + 1n; // ids are whole numbers: no more jobs can lie between them
  const limit = range < maxRows ? Number(range) : maxRows;
  const cursor = justAbove('job_id', String(high));
  const query = { cursor, next: true, limit, order: 'desc' } as const;
  const { rows } = await context.loaders.job.page(query, [face]);
  return {
    jobs: new Map(rows.map((job) => [job.jobId, job])),
    /** The lowest id that the page tells of: a page that is not full ends the list. */
    least: rows.length < Math.min(limit, sureRows) ? 0n : BigInt(rows.at(-1)?.jobId ?? 0),
  };
};

const noSuchJob = 'JOB_NOT_EXIST';

const outcomeOf = (batch: JobBatch, job: JobModel | null): Outcome => {
  const { accepted, effect, userErrors } = batch;
  if (job === null) {
    if (accepted === false) {
      return userErrors.some(({ reason }) => reason === noSuchJob) ? 'NOT_FOUND' : 'UNKNOWN';
    }
    if (effect.removes) return 'OK';
    return accepted ? 'NOT_FOUND' : 'UNKNOWN';
  }
  if (accepted === false) return effect.underWay(job.status) ? 'OK' : 'REFUSED';
  if (effect.reached(job.status)) return 'OK';
  return accepted && effect.unmoved(job.status) ? 'REFUSED' : 'UNKNOWN';
};

/** What became of each job of a batch, in its order (5.1.10, 5.1.18, 5.1.20). */
export const resultsOf = async (batch: JobBatch, context: Context): Promise<JobResultModel[]> => {
  const { jobs, least } = await readBack(batch, context).catch((error: unknown) => {
    if (batch.accepted !== null) throw error;
    throw new OutcomeUnknown(unsettled, { cause: error });
  });
  // The list leaves out parts of edge jobs: what the service took but the list lacks may be one of them.
  const isTaken = batch.accepted === true && !batch.effect.removes;
  const absent = batch.keys.filter((jobId) => !jobs.has(jobId));
  const lookUps = isTaken ? absent.slice(0, mostLookUps) : [];
  const found = await Promise.all(
    lookUps.map((jobId) => context.loaders.job.load(jobId, ['detail'])),
  );
  for (const job of found) if (job) jobs.set(job.jobId, job);

  const isKnown = (jobId: string) =>
    jobs.has(jobId) || (isTaken ? lookUps.includes(jobId) : BigInt(jobId) >= least);
  return batch.keys.map((jobId) => {
    const job = jobs.get(jobId) ?? null;
    const outcome = isKnown(jobId) ? outcomeOf(batch, job) : 'UNKNOWN';
    const userErrors = outcome === 'OK' ? [] : batch.userErrors;
    return { id: globalId('Job', jobId), outcome, job, userErrors };
  });
};
