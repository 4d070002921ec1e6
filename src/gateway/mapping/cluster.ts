import { clusterStatuses } from '../../api/enums.js';
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

const readFields = read.reader({
  name: read.text('name'),
  description: read.text('desc'),
  status: (wire) => statusByCode(wire) ?? statusByName(wire),
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
});

/** The faces that the given graph fields need. */
export const clusterFaces = facesBy<ClusterFace>({ list, detail });

/** A cluster as the list (5.3.4) or the detail call (5.3.2) shows it, or with id and name alone as a quota does (5.3.14). */
export const readCluster = (face?: ClusterFace) => (wire: read.Wire) => {
  const fields = readFields(wire);
  const faces = new Set(face ? [face] : []);
  if (fields.vpcCidr) faces.add('detail');
  return {
    __typename: 'Cluster' as const,
    clusterId: read.required(read.id('cluster_id', 'id')(wire), 'cluster_id'),
    faces,
    ...fields,
  };
};
export type ClusterModel = ReturnType<ReturnType<typeof readCluster>>;
