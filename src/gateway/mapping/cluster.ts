import { clusterStatuses } from '../../api/enums.js';
import { entity } from './entity.js';
import { facesBy } from './faces.js';
import * as read from './reader.js';

/** The list alone names the enterprise project; its examples leave the network settings empty. */
export type ClusterFace = 'list' | 'detail';

const statusByCode = read.word(
  Object.fromEntries(
    Object.entries(clusterStatuses).map(([name, { code }]) => [name, { wire: String(code) }]),
  ) as Record<keyof typeof clusterStatuses, { wire: string }>,
  'status_code',
);
const statusByName = read.word(clusterStatuses, 'status_name');

const list = { enterpriseProjectName: read.text('sys_enterprise_project_name') };

const detail = {
  vpcCidr: read.unlessEmpty(read.text('vpc_cidr')),
  subnetCidr: read.unlessEmpty(read.text('subnet_cidr')),
  subnetGateway: read.unlessEmpty(read.text('subnet_gateway')),
};

const fields = {
  name: read.text('name'),
  description: read.text('desc'),
  status: read.either(statusByCode, statusByName),
  statusRaw: read.text('status_name'),
  statusCode: read.int('status_code'),
  statusDescription: read.text('status_desc'),
  spuUsed: read.int('spu_used'),
  spuQuota: read.int('maximum_spu_quota'),
  region: read.text('region_id'),
  errorReason: read.text('error_reason'),
  createdAt: read.time('created_at'),
  managerNodeSpu: read.int('manager_node_spu', 'manager_node_spec'),
  enterpriseProjectId: read.id('sys_enterprise_project_id'),
  ...list,
  ...detail,
};
/** All that a reference to a cluster lacks. */
export const clusterFields = Object.keys(fields);

/** The faces of clusters. */
export const clusterFaces = facesBy<ClusterFace>({ list, detail });

const clusters = entity({
  type: 'Cluster',
  key: 'clusterId',
  id: ['cluster_id', 'id'],
  fields,
  faces: { list: () => false, detail: (wire) => Boolean(detail.vpcCidr(wire)) },
});

/** A cluster as the list (5.3.4) or the detail call (5.3.2) shows it, or with id and name alone as a quota does (5.3.14). */
export const readCluster = (face: ClusterFace | null = null) => clusters.read(face);
export const clusterReference = clusters.reference;
export const reviveCluster = clusters.revive;
export type ClusterModel = ReturnType<typeof clusterReference>;
