import type { Things } from './things.js';
import type { Write } from './writes.js';

/** One write for each mutation of tables of DLI, and of jobs of CDM. */
export const tableWrites = (things: Things) =>
  ({
    deleteTable: {
      endpoint: 'deleteTable',
      variables: { id: things.table, async: true },
      gives: 'deletedId taskId',
      answer: { is_success: true, message: '', job_id: '7', job_mode: 'async' },
    },
    createCdmJob: {
      endpoint: 'createCdmJob',
      variables: {
        clusterId: things.cdmCluster,
        input: {
          name: 'cars',
          fromConnectorName: 'dis-connector',
          toLinkName: 'obs_lake',
          from: [{ inputs: [{ name: 'streamName', value: 'cars' }] }],
          driver: [{ name: 'throttlingConfig', inputs: [{ name: 'numExtractors', value: '1' }] }],
          to: [
            {
              inputs: [
                { name: 'bucketName', value: 'obs-archive' },
                { name: 'outputDirectory', value: '/cars' },
                { name: 'outputFormat', value: 'CSV_FILE' },
              ],
            },
          ],
        },
      },
      gives: 'name',
      answer: { name: 'cars' },
    },
  }) as const satisfies Record<string, Write>;
