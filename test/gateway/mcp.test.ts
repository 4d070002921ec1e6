import { describe, expect, it } from 'vitest';
import { connectAgent, examples, manifestOf, revisions } from '../support/agent.js';
import { withStub } from '../support/start.js';
import { payload, raw } from '../support/stub.js';
import { useWriting, writesOf } from '../support/writing.js';

const env = { TRUSTED_DOCUMENTS: examples, MCP: 'write' };
const { world, jobId } = useWriting({ gateway: { env } });

/** The ids of jobs in a status. */
const idsOf = async (status: string): Promise<string[]> => {
  const { jobs } = await world.data(`{ jobs(filter: { status: ${status} }) { nodes { id } } }`);
  return jobs.nodes.map(({ id }: { id: string }) => id);
};
const readOnly = () => world.startAnother({ mcp: 'read' });

const queries = [
  'clusterCapacity',
  'explainErrors',
  'findJobs',
  'jobReport',
  'jobsInTrouble',
  'preflightJob',
];

describe.each(revisions)('By the protocol of %s', (revision) => {
  const connect = (headers?: Record<string, string>) => connectAgent(world.url, headers, revision);

  it('an agent finds the trusted documents as tools', async () => {
    const { client, list } = await connect();
    expect(client.getServerVersion()).toMatchObject({ name: 'cs-graphql' });
    expect(client.getInstructions()).toContain('userErrors');
    expect((await list()).map(({ name }) => name)).toEqual([...queries, 'runJob', 'stopJob']);
  });

  it('a tool tells what it is for, what it takes and what it does', async () => {
    const { list } = await connect();
    const tools = await list();
    expect(tools.find(({ name }) => name === 'preflightJob')).toEqual({
      name: 'preflightJob',
      title: 'Preflight job',
      description:
        'Whether a job could be run now, and what stands against it. Nothing is started.',
      inputSchema: {
        type: 'object',
        properties: {
          id: {
            type: 'string',
            description:
              'Global id (`Job:50320`, `Job:dli:138`), or raw id (`50320`) of a job of CS; `dli:138` is one of DLI.',
          },
        },
        required: ['id'],
        additionalProperties: false,
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    });
    expect(tools.find(({ name }) => name === 'stopJob')?.annotations).toEqual({
      readOnlyHint: false,
      destructiveHint: true,
      idempotentHint: true,
      openWorldHint: false,
    });
  });

  it('a tool gives the data of its operation, as an object and as text', async () => {
    const { call } = await connect();
    const id = await jobId('meters_alarm');
    const { data, errors, isError, text } = await call('jobReport', { id });
    expect([errors, isError]).toEqual([undefined, false]);
    expect(data.job).toMatchObject({ id: `Job:${id}`, name: 'meters_alarm' });
    expect(JSON.parse(text)).toEqual({ data });
  });

  it('arguments may be left out where something stands in for them', async () => {
    const { call } = await connect();
    const { data } = await call('jobsInTrouble');
    expect(data.jobs.totalCount).toBeGreaterThan(0);
    for (const { status } of data.jobs.nodes) expect(status).toBe('RUNNING_EXCEPTION');
  });

  it('a tool that writes does so, and waits until it is done', async () => {
    const { call } = await connect();
    const [id] = await idsOf('RUNNING');
    world.calls();
    const { data, isError } = await call('stopJob', { id, timeoutMs: 1 });
    expect(isError).toBe(false);
    expect(data.stopJob).toMatchObject({ job: { id }, userErrors: [] });
    expect(data.stopJob.wait.outcome).toMatch(/SETTLED|TIMED_OUT/);
    expect(writesOf(world.calls())).toEqual(['stopJob']);
  });

  it('what the service refuses is an error that says how to mend it', async () => {
    const { call } = await connect();
    const [id] = await idsOf('INIT');
    const { data, errors, isError } = await call('stopJob', { id });
    expect([errors, isError]).toEqual([undefined, true]);
    expect(data.stopJob.job).toBeNull();
    expect(data.stopJob.userErrors).toMatchObject([
      { code: expect.stringMatching(/^CS\./), suggestion: expect.any(String) },
    ]);
  });

  it.each<[string, string, Record<string, unknown>, RegExp]>([
    ['a missing one', 'preflightJob', {}, /\$id/],
    ['one of another type', 'preflightJob', { id: 3.5 }, /\$id/],
    ['null', 'preflightJob', { id: null }, /\$id/],
    ['a word that is none of them', 'findJobs', { status: 'SLEEPING' }, /\$status/],
    ['a text for a number', 'findJobs', { first: 'many' }, /\$first/],
    ['an entry of a list', 'explainErrors', { codes: ['CS.11004', 4] }, /\$codes/],
    ['one that is made up', 'preflightJob', { id: '50320', force: true }, /force.+: id\./],
    ['one where there are others', 'findJobs', { title: 'x', size: 1 }, /title, size.+: name, st/],
  ])('a wrong argument is named: %s', async (_, tool, args, says) => {
    const { call } = await connect();
    const { data, errors, isError, text } = await call(tool, args);
    expect([data, isError]).toEqual([null, true]);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toMatch(says);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(JSON.parse(text)).toEqual({ data, errors });
    expect(world.calls()).toEqual([]);
  });

  it('what is made up is not repeated at any length', async () => {
    const { call } = await connect();
    const long = 'x'.repeat(10_000);
    expect((await call('preflightJob', { [long]: 1 })).errors?.[0]?.message.length).toBeLessThan(
      3_000,
    );
    const problem = await call(long).catch((error: Error) => error.message);
    expect(String(problem).length).toBeLessThan(200);
  });

  it('a value that makes no sense fails where it stands', async () => {
    const { call } = await connect();
    const { data, errors, isError } = await call('preflightJob', { id: '../clusters' });
    expect([data, isError]).toEqual([{ job: null }, true]);
    expect(errors).toMatchObject([{ path: ['job'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(world.calls()).toEqual([]);
  });

  it('what is not there is no error', async () => {
    const { call } = await connect();
    expect(await call('preflightJob', { id: '99999999' })).toMatchObject({
      data: { job: null },
      errors: undefined,
      isError: false,
    });
  });

  it('limits hold', async () => {
    const { call } = await connect();
    const { errors, isError } = await call('findJobs', { first: 101 });
    expect(isError).toBe(true);
    expect(errors).toMatchObject([
      { extensions: { code: 'PAGE_SIZE_LIMIT_EXCEEDED', limit: 100, found: 101 } },
    ]);
    expect(world.calls()).toEqual([]);
  });

  it('a tool that is not there is a failure of the protocol', async () => {
    const { call } = await connect();
    await expect(call('dropEverything')).rejects.toMatchObject({
      code: -32602,
      message: expect.stringMatching(/dropEverything.+tools\/list/),
    });
  });

  it('who only reads finds nothing that writes, and cannot call it either', async () => {
    const { url } = await readOnly();
    const { list, call } = await connectAgent(url, {}, revision);
    expect((await list()).map(({ name }) => name)).toEqual(queries);
    world.calls();
    await expect(call('stopJob', { id: '50320' })).rejects.toMatchObject({ code: -32602 });
    const { errors } = await call('jobReport', {
      id: '50320',
      query: 'mutation { deleteJob(id: "50320") { deletedId } }',
      operationName: 'stopJob',
    });
    expect(errors?.[0]?.message).toContain('query, operationName');
    expect(world.calls()).toEqual([]);
  });

  it('without a token nothing is done in front of a service', async () => {
    const { url } = await world.startAnother({ defaultCaller: { token: null, projectId: 'p' } });
    const { list, call } = await connectAgent(url, {}, revision);
    world.calls();
    for (const { name, inputSchema } of await list()) {
      const needsId = inputSchema.required?.includes('id');
      if (name === 'explainErrors') continue; // the catalogue is the gateway's own
      const { errors, isError } = await call(name, needsId ? { id: '50320' } : {});
      expect(isError).toBe(true);
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
    expect(world.calls()).toEqual([]);
  });

  it('callers see what is theirs', async () => {
    const { url } = await world.startAnother({ defaultCaller: { token: null, projectId: null } });
    const projects = world.emulator.projectIds.slice(0, 2);
    expect(projects).toHaveLength(2);
    const agents = await Promise.all(
      projects.map((projectId, place) => {
        const token = world.emulator.issueToken({ projectId });
        const proof: Record<string, string> =
          place === 0 ? { 'x-auth-token': token } : { authorization: `Bearer ${token}` };
        return connectAgent(url, { ...proof, 'x-project-id': projectId }, revision);
      }),
    );
    world.received();
    const found = await Promise.all(agents.map(({ call }) => call('findJobs', { first: 100 })));
    const ids = found.map(({ data }) => data.jobs.nodes.map(({ id }: { id: string }) => id));
    expect(ids[0]).not.toHaveLength(0);
    expect(ids[0].filter((id: string) => ids[1].includes(id))).toEqual([]);
    const tokens = world.received().map(({ headers }) => headers['x-auth-token']);
    expect(new Set(tokens).size).toBe(2);
  });
});

it('A part of the data is no failure; the error tells what is missing', () =>
  withStub(
    ({ endpoint }) =>
      endpoint === 'listJobs'
        ? payload({ total: 1, jobs: [{ job_id: 7, name: 'one', cluster_id: '5' }] })
        : raw(400, { error_id: 'CS.10001', error_name: 'DOWN' }),
    async ({ url }) => {
      const { call } = await connectAgent(url);
      const { data, errors, isError } = await call('jobsWithClusters');
      expect(data.jobs.nodes).toEqual([{ id: 'Job:7', cluster: null }]);
      expect(errors).toMatchObject([{ path: ['jobs', 'nodes', 0, 'cluster'] }]);
      expect(isError).toBe(false);
    },
    {
      mcp: 'read',
      trustedDocuments: {
        mode: 'enforce',
        file: manifestOf('query jobsWithClusters { jobs { nodes { id cluster { name } } } }'),
      },
    },
  ));

it('What several mutations write has failed if one of them is refused', async () => {
  const file = manifestOf(
    `mutation stopBoth($one: ID!, $two: ID!) {
       first: stopJob(id: $one) { problems: userErrors { code } }
       second: stopJob(id: $two) { ...told }
     }
     fragment told on StopJobPayload { problems: userErrors { code } }`,
  );
  const { url } = await world.startAnother({ trustedDocuments: { mode: 'off', file } });
  const { call } = await connectAgent(url);
  const [[one], [two]] = [await idsOf('RUNNING'), await idsOf('INIT')];
  const { data, isError } = await call('stopBoth', { one, two });
  expect(data.first.problems).toEqual([]);
  expect(data.second.problems).toHaveLength(1);
  expect(isError).toBe(true);
});
