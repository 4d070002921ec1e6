import { expect, test } from 'vitest';
import { withStub } from '../support/start.js';
import { payload, type Reply, raw } from '../support/stub.js';

/** A service whose only job holds what `held` says. */
const serviceOf =
  (held: object): Reply =>
  ({ endpoint }) => {
    if (endpoint === 'getJob') {
      return payload({
        job_id: 7,
        name: 'cars',
        job_type: 'flink_sql_job',
        status: 'job_init',
        ...held,
      });
    }
    if (endpoint === 'listJobs') return payload({ total: 0, jobs: [] });
    return raw(500, '');
  };

const rehearse = (held: object, input: object) =>
  withStub(serviceOf(held), async ({ data }) => {
    const { updateSqlJob } = await data(
      `mutation ($input: UpdateSqlJobInput!) {
        updateSqlJob(id: "7", input: $input, dryRun: true) { changes { field before after } userErrors { code } } }`,
      { input },
    );
    return {
      changes: updateSqlJob.changes,
      codes: updateSqlJob.userErrors.map(({ code }: { code: string }) => code),
    };
  });

test.each([
  ['a run mode that nobody knows', { run_mode: 'on_the_moon' }],
  ['a type that nobody knows', { job_type: 'flink_python_job' }],
  ['a checkpoint mode that nobody knows', { job_config: { checkpoint_mode: 'perhaps_once' } }],
  ['a cluster id that is none', { cluster_id: 'abc' }],
])('A job with %s can be rehearsed', async (_, held) => {
  const { changes } = await rehearse(held, { description: 'x' });
  expect(changes).toEqual([{ field: 'description', before: null, after: 'x' }]);
});

test('A rule that was broken before counts for a change of its own field, and for no other', async () => {
  const held = { parallel_number: 60, spu_number: 20, name: 'bad name' };
  expect((await rehearse(held, { description: 'x' })).codes).toEqual([]);
  expect((await rehearse(held, { parallelism: 70 })).codes).toEqual(['CS.11013']);
  expect((await rehearse(held, { parallelism: 50 })).codes).toEqual([]);
  expect((await rehearse(held, { name: 'also bad' })).codes).toEqual(['CS.11015']);
});

test('The one bucket of snapshots and logs changes for both', async () => {
  const held = { job_config: { checkpoint_enabled: true, log_enabled: true, obs_bucket: 'old' } };
  const { changes } = await rehearse(held, { logging: { obsBucket: 'new' } });
  expect(changes).toEqual([
    { field: 'logging.obsBucket', before: 'old', after: 'new' },
    { field: 'checkpoint.obsBucket', before: 'old', after: 'new' },
  ]);
});

test.each(['abc', '1/../2', '-1', 'null'])(
  'A new thing with the id %j is as good as lost: no later call would take it',
  (template_id) =>
    withStub(
      ({ endpoint }) =>
        endpoint === 'createTemplate'
          ? payload({ template_id, is_success: true })
          : payload({ total: 0, templates: [] }),
      async ({ query }) => {
        const { errors } = await query(
          'mutation { createTemplate(input: { name: "cars" }) { template { id } userErrors { code } } }',
        );
        expect(errors).toMatchObject([
          { extensions: { code: 'OUTCOME_UNKNOWN', settled: { outcome: 'NOT_SEEN' } } },
        ]);
      },
    ),
);

test('Many mappings are rehearsed by as many calls as the cluster has pages of them', () =>
  withStub(
    ({ endpoint }) => {
      if (endpoint !== 'listClusterHosts') return payload({ cluster_id: 7, name: 'x' });
      const info = { hostname: 'host7.local', ip: '10.0.0.1' };
      return payload({ total: 1, hosts_info: [{ id: 1, info }] });
    },
    async ({ data, stub }) => {
      const mappings = Array.from({ length: 300 }, (_, index) => ({
        hostname: `host${index}.local`,
        ip: '10.0.0.2',
      }));
      const { addHostMappings } = await data(
        `mutation ($mappings: [HostMappingInput!]!) {
          addHostMappings(clusterId: "7", mappings: $mappings, dryRun: true) { userErrors { code } } }`,
        { mappings },
      );
      expect(addHostMappings.userErrors).toEqual([{ code: 'CS.22002' }]);
      expect(stub.calls()).toEqual(['listClusterHosts']);
    },
  ));

const peering = (status: string) => ({
  peering: {
    id: '7e974044-bcc1-4f25-aff8-5f10cb347b0f',
    status,
    accept_vpc_info: { vpc_id: 'v2' },
  },
});
const wayBack = `mutation ($destination: String!) {
  createPeerRoute(input: { peeringId: "Peering:7:7e974044-bcc1-4f25-aff8-5f10cb347b0f", destination: $destination },
    dryRun: true) { userErrors { code reason message field } } }`;

test.each([
  ['10.0.0.0/8', []],
  ['nowhere', [{ code: 'UNKNOWN', reason: 'UNKNOWN', field: ['input'] }]],
])('A peer route to %s is rehearsed by rules that have no code, too', (destination, expected) =>
  withStub(
    () => peering('ACTIVE'),
    async ({ data }) => {
      const { createPeerRoute } = await data(wayBack, { destination });
      expect(createPeerRoute.userErrors).toMatchObject(expected);
      expect(createPeerRoute.userErrors).toHaveLength(expected.length);
    },
  ),
);

test('What is in use stands in the message of a quota below it', () =>
  withStub(
    ({ endpoint }) =>
      endpoint === 'getUserQuota'
        ? payload({ user_id: 'u1', spu_used: 12, spu_quota: 20 })
        : raw(500, ''),
    async ({ data }) => {
      const { updateQuota } = await data(
        'mutation { updateQuota(userId: "u1", input: { spuQuota: 3 }, dryRun: true) { userErrors { code message } } }',
      );
      expect(updateQuota.userErrors).toEqual([
        { code: 'CS.21091', message: expect.stringMatching(/\b12\b/) },
      ]);
    },
  ));

test('Names of hosts are rehearsed without regard to case', () =>
  withStub(
    () =>
      payload({
        total: 1,
        hosts_info: [{ id: 1, info: { hostname: 'Host.Local', ip: '10.0.0.1' } }],
      }),
    async ({ data }) => {
      const { addHostMappings } = await data(
        `mutation { addHostMappings(clusterId: "7", mappings: [{ hostname: "hOST.lOCAL", ip: "10.0.0.2" }], dryRun: true) {
          userErrors { code } } }`,
      );
      expect(addHostMappings.userErrors).toEqual([{ code: 'CS.22002' }]);
    },
  ));

test('What was written but is not shown is an error in the place of the thing', () =>
  withStub(
    ({ endpoint }) => (endpoint === 'runJob' ? payload(null) : raw(400, { error_id: 'CS.17001' })),
    async ({ query }) => {
      const { data, errors } = await query(
        'mutation { runJob(id: "7") { job { name } userErrors { code } } }',
      );
      expect(data).toEqual({ runJob: { job: null, userErrors: [] } });
      expect(errors).toMatchObject([
        { path: ['runJob', 'job'], extensions: { code: 'UPSTREAM_BAD_RESPONSE' } },
      ]);
    },
  ));

test('A refused deletion reads its jobs by one list, whatever is selected of them', () =>
  withStub(
    ({ endpoint }) => {
      if (endpoint === 'deleteJobs') return raw(400, { error_id: 'CS.10003' });
      const job = {
        job_id: 7,
        name: 'cars',
        status: 'job_init',
        sql_body: 'SELECT 1',
        job_config: {},
      };
      return payload({ total: 1, jobs: [job] });
    },
    async ({ data, stub }) => {
      const { deleteJobs } = await data(
        'mutation { deleteJobs(ids: ["7"]) { deletedIds results { outcome job { sql } } } }',
      );
      expect(deleteJobs).toEqual({
        deletedIds: [],
        results: [{ outcome: 'REFUSED', job: { sql: 'SELECT 1' } }],
      });
      expect(stub.calls()).toEqual(['deleteJobs', 'listJobs']);
    },
  ));

test('A service that gives the same page over and over is not asked for ever', () =>
  withStub(
    () => payload({ hosts_info: [{ id: 1, info: { hostname: 'a.local', ip: '10.0.0.1' } }] }),
    async ({ data, stub }) => {
      const { addHostMappings } = await data(
        `mutation { addHostMappings(clusterId: "7", mappings: [{ hostname: "b.local", ip: "10.0.0.2" }], dryRun: true) {
          userErrors { code } } }`,
      );
      expect(addHostMappings.userErrors).toEqual([]);
      expect(stub.calls()).toEqual(['listClusterHosts', 'listClusterHosts']);
    },
  ));
