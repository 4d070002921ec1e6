import { describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();

/** Ids that no kind of entity allows: each would change a path or a query, or is no id at all. */
const malformed = [
  '',
  ' ',
  '\t',
  '.',
  '..',
  '../jobs',
  '..%2fjobs',
  '%2e%2e',
  '%2e%2e%2fjobs',
  'a/b',
  '/1',
  '1/',
  '1/run',
  '1%2frun',
  '\\',
  '..\\jobs',
  'a?b',
  '1?limit=1',
  '1&limit=1',
  'a#b',
  '1#',
  '1;x=1',
  '1\t',
  '1\n',
  '1\r\nx-auth-token: y',
  '1\u0000',
  '\u00001',
  '1\u2028',
  '1\u00a0',
  ' 1',
  '1 ',
  '1,2',
  '1.5',
  '-1',
  '+1',
  "1' OR '1'='1",
  '{project_id}',
  '١٢٣',
  '１２',
  '１',
  '⁵',
  'ä',
  '🦊',
  ':',
  '::',
  ':1',
  '9'.repeat(65),
  'x'.repeat(100_000),
];

/** Ids of numbered kinds that are no positive numbers of 64 bits. */
const noNumber = [
  '0',
  '00',
  '01',
  '1e3',
  '0x10',
  'abc',
  'NaN',
  String(2n ** 63n),
  String(2n ** 64n),
  String(2n ** 64n + 1n),
];
const noClusterNumber = [...noNumber, String(2n ** 31n), String(2n ** 63n - 1n)];
const uuid = '7e974044-bcc1-4f25-aff8-5f10cb347b0f';

interface IdArgument {
  readonly type: string;
  readonly document: string;
  readonly more: readonly string[];
}

const one = (name: string, type: string, more: readonly string[], argument = 'id'): IdArgument => ({
  type,
  document: `query ($id: ID!) { answer: ${name}(${argument}: $id) { id } }`,
  more,
});
const list = (document: string, type: string, more: readonly string[]): IdArgument => ({
  type,
  document: `query ($id: ID!) { answer: ${document} { totalCount } }`,
  more,
});

const idArguments: Record<string, IdArgument> = {
  'job(id:)': one('job', 'Job', noNumber),
  'cluster(id:)': one('cluster', 'Cluster', noClusterNumber),
  'template(id:)': one('template', 'Template', noNumber),
  'quota(userId:)': one('quota', 'Quota', [], 'userId'),
  'peering(id:)': one('peering', 'Peering', [
    uuid,
    '1',
    `1:${uuid}`,
    `Peering:${uuid}`,
    `Peering:0:${uuid}`,
    `Peering:1:${uuid}:${uuid}`,
    'Peering:1:',
    'Peering:1:../x',
  ]),
  'node(id:)': one('node', 'Node', [
    '1',
    uuid,
    'job:1',
    'JOB:1',
    'Nothing:1',
    'constructor:1',
    '__proto__:1',
    'toString:1',
    `Route:1:${uuid}`,
    'HostMapping:1',
    'HostMapping:1:0',
    'Project:',
    'Job:',
    'Job',
    'Job:1:1',
  ]),
  'jobs(filter: {clusterId:})': list(
    'jobs(filter: { clusterId: $id })',
    'Cluster',
    noClusterNumber,
  ),
  'jobs(filter: {rootJobId:})': list('jobs(filter: { rootJobId: $id })', 'Job', noNumber),
  'auditLogs(resourceId:) of jobs': list(
    'auditLogs(resourceType: JOB, resourceId: $id)',
    'Job',
    noNumber,
  ),
  'auditLogs(resourceId:) of clusters': list(
    'auditLogs(resourceType: CLUSTER, resourceId: $id)',
    'Cluster',
    noClusterNumber,
  ),
  'auditLogs(resourceId:) of templates': list(
    'auditLogs(resourceType: TEMPLATE, resourceId: $id)',
    'Template',
    noNumber,
  ),
};

const foreign = ['Job', 'Cluster', 'Template', 'Quota', 'Project', 'HostMapping:1', 'Unknown'];

describe.each(Object.entries(idArguments))(
  'A malformed id in %s',
  (_, { document, type, more }) => {
    const ofOthers =
      type === 'Node' ? [] : foreign.filter((one) => one !== type).map((one) => `${one}:1`);
    const prefixed = malformed.map((id) => `${type}:${id}`);
    const ids = [...malformed, ...prefixed, ...more, ...ofOthers];
    const unusual = (id: string) => (id.length > 80 ? `${id.slice(0, 9)}… (${id.length})` : id);

    test.each(ids.map((id) => [JSON.stringify(unusual(id)), id]))(
      '%s is refused, and nothing is sent',
      async (__, id) => {
        world.calls();
        const { data, errors, status, text } = await world.query(document, { id });
        expect(world.calls()).toEqual([]);
        expect(data).toEqual({ answer: null });
        expect(errors).toHaveLength(1);
        expect(errors?.[0]).toMatchObject({
          path: ['answer'],
          extensions: { code: 'BAD_USER_INPUT' },
        });
        expect(errors?.[0]?.message).toMatch(/such as "\w+:/);
        expect(status).toBe(200);
        expect(text.length).toBeLessThan(1_000);
      },
    );
  },
);

test('The largest ids that there can be are taken for what they are', async () => {
  const most = String(2n ** 63n - 1n);
  const { data, errors } = await world.query(`{
    job(id: "${most}") { name ownerName sql } template(id: "${most}") { name }
    cluster(id: ${2n ** 31n - 1n}) { name enterpriseProjectName vpcCidr }
    node(id: "HostMapping:1:${most}") { id } }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({ job: null, template: null, cluster: null, node: null });
});
