import { expect, test } from 'vitest';
import { leaksIn } from '../../support/canary.js';

const line = '{"level":"info","path":"/graphql","operation":"Jobs","msg":"request"}';

test.each([
  'canary-1',
  'emulator-demo-token',
  'emulator-peer-token',
  `MII${'a-B'.repeat(30)}`,
  'stub-token',
  'Demo-Passw0rd',
  'emulator-demo-secret-key',
  '{ jobs { nodes { id } } }',
  '{jobs(first:2){nodes{id}}}',
  'query Q {\\n  jobs(first: 2)',
  'INSERT INTO sink',
])('The search finds %s', (secret) => {
  expect(leaksIn(`${line}\n${line.replace('Jobs', secret)}\n`)).toHaveLength(1);
});

test('The search finds nothing in what is harmless', () => {
  expect(leaksIn(`${line}\n{"url":"/v1.0/{project_id}/job/{job_id}"}\n`)).toEqual([]);
});
