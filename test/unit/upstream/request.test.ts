import { describe, expect, test } from 'vitest';
import { endpoints } from '../../../src/api/endpoints.js';
import { InvalidArgument } from '../../../src/gateway/upstream/error.js';
import { createTarget } from '../../../src/gateway/upstream/request.js';

describe('The target of a call', () => {
  test.each([
    [endpoints.getVersion, {}, '/versions'],
    [endpoints.getJob, { job_id: '5' }, '/v1.0/p1/job/5'],
    [
      endpoints.getPeering,
      { cluster_id: '1', peering_id: 'a-b' },
      '/v1.0/p1/reserved_cluster/1/peering/a-b',
    ],
    [endpoints.listJobs, {}, '/v1.0/p1/jobs'],
    [endpoints.listJobs, { name: undefined, cursor: null, limit: 5 }, '/v1.0/p1/jobs?limit=5'],
    [
      endpoints.listJobs,
      { show_detail: false, next: true },
      '/v1.0/p1/jobs?show_detail=false&next=true',
    ],
    [
      endpoints.listJobs,
      { name: 'a&limit=1#?/ä +' },
      '/v1.0/p1/jobs?name=a%26limit%3D1%23%3F%2F%C3%A4%20%2B',
    ],
    [endpoints.listJobs, { name: '' }, '/v1.0/p1/jobs?name='],
    [
      endpoints.listTemplates,
      { next: true, nothing: 'x', limit: 1 },
      '/v1.0/p1/job_templates?limit=1',
    ],
  ])('%# is as documented', (endpoint, parameters, target) => {
    expect(createTarget(endpoint)(parameters, 'p1')).toBe(target);
  });

  test.each([
    '',
    '..',
    '.',
    'a/b',
    '1?x',
    '1#',
    '%2e%2e',
    '1\n',
    '\u0000',
    '0',
    '-1',
    undefined,
    null,
    5,
    ['5'],
  ])('takes no job id %j', (job_id) => {
    expect(() => createTarget(endpoints.getJob)({ job_id }, 'p1')).toThrow(InvalidArgument);
  });

  test.each(['', '..', 'a/b', 'a.b', '-a', null])('takes no project id %j', (projectId) => {
    expect(() => createTarget(endpoints.getJob)({ job_id: '5' }, projectId)).toThrow(
      /X-Project-Id/,
    );
  });
});
