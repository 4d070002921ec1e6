import type { CreateClusterInput, UpdateClusterInput } from '../generated/resolvers.js';
import * as write from './input-fields.js';
import { writer } from './writer.js';

const fields = {
  name: write.name('name'),
  description: write.text('desc'),
  spuQuota: write.number('maximum_spu_quota'),
  // The document's table of 5.3.1 says manager_node_spec; clients send what all other calls say, as a string.
  managerNodeSpu: write.digits('manager_node_spu'),
  enterpriseProjectId: write.text('sys_enterprise_project_id'),
  tags: write.untold(write.text('tags')),
};

/** A cluster to be (5.3.1). */
export const newCluster = writer<CreateClusterInput>({
  ...fields,
  vpcCidr: write.text('vpc_cidr'),
  subnetCidr: write.text('subnet_cidr'),
  subnetGateway: write.text('subnet_gateway'),
  arm: write.untold(write.flag('is_arm_arch')),
});
/** Changes of a cluster (5.3.5). */
export const changedCluster = writer<UpdateClusterInput>(fields);
