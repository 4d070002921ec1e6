import assert from 'node:assert/strict';
import { stream } from './client.js';
import { deleteJob } from './deletion.js';
import { showJobs } from './paging.js';
import { readSideBySide } from './side-by-side.js';
import { watchJob } from './subscription.js';
import { uploadJar } from './upload.js';
import { createJob } from './user-errors.js';

const tooLong = () => {
  throw new Error('It takes too long');
};
setTimeout(tooLong, 60_000).unref();

const mark = Date.now().toString(36); // names are unique in a project

try {
  const [newest] = await showJobs();
  assert.ok(newest?.name);
  await readSideBySide();
  const { id } = await createJob(newest.name, `urql_sql_${mark}`);
  await uploadJar(`urql_jar_${mark}`);
  await watchJob(id);
  await deleteJob(id);
} finally {
  stream.dispose();
}
