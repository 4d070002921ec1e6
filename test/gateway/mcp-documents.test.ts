import { describe, expect, it } from 'vitest';
import { BadSetting } from '../../src/environment.js';
import type { GatewayOptions } from '../../src/gateway/server.js';
import { connectAgent, examples, manifestOf } from '../support/agent.js';
import { createLogBook } from '../support/log.js';
import { startOn, useWorld } from '../support/start.js';

const world = useWorld();

/** A gateway that makes tools of these documents, and what its log says of them. */
const startWith = async (documents: readonly string[], settings: Partial<GatewayOptions> = {}) => {
  const { log, lines } = createLogBook();
  const trustedDocuments = { mode: 'off', file: manifestOf(...documents) } as const;
  const { url } = await world.startAnother({ mcp: 'write', trustedDocuments, log, ...settings });
  const agent = await connectAgent(url);
  const leftOut = lines.filter(({ msg }) => msg === 'no tool');
  return { ...agent, names: (await agent.list()).map(({ name }) => name), leftOut };
};

/** What is wrong with these documents. */
const problemWith = async (
  documents: readonly string[],
  settings: Partial<GatewayOptions> = {},
): Promise<unknown> => {
  const trustedDocuments = { mode: 'off', file: manifestOf(...documents) } as const;
  const starting = startOn(world.emulator.url, { mcp: 'write', trustedDocuments, ...settings });
  return starting.then(
    async (gateway) => {
      await gateway.close();
      throw new Error('It starts');
    },
    (error: unknown) => error,
  );
};

const version = 'query Version { serviceVersion { id } }';

describe('A trusted document is no tool', () => {
  it.each<[string, string, object]>([
    ['without a name', '{ serviceVersion { id } }', { reason: /name/ }],
    [
      'with a file',
      'mutation Hosts($id: ID!, $file: Upload!) { uploadHostsFile(clusterId: $id, file: $file) { userErrors { code } } }',
      { operation: 'Hosts', reason: /^\$file takes a file/ },
    ],
    [
      'with a file within an input',
      'mutation Jar($input: CreateJarJobInput!) { createJarJob(input: $input) { userErrors { code } } }',
      { operation: 'Jar', reason: /^\$input takes a file/ },
    ],
    [
      'that would hide what is refused',
      'mutation Stop($id: ID!) { stopJob(id: $id) { job { status } } }',
      { operation: 'Stop', reason: /stopJob for userErrors/ },
    ],
    [
      'that would hide what one of its mutations is refused',
      `mutation Stop($one: ID!, $two: ID!) {
         first: stopJob(id: $one) { job { id } userErrors { code } }
         second: stopJob(id: $two) { job { id } }
       }`,
      { operation: 'Stop', reason: /ask second for userErrors/ },
    ],
    [
      'that would hide it if the agent wanted so',
      'mutation Stop($id: ID!, $with: Boolean!) { stopJob(id: $id) { userErrors @include(if: $with) { code } } }',
      { operation: 'Stop', reason: /ask stopJob for userErrors/ },
    ],
    [
      'that would hide it by a fragment',
      'mutation Stop($id: ID!) { stopJob(id: $id) { job { id } ... on StopJobPayload @skip(if: true) { userErrors { code } } } }',
      { operation: 'Stop', reason: /ask stopJob for userErrors/ },
    ],
    [
      'that would hide it by a selection which is left out',
      `mutation Stop($id: ID!, $with: Boolean!) {
         stopJob(id: $id) { job { id } }
         ...told @include(if: $with)
       }
       fragment told on Mutation { stopJob(id: $id) { userErrors { code } } }`,
      { operation: 'Stop', reason: /ask stopJob for userErrors/ },
    ],
    [
      'that has userErrors of something else under the name',
      'mutation Stop($id: ID!) { stopJob(id: $id) { userErrors: job { id } } }',
      { operation: 'Stop', reason: /ask stopJob for userErrors/ },
    ],
  ])('%s', async (_, document, { reason, ...line }: { reason?: RegExp; operation?: string }) => {
    const { names, leftOut } = await startWith([version, document]);
    expect(names).toEqual(['Version']);
    expect(leftOut).toMatchObject([
      { level: 'warn', ...line, reason: expect.stringMatching(reason ?? /./) },
    ]);
  });

  it('where it is a subscription, which nobody is told of', async () => {
    const document = 'subscription Jobs { jobStatusChanged { cursor } }';
    const { names, leftOut } = await startWith([version, document]);
    expect([names, leftOut]).toEqual([['Version'], []]);
  });
});

it.each([
  ['in another selection of it', 'stopJob(id: $id) { job { id } } ...told'],
  ['or not at all', '...told @include(if: $with)'],
  [
    'and once more by condition',
    '...told stopJob(id: $id) { userErrors @skip(if: $with) { code } }',
  ],
])('A mutation that asks for userErrors %s is a tool', async (_, selection) => {
  const { names } = await startWith([
    `mutation Stop($id: ID!, $with: Boolean = true) { clone: stopJob(id: $id) { ...ask } ${selection} }
     fragment told on Mutation { stopJob(id: $id) { ...ask } }
     fragment ask on StopJobPayload { why: userErrors { code } job { stopped: id, on: id @skip(if: $with) } }`,
  ]);
  expect(names).toEqual(['Stop']);
});

it('A document of several operations is as many tools', async () => {
  const { names, call, list } = await startWith([
    `# The version.
     query Version { serviceVersion { ...what } }
     query Money { overview { billingUnit } }
     fragment what on ServiceVersion { id }`,
  ]);
  expect(names).toEqual(['Money', 'Version']);
  expect((await list()).map(({ description }) => description)).toEqual([
    expect.stringMatching(/\w/),
    'The version.',
  ]);
  expect((await call('Version')).data).toEqual({ serviceVersion: { id: 'v1.0' } });
  expect((await call('Money')).data.overview).toHaveProperty('billingUnit');
});

describe('At the start it is told', () => {
  const stop = 'mutation Stop($id: ID!) { stopJob(id: $id) { userErrors { code } } }';
  const warningsWith = async (
    documents: readonly string[],
    mcp: 'read' | 'write',
    mode: 'off' | 'enforce',
  ) => {
    const { log, lines } = createLogBook();
    const trustedDocuments = { mode, file: manifestOf(...documents) };
    await world.startAnother({ mcp, trustedDocuments, log });
    return lines.flatMap(({ msg }) => (msg.startsWith('MCP') ? [msg] : []));
  };

  it.each<[string, string, 'read' | 'write', 'off' | 'enforce', RegExp[]]>([
    ['that mutations are no tools', stop, 'read', 'off', [/no tool; MCP=write gives mutations/]],
    ['that there is no tool', '{ serviceVersion { id } }', 'write', 'off', [/no tool\.$/]],
    ['that /graphql writes', `${version} ${stop}`, 'read', 'enforce', [/without them/]],
    ['nothing of tools that read', version, 'read', 'enforce', []],
    ['nothing of what is wanted', `${version} ${stop}`, 'write', 'enforce', []],
    ['nothing where all is let in', `${version} ${stop}`, 'read', 'off', []],
  ])('%s', async (_, document, mcp, mode, says) => {
    expect(await warningsWith([document], mcp, mode)).toEqual(
      says.map((pattern) => expect.stringMatching(pattern)),
    );
  });
});

it('The same document under two names is one tool', async () => {
  const { names } = await startWith([version, version]);
  expect(names).toEqual(['Version']);
});

describe('The gateway does not start', () => {
  it('with two tools of one name', async () => {
    const error = await problemWith([version, 'query Version { serviceVersion { status } }']);
    expect(error).toBeInstanceOf(BadSetting);
    expect(error).toMatchObject({
      setting: 'MCP',
      message: expect.stringMatching(/Version .+ twice/),
    });
  });

  it('with a name that is too long for a tool', async () => {
    const name = 'x'.repeat(65);
    const error = await problemWith([version.replace('Version', name)]);
    expect(error).toMatchObject({
      setting: 'MCP',
      message: expect.stringMatching(/64 characters/),
    });
  });

  it('without documents', async () => {
    const error = await problemWith([], { trustedDocuments: { mode: 'off', file: null } });
    expect(error).toMatchObject({ setting: 'TRUSTED_DOCUMENTS' });
  });
});

it('What is no tool here may have the name of one', async () => {
  const stop = 'mutation Version($id: ID!) { stopJob(id: $id) { userErrors { code } } }';
  const { names } = await startWith([version, stop], { mcp: 'read' });
  expect(names).toEqual(['Version']);
});

it.each(['off', 'log', 'enforce'] as const)(
  'Tools are trusted, whatever becomes of other documents: %s',
  async (mode) => {
    const { log, lines } = createLogBook();
    const trustedDocuments = { mode, file: examples };
    const { url, query } = await world.startAnother({ mcp: 'read', trustedDocuments, log });
    const { call } = await connectAgent(url);
    const { data, isError } = await call('explainErrors', { codes: ['CS.11004'] });
    expect([data.errorCatalog.length, isError]).toEqual([1, false]);
    expect(lines.filter(({ msg }) => msg === 'untrusted document')).toEqual([]);
    const { errors } = await query(version);
    expect(errors?.[0]?.extensions.code).toBe(
      mode === 'enforce' ? 'UNTRUSTED_DOCUMENT' : undefined,
    );
  },
);

it('Where errors hide the schema, they name the argument all the same', async () => {
  const settings = { hints: false, introspection: false };
  const { call } = await startWith(
    ['query Jobs($status: JobStatus!) { jobs(filter: { status: $status }) { totalCount } }'],
    settings,
  );
  const { errors } = await call('Jobs', { status: 'RUNNIN' });
  expect(errors?.[0]?.message).toContain('$status');
  expect(errors?.[0]?.message).not.toContain('Did you mean');
});

it('A graph with a prefix has tools, too', async () => {
  const file = manifestOf(
    'mutation Stop($id: ID!) { csStopJob(id: $id) { userErrors { code } } }',
    'query Jobs($status: CsJobStatus) { csJobs(filter: { status: $status }) { totalCount } }',
  );
  const env = { GRAPH_PREFIX: 'Cs', TRUSTED_DOCUMENTS: file, MCP: 'write' };
  const { url } = await world.startAnother({ env });
  const { list, call } = await connectAgent(url);
  const [, stop] = await list();
  expect(stop?.annotations).toMatchObject({ destructiveHint: true, idempotentHint: true });
  const { data } = await call('Jobs', { status: 'RUNNING' });
  expect(data.csJobs.totalCount).toBeGreaterThan(0);
});
