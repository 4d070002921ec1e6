import { describe, expect, test } from 'vitest';
import {
  createJob,
  deleteJob,
  runJob,
  stopJob,
  transports,
  useSubscriptions,
} from '../support/subscribe.js';

const { world, somebody } = useSubscriptions();

const status = `kind jobId job { id jobId name status statusRaw } previous current stale`;
const ofIds = `subscription ($ids: [ID!]) {
  jobStatusChanged(ids: $ids, snapshot: true) { ${status} observedAt cursor }
}`;
const ofAll = (filter = '', more = '') =>
  `subscription { jobStatusChanged(snapshot: true${filter && `, filter: ${filter}`}) { ${status} ${more} } }`;

describe.each(transports)('Over a %s', (over) => {
  test('a job is followed from its start until it is deleted', async () => {
    const me = somebody();
    const id = await createJob(me);
    const { event } = me.begin(ofIds, { variables: { ids: [id] }, over });
    const told = (previous: string | null, current: string) => ({
      kind: 'CHANGED',
      jobId: id,
      job: { id: `Job:${id}`, jobId: id, status: current, statusRaw: expect.any(String) },
      previous,
      current,
      stale: false,
    });
    expect(await event()).toMatchObject({ ...told(null, 'INIT'), kind: 'CURRENT' });

    await me.ask(runJob, { id });
    expect(await event()).toMatchObject(told('INIT', 'SUBMITTING'));
    world.emulator.clock.advance(10_000);
    expect(await event()).toMatchObject(told('SUBMITTING', 'RUNNING'));
    await me.ask(stopJob, { id });
    expect(await event()).toMatchObject(told('RUNNING', 'CANCELING'));
    world.emulator.clock.advance(8_000);
    expect(await event()).toMatchObject(told('CANCELING', 'CANCEL_SUCCESS'));
    await me.ask(deleteJob, { id });
    expect(await event()).toEqual({
      kind: 'CHANGED',
      jobId: id,
      job: null,
      previous: 'CANCEL_SUCCESS',
      current: null,
      stale: false,
      observedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      cursor: expect.stringMatching(/^[\w-]+$/),
    });
  });
});

test('Without ids, all jobs are watched: one that is created appears, parts of edge jobs do not', async () => {
  const me = somebody();
  const { totalCount } = await me.ask('{ jobs { totalCount } }');
  const { event } = me.begin(ofAll('', 'job { type }'));
  const before = [];
  while (before.length < totalCount) before.push(await event());
  expect(new Set(before.map(({ kind }) => kind))).toEqual(new Set(['CURRENT']));
  expect(before.some(({ job }) => job.type === 'FLINK_SQL_EDGE_JOB')).toBe(true);
  const id = await createJob(me, 'appears');
  expect(await event()).toMatchObject({
    kind: 'CHANGED',
    jobId: id,
    job: { name: 'appears' },
    previous: null,
    current: 'INIT',
  });
});

describe('By a filter', () => {
  test('jobs are told of by their name', async () => {
    const me = somebody();
    const [wanted, other] = [await createJob(me, 'kept_by_name'), await createJob(me)];
    const { event } = me.begin(ofAll('{ name: "kept_by" }'));
    expect(await event()).toMatchObject({ kind: 'CURRENT', jobId: wanted });
    await me.ask(runJob, { id: other });
    await me.ask(runJob, { id: wanted });
    expect(await event()).toMatchObject({ kind: 'CHANGED', jobId: wanted });
    await me.ask(deleteJob, { id: other });
    await me.ask(deleteJob, { id: wanted });
    expect(await event()).toMatchObject({ kind: 'CHANGED', jobId: wanted, current: null });
  });

  test('they are told of when they come to a status, and when they leave it', async () => {
    const me = somebody();
    const id = await createJob(me);
    const { event } = me.begin(
      `subscription ($ids: [ID!]) { jobStatusChanged(ids: $ids, filter: { status: SUBMITTING }) { ${status} } }`,
      { variables: { ids: [id, '7'] } },
    );
    expect(await event()).toMatchObject({ kind: 'NOT_FOUND', jobId: '7' });
    await me.ask(runJob, { id });
    expect(await event()).toMatchObject({ previous: 'INIT', current: 'SUBMITTING' });
    world.emulator.clock.advance(10_000);
    expect(await event()).toMatchObject({ previous: 'SUBMITTING', current: 'RUNNING' });
    await me.ask(stopJob, { id });
    world.emulator.clock.advance(8_000);
    await me.ask(runJob, { id });
    expect(await event()).toMatchObject({ current: 'SUBMITTING' });
  });

  test('those of a cluster', async () => {
    const me = somebody();
    const { nodes } = await me.ask('{ jobs(first: 100) { nodes { jobId cluster { id } } } }');
    const { cluster } = nodes.find((job: { cluster: unknown }) => job.cluster);
    const ids = nodes.flatMap((job: { jobId: string; cluster: { id: string } | null }) =>
      job.cluster?.id === cluster.id ? [job.jobId] : [],
    );
    const { event } = me.begin(ofAll(`{ clusterId: "${cluster.id}" }`, 'job { cluster { id } }'));
    const told = [];
    while (told.length < ids.length) told.push(await event());
    expect(told.map(({ jobId }) => jobId).sort()).toEqual(ids.sort());
    expect(new Set(told.map(({ job }) => job.cluster.id))).toEqual(new Set([cluster.id]));
    const [id] = ids;
    await createJob(me);
    await me.ask(deleteJob, { id });
    expect(await event()).toMatchObject({ kind: 'CHANGED', jobId: id, current: null });
  });

  test('the parts of an edge job', async () => {
    const me = somebody();
    const { nodes } = await me.ask(
      '{ jobs(first: 100) { nodes { jobId children { nodes { jobId } } } } }',
    );
    const edge = nodes.find((job: { children: typeof nodes }) => job.children.nodes.length > 0);
    const { event } = me.begin(ofAll(`{ rootJobId: "${edge.jobId}" }`, 'job { parent { jobId } }'));
    const told = [];
    for (const _ of edge.children.nodes) told.push(await event());
    expect(told.map(({ jobId }) => jobId).sort()).toEqual(
      edge.children.nodes.map((part: { jobId: string }) => part.jobId).sort(),
    );
    expect(told.map(({ job }) => job.parent.jobId)).toEqual(told.map(() => edge.jobId));

    const [part] = told;
    const named = me.begin(ofIds, { variables: { ids: [part.jobId] } });
    expect(await named.event()).toMatchObject({ kind: 'CURRENT', jobId: part.jobId });
  });
});

describe('What is not there', () => {
  test('is told of, and told of again if it appears', async () => {
    const me = somebody();
    const next = String(BigInt(await createJob(me)) + 1n);
    const { event } = me.begin(ofIds, { variables: { ids: [`Job:${next}`] } });
    expect(await event()).toMatchObject({
      kind: 'NOT_FOUND',
      jobId: next,
      job: null,
      previous: null,
      current: null,
      stale: false,
    });
    expect(await createJob(me)).toBe(next);
    expect(await event()).toMatchObject({
      kind: 'CHANGED',
      jobId: next,
      job: { jobId: next },
      previous: null,
      current: 'INIT',
    });
  });

  test('nor in this project, is told of the same way', async () => {
    const [, projectId = ''] = world.emulator.projectIds;
    const me = somebody();
    const id = await createJob(me);
    const other = somebody(world.url, world.emulator.issueToken({ projectId }));
    const headers = { ...other.headers, 'x-project-id': projectId };
    const { event } = other.begin(ofIds, { variables: { ids: [id] }, headers });
    expect(await event()).toMatchObject({ kind: 'NOT_FOUND', jobId: id, job: null });
  });
});

test('Several who watch the same see the same, each once, whoever comes and goes', async () => {
  const me = somebody();
  const id = await createJob(me);
  const ids = [id, `Job:${id}`];
  const [first, second, third] = [1, 2, 3].map(() => me.begin(ofIds, { variables: { ids } }));
  for (const one of [first, second, third]) {
    expect(await one?.event()).toMatchObject({ kind: 'CURRENT', jobId: id });
  }
  await second?.end();
  await me.ask(runJob, { id });
  const [one, another] = [await first?.event(), await third?.event()];
  expect(one).toMatchObject({ kind: 'CHANGED', current: 'SUBMITTING' });
  expect(another).toEqual(one);
});
