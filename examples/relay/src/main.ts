import assert from 'node:assert/strict';
import { socket } from './environment';
import { refetchJob } from './job';
import { pageThroughJobs, readNewest } from './paging';
import { watchJob } from './subscription';
import { uploadJar } from './upload';
import { createJob } from './user-errors';

const tooLong = () => {
  throw new Error('It takes too long');
};
setTimeout(tooLong, 60_000).unref();

const mark = Date.now().toString(36); // names are unique in a project

try {
  const { key, connection } = await pageThroughJobs();
  const newest = await readNewest(key);
  assert.ok(newest.name);
  const created = await createJob(newest.name, `relay_sql_${mark}`, connection);
  assert.deepEqual(await readNewest(key), created); // the list has it without being read again
  await uploadJar(`relay_jar_${mark}`);
  const { previous, current } = await watchJob(created.id);
  assert.equal((await readNewest(key)).status, current); // and what the event told
  console.log(`subscription: ${created.name} went from ${previous} to ${current}, in the list too`);
  await refetchJob(created.id);
} finally {
  await socket.dispose();
}
