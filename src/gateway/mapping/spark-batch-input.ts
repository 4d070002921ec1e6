import { batchFeatures, batchSizes } from '../../api/enums.js';
import type { CreateSparkBatchInput, SparkResourceType } from '../generated/resolvers.js';
import { isObject } from '../wire-json.js';
import { badInput } from './bad-input.js';
import * as write from './input-fields.js';
import { writer } from './writer.js';

/** The settings of Spark, which the service takes as an object alone. */
const settings: write.Field<unknown> = {
  wire: 'conf',
  read(given, name) {
    if (isObject(given)) return given;
    throw badInput(`\`${name}\` must be an object of names and values.`);
  },
  write: (value) => value,
  show: (value) => value,
};

/** A batch to be. */
export const newBatch = writer<CreateSparkBatchInput>({
  file: write.name('file'),
  queueId: write.nameOf('queue', 'Queue'),
  className: write.text('className'),
  name: write.text('name'),
  args: write.list('args'),
  jars: write.list('jars'),
  pythonFiles: write.list('pyFiles'),
  files: write.list('files'),
  modules: write.list('modules'),
  resources: write.list('resources'),
  groups: write.list('groups'),
  conf: settings,
  resourceType: {
    ...write.word('sc_type', batchSizes),
    read: write.wordOn<SparkResourceType>('DLI', ['A', 'B', 'C']),
  },
  driverMemory: write.text('driverMemory'),
  driverCores: write.number('driverCores'),
  executorMemory: write.text('executorMemory'),
  executorCores: write.number('executorCores'),
  executorCount: write.number('numExecutors'),
  obsBucket: write.text('obs_bucket'),
  catalogName: write.text('catalog_name'),
  agencyUrn: write.text('execution_agency_urn'),
  autoRecovery: write.flag('auto_recovery'),
  maxRetryTimes: write.number('max_retry_times'),
  feature: write.word('feature', batchFeatures),
  sparkVersion: write.text('spark_version'),
  image: write.text('image'),
});
