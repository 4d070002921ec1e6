import { describe, expect, test } from 'vitest';
import { endpoints } from '../../../src/api/endpoints.js';
import { readServiceError, unwrap } from '../../../src/gateway/upstream/answer.js';

const cs = {
  error_id: 'CS.11004',
  error_name: 'JOB_NAME_EXIST',
  error_cause: 'The name is taken',
  error_suggestion: 'Take another one',
  error_time: 1538016904593,
};
const csError = {
  code: 'CS.11004',
  name: 'JOB_NAME_EXIST',
  cause: 'The name is taken',
  suggestion: 'Take another one',
};

describe('The error in a body', () => {
  test.each<[string, unknown, object | null]>([
    ['of CS', cs, csError],
    ['of CS in an array', [cs], csError],
    ['in arrays without end', JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)), null],
    [
      'of CS with a blank in the code',
      { ...cs, error_id: 'CS. 11010' },
      { ...csError, code: 'CS.11010' },
    ],
    ['of CS with the code alone', { error_id: 'CS.10001' }, { code: 'CS.10001' }],
    [
      'of IAM and proxies',
      { error_msg: 'Bad format', error_code: 'AS.0001' },
      { code: 'AS.0001', cause: 'Bad format' },
    ],
    [
      'of CDM',
      { code: 'Cdm.0104', errCode: 'Cdm.0104', message: 'Taken', ternalMessage: 'Taken' },
      { code: 'Cdm.0104', cause: 'Taken' },
    ],
    [
      'of CDM with the other spelling',
      { errCode: 'Cdm.0104', message: 'Taken', externalMessage: 'Really' },
      { code: 'Cdm.0104', cause: 'Really' },
    ],
    ['by is_success', { is_success: false, message: 'No' }, { code: 'UNKNOWN', cause: 'No' }],
    ['by is_success as text', { is_success: 'false' }, { code: 'UNKNOWN' }],
    [
      'by is_success within the payload',
      { message_id: 'CS.18001', message: 'No', payload: { is_success: false } },
      { code: 'CS.18001', cause: 'No' },
    ],
    ['is not CS.10001 as message_id', { message_id: 'CS.10001', message: 'ok', payload: {} }, null],
    ['is not is_success true', { is_success: true, payload: { is_success: 'true' } }, null],
    ['is not an empty error_id', { error_id: '', payload: {} }, null],
    ['is not in null', null, null],
    ['is not in text', 'error_id', null],
    ['is not in an empty array', [], null],
  ])('%s', (_, body, error) => {
    if (error === null) return expect(readServiceError(body)).toBeNull();
    expect(readServiceError(body)).toEqual(error);
  });
});

const {
  listJobs,
  getCluster,
  listAuditLogs,
  getPeering,
  getVersion,
  runJob,
  deletePeering,
  acceptPeering,
  addClusterHosts,
  createLocalRoute,
} = endpoints;
const hosts = [{ payload: { host_id: 1 } }, { payload: { host_id: 2 } }];

describe('An answer without its envelope', () => {
  test.each([
    ['a payload', listJobs, { payload: { total: 1 } }, { total: 1 }],
    ['a payload in an array', listAuditLogs, [{ payload: { total: 1 } }], [{ total: 1 }]],
    ['a payload for each', addClusterHosts, hosts, [{ host_id: 1 }, { host_id: 2 }]],
    [
      'an array expected, an object given',
      listAuditLogs,
      { payload: { total: 1 } },
      [{ total: 1 }],
    ],
    ['an array expected, nothing given', addClusterHosts, null, null],
    ['an array expected, an empty one given', addClusterHosts, [], null],
    ['an array of envelopes without payloads', addClusterHosts, [{ message: 'ok' }], []],
    ['an object expected, an array given', listJobs, [{ payload: { total: 1 } }], { total: 1 }],
    ['a payload that is an array', getCluster, { payload: [{ cluster_id: 1 }] }, { cluster_id: 1 }],
    ['a bare answer with a key', getPeering, { peering: { id: 'x' } }, { id: 'x' }],
    ['a bare answer without its key', getPeering, { other: 1 }, undefined],
    ['a bare answer without a key', getVersion, { id: 'v1.0' }, { id: 'v1.0' }],
    ['a write without a payload', runJob, { message_id: 'CS.10001' }, null],
    ['a write with nothing at all', runJob, null, null],
    ['a write with a text', runJob, 'done', undefined],
    ['a write with a payload of null', runJob, { payload: null }, null],
    ['a bare write without its key', createLocalRoute, {}, undefined],
    ['a bare write without a key', acceptPeering, { status: 'ACTIVE' }, { status: 'ACTIVE' }],
    ['whatever comes where nothing should', deletePeering, 'gone', null],
    ['a read without a payload', listJobs, { message_id: 'CS.10001' }, undefined],
    ['no answer where there is none', deletePeering, null, null],
    ['no envelope', listJobs, 'text', undefined],
  ])('%s', (_, endpoint, body, answer) => {
    expect(unwrap(endpoint, body)).toEqual(answer);
  });
});
