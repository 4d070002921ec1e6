import { expect, test } from 'vitest';
import { withStub } from '../support/start.js';
import { hang, payload, type Reply, raw } from '../support/stub.js';

type Batch = 'runJobs' | 'stopJobs' | 'deleteJobs';

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

type Row = readonly [id: number, status: string];
const ok = { message_id: 'CS.10001', message: 'ok' };
const refusal = (code: string) => raw(400, { error_id: code });

/** A service with these jobs afterwards; `parts` are not in its lists, whose pages have `cap` rows at most. */
const service =
  (
    answer: unknown,
    listed: readonly Row[],
    parts: readonly Row[] = [],
    cap = Number.POSITIVE_INFINITY,
  ): Reply =>
  ({ endpoint, path, query }) => {
    if (endpoint === 'listJobs') {
      const cursor = Number(query.get('cursor'));
      const rows = listed
        .filter(([id]) => id < cursor)
        .toSorted(([one], [other]) => other - one)
        .slice(0, Math.min(cap, Number(query.get('limit'))));
      const jobs = rows.map(([job_id, status]) => ({ job_id, status }));
      return payload({ total: listed.length, jobs });
    }
    if (endpoint !== 'getJob') return answer;
    const part = parts.find(([id]) => String(id) === path.job_id);
    if (!part) return refusal('CS.13007');
    return payload({ job_id: part[0], status: part[1] });
  };

const statuses: readonly Row[] = [
  [1, 'job_init'],
  [2, 'job_submitting'],
  [3, 'job_running'],
  [4, 'job_idle'],
  [5, 'job_savepointing'],
  [6, 'job_canceling'],
  [7, 'job_cancel_success'],
  [8, 'job_finish'],
  [9, 'job_running_exception'],
  [10, 'job_on_holiday'],
];
const ids = [...statuses.map(([id]) => String(id)), '11'].toReversed();
const [O, R, N, U] = ['OK', 'REFUSED', 'NOT_FOUND', 'UNKNOWN'];

// The outcomes of jobs 1 to 11, of which the last is not there.
test.each<[Batch, string, unknown, (string | undefined)[]]>([
  ['runJobs', 'taken', ok, [R, O, O, O, R, R, R, U, U, U, N]],
  ['runJobs', 'lost', raw(502, ''), [U, O, O, O, U, U, U, U, U, U, U]],
  ['runJobs', 'refused', refusal('CS.13006'), [R, O, R, R, R, R, R, R, R, R, U]],
  ['runJobs', 'refused for want of a job', refusal('CS.13007'), [R, O, R, R, R, R, R, R, R, R, N]],
  ['stopJobs', 'taken', ok, [R, R, R, R, O, O, O, O, U, U, N]],
  ['stopJobs', 'lost', raw(502, ''), [U, U, U, U, O, O, O, O, U, U, U]],
  ['stopJobs', 'refused', refusal('CS.15002'), [R, R, R, R, O, O, R, R, R, R, U]],
  ['stopJobs', 'refused for want of a job', refusal('CS.15001'), [R, R, R, R, O, O, R, R, R, R, N]],
  ['deleteJobs', 'taken', ok, [R, R, R, R, R, R, R, R, R, R, O]],
  ['deleteJobs', 'lost', raw(502, ''), [U, U, U, U, U, U, U, U, U, U, O]],
  ['deleteJobs', 'refused', refusal('CS.10003'), [R, R, R, R, R, R, R, R, R, R, U]],
  [
    'deleteJobs',
    'refused for want of a job',
    refusal('CS.16001'),
    [R, R, R, R, R, R, R, R, R, R, N],
  ],
])('%s that is %s', (name, _, answer, expected) =>
  withStub(service(answer, statuses), async ({ data, stub }) => {
    const { payload: told } = await data(document(name), { ids });
    expect(outcomes(told)).toEqual(expected.toReversed());
    expect(told.results.map(({ id }: Result) => id)).toEqual(ids.map((id) => `Job:${id}`));
    const lookups = stub.calls().slice(2);
    const lacking = answer === ok && name !== 'deleteJobs';
    expect(lookups).toEqual(lacking ? ['getJob'] : []);
  }),
);

test('What it took but does not list is looked up once each', () =>
  withStub(
    service(
      ok,
      [[1, 'job_submitting']],
      [
        [2, 'job_submitting'],
        [3, 'job_init'],
      ],
    ),
    async ({ data, stub }) => {
      const { payload: told } = await data(document('runJobs'), { ids: ['4', '3', '2', '1'] });
      expect(outcomes(told)).toEqual(['NOT_FOUND', 'REFUSED', 'OK', 'OK']);
      expect(stub.calls()).toEqual(['runJobs', 'listJobs', 'getJob', 'getJob', 'getJob']);
    },
  ));

test('Ids of 64 bits keep all their digits', () => {
  const high = ['9223372036854775807', '9223372036854775806', '9007199254740993'];
  const jobs = high.map((id) => `{"job_id": ${id}, "status": "job_submitting"}`);
  const answer: Reply = ({ endpoint }) =>
    endpoint === 'listJobs' ? raw(200, `{"payload": {"total": 3, "jobs": [${jobs}]}}`) : ok;
  return withStub(answer, async ({ data, stub }) => {
    const { payload: told } = await data(document('runJobs'), { ids: high });
    expect(told.results.map(({ id }: Result) => id)).toEqual(high.map((id) => `Job:${id}`));
    expect(outcomes(told)).toEqual(['OK', 'OK', 'OK']);
    expect(stub.requests[0]?.body).toBe(`[${high}]`);
  });
});

/** Jobs 1 to `count`; a page of the list cannot hold all ids between two that are far apart. */
const many = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => [index + 1, 'job_init']);

test.each<[Batch, unknown, string[]]>([
  ['deleteJobs', ok, ['UNKNOWN', 'REFUSED']],
  ['deleteJobs', raw(502, ''), ['UNKNOWN', 'UNKNOWN']],
  ['runJobs', refusal('CS.13007'), ['UNKNOWN', 'REFUSED']],
  ['stopJobs', raw(502, ''), ['UNKNOWN', 'UNKNOWN']],
])(
  '%s of jobs farther apart than a page reaches leaves the lower one open',
  (name, answer, expected) =>
    withStub(service(answer, many(3000)), async ({ data, stub }) => {
      const { payload: told } = await data(document(name), { ids: ['5', '2900'] });
      expect(outcomes(told)).toEqual(expected);
      expect(stub.calls()).toEqual([name, 'listJobs']);
    }),
);

test.each<[Batch, unknown, string[]]>([
  ['deleteJobs', ok, ['UNKNOWN', 'REFUSED']],
  ['deleteJobs', raw(502, ''), ['UNKNOWN', 'UNKNOWN']],
  ['runJobs', refusal('CS.13007'), ['UNKNOWN', 'REFUSED']],
])('%s is as careful where the service gives smaller pages', (name, answer, expected) =>
  withStub(service(answer, many(300), [], 100), async ({ data, stub }) => {
    const { payload: told } = await data(document(name), { ids: ['5', '290'] });
    expect(outcomes(told)).toEqual(expected);
    expect(stub.calls()).toEqual([name, 'listJobs']);
  }),
);

test('Jobs that are far apart only in number are all told of', () =>
  withStub(
    service(ok, [
      [5, 'job_submitting'],
      [2900, 'job_submitting'],
    ]),
    async ({ data, stub }) => {
      const { payload: told } = await data(document('runJobs'), { ids: ['5', '2900'] });
      expect(outcomes(told)).toEqual(['OK', 'OK']);
      expect(stub.calls()).toEqual(['runJobs', 'listJobs']);
    },
  ));

test('No answer in time is a lost one', () =>
  withStub(
    service(hang, [
      [1, 'job_submitting'],
      [2, 'job_init'],
    ]),
    async ({ data, stub }) => {
      const { payload: told } = await data(document('runJobs'), { ids: ['1', '2'] });
      expect(outcomes(told)).toEqual(['OK', 'UNKNOWN']);
      expect(stub.calls()).toEqual(['runJobs', 'listJobs']);
    },
    { env: { HEADERS_TIMEOUT_MS: '400' } },
  ));
