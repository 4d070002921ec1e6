import type { EndpointName } from '../../src/api/endpoints.js';
import type { Answer, Files, GraphQLClient } from './client.js';
import { connectionWritesOn } from './connection-writes.js';
import { queueWrites } from './queue-writes.js';
import { tableWrites } from './table-writes.js';
import type { Things } from './things.js';
import { documentOf } from './writing.js';

/** A mutation that the service takes, and the write call that it makes. */
export interface Write {
  readonly endpoint: EndpointName;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly files?: Files;
  /** What to select of its payload. Nothing is read back for it, but for batches and host mappings. */
  readonly gives: string;
  /** What the service says to it, without the envelope. */
  readonly answer?: unknown;
}

export const sql = `CREATE SOURCE STREAM cars (car_id STRING, speed INT)
  WITH (type = "dis", region = "cn-north-1", channel = "cars", encode = "csv");
CREATE SINK STREAM fast (car_id STRING) WITH (type = "smn", region = "cn-north-1");
INSERT INTO fast SELECT car_id FROM cars WHERE speed > 120;`;

/** A small file that begins like an archive. */
export const jarFile = (name = 'cars.jar') =>
  new File(['PK\u0003\u0004 and more'], name, { type: 'application/java-archive' });

const hostsFile = (text: string) => new File([text], 'hosts', { type: 'text/plain' });

/** One write for each mutation. */
export const writesOn = (things: Things) =>
  ({
    registerService: { endpoint: 'registerUser', variables: {}, gives: 'registered' },
    authorizeBuckets: {
      endpoint: 'authorizeObs',
      variables: { buckets: ['obs-archive'] },
      gives: 'buckets',
    },
    createSqlJob: {
      endpoint: 'createSqlJob',
      variables: { input: { name: 'cars_fast', sql, spuNumber: 2, parallelism: 2 } },
      gives: 'job { id }',
      answer: { job_id: 7 },
    },
    updateSqlJob: {
      endpoint: 'updateSqlJob',
      variables: { id: things.draft, input: { description: 'Cars that are fast' } },
      gives: 'job { id }',
      answer: { update_time: 1_516_952_770_835 },
    },
    createJarJob: {
      endpoint: 'createJarJob',
      variables: {
        input: {
          name: 'cars_scoring',
          description: 'Scores of cars',
          type: 'FLINK_JAR_JOB',
          clusterId: things.cluster,
          managerSpu: 1,
          spuNumber: 3,
          parallelism: 2,
          jar: null,
        },
      },
      files: { 'input.jar': jarFile() },
      gives: 'job { id }',
      answer: { job_id: 7 },
    },
    updateJarJob: {
      endpoint: 'updateJarJob',
      variables: {
        id: things.program,
        input: { description: 'Newer scores of cars', managerSpu: 1, jar: null },
      },
      files: { 'input.jar': jarFile() },
      gives: 'job { id }',
      answer: { update_time: 1_516_952_770_835 },
    },
    migrateJob: {
      endpoint: 'createDliSqlJob',
      variables: { id: things.running },
      gives: 'job { id }',
      answer: { job_id: 7, status_name: 'job_init' },
    },
    runJob: { endpoint: 'runJob', variables: { id: things.draft }, gives: 'job { id }' },
    runJobs: {
      endpoint: 'runJobs',
      variables: { ids: [things.draft] },
      gives: 'results { id outcome }',
    },
    stopJob: { endpoint: 'stopJob', variables: { id: things.running }, gives: 'job { id }' },
    stopJobs: {
      endpoint: 'stopJobs',
      variables: { ids: [things.running] },
      gives: 'results { id outcome }',
    },
    deleteJob: { endpoint: 'deleteJob', variables: { id: things.draft }, gives: 'deletedId' },
    deleteJobs: {
      endpoint: 'deleteJobs',
      variables: { ids: [things.draft] },
      gives: 'deletedIds results { id outcome }',
    },

    createTemplate: {
      endpoint: 'createTemplate',
      variables: { input: { name: 'cars_template', description: 'Cars', sql } },
      gives: 'template { id }',
      answer: { template_id: 7, name: 'cars_template', is_success: true },
    },
    updateTemplate: {
      endpoint: 'updateTemplate',
      variables: { id: things.template, input: { description: 'Cars again' } },
      gives: 'template { id }',
    },
    deleteTemplate: {
      endpoint: 'deleteTemplate',
      variables: { id: things.template },
      gives: 'deletedId',
      answer: { template_id: 41, is_success: true },
    },

    createCluster: {
      endpoint: 'createCluster',
      variables: { input: { name: 'cars_cluster', description: 'Cars', spuQuota: 12 } },
      gives: 'cluster { id }',
      answer: { cluster_id: '7' },
    },
    updateCluster: {
      endpoint: 'updateCluster',
      variables: { id: things.cluster, input: { name: 'orders_realtime', description: 'Fast' } },
      gives: 'cluster { id }',
    },
    deleteCluster: {
      endpoint: 'deleteCluster',
      variables: { id: things.cluster },
      gives: 'deletedId',
    },
    stopCluster: {
      endpoint: 'stopCluster',
      variables: { id: things.cluster },
      gives: 'cluster { id }',
    },
    restartCluster: {
      endpoint: 'restartCluster',
      variables: { id: things.stopped },
      gives: 'cluster { id }',
    },

    addHostMappings: {
      endpoint: 'addClusterHosts',
      variables: {
        clusterId: things.cluster,
        mappings: [
          { hostname: 'cars.local', ip: '10.1.1.1' },
          { hostname: 'bikes.local', ip: '10.1.1.2' },
        ],
      },
      gives: 'hostMappings { id }',
      answer: [{ host_id: 7 }, { host_id: 8 }],
    },
    updateHostMapping: {
      endpoint: 'updateClusterHost',
      variables: { id: things.host, input: { hostname: 'cars.local', ip: '10.1.1.1' } },
      gives: 'hostMapping { id }',
    },
    deleteHostMappings: {
      endpoint: 'deleteClusterHosts',
      variables: { ids: [things.host] },
      gives: 'deletedIds',
    },
    uploadHostsFile: {
      endpoint: 'uploadClusterHostsFile',
      variables: { clusterId: things.cluster, file: null },
      files: { file: hostsFile('10.1.1.1 cars.local\n10.1.1.2 bikes.local\n') },
      gives: 'hostMappings { id }',
      answer: [{ host_id: 7 }, { host_id: 8 }],
    },

    updateQuota: {
      endpoint: 'updateUserQuota',
      variables: { userId: things.quota, input: { spuQuota: 321 } },
      gives: 'quota { id }',
    },

    createPeering: {
      endpoint: 'createPeering',
      variables: { clusterId: things.cluster, input: { name: 'cars', vpcId: things.vpcId } },
      gives: 'peering { id }',
      answer: { id: '7e974044-bcc1-4f25-aff8-5f10cb347b0f', name: 'cars' },
    },
    acceptPeering: {
      endpoint: 'acceptPeering',
      variables: { id: things.pending },
      gives: 'peering { peeringId }',
      answer: { id: '8e974044-bcc1-4f25-aff8-5f10cb347b0f', status: 'ACTIVE' },
    },
    deletePeering: {
      endpoint: 'deletePeering',
      variables: { id: things.pending },
      gives: 'deletedId',
    },
    createRoute: {
      endpoint: 'createLocalRoute',
      variables: { peeringId: things.peering, destination: '10.99.0.0/16' },
      gives: 'route { id }',
      answer: { id: '75d289f7-9022-4950-a137-fed7aeae9cb1', destination: '10.99.0.0/16' },
    },
    createPeerRoute: {
      endpoint: 'createPeerRoute',
      variables: { input: { peeringId: things.peering, destination: '10.98.0.0/16' } },
      gives: 'route { id }',
      answer: { id: '75d289f7-9022-4950-a137-fed7aeae9cb1', destination: '10.98.0.0/16' },
    },
    deleteRoute: { endpoint: 'deleteRoute', variables: { id: things.route }, gives: 'deletedId' },

    ...queueWrites(things),
    ...tableWrites(things),
    ...connectionWritesOn(things),
  }) as const satisfies Record<string, Write>;

export type WriteName = keyof ReturnType<typeof writesOn>;

/** Sends a write, as a form if it has files. */
export const send = (
  { query, upload }: GraphQLClient,
  name: string,
  { variables, files, gives }: Write,
  headers?: Record<string, string>,
): Promise<Answer> => {
  const document = documentOf(name, variables, gives);
  return files ? upload(document, variables, files, headers) : query(document, variables, headers);
};
