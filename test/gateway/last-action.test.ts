import { expect, test } from 'vitest';
import { withStub } from '../support/start.js';
import { payload, raw } from '../support/stub.js';
import { useWriting } from '../support/writing.js';

const { world, done, jobId } = useWriting();

const entry = 'eventName user at resultCode';
const document = `query ($id: ID!) { job(id: $id) { lastAction { ${entry} } } }`;

test('The last action is the newest entry of the audit log, and takes one call', async () => {
  const id = await jobId('orders_alarm');
  world.calls();
  const { job } = await world.data(document, { id });
  expect(world.calls().sort()).toEqual(['getJob', 'listAuditLogs']);
  const logged = await world.data(
    `query ($id: ID!) { job(id: $id) { auditLogs(first: 1) { nodes { ${entry} } } } }`,
    { id },
  );
  expect(job.lastAction).toEqual(logged.job.auditLogs.nodes[0]);
});

test('It is what was done just now', async () => {
  const id = await jobId('orders_alarm');
  await done('stopJob', { id });
  expect((await world.data(document, { id })).job.lastAction.eventName).toBe('stopJob');
  world.emulator.clock.advance(60_000);
  expect((await world.data(document, { id })).job.lastAction).toEqual({
    eventName: 'jobStopped',
    user: 'cs_service',
    at: expect.any(String),
    resultCode: 'CS.16000',
  });
});

test('Each job of a page takes a call of its own, and the job itself none for its id', async () => {
  const { jobs } = await world.data(
    '{ jobs(first: 5) { nodes { jobId lastAction { resourceId } } } }',
  );
  expect(world.calls().filter((name) => name === 'listAuditLogs')).toHaveLength(5);
  for (const { jobId: own, lastAction } of jobs.nodes) expect(lastAction.resourceId).toBe(own);
});

test('Where nothing was done it is null, and where the log cannot be read, null with an error', async () => {
  const job = payload({ job_id: 1, name: 'a' });
  const none = [payload({ total: 0, traces: [] })];
  const ask = (log: unknown) =>
    withStub(
      ({ endpoint }) => (endpoint === 'getJob' ? job : log),
      ({ query }) => query('{ job(id: 1) { name lastAction { at } } }'),
    );
  const { data, errors } = await ask(none);
  expect([data, errors]).toEqual([{ job: { name: 'a', lastAction: null } }, undefined]);
  const failed = await ask(raw(400, { error_id: 'CS.24010', error_cause: 'x' }));
  expect(failed.data).toEqual({ job: { name: 'a', lastAction: null } });
  expect(failed.errors?.map(({ path }) => path)).toEqual([['job', 'lastAction']]);
});
