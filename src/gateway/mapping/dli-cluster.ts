import { dliClusterStatuses, dliResourceModes } from '../../api/enums.js';
import * as read from './reader.js';

/** A cluster of DLI, by the call that queues have replaced. */
export const readDliCluster = read.reader({
  name: read.text('cluster_name'),
  description: read.text('description'),
  status: read.word(dliClusterStatuses, 'status'),
  statusRaw: read.text('status'),
  cuCount: read.int('cu_count'),
  resourceMode: read.word(dliResourceModes, 'resource_mode'),
  resourceModeRaw: read.text('resource_mode'),
  ownerName: read.text('owner'),
  createdAt: read.time('create_time'),
});
export type DliClusterModel = ReturnType<typeof readDliCluster>;
