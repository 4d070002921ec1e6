import { describe, expect, test } from 'vitest';
import { startWorld, withStub } from '../support/start.js';
import { payload, raw, type StubRequest } from '../support/stub.js';
import { useWriting } from '../support/writing.js';

const { world, send, done, jobId, clusterId, quota } = useWriting();

interface Told {
  readonly code: string;
  readonly reason: string;
  readonly message: string;
  readonly suggestion: string | null;
}
interface Judged {
  readonly id: string;
  readonly name: string;
  readonly preflight: {
    readonly ok: boolean;
    readonly problems: readonly Told[];
    readonly unchecked: readonly string[];
  };
}

const preflight = 'preflight { ok problems { code reason message suggestion } unchecked }';

const judgedJobs = async (): Promise<Judged[]> => {
  const { jobs } = await world.data(
    `{ jobs(first: 100) { nodes { id name ${preflight} children { nodes { id name ${preflight} } } } } }`,
  );
  return jobs.nodes.flatMap(({ children, ...job }: Judged & { children: { nodes: Judged[] } }) => [
    job,
    ...children.nodes,
  ]);
};

const judged = async (name: string): Promise<Judged['preflight']> => {
  const { job } = await world.data(`query ($id: ID!) { job(id: $id) { ${preflight} } }`, {
    id: await jobId(name),
  });
  return job.preflight;
};

const situations: Record<string, () => Promise<unknown>> = {
  'at the beginning': async () => {},
  'once all has come to rest': async () => world.emulator.clock.advance(60_000),
  'while a cluster goes down': async () =>
    done('stopCluster', { id: await clusterId('orders_realtime') }),
  'once some jobs are stopped': async () => {
    const names = ['payments_alarm', 'orders_alarm', 'sensor_readings_alarm', 'clicks_sessions'];
    await done('stopJobs', { ids: await Promise.all(names.map(jobId)) });
    world.emulator.clock.advance(60_000);
  },
  'where no quota has room': async () => {
    const { quotas } = await world.data(
      '{ quotas(first: 100) { nodes { userId spuUsed clusters { id } } } }',
    );
    for (const { userId, spuUsed } of quotas.nodes) {
      await send('updateQuota', { userId, input: { spuQuota: spuUsed } });
    }
  },
  'where no cluster has room': async () => {
    const { clusters } = await world.data(
      '{ clusters(first: 100) { nodes { id spuUsed status } } }',
    );
    for (const { id, spuUsed } of clusters.nodes) {
      if (spuUsed > 0) await send('updateCluster', { id, input: { spuQuota: spuUsed } });
    }
  },
};

describe.each(Object.entries(situations))('Preflight and runJob agree %s', (_, arrange) => {
  test('on every job', async () => {
    const begin = async () => {
      world.emulator.reset();
      await arrange();
    };
    await begin();
    const jobs = await judgedJobs();
    const seen = { refused: 0, foreseen: 0, taken: 0 };
    for (const { id, name, preflight: told } of jobs) {
      const { payload: answer, errors } = await send('runJob', { id });
      expect(errors).toBeUndefined();
      expect([name, told.ok]).toEqual([name, told.problems.length === 0]);
      const [refused] = answer.userErrors;
      if (!refused) {
        expect([name, told.problems]).toEqual([name, []]);
        seen.taken += 1;
        await begin();
        continue;
      }
      seen.refused += 1;
      const { code, reason, message, suggestion } = refused;
      const foreseen = told.problems.some((problem) => problem.code === code);
      if (foreseen) {
        expect(told.problems).toContainEqual({ code, reason, message, suggestion });
        seen.foreseen += 1;
      } else {
        // What no call tells is at least named.
        expect([name, told.unchecked]).toEqual([name, expect.arrayContaining([reason])]);
      }
    }
    expect(seen.foreseen).toBeGreaterThan(seen.refused / 2);
    expect(seen.refused).toBeGreaterThan(20);
  });
});

describe('Foreseen is', () => {
  test.each([
    ['CS.13001', 'first_steps'],
    ['CS.13002', 'payments_history'],
    ['CS.13003', 'weather_raw'],
    ['CS.13006', 'orders_alarm'],
    ['CS.13008', 'clicks_2018'],
    ['CS.13009', 'shared_jar_trial'],
  ])('%s of %s, and nothing else', async (code, name) => {
    const { ok, problems } = await judged(name);
    expect([ok, problems.map((problem) => problem.code)]).toEqual([false, [code]]);
  });

  test('all that stands against a job, and not only the first', async () => {
    const { userId, spuUsed } = await world
      .data('{ quotas(first: 100) { nodes { userId userName spuUsed } } }')
      .then(({ quotas }) =>
        quotas.nodes.find((one: { userName: string }) => one.userName === 'trainee'),
      );
    await done('updateQuota', { userId, input: { spuQuota: spuUsed } });
    await done('updateSqlJob', {
      id: await jobId('first_steps'),
      input: { sql: '', logging: { enabled: false }, checkpoint: { enabled: false } },
    });
    const { problems } = await judged('first_steps');
    expect(problems.map(({ code }) => code)).toEqual(['CS.13005', 'CS.13001']);
  });

  test('that a job can run', async () => {
    expect(await judged('parcels_clean')).toEqual({
      ok: true,
      problems: [],
      unchecked: expect.arrayContaining(['BUCKET_UNAUTHORIZED', 'SQL_INVALID']),
    });
    expect((await quota('li_wei')).spu_quota).toBeGreaterThan(0);
  });
});

test.each<[string, readonly string[]]>([
  ['weather_export', ['BUCKET_UNAUTHORIZED']],
  ['plays_sketch', ['SQL_INVALID']],
  ['trades_watch', ['CLUSTER_FORBIDDEN']],
  ['lost_archive', ['JAR_NOT_EXIST', 'CLUSTER_FORBIDDEN']],
  ['empty_folder_trial', ['JAR_FOLDER_EMPTY']],
  ['many_jars_trial', ['MAIN_CLASS_MISSING']],
  ['orders_from_kafka', ['KAFKA_NEEDS_CLUSTER', 'STREAM_NEEDS_CLUSTER']],
  ['orders_to_ftp', ['STREAM_TYPE_INVALID']],
])('%s may be refused for what no call tells: %j', async (name, reasons) => {
  const { ok, problems, unchecked } = await judged(name);
  expect([ok, problems]).toEqual([true, []]);
  expect(unchecked).toEqual(expect.arrayContaining([...reasons]));
});

test('Nothing more is said of a job that is not at rest', async () => {
  const { problems, unchecked } = await judged('orders_alarm');
  expect(problems.map(({ reason }) => reason)).toEqual(['JOB_NOT_STARTABLE']);
  expect(unchecked).toEqual([]);
});

describe('It takes', () => {
  const callsFor = async (document: string, variables = {}) => {
    world.calls();
    await world.data(document, variables);
    return world.calls();
  };
  const one = (selected: string) => `query ($id: ID!) { job(id: $id) { ${selected} } }`;

  test('one call for a job that is not at rest', async () => {
    const id = await jobId('orders_alarm');
    expect(await callsFor(one(preflight), { id })).toEqual(['getJob']);
  });

  test('the quota of its owner and its cluster for one that is', async () => {
    const calls = await callsFor(one(preflight), { id: await jobId('payments_history') });
    expect(calls.sort()).toEqual(['getCluster', 'getJob', 'getUserQuota']);
  });

  test('no more with cluster and owner selected as well', async () => {
    const selected = `${preflight} cluster { name } owner { userName }`;
    const calls = await callsFor(one(selected), { id: await jobId('payments_history') });
    expect(calls.sort()).toEqual(['getCluster', 'getJob', 'getUserQuota']);
  });

  test('three calls for a page of 50 jobs', async () => {
    const calls = await callsFor(`{ jobs(first: 50) { nodes { ${preflight} } } }`);
    expect(calls.sort()).toEqual(['listClusters', 'listJobs', 'listUserQuotas']);
  });

  test('few calls for many ids, too', async () => {
    const { jobs } = await world.data('{ jobs(first: 50) { nodes { id } } }');
    const ids = jobs.nodes.map(({ id }: { id: string }) => id);
    const calls = await callsFor(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Job { ${preflight} } } }`,
      { ids },
    );
    expect(calls.sort()).toEqual(['listClusters', 'listJobs', 'listUserQuotas']);
  });
});

describe('What cannot be read is named, and fails nothing:', () => {
  const job = {
    job_id: 1,
    name: 'a',
    job_type: 'flink_sql_job',
    status: 'job_init',
    user_id: 'u1',
    cluster_id: 7,
    run_mode: 'exclusive_cluster',
    sql_body: 'x',
    spu_number: 2,
    job_config: { checkpoint_enabled: false, log_enabled: false },
  };
  const cluster = { cluster_id: 7, status_code: 5, spu_used: 1, maximum_spu_quota: 10 };
  const owner = { user_id: 'u1', spu_used: 1, spu_quota: 10 };
  const refused = raw(400, { error_code: 'CS.10005', error_msg: 'no' });
  const ask = (more: Partial<Record<string, unknown>>) => {
    const answers: Record<string, unknown> = {
      getJob: payload(job),
      getCluster: payload(cluster),
      getUserQuota: payload(owner),
      ...more,
    };
    return withStub(
      ({ endpoint }: StubRequest) => answers[String(endpoint)] ?? refused,
      ({ query }) => query(`{ job(id: 1) { name ${preflight} } }`),
    );
  };
  const always = ['CLUSTER_FORBIDDEN', 'SQL_INVALID', 'STREAM_TYPE_INVALID'];

  test.each<[string, Partial<Record<string, unknown>>, readonly string[]]>([
    ['nothing', {}, []],
    ['the cluster', { getCluster: refused }, ['CLUSTER_NOT_RUNNING', 'SPU_INSUFFICIENT']],
    ['the quota', { getUserQuota: refused }, ['USER_QUOTA_EXCEEDED']],
    [
      'its own size',
      { getJob: payload({ ...job, spu_number: undefined }) },
      ['SPU_INSUFFICIENT', 'USER_QUOTA_EXCEEDED'],
    ],
    ['who owns it', { getJob: payload({ ...job, user_id: '' }) }, ['USER_QUOTA_EXCEEDED']],
    [
      'a status that nobody knows',
      { getJob: payload({ ...job, status: 'job_dozing' }) },
      ['JOB_NOT_STARTABLE'],
    ],
    [
      'a cluster in such a status',
      { getCluster: payload({ ...cluster, status_code: 99 }) },
      ['CLUSTER_NOT_RUNNING'],
    ],
    [
      'which cluster it is',
      { getJob: payload({ ...job, cluster_id: 0 }) },
      ['CLUSTER_NOT_RUNNING'],
    ],
  ])('%s', async (_, more, reasons) => {
    const { data, errors } = await ask(more);
    expect(errors).toBeUndefined();
    expect(data.job.preflight).toMatchObject({ ok: true, problems: [] });
    const { unchecked }: Judged['preflight'] = data.job.preflight;
    const besides = always.filter((reason) => unchecked.includes(reason));
    expect([...unchecked].sort()).toEqual([...besides, ...reasons].sort());
  });

  test.each<[string, object, readonly string[]]>([
    ['whether it saves anything', {}, ['BUCKET_MISSING']],
    ['whether its bucket is open', { log_enabled: true, obs_bucket: 'b' }, ['BUCKET_UNAUTHORIZED']],
  ])('%s', async (_, job_config, reasons) => {
    const { data } = await ask({ getJob: payload({ ...job, job_config }) });
    expect(data.job.preflight.ok).toBe(true);
    expect([...data.job.preflight.unchecked].sort()).toEqual([...always, ...reasons].sort());
  });

  test('what a job of a type that nobody knows needs', async () => {
    const { data } = await ask({ getJob: payload({ ...job, job_type: 'flink_dream_job' }) });
    expect(data.job.preflight.problems).toEqual([]);
    expect(data.job.preflight.unchecked).toEqual(
      expect.arrayContaining(['JAR_NOT_EXIST', 'SQL_INVALID', 'KAFKA_NEEDS_CLUSTER']),
    );
  });

  test('the clusters of a page', async () => {
    const world = await startWorld();
    world.emulator.inject({ kind: 'error', status: 500, endpoints: ['listClusters'] });
    const { data, errors } = await world.query(
      `{ jobs(first: 100) { nodes { name ${preflight} } } }`,
    );
    await world.close();
    expect(errors).toBeUndefined();
    const draft = data.jobs.nodes.find(({ name }: Judged) => name === 'payments_clean');
    expect(draft.preflight.unchecked).toContain('CLUSTER_NOT_RUNNING');
  });

  test('a cluster that is gone does not run', async () => {
    const gone = raw(400, { error_id: 'CS.20005', error_name: 'x', error_cause: 'x' });
    const { data } = await ask({ getCluster: gone });
    const { problems } = data.job.preflight;
    expect(problems.map(({ code }: Told) => code)).toEqual(['CS.13008']);
  });
});
