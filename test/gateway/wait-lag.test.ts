import { describe, expect, test } from 'vitest';
import type { EndpointName } from '../../src/api/endpoints.js';
import { withStub } from '../support/start.js';
import { payload, type Reply, raw } from '../support/stub.js';
import { quick, waited, waitFields } from '../support/waiting.js';
import { documentOf } from '../support/writing.js';

const uuid = '8e974044-bcc1-4f25-aff8-5f10cb347b0f';

/** How things of each kind are read one by one, here with their status. */
const shown: Partial<Record<EndpointName, (status: string) => unknown>> = {
  getJob: (status) => payload({ job_id: 7, status, user_id: 'u', job_config: {} }),
  getCluster: (status) =>
    payload({ cluster_id: 21, status_name: status, vpc_cidr: '10.80.0.0/16' }),
  getPeering: (status) => ({ peering: { id: uuid, status } }),
};

/** A service that takes any write, and of which the reads give one status after the other; the last one stays. */
const lagging = (statuses: readonly (string | null)[]) => {
  const left = [...statuses];
  const reply: Reply = ({ endpoint }) => {
    const show = endpoint && shown[endpoint];
    if (!show) return endpoint === 'createCluster' ? payload({ cluster_id: 21 }) : payload({});
    const status = left.length > 1 ? left.shift() : left[0];
    return status ? show(status) : raw(404, { error_id: 'CS.20005' });
  };
  return { reply, unread: () => left.length - 1 };
};

describe('What a service shows after a write as it was before does not end the wait:', () => {
  test.each<[string, object, readonly (string | null)[], string]>([
    ['runJob', { id: '7' }, ['job_init', 'job_init', 'job_running'], 'RUNNING'],
    [
      'runJob',
      { id: '7' },
      ['job_submit_fail', 'job_submit_fail', 'job_submitting', 'job_submit_fail'],
      'SUBMIT_FAIL',
    ],
    ['runJob', { id: '7' }, ['job_cancel_success', 'job_submitting', 'job_running'], 'RUNNING'],
    [
      'runJob',
      { id: '7' },
      ['job_cancel_success', 'job_submitting', 'job_cancel_success', 'job_running'],
      'RUNNING',
    ],
    [
      'stopJob',
      { id: '7' },
      ['job_running', 'job_canceling', 'job_running', 'job_cancel_success'],
      'CANCEL_SUCCESS',
    ],
    [
      'stopJob',
      { id: '7' },
      ['job_running', 'job_running', 'job_canceling', 'job_cancel_success'],
      'CANCEL_SUCCESS',
    ],
    [
      'stopCluster',
      { id: '21' },
      ['cluster_running', 'cluster_running', 'cluster_stopping', 'cluster_stopped'],
      'STOPPED',
    ],
    [
      'restartCluster',
      { id: '21' },
      ['cluster_stopped', 'cluster_restarting', 'cluster_running'],
      'RUNNING',
    ],
    [
      'createCluster',
      { input: { name: 'new' } },
      [null, null, 'cluster_creating', 'cluster_running'],
      'RUNNING',
    ],
    [
      'createCluster',
      { input: { name: 'new' } },
      ['cluster_creating', null, 'cluster_running'],
      'RUNNING',
    ],
    [
      'acceptPeering',
      { id: `Peering:21:${uuid}` },
      ['PENDING_ACCEPTANCE', 'PENDING_ACCEPTANCE', 'ACTIVE'],
      'ACTIVE',
    ],
  ])('%s of %j: %j', async (field, args, statuses, end) => {
    const { reply, unread } = lagging(statuses);
    const all = { ...args, waitFor: { timeoutMs: 5_000 } };
    await withStub(
      reply,
      async ({ query, stub }) => {
        const { data, errors } = await query(documentOf(field, all, waitFields), all);
        expect(errors).toBeUndefined();
        expect(data[field]).toEqual({ wait: waited('SETTLED', end), userErrors: [] });
        expect(unread()).toBe(0);
        expect(stub.requests.filter(({ endpoint }) => endpoint === field)).toHaveLength(1);
      },
      { env: quick },
    );
  });
});
