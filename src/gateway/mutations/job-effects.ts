import type { JobStatus } from '../generated/resolvers.js';
import { amongThose, type Effect } from './effect.js';

/** What a write does to a job. */
export interface JobEffect extends Effect {
  /** Whether it makes jobs vanish. */
  readonly removes: boolean;
}

const among = amongThose<JobStatus>();

const starting = ['SUBMITTING', 'DOWNLOADING'] as const;
const stopping = ['SAVEPOINTING', 'CANCELING'] as const;

export const runs: JobEffect = {
  reached: among(...starting, 'RUNNING', 'IDLE'),
  underWay: among(...starting),
  unmoved: among('INIT', ...stopping, 'CANCEL_SUCCESS', 'ARREARAGE_STOPPED'),
  removes: false,
};
export const stops: JobEffect = {
  reached: among(...stopping, 'CANCEL_SUCCESS', 'FINISH'),
  underWay: among(...stopping),
  unmoved: among('INIT', ...starting, 'RUNNING', 'IDLE'),
  removes: false,
};
export const removal: JobEffect = {
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
