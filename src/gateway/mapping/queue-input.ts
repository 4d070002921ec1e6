import { dliResourceModes, queuePlatforms, queueTypes } from '../../api/enums.js';
import type { CreateQueueInput } from '../generated/resolvers.js';
import * as write from './input-fields.js';
import { writer } from './writer.js';

/** A queue to be. */
export const newQueue = writer<CreateQueueInput>({
  name: write.dliName('queue_name'),
  type: write.word('queue_type', queueTypes),
  description: write.text('description'),
  cuCount: write.number('cu_count'),
  resourceMode: write.numberedWord('resource_mode', dliResourceModes),
  platform: write.word('platform', queuePlatforms),
  poolId: write.nameOf('elastic_resource_pool_name', 'ElasticResourcePool'),
  enterpriseProjectId: write.text('enterprise_project_id'),
  labels: write.list('labels'),
  tags: write.untold(write.list('tags')),
});
