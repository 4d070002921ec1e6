import type { Context } from '../context.js';
import type { JobModel } from '../mapping/job.js';
import { metricsHistory } from './metrics-history.js';
import { type MetricsSample, type Readable, readable, type Signs, unreadable } from './signs.js';
import { growthMs, restartMs } from './thresholds.js';

/** A field of a job, which may be of an answer that could not be read. */
const told = <Value>(read: () => Value | null | undefined): Readable<Value | null> => {
  try {
    return read() ?? null;
  } catch {
    return unreadable;
  }
};
const toldOrNull = <Value>(read: () => Value | null | undefined): Value | null => {
  const value = told(read);
  return value === unreadable ? null : value;
};

/** Samples that are worth to be compared. Their times are of whichever replica polls, so that the newest one counts. */
const ofLate = (samples: readonly MetricsSample[]) => {
  const newestAt = samples.at(-1)?.observedAt ?? 0;
  return samples.filter(({ observedAt }) => newestAt - observedAt <= growthMs);
};

/** What was done to a job that may have been restarted of late; null of others. */
const actionsOf = ({ key, service }: JobModel, isOfLate: boolean, { loaders }: Context) => {
  if (service === 'DLI') return 'NOT_RECORDED' as const;
  if (!isOfLate) return null;
  return readable(async () => (await loaders.job.lastActions.load(key)) ?? []);
};

/** Reads what tells of the health of a job; nothing more than is needed in its status. */
export const readSigns = async (job: JobModel, context: Context): Promise<Signs> => {
  const { loaders, serviceTime } = context;
  const status = told(() => job.status);
  const startedAt = toldOrNull(() => job.startedAt);
  const isRunning = status === 'RUNNING';
  const isOfLate = startedAt === null || serviceTime() - startedAt <= restartMs;
  const [metrics, actions] = await Promise.all([
    isRunning ? readable(() => loaders.job.metrics.load(job.key)) : null,
    isRunning ? actionsOf(job, isOfLate, context) : null,
  ]);
  return {
    status,
    statusDescription: toldOrNull(() => job.statusDescription),
    updatedAt: told(() => job.updatedAt),
    startedAt,
    now: serviceTime(),
    metrics,
    history: isRunning ? ofLate(metricsHistory(job.key, context)) : [],
    actions,
  };
};
