import { batchFeatures, batchSizes, batchStatuses } from '../../api/enums.js';
import { entity } from './entity.js';
import { facesBy } from './faces.js';
import * as read from './reader.js';

/** The detail call alone tells what a batch runs in; all else is in the list as well. */
export type BatchFace = 'list' | 'detail';

const detail = {
  feature: read.word(batchFeatures, 'feature'),
  featureRaw: read.text('feature'),
  sparkVersion: read.text('spark_version'),
};

/** The faces of batches. */
export const batchFaces = facesBy<BatchFace>({ list: {}, detail });

const appId = read.text('appId');
/** One id; a client of the service has a list of them there. */
const applicationId: read.Read<string> = (wire) =>
  appId(Array.isArray(wire.appId) ? { appId: wire.appId[0] ?? null } : wire);

const batches = entity({
  type: 'SparkBatch',
  key: 'batchId',
  id: ['id'],
  fields: {
    name: read.text('name'),
    status: read.word(batchStatuses, 'state'),
    statusRaw: read.text('state'),
    applicationId,
    ownerName: read.text('owner'),
    proxyUser: read.text('proxyUser'),
    kind: read.text('kind'),
    log: read.texts('log'),
    resourceType: read.word(batchSizes, 'sc_type'),
    resourceTypeRaw: read.text('sc_type'),
    queueName: read.text('queue', 'cluster_name'),
    image: read.text('image'),
    request: read.embeddedJson('req_body'),
    createdAt: read.time('create_time'),
    updatedAt: read.time('update_time'),
    durationMs: read.bigint('duration'),
    ...detail,
  },
  faces: { list: () => false, detail: (wire) => 'feature' in wire || 'spark_version' in wire },
});

/** A batch as a list or the detail call shows it; the answer to its creation tells no more than a list. */
export const readBatch = (face: BatchFace) => batches.read(face);
export const batchReference = batches.reference;
export type BatchModel = ReturnType<typeof batchReference>;
