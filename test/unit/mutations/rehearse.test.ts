import { expect, test } from 'vitest';
import { brokenRules } from '../../../src/api/rule.js';
import { rules } from '../../../src/api/rules.js';
import { rehearse, type StateRule } from '../../../src/gateway/mutations/rehearse.js';

const pathOf = (wire: string) => ['input', wire];
const changes = [{ field: 'name', before: null, after: 'x' }];
const long = 'x'.repeat(600);

interface More {
  readonly before?: Record<string, unknown>;
  readonly stateRules?: StateRule[];
}

/** Codes and fields of what stands against a template. */
const against = async (body: Record<string, unknown>, more: More = {}): Promise<string[]> => {
  const script = { endpoint: 'updateTemplate' as const, body, changes, pathOf };
  const { userErrors } = await rehearse({ ...script, ...more });
  return userErrors.map(({ code, field }) => `${code} ${field}`);
};

test('The changes are told as they are', async () => {
  const body = { name: 'cars' };
  const told = await rehearse({ endpoint: 'createTemplate', body, changes, pathOf });
  expect(told).toEqual({ changes, userErrors: [] });
});

test.each<[string, Record<string, unknown>, string[]]>([
  ['nothing', { name: 'cars', desc: 'Cars', sql_body: 'SELECT 1' }, []],
  ['a missing name', {}, ['CS.18006 input,name']],
  ['a bad name', { name: 'my cars' }, ['CS.18007 input,name']],
  [
    'several things, in their order',
    { name: long, desc: long },
    ['CS.18009 input,name', 'CS.18008 input,desc'],
  ],
])('Against a body: %s', async (_, body, codes) => {
  expect(await against(body)).toEqual(codes);
});

test('What is wrong already is not held against a change', async () => {
  const before = { name: 'my cars', desc: long };
  expect(await against({ ...before, sql_body: 'x' }, { before })).toEqual([]);
  expect(await against({ ...before, name: long }, { before })).toEqual(['CS.18009 input,name']);
});

test('What only reading can judge comes last, and only if it is so', async () => {
  const stateRules: StateRule[] = [
    ['CS.18002', Promise.resolve(true)],
    ['CS.18003', Promise.resolve(false)],
    ['CS.18005', true],
    ['CS.20005', false],
  ];
  expect(await against({}, { stateRules })).toEqual([
    'CS.18006 input,name',
    'CS.18002 input,name',
    expect.stringMatching(/^CS\.18005/),
  ]);
});

test('The same of the same field is told once', async () => {
  const stateRules: StateRule[] = [
    ['CS.12004', true],
    ['CS.13007', true],
    ['CS.18002', true],
  ];
  const codes = await against({ name: 'cars' }, { stateRules });
  expect(codes).toEqual(['CS.12004 input,job_id', 'CS.18002 input,name']);
});

test('A failure to read is a failure', async () => {
  const failed = new Error('unreachable');
  const stateRules: StateRule[] = [['CS.18002', Promise.reject(failed)]];
  await expect(against({ name: 'cars' }, { stateRules })).rejects.toBe(failed);
});

test('What the documents merely suggest is left to the service', async () => {
  const endpoint = 'createSqlJob';
  const body = { name: 'cars', job_type: 'flink_sql_job', sql_body: 'SELECT 1', spu_number: 2 };
  const judged = { ...body, parallel_number: 2 };
  const broken = brokenRules(rules, endpoint, judged).map(({ certainty }) => certainty);
  expect(new Set(broken)).toEqual(new Set(['inferred']));
  const { userErrors } = await rehearse({ endpoint, body: judged, changes, pathOf });
  expect(userErrors).toEqual([]);
});
