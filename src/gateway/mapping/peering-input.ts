import type { CreatePeeringInput } from '../generated/resolvers.js';
import * as write from './writer.js';

/** A connection to be (5.3.17). */
export const newPeering = write.writer<CreatePeeringInput>({
  name: write.text('name'),
  vpcId: write.text('vpc_id'),
  tenantId: write.text('accept_tenant_id'),
});
