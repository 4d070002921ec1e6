import { describe, expect, test } from 'vitest';
import { startAt, useEmulator } from './client.js';

const world = useEmulator();
const day = 24 * 3_600_000;

const login = (
  change: { user?: string; password?: string; domain?: string; scope?: unknown } = {},
) => {
  const { user, password, domain, projectId } = world.emulator.demo;
  const { scope = { project: { id: projectId } } } = change;
  return {
    auth: {
      identity: {
        methods: ['password'],
        password: {
          user: {
            name: change.user ?? user,
            password: change.password ?? password,
            domain: { name: change.domain ?? domain },
          },
        },
      },
      scope,
    },
  };
};
const logIn = (body: unknown) => world.call('/v3/auth/tokens', { body, token: null });

describe('A token', () => {
  test('opens the project by id or by name for 24 hours', async () => {
    for (const scope of [undefined, { project: { name: 'cn-north-1' } }]) {
      const answer = await logIn(login({ scope }));
      expect(answer.status).toBe(201);
      expect(answer.json.token.expires_at).toBe(
        new Date(startAt + day).toISOString().replace('Z', '000Z'),
      );
      const token = answer.headers.get('x-subject-token');
      expect((await world.inProject('/jobs', { token })).status).toBe(200);
    }
  });

  test.each([
    ['password', { password: 'wrong' }],
    ['user', { user: 'nobody' }],
    ['domain', { domain: 'elsewhere' }],
    ['project', { scope: { project: { id: 'elsewhere' } } }],
  ])('is refused to a wrong %s', async (_what, change) => {
    const { status, json, headers } = await logIn(login(change));
    expect(status).toBe(401);
    expect(json).toEqual({ error_code: expect.any(String), error_msg: expect.any(String) });
    expect(headers.get('x-subject-token')).toBeNull();
  });

  test.each(['{', '[]', '{}', '{"auth":{"identity":{"methods":["password"]}}}'])(
    'is not to be had with %s',
    async (text) => {
      const { status, json } = await world.call('/v3/auth/tokens', { text, token: null });
      expect([status, json.error_code]).toEqual([400, 'AS.0001']);
    },
  );

  test('without a project opens the project list, but no project', async () => {
    const { headers } = await logIn(login({ scope: {} }));
    const token = headers.get('x-subject-token');
    expect((await world.call('/v3/projects/', { token })).status).toBe(200);
    expect((await world.inProject('/jobs', { token })).json.error_id).toBe('CS.10010');
  });
});

describe('A call', () => {
  const cases: [string, string | null, string][] = [
    ['without a token', null, 'CS.10008'],
    ['with an expired token', 'expired', 'CS.10007'],
    ['with a token of another project', 'other', 'CS.10006'],
  ];
  test.each(cases)('%s is refused', async (_what, kind, code) => {
    const [, other = ''] = world.emulator.projectIds;
    const tokens: Record<string, string> = {
      expired: world.emulator.issueToken({ expiresInMs: 1 }),
      other: world.emulator.issueToken({ projectId: other }),
    };
    world.emulator.clock.advance(1);
    const { status, json } = await world.inProject('/jobs', {
      token: kind === null ? null : (tokens[kind] ?? ''),
    });
    expect(status).toBe(400);
    expect(json).toEqual({
      error_id: code,
      error_name: expect.stringMatching(/^[A-Z_]+$/),
      error_cause: expect.any(String),
      error_suggestion: expect.any(String),
      error_time: startAt + 1,
    });
  });

  test.each([
    ['POST', '/v2.0/vpc/routes'],
    ['PUT', '/v2.0/vpc/peerings/x/accept'],
  ])(
    'of a user who may only look is refused by the VPC service, too: %s %s',
    async (method, path) => {
      const token = world.emulator.issueToken({ user: 'trainee' });
      const { status, json } = await world.call(path, { method, token });
      expect([status, json]).toEqual([
        403,
        { error_code: 'VPC.0008', error_msg: expect.any(String) },
      ]);
    },
  );

  test('with a token from nowhere fails before it reaches the service', async () => {
    const { status, json } = await world.inProject('/jobs', { token: 'made-up' });
    expect([status, json]).toEqual([
      401,
      { error_code: 'APIG.0301', error_msg: expect.any(String) },
    ]);
  });

  test('for the versions needs a token, but no project', async () => {
    const [, other = ''] = world.emulator.projectIds;
    expect((await world.call('/versions', { token: null })).json.error_id).toBe('CS.10008');
    const token = world.emulator.issueToken({ projectId: other });
    expect((await world.call('/versions', { token })).status).toBe(200);
  });

  test('for the projects without a good token fails as IAM puts it', async () => {
    for (const token of [null, 'made-up', world.emulator.issueToken({ expiresInMs: 0 })]) {
      const { status, json } = await world.call('/v3/projects', { token });
      expect(status).toBe(401);
      expect(Object.keys(json).sort()).toEqual(['error_code', 'error_msg']);
    }
  });

  test.each([
    ['GET', '/v1.0/x/nothing'],
    ['PUT', '/versions'],
    ['PUT', '/v1.0/x/sql_job'],
    ['DELETE', '/v1.0/x/jobs/1'],
    ['PUT', '/v2.0/vpc/peerings/x/reject'],
    ['GET', '/v1.0/%zz/jobs'],
    ['GET', `/v1.0/${'x'.repeat(500)}/jobs`],
  ])('that nobody answers ends with CS.10003: %s %s', async (method, path) => {
    const { status, json } = await world.call(path, { method });
    expect([status, json.error_id]).toEqual([400, 'CS.10003']);
  });
});

test('Two projects of an account know nothing of one another', async () => {
  const { emulator } = world;
  const [main = '', branch = ''] = emulator.projectIds;
  const token = emulator.issueToken({ projectId: branch });
  const answer = await world.call(`/v1.0/${branch}/jobs?limit=100`, { token });
  const [job] = answer.json.payload.jobs;
  const mine = new Set((await world.jobs()).map((one: { job_id: number }) => one.job_id));
  expect(answer.json.payload.total).toBe(5);
  expect(mine.has(job.job_id)).toBe(false);
  expect((await world.inProject(`/job/${job.job_id}`)).json.error_id).toBe('CS.17001');
  const clusters = await world.call(`/v1.0/${branch}/reserved_clusters`, { token });
  expect(clusters.json.payload.total).toBe(1);
  expect(main).toBe(emulator.demo.projectId);
});
