import { describe, expect, test } from 'vitest';
import { clusterStatuses } from '../../../src/api/enums.js';
import { readAuditLog } from '../../../src/gateway/mapping/audit-log.js';
import { clusterFaces, readCluster } from '../../../src/gateway/mapping/cluster.js';
import { readHostMapping } from '../../../src/gateway/mapping/host-mapping.js';
import { readOverview } from '../../../src/gateway/mapping/overview.js';
import { readPage, readRows } from '../../../src/gateway/mapping/page.js';
import { readPeering, readRoute } from '../../../src/gateway/mapping/peering.js';
import { readProject } from '../../../src/gateway/mapping/project.js';
import { readQuota } from '../../../src/gateway/mapping/quota.js';
import type { Wire } from '../../../src/gateway/mapping/reader.js';
import { readServiceVersion } from '../../../src/gateway/mapping/service-version.js';
import { spuFree } from '../../../src/gateway/mapping/spu-free.js';
import { readTemplate } from '../../../src/gateway/mapping/template.js';
import { contentsOf } from '../../support/contents.js';
import { exampleOf } from '../../support/examples.js';

const cluster = (wire: Wire) => readCluster('detail')({ cluster_id: 10, ...wire });
const uuid = '7e974044-bcc1-4f25-aff8-5f10cb347b0f';

describe("The document's examples of", () => {
  test('a cluster', () => {
    const { payload: detail } = exampleOf('get-cluster');
    const [listed] = exampleOf('list-clusters').payload.clusters;
    const common = {
      __typename: 'Cluster',
      clusterId: '10',
      name: 'mycluster2',
      description: detail.desc || null,
      status: 'RUNNING',
      statusRaw: 'cluster_running',
      statusCode: 5,
      statusDescription: 'cluster_running',
      spuUsed: 0,
      spuQuota: 100,
      region: 'cn-north-1',
      errorReason: null,
      createdAt: 1550081520879,
      managerNodeSpu: 2,
      enterpriseProjectId: '0',
    };
    expect(contentsOf(readCluster('detail')(detail))).toEqual({
      ...common,
      faces: new Set(['detail']),
      vpcCidr: '172.16.0.0/23',
      subnetCidr: '172.16.0.0/23',
      subnetGateway: '172.16.0.1',
    });
    expect(contentsOf(readCluster('list')(listed))).toEqual({
      ...common,
      faces: new Set(['list']),
      enterpriseProjectName: null,
    });
  });

  test('a quota', () => {
    expect(contentsOf(readQuota(exampleOf('get-user-quota').payload))).toEqual({
      __typename: 'Quota',
      userId: 'ac4eaa303639409c8ab099d55eb1538e',
      userName: 'cs_testuser',
      spuUsed: 20,
      spuQuota: 100,
      clusters: [
        { __typename: 'Cluster', clusterId: '1000000', name: 'cluster_001', faces: new Set() },
      ],
    });
  });

  test('a template', () => {
    const [wire] = exampleOf('list-templates').payload.templates;
    expect(contentsOf(readTemplate('CS')(wire))).toEqual({
      __typename: 'Template',
      templateId: '12',
      name: 'simple_stream_sql',
      description: wire.desc || null,
      sql: wire.sql_body || null,
      createdAt: 1550218731820,
      updatedAt: 1550218731820,
    });
  });

  test('a host mapping', () => {
    expect(
      contentsOf(readHostMapping('10')(exampleOf('list-cluster-hosts').payload.hosts_info[0])),
    ).toEqual({
      __typename: 'HostMapping',
      clusterId: '10',
      hostId: '3',
      hostname: 'test.cs.com',
      ip: '10.113.27.139',
    });
  });

  test('a peering', () => {
    const [wire] = exampleOf('list-peerings').peerings;
    expect(contentsOf(readPeering('10', 'list')(wire))).toEqual({
      __typename: 'Peering',
      clusterId: '10',
      faces: new Set(['list']),
      peeringId: uuid,
      name: 'myVpc',
      status: 'PENDING_ACCEPTANCE',
      statusRaw: 'PENDING_ACCEPTANCE',
      requester: {
        vpcId: '83081290-198e-48e2-8e2d-64c50023d136',
        tenantId: '8185f87d043f4519a68420a282b5e2fa',
        vpcCidr: '172.16.0.0/23',
        subnetCidr: '172.16.0.0/23',
      },
      accepter: {
        vpcId: 'f4da5a55-fcd9-4a93-8b86-5b81585e14bb',
        tenantId: '4f30b9215e054c908d18f2b150131646',
      },
    });
  });

  test('a route', () => {
    const [wire] = exampleOf('list-routes').routes;
    expect(contentsOf(readRoute('10', uuid)(wire))).toEqual({
      __typename: 'Route',
      clusterId: '10',
      peeringId: uuid,
      routeId: wire.id,
      type: 'PEERING',
      typeRaw: 'peering',
      destination: wire.destination,
      nextHop: wire.nexthop,
      vpcId: wire.vpc_id,
      tenantId: wire.tenant_id,
    });
  });

  test('an audit log', () => {
    const [wire] = exampleOf('list-audit-logs')[0].payload.traces;
    expect(contentsOf(readAuditLog(wire))).toEqual({
      resourceId: '10000',
      resourceName: wire.resource_name || null,
      eventName: 'startJob',
      eventType: 'ConsoleAction',
      rating: 'normal',
      user: 'cs_testuser',
      at: 1533869273712,
      ip: '10.218.216.118',
      result: wire.op_result,
      resultCode: 'CS.14000',
    });
  });

  test('the version', () => {
    const model = readServiceVersion(exampleOf('get-version'));
    expect(new Date(model.updatedAt ?? 0).toISOString()).toBe('2018-09-16T01:39:34.000Z');
    expect(model.engines?.length).toBeGreaterThan(0);
  });

  test('a project', () => {
    const [wire] = exampleOf('list-projects').projects;
    expect(readProject(wire)).toMatchObject({ projectId: wire.id, name: wire.name, enabled: true });
  });

  test('the overview', () => {
    const { payload } = exampleOf('get-overview');
    expect(readOverview(payload)).toMatchObject({
      totalCost: payload.total_cost,
      jobs: {
        total: payload.job_overview.total_jobs,
        running: payload.job_overview.running_jobs_count,
      },
      clusters: { total: payload.cluster_overview.total_clusters },
    });
  });
});

describe('A cluster is read from', () => {
  test.each<[Wire, Record<string, unknown>]>([
    [{ manager_node_spec: '4' }, { managerNodeSpu: 4 }],
    [{ manager_node_spu: 2 }, { managerNodeSpu: 2 }],
    [
      { created_at: '1550081520879', spu_used: '6', maximum_spu_quota: '100' },
      { createdAt: 1550081520879, spuUsed: 6, spuQuota: 100 },
    ],
    [{ status_name: 'Running' }, { status: 'RUNNING', statusRaw: 'Running' }],
    [{ status_name: 'cluster_running', status_code: 13 }, { status: 'ARREARAGE_STOPPED' }],
    [{ status_code: '5' }, { status: 'RUNNING', statusCode: 5 }],
    [{ status_code: 21 }, { status: 'UNKNOWN', statusCode: 21 }],
    [{ status_code: 24 }, { status: 'UNKNOWN', statusCode: 24 }],
    [{ status_name: 'cluster_sleeping' }, { status: 'UNKNOWN', statusRaw: 'cluster_sleeping' }],
  ])('%j as %j', (wire, model) => {
    expect(cluster(wire)).toMatchObject(model);
  });

  test.each(Object.entries(clusterStatuses))(
    'status %s by its code and its words',
    (name, { code, wire, ...rest }) => {
      expect(cluster({ status_code: code }).status).toBe(name);
      const words = [wire, ...('aliases' in rest ? rest.aliases : [])];
      expect(words.map((word) => cluster({ status_name: word }).status)).toEqual(
        words.map(() => name),
      );
    },
  );

  test('ranges that a list leaves empty, so that they do not hide those of the detail call', () => {
    expect(
      contentsOf(readCluster('list')({ cluster_id: 1, vpc_cidr: '', subnet_cidr: '' })),
    ).not.toHaveProperty('vpcCidr');
  });

  test('a list that does name ranges, which saves the detail call', () => {
    expect(readCluster('list')({ cluster_id: 1, vpc_cidr: '10.0.0.0/8' }).faces).toContain(
      'detail',
    );
    expect(clusterFaces.needed(['vpcCidr', 'name'])).toEqual(['detail']);
    expect(clusterFaces.needed(['enterpriseProjectName'])).toEqual(['list']);
  });
});

test.each([
  [{ id: 3 }, '3'],
  [{ host_id: '3' }, '3'],
  [{ hosts_id: 3 }, '3'],
])('A host is known by %j', (wire, hostId) => {
  expect(readHostMapping('1')({ ...wire, hostname: 'a', ip: 'b' })).toMatchObject({
    hostId,
    hostname: 'a',
    ip: 'b',
  });
});

test.each([
  [{ template_id: '10000' }, '10000'],
  [{ id: 12 }, '12'],
])('A template is known by %j', (wire, templateId) => {
  expect(readTemplate('CS')(wire).templateId).toBe(templateId);
});

test.each([
  ['CS.14000::RUN:: fine', 'CS.14000'],
  ['no code', null],
  ['', null],
])('The result %j of an audit entry has the code %j', (op_result, code) => {
  expect(readAuditLog({ op_result }).resultCode).toBe(code);
});

test('The time of an audit entry may be text', () => {
  expect(readAuditLog({ op_time: '1533869273712' }).at).toBe(1533869273712);
});

test.each([
  ['20180916013934', Date.UTC(2018, 8, 16, 1, 39, 34)],
  ['2018-09-16', null],
  ['20181316013934', null],
  ['', null],
])('The version of %j', (updated, updatedAt) => {
  expect(readServiceVersion({ updated }).updatedAt).toBe(updatedAt);
});

test.each([
  [{ running_job_count: 1 }, 1],
  [{ running_jobs_count: 2 }, 2],
])('Running jobs are counted by %j', (job_overview, running) => {
  expect(readOverview({ job_overview }).jobs?.running).toBe(running);
});

test.each([
  [{ spuUsed: 3, spuQuota: 10 }, 7],
  [{ spuUsed: 12, spuQuota: 10 }, 0],
  [{ spuUsed: null, spuQuota: 10 }, null],
  [{ spuQuota: 10 }, null],
  [{ spuUsed: 3 }, null],
])('Of %j is free: %j', (figures, free) => {
  expect(spuFree(figures)).toBe(free);
});

describe('Rows of a list', () => {
  test.each([
    [
      { total: 2, jobs: [{ a: 1 }, { a: 2 }] },
      { rows: [{ a: 1 }, { a: 2 }], total: 2 },
    ],
    [
      { total: '2', jobs: [] },
      { rows: [], total: 2 },
    ],
    [{ jobs: [null, 'x', { a: 1 }] }, { rows: [{ a: 1 }], total: null }],
    [
      { total: 0, jobs: null },
      { rows: [], total: 0 },
    ],
  ])('%j', (answer, page) => {
    expect(contentsOf(readPage(answer, 'jobs', (wire) => wire))).toEqual(page);
  });

  test.each([[undefined], ['x'], [{}], [5]])('%j are none', (rows) => {
    expect(() => readRows(rows, 'jobs', (wire) => wire)).toThrow('jobs is no list');
  });
});
