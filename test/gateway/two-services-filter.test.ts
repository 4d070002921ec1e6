import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { range } from '../support/job-list.js';
import { useWorld, withStub } from '../support/start.js';
import { bothServices, createTwoLists } from '../support/two-lists.js';

const world = useWorld({ gateway: { env: { DLI: 'emulator' } } });

interface Job {
  readonly id: string;
  readonly jobId: string;
  readonly service: string;
  readonly name: string;
  readonly status: string;
  readonly queue: { readonly id: string } | null;
  readonly cluster: { readonly id: string } | null;
}

let all: Job[];
beforeAll(async () => {
  const { jobs } = await world.data(
    '{ jobs(first: 100) { nodes { id jobId service name status queue { id } cluster { id } } } }',
  );
  all = jobs.nodes;
});
beforeEach(() => void world.received());

const list =
  'query ($filter: JobFilter) { jobs(first: 100, filter: $filter) { nodes { id } totalCount } }';
const found = async (filter: object) => {
  const { jobs } = await world.data(list, { filter });
  expect(jobs.totalCount).toBe(jobs.nodes.length);
  return jobs.nodes.map(({ id }: Job) => id);
};
const idsOf = (jobs: readonly Job[]) => jobs.map(({ id }) => id);

describe('Jobs of both services are filtered by', () => {
  test.each([
    ['CS', 'listJobs'],
    ['DLI', 'listDliJobs'],
  ])('service: %s alone is asked', async (service, call) => {
    const expected = idsOf(all.filter((job) => job.service === service));
    expect(await found({ service })).toEqual(expected);
    expect(expected.length).toBeGreaterThan(20);
    expect(world.calls()).toEqual([call]);
  });

  test.each(['RUNNING', 'INIT', 'CANCEL_SUCCESS', 'SUBMIT_FAIL'])('status: %s', async (status) => {
    const expected = all.filter((job) => job.status === status);
    expect(new Set(expected.map(({ service }) => service)).size).toBe(2);
    expect(await found({ status })).toEqual(idsOf(expected));
    expect(world.calls().sort()).toEqual(['listDliJobs', 'listJobs']);
  });

  test.each(['orders', 'lake_', 'clean', 'nothing of that name'])('name: %s', async (name) => {
    expect(await found({ name })).toEqual(idsOf(all.filter((job) => job.name.includes(name))));
    expect(world.calls().sort()).toEqual(['listDliJobs', 'listJobs']);
  });

  test('name, status and service at once', async () => {
    const filter = { name: 'lake_', status: 'RUNNING', service: 'DLI' };
    const expected = all.filter(
      ({ name, status, service }) =>
        name.includes('lake_') && status === 'RUNNING' && service === 'DLI',
    );
    expect(expected.length).toBeGreaterThan(1);
    expect(await found(filter)).toEqual(idsOf(expected));
  });

  test.each(['Queue:etl', 'etl'])('queue: %s, of which DLI alone knows', async (queueId) => {
    const expected = all.filter(({ queue }) => queue?.id === 'Queue:etl');
    expect(expected.length).toBeGreaterThan(1);
    expect(await found({ queueId })).toEqual(idsOf(expected));
    expect(await found({ queueId, service: 'DLI' })).toEqual(idsOf(expected));
    expect(world.calls()).toEqual(['listDliJobs', 'listDliJobs']);
  });

  test('cluster, of which CS alone knows', async () => {
    const clusterId = all.find(({ cluster }) => cluster)?.cluster?.id;
    const expected = all.filter(({ cluster }) => cluster?.id === clusterId);
    expect(await found({ clusterId })).toEqual(idsOf(expected));
    expect(world.calls()).toEqual(['listJobs']);
  });

  test('root job: its service alone is asked', async () => {
    const [ofDli] = all.filter(({ service }) => service === 'DLI');
    expect(await found({ rootJobId: ofDli?.id })).toEqual([]);
    expect(await found({ rootJobId: `dli:${ofDli?.jobId}` })).toEqual([]);
    expect(world.calls()).toEqual(['listDliJobs', 'listDliJobs']);
    await found({ rootJobId: '50320' });
    expect(world.calls()).toEqual(['listJobs']);
  });

  test.each<[object, string]>([
    [
      { service: 'DLI', clusterId: '100000' },
      'The filter contradicts itself: `service` means DLI, `clusterId` means CS.',
    ],
    [
      { service: 'CS', queueId: 'etl' },
      'The filter contradicts itself: `service` means CS, `queueId` means DLI.',
    ],
    [
      { clusterId: '100000', queueId: 'etl' },
      'The filter contradicts itself: `clusterId` means CS, `queueId` means DLI.',
    ],
    [
      { service: 'CS', rootJobId: 'Job:dli:138' },
      'The filter contradicts itself: `service` means CS, `rootJobId` means DLI.',
    ],
    [
      { queueId: 'etl', rootJobId: '50320' },
      'The filter contradicts itself: `queueId` means DLI, `rootJobId` means CS.',
    ],
  ])('%j, which is refused', async (filter, message) => {
    const { data, errors } = await world.query(list, { filter });
    expect(data).toEqual({ jobs: null });
    expect(errors).toMatchObject([
      { message, path: ['jobs'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(world.calls()).toEqual([]);
  });
});

describe('Without DLI', () => {
  const alone = useWorld();

  test('the list is that of CS, of which nothing is missing', async () => {
    alone.calls();
    const { jobs } = await alone.data(
      '{ jobs(first: 100) { nodes { id } totalCount missingServices } }',
    );
    expect(jobs.nodes.map(({ id }: Job) => id)).toEqual(
      idsOf(all.filter(({ service }) => service === 'CS')),
    );
    expect(jobs.missingServices).toEqual([]);
    expect(alone.calls()).toEqual(['listJobs']);
  });

  test.each([
    ['jobs', '{ jobs(filter: { service: DLI }) { totalCount } }'],
    ['jobs', '{ jobs(filter: { queueId: "etl" }) { totalCount } }'],
    ['templates', '{ templates(filter: { service: DLI }) { totalCount } }'],
    ['job', '{ job(id: "Job:dli:138") { name } }'],
    ['job', '{ job(id: "dli:138") { name } }'],
    ['template', '{ template(id: "dli:12") { name } }'],
    ['node', '{ node(id: "Job:dli:138") { ... on Job { name } } }'],
  ])('%s of DLI say that it is not configured: %s', async (field, document) => {
    alone.calls();
    const { data, errors } = await alone.query(document);
    expect(data).toEqual({ [field]: null });
    expect(errors).toMatchObject([
      { path: [field], extensions: { code: 'SERVICE_NOT_CONFIGURED' } },
    ]);
    expect(errors?.[0]?.message).toMatch(/DLI_ENDPOINT/);
    expect(alone.calls()).toEqual([]);
  });
});

/** The cursor at the end of the first page of a list. */
const cursorOf = async (client: Pick<typeof world, 'data'>, args = '', field = 'jobs') => {
  const data = await client.data(`{ ${field}(first: 3${args}) { pageInfo { endCursor } } }`);
  return data[field].pageInfo.endCursor as string;
};
const behind = (args = '', field = 'jobs') =>
  `query ($after: String) { ${field}(first: 3, after: $after${args}) { nodes { id } } }`;
const textOf = (cursor: string) => Buffer.from(cursor, 'base64url').toString();
const forged = (text: string) => Buffer.from(text).toString('base64url');

const expectRefused = async (
  client: Pick<typeof world, 'query'>,
  document: string,
  after: string,
  words: RegExp,
) => {
  const { errors, status } = await client.query(document, { after });
  expect(status).toBe(200);
  expect(errors).toMatchObject([
    { message: expect.stringMatching(words), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
};

describe.each(['jobs', 'templates'])('A cursor of %s', (field) => {
  const cs = ', filter: { service: CS }';
  const dli = ', filter: { service: DLI }';

  test('from before DLI was there is good for CS, and refused with a word for both', async () => {
    const alone = await world.startAnother({ env: { DLI: 'off' } });
    const old = await cursorOf(alone, '', field);
    expect(await cursorOf(world, cs, field)).toBe(old);
    const then = await alone.data(behind('', field), { after: old });
    expect(await world.data(behind(cs, field), { after: old })).toEqual(then);
    await expectRefused(
      world,
      behind('', field),
      old,
      /^This cursor is of the list of CS, which is one of CS and DLI now: start again/,
    );
  });

  test('of both is refused with a word once DLI is gone', async () => {
    const alone = await world.startAnother({ env: { DLI: 'off' } });
    const cursor = await cursorOf(world, '', field);
    const words = /^This cursor is of the list of CS and DLI, which is one of CS now: start again/;
    await expectRefused(alone, behind('', field), cursor, words);
    await expectRefused(world, behind(cs, field), cursor, words);
  });

  test('of DLI alone goes on in DLI, and is refused with a word for both', async () => {
    const cursor = await cursorOf(world, dli, field);
    const { [field]: next } = await world.data(behind(dli, field), { after: cursor });
    expect(next.nodes[0].id).toMatch(/:dli:/);
    await expectRefused(world, behind('', field), cursor, /^This cursor is of the list of DLI, /);
    await expectRefused(world, behind(cs, field), cursor, /^This cursor is of the list of DLI, /);
  });
});

describe('A cursor that nobody has made', () => {
  test.each<[string, (text: string) => string]>([
    ['with no position', (text) => text.replace(/[^|]*$/, '')],
    ['with a word for a position', (text) => text.replace(/[^|]*$/, 'here')],
    ['with an id that is too long', (text) => text.replace(/\|\d+@/, `|${'9'.repeat(20)}@`)],
    ['with a negative id', (text) => text.replace(/\|(dli:)?(\d+)@/, '|$1-$2@')],
    ['with an unknown service', (text) => text.replace('dli:', 'cdm:')],
    ['with a rank of 0', (text) => text.replace(/\|\d+\|/, '|0|')],
    ['of another project list', (text) => text.replace(/^Job:project/, 'Job:Job:1')],
    ['of nothing', () => ''],
    ['of bytes', () => '\u0000\u0001'],
  ])('%s is refused', async (_, change) => {
    const text = textOf(await cursorOf(world));
    const after = forged(change(text));
    expect(change(text)).not.toBe(text);
    world.calls();
    await expectRefused(world, behind(), after, /is not a cursor of this list/);
    expect(world.calls()).toEqual([]);
  });

  test.each<[string, (text: string) => string]>([
    ['with ranks far too high', (text) => text.replace(/@\d+\/\d*/g, '@999999999/999999999')],
    ['with ranks far too low', (text) => text.replace(/@\d+\/\d*/g, '@0/')],
    ['with only one of the services', (text) => text.replace(/,[^,]*$/, '')],
    ['with one service twice', (text) => text.replaceAll('dli:', '')],
  ])('%s gives nothing twice, in few calls', async (_, change) => {
    const text = textOf(await cursorOf(world));
    expect(change(text)).not.toBe(text);
    world.calls();
    const { jobs } = await world.data(behind(), { after: forged(change(text)) });
    expect(new Set(jobs.nodes.map(({ id }: Job) => id)).size).toBe(3);
    expect(world.calls().length).toBeLessThan(8);
  });

  test('with the largest and the smallest ids there can be has an end', async () => {
    const lists = createTwoLists({ cs: range(1, 4), dli: range(1, 4) });
    await withStub(
      lists.answer,
      async ({ data }) => {
        const huge = '9223372036854775807';
        const at = (id: string) => forged(`Job:project@CS+DLI|1|6|${id}@1/3,dli:${id}@1/3`);
        for (const orderBy of ['ASC', 'DESC']) {
          const next = async (id: string) =>
            (await data(behind(`, orderBy: ${orderBy}`), { after: at(id) })).jobs.nodes.length;
          expect(await next(huge)).toBe(orderBy === 'ASC' ? 0 : 3);
          expect(await next('1')).toBe(orderBy === 'ASC' ? 3 : 0);
        }
      },
      bothServices,
    );
  });
});
