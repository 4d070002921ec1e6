import { dliChargingModes, elasticResourcePoolStatuses } from '../../api/enums.js';
import { entity } from './entity.js';
import * as read from './reader.js';

const pools = entity({
  type: 'ElasticResourcePool',
  key: 'name',
  id: ['elastic_resource_pool_name'],
  fields: {
    poolNumber: read.id('id'),
    description: read.text('description'),
    status: read.word(elasticResourcePoolStatuses, 'status'),
    statusRaw: read.text('status'),
    errorReason: read.text('fail_reason'),
    cuMin: read.int('min_cu'),
    cuMax: read.int('max_cu'),
    cuActual: read.int('actual_cu'),
    cuCurrent: read.int('current_cu'),
    cuPrepaid: read.int('prepay_cu'),
    chargingMode: read.word(dliChargingModes, 'charging_mode'),
    chargingModeRaw: read.text('charging_mode'),
    edition: read.text('label.spec'),
    vpcCidr: read.text('cidr_in_vpc'),
    ipv6Enabled: read.flag('ipv6_enable'),
    ipv6SubnetCidr: read.text('ipv6_cidr_in_subnet'),
    ownerName: read.text('owner'),
    managerName: read.text('manager'),
    resourceId: read.id('resource_id'),
    enterpriseProjectId: read.id('enterprise_project_id'),
    createdAt: read.time('create_time'),
    updatedAt: read.time('update_time'),
    queueNames: read.commaList('queues'),
  },
});

/** An elastic resource pool, which DLI shows in its list alone. */
export const readPool = pools.read(null);
export const poolReference = pools.reference;
export type PoolModel = ReturnType<typeof poolReference>;
