import { newDliJarJob, newDliSqlJob, withDliDefaults } from '../mapping/dli-job-input.js';
import { creates } from './create.js';
import { jobCreation } from './job-write.js';

/** How jobs of DLI are made, by whichever mutation. */
export const createDliSqlJob = creates({
  ...jobCreation('DLI'),
  endpoint: 'createDliSqlJob',
  writer: newDliSqlJob,
  complete: withDliDefaults,
});
export const createDliJarJob = creates({
  ...jobCreation('DLI'),
  endpoint: 'createDliJarJob',
  writer: newDliJarJob,
});
