import { describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();
const query = '{ jobs { totalCount } }';
const codes = async (
  headers: Record<string, string>,
  client: Pick<typeof world, 'query'> = world,
) => {
  const { data, errors } = await client.query(query, {}, headers);
  expect(data).toEqual({ jobs: null });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.path).toEqual(['jobs']);
  return errors?.[0]?.extensions;
};
const withoutCaller = () => world.startAnother({ defaultCaller: { token: null, projectId: null } });
const credentials = (place = 0) => {
  const projectId = world.emulator.projectIds[place] ?? '';
  return { token: world.emulator.issueToken({ projectId }), projectId };
};

describe('Without a default caller', () => {
  test('a request without a token is refused, and nothing is sent', async () => {
    const { projectId } = credentials();
    world.calls();
    const extensions = await codes({ 'x-project-id': projectId }, await withoutCaller());
    expect(extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(extensions).not.toHaveProperty('cs');
    expect(world.calls()).toEqual([]);
  });

  test('a request without a project is refused, and nothing is sent', async () => {
    const { token } = credentials();
    world.calls();
    const gateway = await withoutCaller();
    expect(await codes({ 'x-auth-token': token }, gateway)).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(world.calls()).toEqual([]);
  });

  test.each([
    ['X-Auth-Token', (token: string) => ({ 'x-auth-token': token })],
    ['Authorization', (token: string) => ({ authorization: `Bearer ${token}` })],
    ['authorization in lower case', (token: string) => ({ authorization: `bearer ${token}` })],
  ])('the token is taken from %s', async (_, headersOf) => {
    const { token, projectId } = credentials();
    const gateway = await withoutCaller();
    world.calls();
    const headers = { ...headersOf(token), 'x-project-id': projectId };
    const { data, errors } = await gateway.query(query, {}, headers);
    expect(errors).toBeUndefined();
    expect(data.jobs.totalCount).toBeGreaterThan(0);
    expect(world.received().map((request) => request.headers['x-auth-token'])).toEqual([token]);
  });

  test('what needs no project is answered without one', async () => {
    const { token } = credentials();
    const gateway = await withoutCaller();
    const { data, errors } = await gateway.query(
      '{ projects { id } serviceVersion { version } }',
      {},
      { 'x-auth-token': token },
    );
    expect(errors).toBeUndefined();
    expect(data.projects).toHaveLength(2);
  });
});

describe('A caller is told what is wrong with', () => {
  test('an unknown token', async () => {
    expect(await codes({ 'x-auth-token': 'unknown' })).toMatchObject({
      code: 'UNAUTHENTICATED',
      cs: { code: 'APIG.0301' },
    });
  });

  test('a token that has ended', async () => {
    const token = world.emulator.issueToken({ expiresInMs: 1_000 });
    const headers = { 'x-auth-token': token };
    expect((await world.query(query, {}, headers)).errors).toBeUndefined();
    world.emulator.clock.advance(1_001);
    expect(await codes(headers)).toMatchObject({
      code: 'UNAUTHENTICATED',
      cs: {
        code: 'CS.10007',
        name: expect.any(String),
        cause: expect.any(String),
        suggestion: expect.any(String),
      },
    });
  });

  test('a project that the token is not for', async () => {
    const [, other = ''] = world.emulator.projectIds;
    expect(await codes({ 'x-project-id': other })).toMatchObject({
      code: 'FORBIDDEN',
      cs: { code: 'CS.10006' },
    });
  });

  test.each([
    '..',
    'a/b',
    '%2e%2e',
    'p?x=1',
    'p#x',
    '-',
    'p q',
    'x'.repeat(65),
    'p,q',
    '{project_id}',
  ])('the malformed project %j, and nothing is sent', async (projectId) => {
    world.calls();
    const extensions = await codes({ 'x-project-id': projectId });
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(world.calls()).toEqual([]);
  });
});

test('Callers with tokens for different projects see their own jobs alone, also at the same time', async () => {
  const gateway = await withoutCaller();
  const names = '{ jobs(first: 100) { nodes { id name projectId } } clusters { nodes { name } } }';
  const ask = async (place: number) => {
    const { token, projectId } = credentials(place);
    const headers = { 'x-auth-token': token, 'x-project-id': projectId };
    const { data, errors } = await gateway.query(names, {}, headers);
    expect(errors).toBeUndefined();
    for (const job of data.jobs.nodes) expect(job.projectId).toBe(projectId);
    return data.jobs.nodes.map(({ id }: { id: string }) => id);
  };
  const answers = await Promise.all([0, 1, 0, 1, 0, 1].map(ask));
  const [main, branch] = answers;
  expect(main.length).toBeGreaterThan(branch.length);
  expect(main.filter((id: string) => branch.includes(id))).toEqual([]);
  expect(answers).toEqual([main, branch, main, branch, main, branch]);
});

describe('What goes along with a request', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const sent = () => world.received().map(({ headers }) => headers);

  test('is its id, on every call and on the answer', async () => {
    world.calls();
    const headers = { 'x-request-id': 'my-request.1', traceparent };
    const answer = await world.query('{ jobs { nodes { cluster { name } } } }', {}, headers);
    expect(answer.headers.get('x-request-id')).toBe('my-request.1');
    const received = sent();
    expect(received).toHaveLength(2);
    for (const one of received) expect(one).toMatchObject(headers);
  });

  test.each(['a b', 'x'.repeat(200), '"'])('is a new id for one that is unfit: %j', async (id) => {
    world.calls();
    const answer = await world.query(query, {}, { 'x-request-id': id, traceparent: 'nonsense' });
    const requestId = answer.headers.get('x-request-id');
    expect(requestId).toMatch(/^[\da-f-]{36}$/);
    expect(sent()).toEqual([expect.objectContaining({ 'x-request-id': requestId })]);
  });

  test('is nothing else that the caller sends', async () => {
    world.calls();
    await world.query(query, {}, { cookie: 'a=b', 'x-forwarded-for': '1.2.3.4', 'x-other': 'x' });
    const [headers = {}] = sent();
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('x-forwarded-for');
    expect(headers).not.toHaveProperty('x-other');
    expect(headers).not.toHaveProperty('traceparent');
  });
});

describe('With a default caller', () => {
  test.each<[string, Record<string, string>]>([
    ['a token that cannot be one', { 'x-auth-token': 'two words' }],
    ['an empty token', { 'x-auth-token': '' }],
    ['another scheme', { authorization: 'Basic abc' }],
    ['a bearer of nothing', { authorization: 'Bearer' }],
  ])('%s does not turn its sender into that caller', async (_, headers) => {
    world.calls();
    expect(await codes(headers)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(world.calls()).toEqual([]);
  });

  test('a token as long as those of IAM arrives whole', async () => {
    const token = 'M'.repeat(24_000);
    world.calls();
    await world.query(query, {}, { 'x-auth-token': token });
    expect(world.received().map(({ headers }) => headers['x-auth-token'])).toEqual([token]);
  });
});

describe('X-Explain', () => {
  const jobs =
    '{ jobs(first: 30) { nodes { cluster { name } executionPlan } } job(id: 1) { name } }';

  test('tells of every call that the service has received', async () => {
    world.calls();
    const { extensions } = await world.query(jobs, {}, { 'x-explain': '1' });
    const received = world
      .received()
      .map(({ endpoint, status }) => ({ operation: endpoint, status }));
    const upstream = extensions?.upstream;
    expect(upstream?.calls).toBe(received.length);
    const told = upstream?.operations.map(({ operation, status }) => ({ operation, status })) ?? [];
    const sorted = (list: readonly { operation: string | null; status: number | null }[]) =>
      list.map(({ operation, status }) => `${operation} ${status}`).sort();
    expect(sorted(told)).toEqual(sorted(received));
  });

  test('tells how many calls others saved', async () => {
    const twice = '{ a: overview { totalCost } b: overview { totalCost } }';
    const { extensions } = await world.query(twice, {}, { 'x-explain': '1' });
    expect(extensions?.upstream).toMatchObject({ calls: 1, coalesced: 1, cached: 0 });
  });

  test.each<[string, Record<string, string>]>([
    ['absent', {}],
    ['0', { 'x-explain': '0' }],
  ])('%s tells nothing', async (_, headers) => {
    expect((await world.query(jobs, {}, headers)).extensions).toBeUndefined();
  });

  test('tells nothing where it is not allowed', async () => {
    const gateway = await world.startAnother({ allowExplain: false });
    expect((await gateway.query(jobs, {}, { 'x-explain': '1' })).extensions).toBeUndefined();
  });
});
