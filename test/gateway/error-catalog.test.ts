import { expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();

const catalog = async (parts: string) =>
  (await world.data(`{ errorCatalog${parts} }`)).errorCatalog;

test('The catalogue has all codes, and the service is not asked', async () => {
  world.calls();
  const all = await catalog('{ code reason message suggestion mendable retryable }');
  expect(all).toHaveLength(227);
  expect(all.map(({ code }: { code: string }) => code)).toContain('CS.11004');
  expect(world.calls()).toEqual([]);
});

test('A code tells its reason, and whose turn it is', async () => {
  const asked = '(codes: ["CS.26500", "CS.11004", "CS.10005", "CS.14001", "CS.99999"])';
  expect(await catalog(`${asked} { code reason mendable retryable }`)).toEqual([
    { code: 'CS.10005', reason: 'PERMISSION_DENIED', mendable: false, retryable: false },
    { code: 'CS.11004', reason: 'JOB_NAME_EXIST', mendable: true, retryable: false },
    { code: 'CS.14001', reason: 'GRAPH_NOT_EXIST', mendable: true, retryable: true },
    { code: 'CS.26500', reason: 'INTERNAL_ERROR', mendable: false, retryable: true },
  ]);
});

test('Each code is one of a service', async () => {
  const counts = { CS: 159, DLI: 43, CDM: 25 };
  for (const [service, count] of Object.entries(counts)) {
    const codes = await catalog(`(service: ${service}) { code service }`);
    expect(codes).toHaveLength(count);
    const start = service === 'CDM' ? 'Cdm.' : `${service}.`;
    for (const one of codes) {
      expect(one).toEqual({ service, code: expect.stringMatching(`^${start}`) });
    }
  }
});

test('The argument at fault is named where one is', async () => {
  const asked = '(codes: ["DLI.0004", "Cdm.0104", "Cdm.0201", "Cdm.0014"])';
  expect(await catalog(`${asked} { code argument }`)).toEqual([
    { code: 'DLI.0004', argument: 'sql' },
    { code: 'Cdm.0014', argument: null },
    { code: 'Cdm.0104', argument: 'name' },
    { code: 'Cdm.0201', argument: 'clusterId' },
  ]);
});

test.each<[string, string[]]>([
  [
    '(reason: JOB_NOT_EXIST, service: CS)',
    ['CS.12004', 'CS.13007', 'CS.15001', 'CS.16001', 'CS.17001'],
  ],
  ['(service: CDM, reason: CDM_JOB_INVALID)', ['Cdm.0018', 'Cdm.0320', 'Cdm.0327']],
  ['(reason: JOB_NOT_EXIST, codes: ["CS.13007", "CS.11004"])', ['CS.13007']],
  ['(reason: UNKNOWN)', []],
  ['(codes: [])', []],
  ['(codes: null, reason: TOKEN_EXPIRED)', ['CS.10007']],
])('errorCatalog%s', async (filters, codes) => {
  expect(await catalog(`${filters} { code }`)).toEqual(codes.map((code) => ({ code })));
});

test('A reason that does not exist is refused', async () => {
  const { status, errors } = await world.query('{ errorCatalog(reason: JOB_ON_HOLIDAY) { code } }');
  expect([status, errors?.[0]?.extensions.code]).toEqual([200, 'GRAPHQL_VALIDATION_FAILED']);
});
