import { describe, expect, test } from 'vitest';
import { noCircuit, type StubWorld, withStub } from '../support/start.js';
import { payload, type Reply, raw, reset } from '../support/stub.js';

type Batch = 'runJobs' | 'stopJobs' | 'deleteJobs';
const endpointOf = {
  runJobs: 'runDliJobs',
  stopJobs: 'stopDliJobs',
  deleteJobs: 'deleteDliJobs',
} as const;

const userErrors = 'userErrors { code reason field serviceMessage }';
const everything = `results { id outcome job { id status } ${userErrors} }`;
const documentOf = (name: Batch, gives: string) =>
  `mutation ($ids: [ID!]!) { payload: ${name}(ids: $ids) { ${gives} ${userErrors} } }`;

const good = { is_success: 'true', message: 'ok' };
const bad = (code: string) => ({ error_code: code, error_msg: 'So it is' });
const lost = raw(502, '');

/** What each service says to a batch, and the jobs that then are in DLI. */
interface Script {
  readonly dli: unknown;
  readonly cs?: unknown;
  readonly jobs?: Readonly<Record<string, string>>;
}

const service =
  ({ dli, cs = payload(null), jobs = {} }: Script): Reply =>
  ({ endpoint, path, query }) => {
    const rows = Object.entries(jobs)
      .map(([job_id, status]) => ({ job_id: Number(job_id), status, job_config: {} }))
      .toSorted((one, other) => other.job_id - one.job_id);
    switch (endpoint) {
      case 'listDliJobs': {
        const offset = Number(query.get('offset'));
        const page = rows.slice(offset, offset + Number(query.get('limit')));
        return { is_success: 'true', job_list: { total_count: rows.length, jobs: page } };
      }
      case 'getDliJob': {
        const found = rows.find(({ job_id }) => String(job_id) === path.job_id);
        if (!found) return raw(400, bad('DLI.16001'));
        return { is_success: 'true', job_detail: found };
      }
      case 'listJobs':
        return payload({ total: 1, jobs: [{ job_id: 5, status: 'job_running' }] });
      case 'getJob':
        return payload({ job_id: 5, status: 'job_running' });
      case 'runJobs':
      case 'stopJobs':
      case 'deleteJobs':
        return cs;
      default:
        return dli;
    }
  };

const ask = (
  script: Script,
  name: Batch,
  ids: readonly string[],
  use: (told: Awaited<ReturnType<StubWorld['query']>> & { calls: unknown[] }) => void,
  gives = everything,
) =>
  withStub(
    service(script),
    async ({ query, stub }) => {
      const answer = await query(documentOf(name, gives), { ids });
      use({ ...answer, calls: stub.calls() });
    },
    { ...noCircuit, env: { DLI: 'emulator' } },
  );

type Told = { outcome: string };
const outcomes = (results: Told[]) => results.map(({ outcome }) => outcome);

test.each([200, 400, 500, 503])(
  'Verdicts stand for themselves, whatever the status: %i',
  (status) =>
    ask(
      {
        dli: raw(status, [bad('DLI.13007'), good, bad('DLI.13024'), bad('DLI.99999')]),
        jobs: { 2: 'job_submitting' },
      },
      'runJobs',
      ['dli:1', 'dli:2', 'dli:3', 'dli:4'],
      ({ data, errors }) => {
        expect(errors).toBeUndefined();
        expect(outcomes(data.payload.results)).toEqual(['NOT_FOUND', 'OK', 'REFUSED', 'REFUSED']);
        expect(data.payload.results[3].userErrors).toEqual([
          { code: 'DLI.99999', reason: 'UNKNOWN', field: null, serviceMessage: 'So it is' },
        ]);
        expect(data.payload.userErrors).toHaveLength(3);
      },
    ),
);

test.each([
  ['text', { is_success: 'false', message: 'No' }],
  ['text in capitals', { is_success: 'False', message: 'No' }],
  ['a switch', { is_success: false, message: 'No' }],
])('A verdict may say no as %s', (_, no) =>
  ask({ dli: [no, good] }, 'stopJobs', ['dli:1', 'dli:2'], ({ data }) => {
    expect(outcomes(data.payload.results)).toEqual(['REFUSED', 'OK']);
    expect(data.payload.userErrors).toEqual([
      { code: 'UNKNOWN', reason: 'UNKNOWN', field: null, serviceMessage: 'No' },
    ]);
  }),
);

const selectedResults = 'results { id outcome userErrors { code } }';

test.each([{}, { message: 'ok' }, { is_success: '' }, { is_success: 'yes' }, { is_success: null }])(
  'What says neither yes nor no tells of no job: %j',
  async (untold) => {
    const ids = ['dli:1', 'dli:2'];
    const jobs = { 1: 'job_init', 2: 'job_submitting' };
    const script: Script = { dli: [untold, good], jobs };
    await ask(script, 'runJobs', ids, ({ data, errors }) => {
      expect(errors).toBeUndefined();
      expect(outcomes(data.payload.results)).toEqual(['UNKNOWN', 'OK']);
    });
    await ask(
      script,
      'runJobs',
      ids,
      ({ data, errors }) => {
        expect(data).toEqual({ payload: { userErrors: [] } });
        expect(errors).toMatchObject([
          { path: ['payload'], extensions: { code: 'OUTCOME_UNKNOWN' } },
        ]);
      },
      '',
    );
    await ask({ ...script, dli: [untold] }, 'stopJobs', ['dli:1'], ({ data, errors }) => {
      expect(errors).toBeUndefined();
      expect(outcomes(data.payload.results)).toEqual(['UNKNOWN']);
    });
  },
);

describe('A verdict that no caller can mend is an error beside the others:', () => {
  test.each([
    ['DLI.0999', 'UPSTREAM_ERROR', 'UNKNOWN'],
    ['DLI.0016', 'FORBIDDEN', 'REFUSED'],
    ['DLI.0015', 'UNAUTHENTICATED', 'REFUSED'],
  ])('%s', async (dliCode, code, outcome) => {
    const error = { path: ['payload'], extensions: { code, dli: { code: dliCode } } };
    await ask(
      { dli: [bad(dliCode), good, bad('DLI.13024'), bad(dliCode)] },
      'runJobs',
      ['dli:1', 'dli:2', 'dli:3', 'dli:4'],
      ({ data, errors }) => {
        expect(errors).toMatchObject([error]);
        expect(data.payload.userErrors).toMatchObject([{ code: 'DLI.13024' }]);
        expect(data.payload.results).toMatchObject([
          { outcome, userErrors: [] },
          { outcome: 'OK', userErrors: [] },
          { outcome: 'REFUSED', userErrors: [{ code: 'DLI.13024' }] },
          { outcome, userErrors: [] },
        ]);
      },
      selectedResults,
    );
    const both = { dli: raw(400, [bad(dliCode), bad(dliCode)]) };
    await ask(both, 'runJobs', ['dli:1', 'dli:2'], ({ data, errors }) => {
      expect(data).toEqual({ payload: null });
      expect(errors).toMatchObject([error]);
    });
    await ask(
      both,
      'runJobs',
      ['dli:1', '5', 'dli:2'],
      ({ data, errors }) => {
        expect(errors).toMatchObject([error]);
        expect(outcomes(data.payload.results)).toEqual([outcome, 'OK', outcome]);
      },
      selectedResults,
    );
  });
});

test.each([
  ['DLI.13017', 'resumeSavepoint'],
  ['DLI.13007', 'ids'],
])('A verdict names the argument at fault: %s', (code, argument) =>
  ask({ dli: [bad(code)] }, 'runJobs', ['dli:1'], ({ data }) => {
    expect(data.payload.userErrors).toMatchObject([{ code, field: [argument] }]);
  }),
);

test.each(['true', 'True', true])('or yes as %j', (is_success) =>
  ask({ dli: [{ is_success }] }, 'deleteJobs', ['dli:1'], ({ data }) => {
    expect(outcomes(data.payload.results)).toEqual(['OK']);
  }),
);

test('A verdict repeats no secret and no address', () =>
  ask(
    { dli: raw(400, [{ error_code: 'DLI.0999', error_msg: 'stub-token at https://dli.local/x' }]) },
    'runJobs',
    ['dli:1'],
    ({ text }) => {
      expect(text).toContain('DLI.0999');
      expect(text).not.toMatch(/stub-token|dli\.local/);
    },
  ));

/** Answers that tell of no job what became of it. */
const untold: [string, unknown][] = [
  ['is lost', lost],
  ['breaks off', reset],
  ['is empty', raw(200, '')],
  ['is an empty list', []],
  ['is too short', [good]],
  ['is too long', [good, good, good]],
  ['is no list', good],
  ['is a list of something else', ['ok', 'ok']],
  ['cannot be read', raw(200, '[{"is_success":')],
];
describe('Where an answer of DLI', () => {
  test.each(untold)('%s, reading back shows what became of each', (_, dli) =>
    ask(
      { dli, jobs: { 1: 'job_submitting', 2: 'job_init' } },
      'runJobs',
      ['dli:1', 'dli:2'],
      ({ data, errors, calls }) => {
        expect(errors).toBeUndefined();
        expect(data.payload.results).toMatchObject([
          { outcome: 'OK', job: { status: 'SUBMITTING' } },
          { outcome: 'UNKNOWN', job: { status: 'INIT' } },
        ]);
        expect(calls).toEqual(['runDliJobs', 'getDliJob', 'getDliJob']);
      },
    ),
  );

  test.each(untold)('%s, and nobody asks what became of each, it is an error', (_, dli) =>
    ask(
      { dli },
      'deleteJobs',
      ['dli:1', 'dli:2'],
      ({ data, errors, calls }) => {
        expect(data).toEqual({ payload: null });
        expect(errors).toMatchObject([
          {
            path: ['payload'],
            extensions: { code: 'OUTCOME_UNKNOWN', settled: { outcome: 'UNKNOWN' } },
          },
        ]);
        expect(calls).toEqual(['deleteDliJobs']);
      },
      '',
    ),
  );

  test.each(untold)('%s, the jobs of CS are told of beside the error', (_, dli) =>
    ask(
      { dli },
      'stopJobs',
      ['dli:1', '5', 'dli:2'],
      ({ data, errors }) => {
        expect(data).toEqual({ payload: { userErrors: [] } });
        expect(errors).toMatchObject([
          { path: ['payload'], extensions: { code: 'OUTCOME_UNKNOWN' } },
        ]);
      },
      '',
    ),
  );

  test('is lost, what is gone is taken for deleted', () =>
    ask({ dli: lost, jobs: { 2: 'job_init' } }, 'deleteJobs', ['dli:1', 'dli:2'], ({ data }) => {
      expect(outcomes(data.payload.results)).toEqual(['OK', 'UNKNOWN']);
    }));

  test('refuses some by too short a list, the reason is told', () =>
    ask(
      { dli: raw(400, [bad('DLI.0001')]), jobs: { 1: 'job_init', 2: 'job_submitting' } },
      'runJobs',
      ['dli:1', 'dli:2'],
      ({ data }) => {
        expect(data.payload.userErrors).toMatchObject([{ code: 'DLI.0001' }]);
        expect(data.payload.results).toMatchObject([
          { outcome: 'UNKNOWN', userErrors: [{ code: 'DLI.0001' }] },
          { outcome: 'OK', userErrors: [] },
        ]);
      },
    ));

  test('refuses the batch as a whole, reading back shows it', () =>
    ask(
      { dli: raw(400, bad('DLI.17001')), jobs: { 2: 'job_init' } },
      'deleteJobs',
      ['dli:1', 'dli:2'],
      ({ data, errors }) => {
        expect(errors).toBeUndefined();
        expect(data.payload.userErrors).toMatchObject([{ code: 'DLI.17001', field: ['ids'] }]);
        expect(outcomes(data.payload.results)).toEqual(['NOT_FOUND', 'REFUSED']);
      },
    ));

  test('is lost for many jobs, few pages of the list are read, and nothing one by one', () => {
    const jobs = Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [index + 1, 'job_init']),
    );
    const ids = Array.from({ length: 100 }, (_, index) => `dli:${605 - index * 6}`);
    return ask({ dli: lost, jobs }, 'deleteJobs', ids, ({ data, calls, errors }) => {
      expect(errors).toBeUndefined();
      expect(calls).toEqual(['deleteDliJobs', ...Array(4).fill('listDliJobs')]);
      const told = outcomes(data.payload.results);
      expect(told[0]).toBe('OK'); // it is not there
      expect(new Set(told.slice(1))).toEqual(new Set(['UNKNOWN']));
    });
  });
});

describe('Where one service fails', () => {
  const ids = ['dli:1', '5', 'dli:2'];
  test.each([
    ['forbidden', raw(403, { error_code: 'DLI.0016', error_msg: 'No' }), 'FORBIDDEN'],
    ['down', raw(503, ''), 'UPSTREAM_UNAVAILABLE'],
  ])('the other is told of, and an error says so: %s', (_, dli, code) =>
    ask({ dli, jobs: { 1: 'job_init' } }, 'runJobs', ids, ({ data, errors }) => {
      expect(errors).toMatchObject([{ path: ['payload'], extensions: { code } }]);
      expect(outcomes(data.payload.results)).toEqual(['REFUSED', 'OK', 'REFUSED']);
      expect(data.payload.userErrors).toEqual([]);
    }),
  );

  test('of CS nothing is read back', () =>
    ask(
      { cs: raw(503, ''), dli: [good, good], jobs: { 1: 'job_submitting', 2: 'job_submitting' } },
      'runJobs',
      ids,
      ({ data, errors, calls }) => {
        expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
        expect(outcomes(data.payload.results)).toEqual(['OK', 'REFUSED', 'OK']);
        expect(calls.toSorted()).toEqual(['runDliJobs', 'runJobs']);
      },
      'results { id outcome }',
    ));

  test('and the other one as well, both are told', () =>
    ask(
      { cs: lost, dli: raw(503, '') },
      'runJobs',
      ids,
      ({ data, errors }) => {
        expect(data).toEqual({ payload: null });
        const codes = errors?.map(({ extensions }) => extensions.code).toSorted();
        expect(codes).toEqual(['OUTCOME_UNKNOWN', 'UPSTREAM_UNAVAILABLE']);
      },
      '',
    ));

  test('while the jobs of the other cannot be read back, what is known is told', () =>
    withStub(
      ({ endpoint }) => {
        if (endpoint === 'runDliJobs') return [good, bad('DLI.13006')];
        return endpoint === 'runJobs' ? lost : raw(500, '');
      },
      async ({ query }) => {
        const { data, errors } = await query(documentOf('runJobs', 'results { id outcome }'), {
          ids,
        });
        expect(errors).toMatchObject([
          { path: ['payload'], extensions: { code: 'OUTCOME_UNKNOWN' } },
        ]);
        expect(outcomes(data.payload.results)).toEqual(['OK', 'UNKNOWN', 'REFUSED']);
      },
      { ...noCircuit, env: { DLI: 'emulator' } },
    ));
});

test('Why jobs cannot be read back is told once, however many fields ask for them', () =>
  withStub(
    ({ endpoint }) => {
      if (endpoint === 'deleteDliJobs') return [good];
      return endpoint === 'deleteJobs' ? payload(null) : raw(403, '');
    },
    async ({ query }) => {
      const gives = 'deletedIds results { id outcome } again: results { id }';
      const { data, errors } = await query(documentOf('deleteJobs', gives), {
        ids: ['dli:1', '5'],
      });
      expect(errors).toMatchObject([{ path: ['payload'], extensions: { code: 'FORBIDDEN' } }]);
      expect(errors).toHaveLength(1);
      expect(outcomes(data.payload.results)).toEqual(['OK', 'UNKNOWN']);
      expect(data.payload.deletedIds).toEqual(['Job:dli:1']);
    },
    { ...noCircuit, env: { DLI: 'emulator' } },
  ));

test('A single job goes by its verdict alone', async () => {
  const document = (id: string) =>
    `mutation { payload: runJob(id: "${id}") { job { id } ${userErrors} } }`;
  for (const [dli, told] of [
    [[good], { job: { id: 'Job:dli:1' }, userErrors: [] }],
    [raw(500, [good]), { job: { id: 'Job:dli:1' }, userErrors: [] }],
    [raw(400, [good]), { job: { id: 'Job:dli:1' }, userErrors: [] }],
    [
      raw(400, [bad('DLI.13007')]),
      {
        job: null,
        userErrors: [
          { code: 'DLI.13007', reason: 'JOB_NOT_EXIST', field: ['id'], serviceMessage: 'So it is' },
        ],
      },
    ],
    ...[lost, [], [good, good], good, ['ok'], [{}], [{ is_success: '' }]].map(
      (answer) => [answer, null] as const,
    ),
  ] as const) {
    await withStub(
      service({ dli, jobs: { 1: 'job_submitting' } }),
      async ({ query, stub }) => {
        const { data, errors } = await query(document('dli:1'));
        expect([dli, data.payload]).toEqual([dli, told]);
        const settled = { outcome: 'DONE', id: 'Job:dli:1' };
        if (told === null) {
          expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', settled } }]);
        }
        expect(stub.requests.filter(({ endpoint }) => endpoint === 'runDliJobs')).toHaveLength(1);
      },
      { ...noCircuit, env: { DLI: 'emulator' } },
    );
  }
});

test.each(Object.entries(endpointOf))(
  '%s is one call to DLI, with all digits of the ids',
  (name, endpoint) => {
    const ids = ['9223372036854775807', '9007199254740993'];
    return withStub(
      service({ dli: [good, good] }),
      async ({ query, stub }) => {
        await query(documentOf(name as Batch, 'results { id outcome }'), {
          ids: ids.map((id) => `dli:${id}`),
        });
        expect(stub.requests.map((one) => one.endpoint)).toEqual([endpoint]);
        expect(stub.requests[0]?.body).toContain(`"job_ids":[${ids}]`);
      },
      { env: { DLI: 'emulator' } },
    );
  },
);
