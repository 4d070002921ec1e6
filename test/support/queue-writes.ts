import type { Things } from './things.js';
import type { Write } from './writes.js';

/** One write for each mutation of queues and pools of DLI. */
export const queueWrites = (things: Things) =>
  ({
    createQueue: {
      endpoint: 'createQueue',
      variables: { input: { name: 'cars_queue', description: 'Cars', cuCount: 16 } },
      gives: 'queue { id }',
      answer: { is_success: true, message: '', queue_name: 'cars_queue' },
    },
    deleteQueue: {
      endpoint: 'deleteQueue',
      variables: { id: things.queue },
      gives: 'deletedId',
      answer: { is_success: true, message: '' },
    },
    setQueuePrivileges: {
      endpoint: 'setQueuePrivileges',
      variables: {
        queueId: things.queue,
        userName: 'li_wei',
        action: 'GRANT',
        privileges: ['RESTART'],
      },
      gives: 'queue { id }',
      answer: { is_success: true, message: '' },
    },
    createElasticResourcePool: {
      endpoint: 'createElasticResourcePool',
      variables: { input: { name: 'cars_pool', description: 'Cars', cuMin: 64, cuMax: 128 } },
      gives: 'elasticResourcePool { id }',
      answer: { is_success: true, message: '' },
    },
    deleteElasticResourcePool: {
      endpoint: 'deleteElasticResourcePool',
      variables: { id: things.pool },
      gives: 'deletedId',
      answer: { is_success: true, message: '' },
    },
  }) as const satisfies Record<string, Write>;
