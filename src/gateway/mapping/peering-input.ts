import type { CreatePeeringInput } from '../generated/resolvers.js';
import * as write from './input-fields.js';
import { writer } from './writer.js';

/** A connection to be (5.3.17). */
export const newPeering = writer<CreatePeeringInput>({
  name: write.name('name'),
  vpcId: write.text('vpc_id'),
  tenantId: write.text('accept_tenant_id'),
});
