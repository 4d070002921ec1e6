import type { CreateElasticResourcePoolInput } from '../generated/resolvers.js';
import * as write from './input-fields.js';
import { writer } from './writer.js';

/** An elastic resource pool to be. */
export const newPool = writer<CreateElasticResourcePoolInput>({
  name: write.dliName('elastic_resource_pool_name'),
  description: write.text('description'),
  cuMin: write.number('min_cu'),
  cuMax: write.number('max_cu'),
  vpcCidr: write.text('cidr_in_vpc'),
  edition: { ...write.text('label'), write: (spec) => ({ spec }) },
  enterpriseProjectId: write.text('enterprise_project_id'),
  ipv6Enabled: write.flag('ipv6_enable'),
  tags: write.untold(write.list('tags')),
});
