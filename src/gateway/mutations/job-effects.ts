import type { JobStatus } from '../generated/resolvers.js';

type Status = JobStatus | null | undefined;

/** What a write does to a job, as the status of the job shows it afterwards. */
export interface Effect {
  /** Whether the status is one that it leads to. */
  readonly reached: (status: Status) => boolean;
  /** Whether the status is one that only a job on its way there has. */
  readonly underWay: (status: Status) => boolean;
  /** Whether the status shows that nothing has happened. */
  readonly unmoved: (status: Status) => boolean;
  /** Whether it makes jobs vanish. */
  readonly removes: boolean;
}

const among =
  (...statuses: readonly JobStatus[]) =>
  (status: Status): boolean =>
    status !== null && status !== undefined && statuses.includes(status);

const starting = ['SUBMITTING', 'DOWNLOADING'] as const;
const stopping = ['SAVEPOINTING', 'CANCELING'] as const;

export const runs: Effect = {
  reached: among(...starting, 'RUNNING', 'IDLE'),
  underWay: among(...starting),
  unmoved: among('INIT', ...stopping, 'CANCEL_SUCCESS', 'ARREARAGE_STOPPED'),
  removes: false,
};
export const stops: Effect = {
  reached: among(...stopping, 'CANCEL_SUCCESS', 'FINISH'),
  underWay: among(...stopping),
  unmoved: among('INIT', ...starting, 'RUNNING', 'IDLE'),
  removes: false,
};
export const removal: Effect = {
  reached: () => false,
  underWay: () => false,
  unmoved: () => true,
  removes: true,
};

/** Whether a job in this status cannot be changed (CS.12003): it runs, or is on its way. */
export const isBusy = among(
  ...starting,
  'RUNNING',
  'IDLE',
  ...stopping,
  'CANCEL_FAIL',
  'ARREARAGE_RECOVERING',
);
