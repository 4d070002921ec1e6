import assert from 'node:assert/strict';
import { deleteJob } from './deletion';
import { socket } from './environment';
import { refetchJob } from './job';
import { pageThroughJobs, readAll } from './paging';
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
  const [newest] = await readAll(key);
  assert.ok(newest?.name);
  const created = await createJob(newest.name, `relay_sql_${mark}`, connection);
  assert.deepEqual((await readAll(key))[0], created); // the list has it without being read again
  await uploadJar(`relay_jar_${mark}`, connection);
  const { previous, current } = await watchJob(created.id);
  assert.equal((await readAll(key))[1]?.status, current); // and what the event told
  console.log(`subscription: ${created.name} went from ${previous} to ${current}, in the list too`);
  await refetchJob(created.id);
  await deleteJob(created.id, connection);
  const left = await readAll(key);
  assert.ok(left.every(({ id }) => id !== created.id));
  console.log(`deletion: ${created.id} is gone; the list has ${left.length} jobs now`);
} finally {
  await socket.dispose();
}
