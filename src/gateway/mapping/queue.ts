import {
  dliChargingModes,
  dliResourceModes,
  queuePlatforms,
  queuePrivileges,
  queueResourceTypes,
  queueTypes,
} from '../../api/enums.js';
import { entity } from './entity.js';
import { facesBy } from './faces.js';
import * as read from './reader.js';

/** The list tells more than the detail call, which writes some names in camel case. */
export type QueueFace = 'list' | 'detail';

const list = {
  queueNumber: read.id('queue_id'),
  engine: read.text('engine'),
  cuUsed: read.number('used_cu'),
  platform: read.word(queuePlatforms, 'platform'),
  platformRaw: read.text('platform'),
  vpcCidr: read.text('cidr_in_vpc'),
  managementCidr: read.text('cidr_in_mgntsubnet'),
  subnetCidr: read.text('cidr_in_subnet'),
  restarting: read.flag('is_restarting'),
  labels: read.commaList('labels'),
};

/** The faces of queues. */
export const queueFaces = facesBy<QueueFace>({ list, detail: {} });

const queues = entity({
  type: 'Queue',
  key: 'name',
  id: ['queue_name', 'queueName'],
  fields: {
    description: read.text('description'),
    type: read.word(queueTypes, 'queue_type', 'queueType'),
    typeRaw: read.text('queue_type', 'queueType'),
    cuCount: read.int('cu_count', 'cuCount'),
    cuSpec: read.int('cu_spec'),
    cuScaleOutLimit: read.int('cu_scale_out_limit'),
    cuScaleInLimit: read.int('cu_scale_in_limit'),
    chargingMode: read.word(dliChargingModes, 'charging_mode', 'chargingMode'),
    chargingModeRaw: read.text('charging_mode', 'chargingMode'),
    resourceMode: read.word(dliResourceModes, 'resource_mode'),
    resourceModeRaw: read.text('resource_mode'),
    resourceType: read.word(queueResourceTypes, 'queue_resource_type', 'resource_type'),
    resourceTypeRaw: read.text('queue_resource_type', 'resource_type'),
    resourceId: read.id('resource_id'),
    ownerName: read.text('owner'),
    createdAt: read.time('create_time'),
    enterpriseProjectId: read.id('enterprise_project_id'),
    supportedSparkVersions: read.commaList('support_spark_versions'),
    defaultSparkVersion: read.text('default_spark_version'),
    supportedFlinkSqlVersions: read.commaList('support_flink_sql_versions'),
    defaultFlinkSqlVersion: read.text('default_flink_sql_version'),
    supportedFlinkJarVersions: read.commaList('support_flink_jar_versions'),
    defaultFlinkJarVersion: read.text('default_flink_jar_version'),
    supportedOpenSourceFlinkVersions: read.commaList('support_opensource_flink_versions'),
    poolId: read.id('elastic_resource_pool_name'),
    ...list,
  },
  faces: { list: () => false, detail: () => false },
});

/** A queue as the list of DLI or its detail call shows it. */
export const readQueue = queues.read;
export const queueReference = queues.reference;
export type QueueModel = ReturnType<typeof queueReference>;

const privilege = read.word(queuePrivileges, 'word');
const privilegesRaw = read.commaList('privileges');

/** What a user may do with a queue. */
export const readQueueUser = read.reader({
  userName: read.text('user_name'),
  isAdmin: read.flag('is_admin'),
  privileges: (wire) => privilegesRaw(wire)?.map((word) => privilege({ word }) ?? 'UNKNOWN') ?? [],
  privilegesRaw: (wire) => privilegesRaw(wire) ?? [],
});
export type QueueUserModel = ReturnType<typeof readQueueUser>;
