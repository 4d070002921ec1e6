import assert from 'node:assert/strict';
import { stream } from './client.js';
import { readJobs } from './paging.js';
import { watchJob } from './subscription.js';
import { uploadJar } from './upload.js';
import { createJob } from './user-errors.js';

const tooLong = () => {
  throw new Error('It takes too long');
};
setTimeout(tooLong, 60_000).unref();

const mark = Date.now().toString(36); // names are unique in a project

try {
  const [newest] = await readJobs();
  assert.ok(newest?.name);
  const { id } = await createJob(newest.name, `tada_sql_${mark}`);
  await uploadJar(`tada_jar_${mark}`);
  await watchJob(id);
} finally {
  stream.dispose();
}
