import { expect, test } from 'vitest';
import { sql } from '../emulator/job-bodies.js';
import { withStub } from '../support/start.js';
import { raw, type StubRequest } from '../support/stub.js';
import { documentOf, useWriting } from '../support/writing.js';

const firstJobId = 2n ** 53n + 1n;
const { world, done, refused } = useWriting({ emulator: { firstJobId } });

/** JSON numbers lose digits here, so that ids are taken from the graph. */
const idOf = async (name: string): Promise<string> => {
  const { jobs } = await world.data(
    'query ($name: String) { jobs(first: 100, filter: { name: $name }) { nodes { jobId name } } }',
    { name },
  );
  const found = jobs.nodes.find((one: { name: string }) => one.name === name);
  return found?.jobId ?? 'none';
};
/** Ids that no number of JavaScript holds. */
const oddIds = (ids: readonly string[]) => ids.filter((id) => BigInt(Number(id)) !== BigInt(id));
const statusOf = async (id: string) => {
  const { job } = await world.data('query ($id: ID!) { job(id: $id) { status } }', { id });
  return job?.status ?? null;
};

/** New jobs, so many that some of their ids need all digits. */
const create = async (count: number) => {
  const ids: string[] = [];
  for (let number = 0; number < count; number++) {
    const input = { name: `cars_${number}`, sql };
    const { payload } = await done('createSqlJob', { input }, 'job { id jobId name }');
    const { id, jobId, name } = payload.job;
    expect([id, name]).toEqual([`Job:${jobId}`, input.name]);
    expect(await idOf(name)).toBe(jobId);
    ids.push(jobId);
  }
  expect(oddIds(ids).length).toBeGreaterThan(0);
  return ids;
};

test('Ids beyond 2^53 keep all their digits through the life of a job', async () => {
  const [odd = ''] = oddIds(await create(3));
  const updated = await done(
    'updateSqlJob',
    { id: odd, input: { description: 'Odd' } },
    'job { jobId description }',
  );
  expect(updated.payload.job).toEqual({ jobId: odd, description: 'Odd' });
  const run = await done('runJob', { id: `Job:${odd}` }, 'job { id status }');
  expect(run.payload.job).toEqual({ id: `Job:${odd}`, status: 'SUBMITTING' });
  const stop = await done('stopJob', { id: odd }, 'job { id status }');
  expect(stop.payload.job).toEqual({ id: `Job:${odd}`, status: 'CANCELING' });
  expect((await done('deleteJob', { id: odd }, 'deletedId')).payload.deletedId).toBe(`Job:${odd}`);
  expect(await statusOf(odd)).toBeNull();
});

test('So do those of JAR jobs', async () => {
  const id = await idOf('trips_heatmap');
  const args = { id, input: { args: '--fast' } };
  const { payload } = await done('updateJarJob', args, 'job { jobId args }');
  expect(payload.job).toEqual({ jobId: id, args: '--fast' });
});

test('They meet the job that they name, and none beside it', async () => {
  const ids = await create(4);
  const [odd = ''] = oddIds(ids);
  await done('deleteJob', { id: odd });
  const statuses = await Promise.all(ids.map(statusOf));
  expect(statuses).toEqual(ids.map((id) => (id === odd ? null : 'INIT')));
  await refused('deleteJob', { id: odd });
});

test('They keep all their digits in batches', async () => {
  const ids = await create(4);
  const [left = '', ...batch] = ids.toReversed();
  const results = 'results { id outcome job { jobId status } }';
  const told = (status: string) =>
    batch.map((jobId) => ({ id: `Job:${jobId}`, outcome: 'OK', job: { jobId, status } }));
  expect(oddIds(batch).length).toBeGreaterThan(0);
  const run = await done('runJobs', { ids: batch }, results);
  expect(run.payload.results).toEqual(told('SUBMITTING'));
  expect(run.calls).toEqual(['runJobs', 'listJobs']);
  const stop = await done('stopJobs', { ids: batch }, results);
  expect(stop.payload.results).toEqual(told('CANCELING'));
  const gone = await done('deleteJobs', { ids: batch }, 'deletedIds results { id outcome }');
  expect(gone.payload.deletedIds).toEqual(batch.map((id) => `Job:${id}`));
  expect(await statusOf(left)).toBe('INIT');
});

test('The largest id that there can be is sent as it is', async () => {
  const most = String(2n ** 63n - 1n);
  const { data, errors } = await world.query(
    `mutation ($ids: [ID!]!, $id: ID!) {
      runJobs(ids: $ids) { results { id outcome } userErrors { code serviceMessage } }
      updateSqlJob(id: $id, input: { name: "x" }) { userErrors { code } }
      updateTemplate(id: $id, input: { name: "x" }) { userErrors { code } }
      deleteHostMappings(ids: ["HostMapping:1:9223372036854775807"]) { userErrors { code } } }`,
    { ids: [most], id: most },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    runJobs: {
      results: [{ id: `Job:${most}`, outcome: 'NOT_FOUND' }],
      userErrors: [{ code: 'CS.13007', serviceMessage: expect.any(String) }],
    },
    updateSqlJob: { userErrors: [{ code: 'CS.12004' }] },
    updateTemplate: { userErrors: [{ code: 'CS.18005' }] },
    deleteHostMappings: { userErrors: [{ code: 'CS.20005' }] },
  });
});

/** A success in which an id stands as a number with all its digits. */
const withId = (key: string, id: string) =>
  raw(200, `[{"message_id": "CS.10001", "message": "ok", "payload": {"${key}": ${id}}}]`);
const [odd, next] = ['9007199254740993', '9223372036854775807'];

/** What a mutation sends where the upstream answers as said: method, path in the project, body. */
const sentBy = (field: string, args: object, selected = '', answer: unknown = {}) =>
  withStub(
    () => answer,
    async ({ data, stub }) => {
      const given = { ...args };
      const { [field]: payload } = await data(documentOf(field, given, selected), given);
      expect(payload.userErrors).toEqual([]);
      const sent = ({ url, body }: StubRequest) => [url.replace('/v1.0/p1', ''), body];
      return { payload, requests: stub.requests.map(sent) };
    },
  );

test.each<[string, object, string[]]>([
  [
    'updateTemplate',
    { id: odd, input: { name: 'x' } },
    ['/job_template', `{"id":${odd},"name":"x"}`],
  ],
  ['deleteTemplate', { id: `Template:${next}` }, [`/job_template/${next}`, '']],
  ['updateSqlJob', { id: odd, input: { name: 'x' } }, ['/sql_job', `{"job_id":${odd},"name":"x"}`]],
  ['runJob', { id: next }, [`/job/${next}/run?resumeSavePoint=false`, '']],
  [
    'runJobs',
    { ids: [odd, `Job:${next}`] },
    ['/job/run?resumeSavePoint=false', `[${odd},${next}]`],
  ],
  ['stopJobs', { ids: [next, odd] }, ['/job/stop?triggerSavePoint=false', `[${next},${odd}]`]],
  ['deleteJobs', { ids: [odd] }, ['/job', `[${odd}]`]],
  [
    'updateHostMapping',
    { id: `HostMapping:7:${odd}`, input: { hostname: 'a', ip: '1.1.1.1' } },
    [`/reserved_cluster/7/hosts/${odd}`, '{"hosts_info":{"hostname":"a","ip":"1.1.1.1"}}'],
  ],
  [
    'deleteHostMappings',
    { ids: [`HostMapping:7:${odd}`, `HostMapping:7:${next}`] },
    ['/reserved_cluster/7/hosts', `{"hosts_id":[${odd},${next}]}`],
  ],
])('%s sends all digits', async (field, args, request) => {
  const { requests } = await sentBy(field, args);
  expect(requests).toEqual([request]);
});

test('New ids are read with all their digits', async () => {
  const template = await sentBy(
    'createTemplate',
    { input: { name: 'x' } },
    'template { id templateId }',
    withId('template_id', odd),
  );
  expect(template.payload.template).toEqual({ id: `Template:${odd}`, templateId: odd });
  const host = await sentBy(
    'addHostMappings',
    { clusterId: '7', mappings: [{ hostname: 'a', ip: '1.1.1.1' }] },
    'hostMappings { id hostId }',
    withId('host_id', odd),
  );
  expect(host.payload.hostMappings).toEqual([{ id: `HostMapping:7:${odd}`, hostId: odd }]);
  const job = await sentBy(
    'createSqlJob',
    { input: { name: 'x', templateId: next } },
    'job { id }',
    withId('job_id', odd),
  );
  expect(job.payload.job).toEqual({ id: `Job:${odd}` });
  expect(job.requests).toEqual([
    [expect.any(String), expect.stringContaining(`"template_id":${next}`)],
  ]);
});
