import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type { UserError } from '../generated/resolvers.js';
import { groupsOf } from '../loaders/job.js';
import { type JobService, rawId } from '../mapping/ids.js';
import { selection } from '../selection.js';
import { ServiceNotConfigured, UpstreamError } from '../upstream/error.js';
import type { JobEffect } from './job-effects.js';
import { OutcomeUnknown, unsettled } from './settle.js';
import { userErrorOf } from './user-errors.js';
import { type Judgement, judge, verdictsOf } from './verdicts.js';

/** The jobs of a batch that one service has, after they have been sent. */
export interface JobBatchPart {
  readonly service: JobService;
  readonly keys: readonly string[];
  /** How it was answered as a whole. A part that has failed was not carried out, for a reason that is no caller's to mend. */
  readonly answer: 'TAKEN' | 'REFUSED' | 'LOST' | 'FAILED';
  /** What was said of each job, where the service does that. */
  readonly verdicts: readonly Judgement[] | null;
  readonly userErrors: readonly UserError[];
  /** What else it failed for, as a whole or for some of the jobs: no caller's to mend. */
  readonly failures: readonly unknown[];
  /** How the answer was lost. */
  readonly cause?: unknown;
}

/** A batch of jobs that has been sent, each to the service that has it. */
export interface JobBatch {
  readonly keys: readonly string[];
  /** The fields that are wanted of the jobs. */
  readonly selected: ReadonlySet<string>;
  /** What the statuses of jobs say of it. */
  readonly effect: JobEffect;
  readonly parts: readonly JobBatchPart[];
  readonly userErrors: UserError[];
  /** Adds an error beside what is known of the batch. */
  readonly report: (error: unknown) => void;
}

/** How each service is sent the jobs of a batch. */
type Senders = Readonly<Record<JobService, (jobIds: bigint[]) => Promise<unknown>>>;

const paths: Readonly<Record<string, readonly string[]>> = {
  job_id: ['ids'],
  job_ids: ['ids'],
  resumeSavePoint: ['resumeSavepoint'],
  resume_savepoint: ['resumeSavepoint'],
};
const pathOf = (wire: string) => paths[wire];

/** Many jobs may be refused, or fail, for the same reason. */
const eachOnce = <Thing>(things: readonly Thing[], wordsOf: (thing: Thing) => unknown): Thing[] => [
  ...new Map(things.map((thing) => [JSON.stringify(wordsOf(thing)), thing])).values(),
];

const isUntold = ({ outcome, failure }: Judgement) => outcome === 'UNKNOWN' && failure === null;
const isFailure = ({ failure }: Judgement) => failure !== null;

/** Sends the jobs of one service. CS answers them as a whole, DLI has a verdict for each. */
const sendPart = async (
  service: JobService,
  keys: readonly string[],
  send: Senders[JobService],
): Promise<JobBatchPart> => {
  const part = { service, keys, verdicts: null, userErrors: [], failures: [] };
  try {
    const answer = await send(keys.map((key) => BigInt(rawId(key))));
    if (service === 'CS') return { ...part, answer: 'TAKEN' };
    const verdicts = verdictsOf(answer).map((verdict) => judge(verdict, pathOf));
    const told = {
      ...part,
      userErrors: eachOnce(
        verdicts.flatMap(({ userErrors }) => userErrors),
        ({ code, serviceMessage }) => [code, serviceMessage],
      ),
      failures: eachOnce(
        verdicts.flatMap(({ failure }) => failure ?? []),
        ({ service }) => service,
      ),
    };
    // Nobody knows which jobs a list is about that is too short or too long.
    const isOdd = verdicts.length !== keys.length || verdicts.every(isUntold);
    return isOdd ? { ...told, answer: 'LOST' } : { ...told, answer: 'TAKEN', verdicts };
  } catch (error) {
    if (error instanceof UpstreamError && error.kind === 'lost') {
      return { ...part, answer: 'LOST', cause: error };
    }
    const refused = userErrorOf(error, pathOf);
    if (refused === null) return { ...part, answer: 'FAILED', failures: [error] };
    return { ...part, answer: 'REFUSED', userErrors: [refused] };
  }
};

/**
 * Sends a batch. A refusal by the service is something to read back, too; so is a lost answer if the caller wants to
 * know what became of each job. If not, it is an error: no answer must look like a success. Where one service fails and
 * the other does not, the error stands beside what became of the other's jobs.
 */
export const sendBatch = async (
  keys: readonly string[],
  effect: JobEffect,
  { jobServices }: Pick<Context, 'jobServices'>,
  info: ResolveInfo,
  senders: Senders,
): Promise<JobBatch> => {
  const { names, below } = selection(info);
  const groups = groupsOf(keys);
  for (const service of groups.keys()) {
    if (!jobServices.includes(service)) throw new ServiceNotConfigured('dli');
  }
  const parts = await Promise.all(
    Array.from(groups, ([service, group]) => sendPart(service, group, senders[service])),
  );
  const readsBack = names.has('results');
  const failures = parts.flatMap((part) => {
    const { answer, verdicts, cause } = part;
    if (readsBack || !(answer === 'LOST' || verdicts?.some(isUntold))) return part.failures;
    return [...part.failures, new OutcomeUnknown(unsettled, { cause })];
  });
  const report = (error: unknown) => info.report?.(error);
  const isFailed = parts.every(({ answer, verdicts }) =>
    verdicts ? verdicts.every(isFailure) : answer === 'FAILED' || (answer === 'LOST' && !readsBack),
  );
  for (const failure of isFailed ? failures.slice(1) : failures) report(failure);
  if (isFailed) throw failures[0];
  return {
    report,
    keys,
    selected: below('results').below('job').names,
    effect,
    parts,
    userErrors: parts.flatMap(({ userErrors }) => userErrors),
  };
};
