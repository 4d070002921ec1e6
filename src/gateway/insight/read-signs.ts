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

/** Samples that are worth to be compared; their times are of our own clock. */
const ofLate = (samples: readonly MetricsSample[]) =>
  samples.filter(({ observedAt }) => Date.now() - observedAt <= growthMs);

/** Reads what tells of the health of a job; nothing more than is needed in its status. */
export const readSigns = async (job: JobModel, context: Context): Promise<Signs> => {
  const { loaders, serviceTime } = context;
  const status = told(() => job.status);
  const startedAt = toldOrNull(() => job.startedAt);
  const isRunning = status === 'RUNNING';
  const mayBeRestarted =
    isRunning && (startedAt === null || serviceTime() - startedAt <= restartMs);
  const [metrics, actions] = await Promise.all([
    isRunning ? readable(() => loaders.job.metrics.load(job.jobId)) : null,
    mayBeRestarted ? readable(() => loaders.job.lastActions.load(job.jobId)) : [],
  ]);
  return {
    status,
    statusDescription: toldOrNull(() => job.statusDescription),
    updatedAt: told(() => job.updatedAt),
    startedAt,
    now: serviceTime(),
    metrics,
    history: isRunning ? ofLate(metricsHistory(job.jobId, context)) : [],
    actions: actions ?? [],
  };
};
