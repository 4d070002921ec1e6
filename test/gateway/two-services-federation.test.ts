import { beforeAll, describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld({
  emulator: { dliJobs: 320 },
  gateway: { env: { SUBGRAPH: 'true', DLI: 'emulator' }, maxPageSize: 300 },
});

type Thing = Readonly<Record<string, string>>;
type Type = 'Job' | 'Template';
const things: Record<Type, Thing[]> = { Job: [], Template: [] };
const rawField = { Job: 'jobId', Template: 'templateId' } as const;

const ask = (...representations: unknown[]) =>
  world.query(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      __typename
      ... on Job { id jobId service name }
      ... on Template { id templateId service name }
    } }`,
    { representations },
  );

beforeAll(async () => {
  const { jobs, templates } = await world.data(`{
    jobs(first: 300) { nodes { __typename id jobId service name } }
    templates(first: 100) { nodes { __typename id templateId service name } }
  }`);
  things.Job = jobs.nodes;
  things.Template = templates.nodes;
});

const of = (type: Type, service: string) => things[type].filter((one) => one.service === service);
const pick = (thing: Thing | undefined, ...fields: string[]) =>
  Object.fromEntries(['__typename', ...fields].map((field) => [field, thing?.[field]]));

describe.each(['Job', 'Template'] as const)('A %s', (type) => {
  const raw = rawField[type];

  test.each(['CS', 'DLI'])('of %s is found by its service and its raw id', async (service) => {
    const [thing] = of(type, service);
    const { data, errors } = await ask(pick(thing, 'service', raw));
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([thing]);
  });

  test.each(['CS', 'DLI'])('of %s is found by all that it says of itself', async (service) => {
    const [thing] = of(type, service);
    const all = [pick(thing, 'id', raw), pick(thing, 'id', 'service'), thing];
    const { data, errors } = await ask(...all);
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([thing, thing, thing]);
  });

  test('by its raw id alone is one of CS', async () => {
    const [ofCs] = of(type, 'CS');
    const [ofDli] = of(type, 'DLI');
    const { data, errors } = await ask(pick(ofCs, raw), pick(ofDli, raw));
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([ofCs, null]);
  });

  test('that is not there is null', async () => {
    const { data, errors } = await ask({ __typename: type, service: 'DLI', [raw]: '999999' });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([null]);
  });

  test.each<[string, (ofCs: Thing, ofDli: Thing) => object, RegExp]>([
    ['an id of another service', (_, { id }) => ({ id, service: 'CS' }), /two different things/],
    ['a service of another id', ({ id }) => ({ id, service: 'DLI' }), /two different things/],
    ['another raw id', (_, { id }) => ({ id, service: 'DLI', [raw]: '1' }), /two different things/],
    ['an unknown service', () => ({ service: 'MARS', [raw]: '1' }), /must be CS or DLI/],
    ['a service that is no text', () => ({ service: 3, [raw]: '1' }), /must be CS or DLI/],
    ['a service alone', () => ({ service: 'DLI' }), new RegExp(`or \`service ${raw}\``)],
    ['a key for an id', () => ({ service: 'DLI', [raw]: 'dli:1' }), /not a valid id/],
    ['a null for an id', () => ({ service: 'DLI', [raw]: null }), /one of its keys/],
  ])('with %s is refused, and nothing sent for it', async (_, keyOf, words) => {
    const [ofCs = {}] = of(type, 'CS');
    const [ofDli = {}] = of(type, 'DLI');
    world.received();
    const { data, errors } = await ask({ __typename: type, ...keyOf(ofCs, ofDli) });
    expect(data._entities).toEqual([null]);
    expect(errors).toMatchObject([
      { message: expect.stringMatching(words), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(world.calls()).toEqual([]);
  });
});

describe('A hundred jobs', () => {
  const calls = async (...given: Parameters<typeof ask>) => {
    world.received();
    const { data, errors } = await ask(...given);
    expect(errors).toBeUndefined();
    return { data, calls: world.calls().sort() };
  };

  test('of both services take a call of each', async () => {
    const jobs = [...of('Job', 'CS').slice(0, 20), ...of('Job', 'DLI').slice(0, 80)];
    expect(jobs).toHaveLength(100);
    const answer = await calls(...jobs.map((job) => pick(job, 'service', 'jobId')));
    expect(answer.data._entities).toEqual(jobs);
    expect(answer.calls).toEqual(['listDliJobs', 'listJobs']);
  });

  test('of DLI take one call where they stand in one page', async () => {
    const jobs = of('Job', 'DLI').slice(0, 100);
    expect(jobs).toHaveLength(100);
    const answer = await calls(...jobs.map((job) => pick(job, 'service', 'jobId')));
    expect(answer.data._entities).toEqual(jobs);
    expect(answer.calls).toEqual(['listDliJobs']);
  });
});

test('All templates take a call of each service', async () => {
  world.received();
  const { data } = await ask(...things.Template.map((one) => pick(one, 'service', 'templateId')));
  expect(data._entities).toEqual(things.Template);
  expect(world.calls().sort()).toEqual(['listDliTemplates', 'listTemplates']);
});

test('Where DLI is not configured, its jobs say so, and those of CS are there', async () => {
  const alone = await world.startAnother({ env: { SUBGRAPH: 'true' } });
  const [ofCs] = of('Job', 'CS');
  const { data, errors } = await alone.query(
    'query ($all: [_Any!]!) { _entities(representations: $all) { ... on Job { name } } }',
    { all: [pick(of('Job', 'DLI')[0], 'service', 'jobId'), pick(ofCs, 'service', 'jobId')] },
  );
  expect(data._entities).toEqual([null, { name: ofCs?.name }]);
  expect(errors).toMatchObject([
    { path: ['_entities', 0], extensions: { code: 'SERVICE_NOT_CONFIGURED' } },
  ]);
});
