import type { ClusterStatus } from '../generated/resolvers.js';
import { amongThose, type Effect } from './effect.js';

const among = amongThose<ClusterStatus>();

const creating = ['CREATING', 'CREATE_SUCCESS', 'STARTING'] as const;
const restarting = ['RESTARTING', 'STARTING', 'ARREARAGE_RECOVERING'] as const;
const stopped = ['STOPPED', 'STOP_SUCCESS'] as const;

/** Lists may not have a new cluster yet: that it is not there tells nothing. */
export const clusterCreation: Effect = {
  reached: among(...creating, 'RUNNING'),
  underWay: among(...creating),
  unmoved: (status) => status === null,
};

export const clusterStop: Effect = {
  reached: among('STOPPING', ...stopped),
  underWay: among('STOPPING'),
  unmoved: among(...restarting, 'RUNNING', 'RUNNING_EXCEPTION', 'IDLE', 'UPGRADING', 'EXPANDING'),
};

export const clusterRestart: Effect = {
  reached: among(...restarting, 'RUNNING'),
  underWay: among(...restarting),
  unmoved: among('STOPPING', ...stopped, 'ARREARAGE_STOPPED'),
};

/** Whether a cluster is deleted, or about to be; null stands for no cluster. */
export const isDeleted = (status: ClusterStatus | null): boolean =>
  status === null || status === 'DELETING' || status === 'DELETED';
