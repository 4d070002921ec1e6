import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { type Page, readOne, readPage } from '../mapping/page.js';
import { type BatchFace, type BatchModel, batchFaces, readBatch } from '../mapping/spark-batch.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, inParallel, pagesByOffset } from './batch.js';
import { EntityLoader } from './entity.js';

type ListQuery = Arguments<Endpoints['listBatches']>;

/** The service names no largest page. */
export const batchPageSize = 100;

/** Spark batches of one request. */
export const createSparkBatchLoaders = (upstream: Upstream) => {
  const keyOf = ({ batchId }: BatchModel) => batchId;

  const list = async (query: ListQuery): Promise<Page<BatchModel>> =>
    readPage(await upstream('listBatches', query), 'sessions', readBatch('list'));

  const lookUp = async (batch_id: string) =>
    readOne(await upstream('getBatch', { batch_id }), readBatch('detail'));

  // A project may have had thousands of batches: the first pages are tried only for more than a few.
  const find = (keys: readonly string[]) =>
    byPagesOrLookups({
      keyOf,
      lookUp,
      page: pagesByOffset((from) => list({ from, size: batchPageSize })),
      fewKeys: 4,
      complete: false,
    })(keys);

  const batches = new EntityLoader<BatchModel, BatchFace>({
    keyOf,
    find,
    faces: { list: find, detail: inParallel(lookUp) },
    fields: batchFaces.fields,
  });

  return {
    load: (batchId: string, faces?: readonly BatchFace[]) => batches.load(batchId, faces),
    remember: (batch: BatchModel) => batches.remember(batch),
    forget: () => batches.forget(),

    /** A page of the list, with the given faces of its entries. */
    async page(query: ListQuery, faces: readonly BatchFace[]): Promise<Page<BatchModel>> {
      const { rows, total } = await list(query);
      return { rows: await Promise.all(rows.map((row) => batches.complete(row, faces))), total };
    },
  };
};
