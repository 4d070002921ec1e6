import { describe, expect, test } from 'vitest';
import type { Message } from '../support/socket.js';
import { createJob, subscribe, transports, useSubscriptions } from '../support/subscribe.js';

const { world, somebody } = useSubscriptions();
const { somebody: stranger, world: nowhere } = useSubscriptions({
  gateway: { defaultCaller: { token: null, projectId: null } },
});

const jobs = `subscription ($ids: [ID!], $filter: JobFilter, $cursor: String) {
  jobStatusChanged(ids: $ids, filter: $filter, cursor: $cursor, snapshot: true) { kind jobId cursor } }`;
const flagged = `subscription ($snapshot: Boolean) {
  jobStatusChanged(snapshot: $snapshot) { kind } }`;
const clusters = `subscription ($ids: [ID!], $cursor: String) {
  clusterStatusChanged(ids: $ids, cursor: $cursor, snapshot: true) { kind clusterId cursor } }`;
const figures = `subscription ($ids: [ID!]!, $intervalMs: Int) {
  jobMetricsUpdated(ids: $ids, intervalMs: $intervalMs) { jobId } }`;

/** The one error of a subscription that does not begin, whichever way its transport tells it. */
const refusalOf = async (running: { next(): Promise<Message> }): Promise<Message> => {
  const result = await running.next().catch((errors) => ({ errors }));
  expect(result.data ?? null).toBeNull();
  expect(result.errors).toHaveLength(1);
  expect(result.errors[0].extensions.requestId).toEqual(expect.any(String));
  return result.errors[0];
};

const tenThousand = Array.from({ length: 10_000 }, (_, index) => `${index + 1}`);
const foreign = (text: string) => Buffer.from(text).toString('base64url');

const cases: [what: string, document: string, variables: object, code: string, says: RegExp][] = [
  ['a malformed id', jobs, { ids: ['1', '../1'] }, 'BAD_USER_INPUT', /"\.\.\/1" is not a valid id/],
  ['an id of something else', jobs, { ids: ['Cluster:1'] }, 'BAD_USER_INPUT', /id of a Job/],
  ['no ids', jobs, { ids: [] }, 'BAD_USER_INPUT', /`ids` is empty/],
  ['10,000 ids', jobs, { ids: tenThousand }, 'BATCH_SIZE_LIMIT_EXCEEDED', /At most 100 .* 10000/],
  ['no clusters', clusters, { ids: [] }, 'BAD_USER_INPUT', /`ids` is empty/],
  ['10,000 clusters', clusters, { ids: tenThousand }, 'BATCH_SIZE_LIMIT_EXCEEDED', /At most 100/],
  ['10,000 figures', figures, { ids: tenThousand }, 'BATCH_SIZE_LIMIT_EXCEEDED', /At most 100/],
  ['figures of nothing', figures, { ids: [] }, 'BAD_USER_INPUT', /`ids` is empty/],
  ['a filter by what is no cluster', jobs, { filter: { clusterId: 'x' } }, 'BAD_USER_INPUT', /"x"/],
  ['a filter by what is no job', jobs, { filter: { rootJobId: 'x' } }, 'BAD_USER_INPUT', /"x"/],
  ['an interval of 1 ms', figures, { ids: ['1'], intervalMs: 1 }, 'BAD_USER_INPUT', /from 20 to/],
  ['of -1', figures, { ids: ['1'], intervalMs: -1 }, 'BAD_USER_INPUT', /from 20 to 3600000/],
  ['of a day', figures, { ids: ['1'], intervalMs: 86_400_000 }, 'BAD_USER_INPUT', /to 3600000/],
  ['a cursor that is none', jobs, { cursor: 'nonsense' }, 'BAD_USER_INPUT', /is not a cursor/],
  ['an empty cursor', jobs, { cursor: '' }, 'BAD_USER_INPUT', /is not a cursor/],
  ['a long one', jobs, { cursor: 'x'.repeat(9_000) }, 'BAD_USER_INPUT', /is not a cursor/],
  ['one of a list', jobs, { cursor: foreign('Job|1|2|3') }, 'BAD_USER_INPUT', /is not a cursor/],
  ['one of elsewhere', jobs, { cursor: foreign('abcdefgh.1-2') }, 'BAD_USER_INPUT', /of another/],
  ['null for what is not null', flagged, { snapshot: null }, 'BAD_USER_INPUT', /must not be null/],
  ['garbage in one', jobs, { cursor: foreign('abcdefgh.1-NaN') }, 'BAD_USER_INPUT', /not a cursor/],
];

describe.each(transports)('Over a %s', (over) => {
  test.each(cases)('%s is refused at once', async (_, document, variables, code, says) => {
    world.calls();
    const error = await refusalOf(
      somebody().begin(document, { variables: { ...variables }, over }),
    );
    expect(error.extensions.code).toBe(code);
    expect(error.message).toMatch(says);
    expect(world.calls()).toEqual([]);
  });

  test.each([
    ['no token', {}, 'UNAUTHENTICATED'],
    ['a token that is unknown', { 'x-auth-token': 'unknown' }, 'UNAUTHENTICATED'],
  ])('%s fails as a query does', async (_, headers, code) => {
    const { projectId } = nowhere.emulator.demo;
    const by = { 'x-project-id': projectId, ...headers };
    const running = subscribe(nowhere.url, jobs, { headers: by, over });
    const error = await refusalOf(running);
    const { errors } = await nowhere.query('{ jobs { totalCount } }', {}, by);
    expect(error.extensions.code).toBe(code);
    expect(error.message).toBe(errors?.[0]?.message);
    await running.end();
  });

  test('no project fails as a query does', async () => {
    const { headers, begin } = stranger();
    const error = await refusalOf(begin(jobs, { over }));
    const { errors } = await nowhere.query('{ jobs { totalCount } }', {}, headers);
    expect(errors).toHaveLength(1);
    expect([error.extensions.code, error.message]).toEqual([
      errors?.[0]?.extensions.code,
      errors?.[0]?.message,
    ]);
  });
});

describe('A cursor', () => {
  const cursorOf = async (document: string, headers?: Record<string, string>) => {
    const { cursor } = await somebody()
      .begin(document, { ...(headers && { headers }) })
      .event();
    return cursor;
  };

  test('of clusters is none of jobs', async () => {
    const cursor = await cursorOf(clusters);
    const error = await refusalOf(somebody().begin(jobs, { variables: { cursor } }));
    expect(error.message).toMatch(/of another subscription or another project/);
    expect(error.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('of another project is none of this one', async () => {
    const [, projectId = ''] = world.emulator.projectIds;
    const token = world.emulator.issueToken({ projectId });
    const cursor = await cursorOf(jobs, { 'x-auth-token': token, 'x-project-id': projectId });
    const error = await refusalOf(somebody().begin(jobs, { variables: { cursor } }));
    expect(error.message).toMatch(/of another subscription or another project/);
  });
});

test('An id that is named twice counts once', async () => {
  const me = somebody();
  const id = await createJob(me);
  const ids = [...Array(50).fill(id), ...Array(49).fill(`Job:${id}`), '7'];
  const { event } = me.begin(jobs, { variables: { ids } });
  expect([await event(), await event()].map(({ kind, jobId }) => [kind, jobId]).sort()).toEqual([
    ['CURRENT', id],
    ['NOT_FOUND', '7'],
  ]);
});

test('Over HTTP there are no subscriptions', async () => {
  const { errors } = await world.query('subscription { jobStatusChanged { kind } }');
  expect(errors?.[0]?.extensions.code).toEqual(expect.any(String));
});
