import type { Context } from '../context.js';
import type { Outcome, UserError } from '../generated/resolvers.js';
import { justAbove } from '../loaders/batch.js';
import { globalId, rawId } from '../mapping/ids.js';
import { type JobModel, jobReference, listedJobFaces } from '../mapping/job.js';
import type { Page } from '../mapping/page.js';
import type { JobBatch, JobBatchPart } from './job-batch.js';
import type { JobEffect } from './job-effects.js';
import { OutcomeUnknown, unsettled } from './settle.js';
import { type Judgement, noSuchJob } from './verdicts.js';

export interface JobResultModel {
  readonly id: string;
  readonly outcome: Outcome;
  readonly job: JobModel | null;
  readonly userErrors: readonly UserError[];
}

const resultOf = (
  key: string,
  outcome: Outcome,
  job: JobModel | null,
  userErrors: readonly UserError[] = [],
): JobResultModel => ({ id: globalId('Job', key), outcome, job, userErrors });

const idOf = (key: string) => BigInt(rawId(key));

/** Rows of the list of CS that one call may be asked for, and those that a service surely gives if it has them. */
const maxRows = 1000;
const sureRows = 100;
/** The newest jobs of DLI, as four pages of its list have them; each begins with the last job of the one before. */
const newestRows = 397;
/** Jobs that are looked up one by one where the list lacks them; of more than that nothing is known. */
const mostLookUps = 4;

interface Listed {
  readonly rows: readonly JobModel[];
  /** Whether there are no more behind them. */
  readonly isAll: boolean;
}

/** The jobs of CS in a batch, read by one call: ids are whole numbers, so that no more than so many lie between two. */
const listOfCs = async (keys: readonly string[], page: ReadPage): Promise<Listed> => {
  const ids = keys.map(idOf).toSorted((one, other) => (one < other ? -1 : 1));
  const [low = 0n, high = 0n] = [ids.at(0), ids.at(-1)];
  const range = high - low + 1n;
  const limit = range < maxRows ? Number(range) : maxRows;
  const { rows } = await page(justAbove('job_id', String(high)), limit);
  return { rows, isAll: rows.length < Math.min(limit, sureRows) };
};

/** Jobs of DLI, whose list nobody can begin at an id: few are looked up instead. */
const listOfDli = async (
  keys: readonly string[],
  page: ReadPage,
  { loaders }: Context,
): Promise<Listed> => {
  if (keys.length <= mostLookUps) {
    const found = await Promise.all(keys.map((key) => loaders.job.load(key, ['detail'])));
    return { rows: found.filter((job) => job !== null), isAll: true };
  }
  const { rows } = await page(undefined, newestRows);
  return { rows, isAll: rows.length < newestRows };
};

type ReadPage = (cursor: string | undefined, limit: number) => Promise<Page<JobModel>>;

/** The listed jobs of a part in whichever face tells most of what is selected. */
const readBack = (
  { selected }: JobBatch,
  { service, keys }: JobBatchPart,
  context: Context,
): Promise<Listed> => {
  const [face = 'plain'] = listedJobFaces.needed(selected);
  const page: ReadPage = (cursor, limit) =>
    context.loaders.job.page(service, { cursor, limit, order: 'desc' }, [face]);
  return service === 'CS' ? listOfCs(keys, page) : listOfDli(keys, page, context);
};

const outcomeOf = (
  effect: JobEffect,
  { answer, userErrors }: JobBatchPart,
  job: JobModel | null,
): Outcome => {
  const isTaken = answer === 'TAKEN';
  if (job === null) {
    if (answer === 'REFUSED') {
      return userErrors.some(({ reason }) => reason === noSuchJob) ? 'NOT_FOUND' : 'UNKNOWN';
    }
    if (effect.removes) return 'OK';
    return isTaken ? 'NOT_FOUND' : 'UNKNOWN';
  }
  if (answer === 'REFUSED') return effect.underWay(job.status) ? 'OK' : 'REFUSED';
  if (effect.reached(job.status)) return 'OK';
  return isTaken && effect.unmoved(job.status) ? 'REFUSED' : 'UNKNOWN';
};

/** What became of jobs of which the service said nothing one by one: reading them back shows it. */
const byReadingBack = async (
  batch: JobBatch,
  part: JobBatchPart,
  context: Context,
): Promise<JobResultModel[]> => {
  const { effect } = batch;
  const { rows, isAll } = await readBack(batch, part, context).catch((error: unknown) => {
    if (part.answer !== 'LOST') throw error;
    throw new OutcomeUnknown(unsettled, { cause: error });
  });
  const jobs = new Map(rows.map((job) => [job.key, job]));
  const last = rows.at(-1);
  const least = isAll || !last ? 0n : idOf(last.key);
  // The list leaves out parts of edge jobs: what the service took but the list lacks may be one of them.
  const isTaken = part.answer === 'TAKEN' && !effect.removes;
  const absent = part.keys.filter((key) => !jobs.has(key));
  const lookUps = isTaken ? absent.slice(0, mostLookUps) : [];
  const found = await Promise.all(lookUps.map((key) => context.loaders.job.load(key, ['detail'])));
  for (const job of found) if (job) jobs.set(job.key, job);

  const isKnown = (key: string) =>
    jobs.has(key) || (isTaken ? lookUps.includes(key) : idOf(key) >= least);
  return part.keys.map((key) => {
    const job = jobs.get(key) ?? null;
    const outcome = isKnown(key) ? outcomeOf(effect, part, job) : 'UNKNOWN';
    return resultOf(key, outcome, job, outcome === 'OK' ? [] : part.userErrors);
  });
};

/** What a service said of a job itself. */
const byVerdict = (key: string, { outcome, userErrors }: Judgement, { removes }: JobEffect) => {
  const isGone = outcome === 'NOT_FOUND' || (outcome === 'OK' && removes);
  return resultOf(key, outcome, isGone ? null : jobReference(key), userErrors);
};

const resultsOfPart = async (
  batch: JobBatch,
  part: JobBatchPart,
  context: Context,
): Promise<JobResultModel[]> => {
  const { keys, answer, verdicts } = part;
  if (verdicts) {
    return verdicts.map((verdict, index) => byVerdict(keys[index] ?? '', verdict, batch.effect));
  }
  if (answer === 'FAILED') return keys.map((key) => resultOf(key, 'REFUSED', jobReference(key)));
  return byReadingBack(batch, part, context);
};

/**
 * What became of each job of a batch, in its order (5.1.10, 5.1.18, 5.1.20). Of jobs that cannot be read back nothing is
 * known: an error says so, beside what the other service tells of its own.
 */
const readResults = async (batch: JobBatch, context: Context): Promise<JobResultModel[]> => {
  const { keys, parts } = batch;
  const read = await Promise.allSettled(parts.map((part) => resultsOfPart(batch, part, context)));
  const failures = read.flatMap((part) => (part.status === 'rejected' ? [part.reason] : []));
  const isFailed = failures.length === parts.length;
  for (const failure of isFailed ? failures.slice(1) : failures) batch.report(failure);
  if (isFailed) throw failures[0];
  const results = read.flatMap((result, index) => {
    if (result.status === 'fulfilled') return result.value;
    return parts[index]?.keys.map((key) => resultOf(key, 'UNKNOWN', jobReference(key))) ?? [];
  });
  const byId = new Map(results.map((result) => [result.id, result]));
  return keys.flatMap((key) => byId.get(globalId('Job', key)) ?? []);
};

const results = new WeakMap<JobBatch, Promise<JobResultModel[]>>();

/** The same for all fields that ask for it, so that what has failed is told once. */
export const resultsOf = (batch: JobBatch, context: Context): Promise<JobResultModel[]> => {
  const read = results.get(batch) ?? readResults(batch, context);
  results.set(batch, read);
  return read;
};
