import { expect, test } from 'vitest';
import { endpoints } from '../../../src/api/endpoints.js';
import { accessKey } from '../../../src/gateway/identity/access-key.js';
import { authorizationOf } from '../../../src/gateway/identity/signature.js';

const keys = { mode: 'aksk', accessKey: 'THEKEY', secretKey: 'the-secret' } as const;
const caller = { token: 'not-looked-at', projectId: 'p1', requestId: 'r1', traceparent: null };

test.each([
  ['https://cs.example.com', 'cs.example.com'],
  ['https://cs.example.com:443', 'cs.example.com'],
  ['https://CS.example.com:8443', 'cs.example.com:8443'],
  ['http://[::1]:8090', '[::1]:8090'],
])('At %s the signed host is %s, as a client sends it', async (origin, host) => {
  const request = {
    endpoint: endpoints.listJobs,
    method: 'GET',
    origin,
    path: '/v1.0/p1/jobs?limit=1',
    contentType: null,
    body: null,
  };
  const proof = await accessKey(keys).prove(request, caller, {
    signal: AbortSignal.abort(),
  });
  const { authorization, ...added } = proof;
  expect(Object.keys(added).sort()).toEqual(['x-project-id', 'x-sdk-date']);
  expect(added['x-sdk-date']).toMatch(/^\d{8}T\d{6}Z$/);
  expect(authorization).toBe(authorizationOf({ ...request, headers: { ...added, host } }, keys));
});
