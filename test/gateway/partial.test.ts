import { describe, expect, test } from 'vitest';
import { withStub } from '../support/start.js';
import { payload, type Reply, raw, type StubRequest } from '../support/stub.js';

const down = raw(500, '');
const detail = { job_id: 5, name: 'five', sql_body: 'select 1', job_config: {}, user_id: 'u1' };
const plain = { job_id: 5, name: 'five', username: 'li', duration: 7 };
const isDetailed = ({ query }: StubRequest) => query.get('show_detail') === 'true';

/** Answers by endpoint; what is not named is down. */
const answering =
  (answers: Readonly<Record<string, unknown>>): Reply =>
  (request) => {
    const answer = answers[request.endpoint ?? ''] ?? down;
    return typeof answer === 'function' ? answer(request) : answer;
  };
const jobs = (...rows: unknown[]) => payload({ total: rows.length, jobs: rows });

describe('A face that cannot be read costs its own fields only', () => {
  test('of the jobs of a page', () => {
    const listJobs = (request: StubRequest) => (isDetailed(request) ? down : jobs(plain));
    return withStub(answering({ listJobs }), async ({ query }) => {
      const { data, errors } = await query('{ jobs { totalCount nodes { name durationMs sql } } }');
      expect(data).toEqual({
        jobs: { totalCount: 1, nodes: [{ name: 'five', durationMs: 7, sql: null }] },
      });
      expect(errors?.map(({ path }) => path)).toEqual([['jobs', 'nodes', 0, 'sql']]);
    });
  });

  test('of the parts of a job, which still know what they are a part of', () => {
    const edge = { ...detail, job_id: 9, job_type: 'flink_sql_edge_job' };
    const listJobs = (request: StubRequest) => (isDetailed(request) ? jobs(detail) : down);
    return withStub(answering({ listJobs, getJob: payload(edge) }), async ({ query }) => {
      const { data, errors } = await query(
        '{ job(id: 9) { children { nodes { sql ownerName parent { id } } } } }',
      );
      expect(data.job.children.nodes).toEqual([
        { sql: 'select 1', ownerName: null, parent: { id: 'Job:9' } },
      ]);
      expect(errors?.map(({ path }) => path?.at(-1))).toEqual(['ownerName']);
    });
  });

  test('of a single job', () =>
    withStub(answering({ getJob: payload(detail) }), async ({ query }) => {
      const { data, errors } = await query('{ job(id: 5) { name sql ownerName } }');
      expect(data).toEqual({ job: { name: 'five', sql: 'select 1', ownerName: null } });
      expect(errors?.map(({ path }) => path)).toEqual([['job', 'ownerName']]);
    }));

  test('of one cluster among others', () => {
    const list = { total: 2, clusters: [1, 2].map((id) => ({ cluster_id: id, name: `c${id}` })) };
    const getCluster = ({ path }: StubRequest) =>
      path.cluster_id === '1' ? down : payload({ cluster_id: 2, vpc_cidr: '10.0.0.0/8' });
    return withStub(answering({ listClusters: payload(list), getCluster }), async ({ query }) => {
      const { data, errors } = await query('{ clusters { nodes { name vpcCidr } } }');
      expect(data.clusters.nodes).toEqual([
        { name: 'c1', vpcCidr: null },
        { name: 'c2', vpcCidr: '10.0.0.0/8' },
      ]);
      expect(errors?.map(({ path }) => path)).toEqual([['clusters', 'nodes', 0, 'vpcCidr']]);
    });
  });

  test('of the clusters of a quota', () => {
    const clusters = [{ id: 1, name: 'c1' }];
    const users = { total: 1, users: [{ user_id: 'u1', user_name: 'li', clusters }] };
    return withStub(answering({ listUserQuotas: payload(users) }), async ({ query }) => {
      const { data, errors } = await query(
        '{ quotas { nodes { userName clusters { name status } } } }',
      );
      expect(data.quotas.nodes).toEqual([
        { userName: 'li', clusters: [{ name: 'c1', status: null }] },
      ]);
      expect(errors?.map(({ path }) => path)).toEqual([
        ['quotas', 'nodes', 0, 'clusters', 0, 'status'],
      ]);
    });
  });

  test('and leaves those alone who asked for another', () =>
    withStub(answering({ getJob: payload(detail) }), async ({ query }) => {
      const { data, errors } = await query(
        '{ a: job(id: 5) { name } b: job(id: 5) { ownerName } }',
      );
      expect(data.a).toEqual({ name: 'five' });
      expect(errors?.every(({ path }) => path?.[0] === 'b')).toBe(true);
    }));
});

describe('What one answer does not tell', () => {
  test('is no reason to say that there is no such job', () =>
    withStub(answering({ getJob: payload(detail), listJobs: jobs() }), async ({ data }) => {
      expect(await data('{ job(id: 5) { name sql ownerName } }')).toEqual({
        job: { name: 'five', sql: 'select 1', ownerName: null },
      });
    }));

  test.each(['plain', 'detailed'])('does not undo what another tells, the %s one last', (late) => {
    let release: () => void = () => {};
    const other = new Promise<void>((resolve) => {
      release = resolve;
    });
    const listJobs = async (request: StubRequest) => {
      if (isDetailed(request) === (late === 'detailed')) await other;
      else setImmediate(release);
      return isDetailed(request)
        ? jobs({ ...detail, job_config: { root_id: 0, edge_group_ids: '' } })
        : jobs({ ...plain, root_id: 9, edge_group_ids: 'a' });
    };
    return withStub(answering({ listJobs }), async ({ data }) => {
      const { jobs } = await data('{ jobs { nodes { sql edgeGroupIds parent { id } } } }');
      expect(jobs.nodes).toEqual([
        { sql: 'select 1', edgeGroupIds: ['a'], parent: { id: 'Job:9' } },
      ]);
    });
  });

  test('is asked of the detail call, where a list is not detailed although it should be', () =>
    withStub(
      answering({ listJobs: jobs(plain), getJob: payload(detail) }),
      async ({ data, stub }) => {
        expect(await data('{ jobs { nodes { name sql } } }')).toEqual({
          jobs: { nodes: [{ name: 'five', sql: 'select 1' }] },
        });
        expect(stub.calls()).toEqual(['listJobs', 'getJob']);
      },
    ));
});

describe('The words of the service', () => {
  test('arrive without addresses, paths and tokens', () => {
    const listJobs = ({ headers }: StubRequest) =>
      raw(400, {
        error_code: 'APIG.1',
        error_msg: `no way to http://${headers.host}/v1.0/p1/jobs, nor ${headers.host}, as ${headers['x-auth-token']}`,
      });
    return withStub(answering({ listJobs }), async ({ query, url }) => {
      const { text, errors } = await query('{ jobs { totalCount } }');
      expect(errors?.[0]?.message).toContain('no way to');
      for (const secret of [new URL(url).host, '127.0.0.1', '/v1.0', 'stub-token', 'p1']) {
        expect(text).not.toContain(secret);
      }
    });
  });

  test('in another unit than hours are no hours', () => {
    const part = { running_job_total_time: 1, running_job_price: 2, time_unit: 'DAY' };
    const overview = payload({ job_overview: { ...part, billing_unit: '' } });
    return withStub(answering({ getOverview: overview }), async ({ data }) => {
      expect(await data('{ overview { timeUnit jobs { hours pricePerHour } } }')).toEqual({
        overview: { timeUnit: 'DAY', jobs: { hours: null, pricePerHour: null } },
      });
    });
  });
});

test('X-Explain counts no call that was never sent', () =>
  withStub(
    answering({}),
    async ({ query }) => {
      const { extensions } = await query('{ jobs { totalCount } }', {}, { 'x-explain': '1' });
      expect(extensions?.upstream).toMatchObject({ calls: 0, operations: [] });
    },
    { defaultCaller: { token: null, projectId: 'p1' } },
  ));

test.each(['RUNNING word cluster_running', 'STOPPED code 11'])(
  'Clusters are filtered as clients of the service do: %s',
  (example) => {
    const [status, , sent] = example.split(' ');
    return withStub(
      answering({ listClusters: payload({ total: 0, clusters: [] }) }),
      async ({ data, stub }) => {
        await data(`{ clusters(filter: { status: ${status} }) { totalCount } }`);
        expect(stub.requests[0]?.query.get('status')).toBe(sent);
      },
    );
  },
);
