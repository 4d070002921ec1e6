import type { queueOrders } from '../../api/enums.js';
import { readOne, readPage } from '../mapping/page.js';
import { type QueueFace, type QueueModel, readQueue, readQueueUser } from '../mapping/queue.js';
import { number } from '../mapping/reader.js';
import type { Upstream } from '../upstream/client.js';
import { inParallel } from './batch.js';
import { EntityLoader } from './entity.js';

export type QueueOrder = (typeof queueOrders)[keyof typeof queueOrders]['wire'];

/** Users of a queue that a page has; the service names no largest one. */
export const userPageSize = 100;

const count = number('count');

/** Queues of DLI of one request, by their names. A single call lists them all: it has no pages unless asked for them. */
export const createQueueLoaders = (upstream: Upstream) => {
  const lists = new Map<QueueOrder, Promise<QueueModel[]>>();

  const readAll = async (order: QueueOrder): Promise<QueueModel[]> => {
    // Without a type the service lists the queues for SQL alone.
    const answer = await upstream('listQueues', { queue_type: 'all', order });
    const rows = readPage(answer, 'queues', readQueue('list')).rows;
    return rows.map((queue) => queues.remember(queue));
  };

  const all = (order: QueueOrder = 'queue_name_asc'): Promise<QueueModel[]> => {
    const list = lists.get(order) ?? readAll(order);
    lists.set(order, list);
    return list;
  };

  const listed = async (names: readonly string[]) => {
    const byName = new Map((await all()).map((queue) => [queue.name, queue]));
    return names.map((name) => byName.get(name) ?? null);
  };

  const detail = inParallel(async (name) =>
    readOne(await upstream('getQueue', { queue_name: name }), readQueue('detail')),
  );

  const queues = new EntityLoader<QueueModel, QueueFace>({
    keyOf: ({ name }) => name,
    find: (names) => (names.length > 1 || lists.size > 0 ? listed(names) : detail(names)),
    faces: { list: listed, detail },
  });

  return {
    all,

    /** A queue with all that is told of it, or, if asked for no face, with what the cheapest call tells. */
    load: (name: string, faces: readonly QueueFace[] = ['list']) =>
      queues.load(name.toLowerCase(), faces),

    /** Users of a queue from some place on. */
    async users(name: string, offset: number, limit: number) {
      const answer = await upstream('listQueueUsers', { queue_name: name, limit, offset });
      const { rows, total } = readPage(answer, 'privileges', readQueueUser, count);
      return { entries: rows, total };
    },

    forget() {
      lists.clear();
      queues.forget();
    },
  };
};
