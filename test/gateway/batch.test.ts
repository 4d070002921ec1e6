import { beforeEach, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const batches = ['runJobs', 'stopJobs', 'deleteJobs'] as const;
type Batch = (typeof batches)[number];

const userErrors = 'userErrors { code field }';
const document = (
  name: Batch,
  gives = `results { id outcome job { status } ${userErrors} }`,
): string => `mutation ($ids: [ID!]!) { payload: ${name}(ids: $ids) { ${gives} ${userErrors} } }`;

interface Result {
  readonly id: string;
  readonly outcome: string;
}
const outcomes = ({ results }: { results: Result[] }) => results.map(({ outcome }) => outcome);

const world = useWorld();
beforeEach(() => {
  world.emulator.reset();
  world.received();
});

const idsOf = async (...names: string[]): Promise<string[]> => {
  const { jobs } = await world.data('{ jobs(first: 100) { nodes { id name } } }');
  world.received();
  return names.map((name) => {
    const job = jobs.nodes.find((one: { name: string }) => one.name === name);
    if (!job) throw new Error(`The world has no ${name}`);
    return job.id;
  });
};
const drafts = () => idsOf('trips_clean', 'parcels_clean_4', 'trades_alarm');
const running = () => idsOf('orders_alarm', 'access_logs_clean', 'car_infos_alarm');

test.each<[Batch, () => Promise<string[]>, string | null]>([
  ['runJobs', drafts, 'SUBMITTING'],
  ['stopJobs', running, 'CANCELING'],
  ['deleteJobs', drafts, null],
])('%s is one write and one list call', async (name, jobs, status) => {
  const ids = await jobs();
  for (const order of [ids, ids.toReversed()]) {
    world.emulator.reset();
    world.received();
    const { payload: answer } = await world.data(document(name), { ids: order });
    expect(answer).toEqual({
      results: order.map((id) => ({
        id,
        outcome: 'OK',
        job: status && { status },
        userErrors: [],
      })),
      userErrors: [],
    });
    expect(world.calls()).toEqual([name, 'listJobs']);
  }
});

test.each(batches)('%s reads nothing back if no results are asked for', async (name) => {
  const ids = await (name === 'stopJobs' ? running() : drafts());
  const { payload: answer } = await world.data(document(name, ''), { ids });
  expect(answer).toEqual({ userErrors: [] });
  expect(world.calls()).toEqual([name]);
});

test('deletedIds and results share the list call', async () => {
  const ids = await drafts();
  const { payload: answer } = await world.data(
    document('deleteJobs', 'deletedIds results { id outcome }'),
    { ids },
  );
  expect(answer.deletedIds).toEqual(ids);
  expect(outcomes(answer)).toEqual(['OK', 'OK', 'OK']);
  expect(world.calls()).toEqual(['deleteJobs', 'listJobs']);
});

test('Raw ids are as good, and results have global ones', async () => {
  const ids = await drafts();
  const raws = ids.map((id) => id.replace('Job:', ''));
  const { payload: answer } = await world.data(document('runJobs'), { ids: raws });
  expect(answer.results.map(({ id }: Result) => id)).toEqual(ids);
});

test.each<[string, string]>([
  ['status', 'false'],
  ['name sql', 'true'],
  ['name ownerName', 'false'],
])('To tell %s of the jobs the list is read with show_detail=%s', async (fields, detail) => {
  const ids = await drafts();
  await world.data(document('runJobs', `results { job { ${fields} } }`), { ids });
  const [write, list, ...more] = world.received();
  expect([write?.endpoint, list?.endpoint, more]).toEqual(['runJobs', 'listJobs', []]);
  const query = new URL(list?.url ?? '', 'http://emulator').searchParams;
  expect(query.get('show_detail')).toBe(detail);
});

test('Refused as a whole, each job tells that it is as it was', async () => {
  const ids = [...(await drafts()), ...(await running())];
  const { payload: answer } = await world.data(document('runJobs'), { ids });
  expect(answer.userErrors).toMatchObject([{ code: 'CS.13006' }]);
  expect(outcomes(answer)).toEqual(Array(6).fill('REFUSED'));
  for (const result of answer.results) expect(result.userErrors).toEqual(answer.userErrors);
  expect(world.calls()).toEqual(['runJobs', 'listJobs']);
});

test.each<[Batch, string]>([
  ['runJobs', 'CS.13007'],
  ['stopJobs', 'CS.15001'],
  ['deleteJobs', 'CS.16001'],
])('%s tells a job that is not there from those that are', async (name, code) => {
  const [first = '', second = ''] = await (name === 'stopJobs' ? running() : drafts());
  const ids = [first, 'Job:50321', second];
  const { payload: answer } = await world.data(document(name), { ids });
  expect(answer.userErrors).toEqual([{ code, field: ['ids'] }]);
  expect(outcomes(answer)).toEqual(['REFUSED', 'NOT_FOUND', 'REFUSED']);
  expect(answer.results[1].job).toBeNull();
  expect(world.calls()).toEqual([name, 'listJobs']);
});

test('Parts of edge jobs, which lists leave out, stop with the whole or not at all', async () => {
  const [parent = ''] = await idsOf('sensor_readings_alarm');
  const children = async () => {
    const { job } = await world.data(
      'query ($id: ID!) { job(id: $id) { children { nodes { id status } } } }',
      { id: parent },
    );
    world.received();
    return job.children.nodes as { id: string; status: string }[]; // what the query asks for
  };
  const ids = [parent, ...(await children()).map(({ id }) => id)];
  const { payload: refused } = await world.data(document('stopJobs'), { ids });
  expect(refused.userErrors).toEqual([{ code: 'CS.15002', field: null }]);
  expect(outcomes(refused)).toEqual(['REFUSED', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
  expect(world.calls()).toEqual(['stopJobs', 'listJobs']);

  const { payload: stopped } = await world.data(document('stopJobs'), { ids: [parent] });
  expect(outcomes(stopped)).toEqual(['OK']);
  expect((await children()).map(({ status }) => status)).toEqual(Array(3).fill('CANCELING'));
});

test.each<[Batch, 'before' | 'after', string]>([
  ['runJobs', 'after', 'OK'],
  ['runJobs', 'before', 'UNKNOWN'],
  ['stopJobs', 'after', 'OK'],
  ['stopJobs', 'before', 'UNKNOWN'],
  ['deleteJobs', 'after', 'OK'],
  ['deleteJobs', 'before', 'UNKNOWN'],
])('%s, lost %s it was carried out, is %s', async (name, when, outcome) => {
  const ids = await (name === 'stopJobs' ? running() : drafts());
  world.emulator.lose(name, when);
  const { payload: answer } = await world.data(document(name), { ids });
  expect(outcomes(answer)).toEqual(Array(3).fill(outcome));
  expect(answer.userErrors).toEqual([]);
  expect(world.calls()).toEqual([name, 'listJobs']);
});

test('A failure that is nobody’s to mend is an error, and nothing is read', async () => {
  const ids = await drafts();
  world.emulator.refuse('runJobs', 'CS.10001');
  const { data, errors } = await world.query(document('runJobs'), { ids });
  expect(data).toEqual({ payload: null });
  expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_ERROR');
  expect(world.calls()).toEqual(['runJobs']);
});

test('If reading back fails, the write is not made out to have failed', async () => {
  const ids = await drafts();
  world.emulator.refuse('listJobs', 'CS.10001');
  const { data, errors } = await world.query(document('runJobs'), { ids });
  expect(data).toEqual({ payload: { results: null, userErrors: [] } });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.path).toEqual(['payload', 'results']);
});

test.each(batches)('%s refuses what cannot be a batch, and sends nothing', async (name) => {
  const cases = [[], ['Job:1', '1'], ['Job:x'], ['Cluster:1'], ['Job:0']];
  for (const ids of cases) {
    const { data, errors } = await world.query(document(name), { ids });
    expect([ids, data, errors?.[0]?.extensions.code]).toEqual([
      ids,
      { payload: null },
      'BAD_USER_INPUT',
    ]);
  }
  const ids = Array.from({ length: 101 }, (_, index) => `Job:${index + 1}`);
  const { errors } = await world.query(document(name), { ids });
  expect(errors?.[0]?.extensions.code).toBe('BATCH_SIZE_LIMIT_EXCEEDED');
  expect(world.calls()).toEqual([]);
});
