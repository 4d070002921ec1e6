import type { Things } from './things.js';
import type { Write } from './writes.js';

/** One write for each mutation of enhanced connections and Spark batches. */
export const connectionWritesOn = ({ connection, batch }: Things) =>
  ({
    createEnhancedConnection: {
      endpoint: 'createEnhancedConnection',
      variables: {
        input: {
          name: 'cars',
          vpcId: 'vpc-1',
          networkId: 'net-1',
          queueIds: ['Queue:etl', 'Queue:realtime'],
          poolIds: ['ElasticResourcePool:pool_streams'],
        },
      },
      gives: 'enhancedConnection { id }',
      answer: {
        is_success: true,
        message: '',
        connection_id: '7e974044-bcc1-4f25-aff8-5f10cb347b0f',
      },
    },
    deleteEnhancedConnection: {
      endpoint: 'deleteEnhancedConnection',
      variables: { id: connection },
      gives: 'deletedId',
      answer: { is_success: true, message: 'Deleted' },
    },
    associateQueues: {
      endpoint: 'associateQueues',
      variables: { id: connection, queueIds: ['Queue:adhoc'] },
      gives: 'enhancedConnection { id }',
      answer: { is_success: true, message: '' },
    },
    disassociateQueues: {
      endpoint: 'disassociateQueues',
      variables: { id: connection, queueIds: ['Queue:etl'] },
      gives: 'enhancedConnection { id }',
      answer: { is_success: true, message: '' },
    },
    createConnectionRoute: {
      endpoint: 'createConnectionRoute',
      variables: { connectionId: connection, input: { name: 'cars', destination: '10.9.0.0/16' } },
      gives: 'route { name }',
      answer: { is_success: true, message: '' },
    },
    deleteConnectionRoute: {
      endpoint: 'deleteConnectionRoute',
      variables: { connectionId: connection, name: 'to_brokers' },
      gives: 'deletedName',
      answer: { is_success: true, message: 'Deleted' },
    },
    createSparkBatch: {
      endpoint: 'createBatch',
      variables: { input: { file: 'obs://cs-jars/cars.jar', queueId: 'Queue:etl' } },
      gives: 'sparkBatch { id }',
      answer: { id: '8e974044-bcc1-4f25-aff8-5f10cb347b0f', state: 'starting' },
    },
    cancelSparkBatch: {
      endpoint: 'cancelBatch',
      variables: { id: batch },
      gives: 'sparkBatch { id }',
      answer: { msg: 'deleted' },
    },
  }) as const satisfies Record<string, Write>;
