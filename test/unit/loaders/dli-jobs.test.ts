import { describe, expect, test } from 'vitest';
import { createLoaders } from '../../../src/gateway/loaders.js';
import type { Upstream } from '../../../src/gateway/upstream/client.js';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';
import { range } from '../../support/job-list.js';

type Calls = Record<string, (args: Record<string, unknown>) => unknown>;

const jobOf = (job_id: number) => ({ job_id, name: `job_cs${job_id}`, status: 'job_running' });

/** Loaders on DLI with `count` jobs, the newest first; `others` are answers to calls beside those for jobs. */
const loadersOn = (count: number, others: Calls = {}) => {
  const made: string[] = [];
  const all = range(1, count + 1).reverse();
  const missing = new UpstreamError('getDliJob', 'api', 400, { code: 'DLI.0002' });
  const calls: Calls = {
    listDliJobs: ({ offset, limit, name }) => {
      const found = all.map(jobOf).filter((job) => name === undefined || job.name === name);
      const end = Number(offset) + Number(limit);
      return { total_count: found.length, jobs: found.slice(Number(offset), end) };
    },
    getDliJob: ({ job_id }) => {
      if (!all.includes(Number(job_id))) throw missing;
      return { ...jobOf(Number(job_id)), job_config: {} };
    },
    ...others,
  };
  const upstream = async (name: string, args: Record<string, unknown>) => {
    made.push(name);
    return calls[name]?.(args);
  };
  return { made, loaders: createLoaders(upstream as Upstream) };
};

describe('Of 600 jobs', () => {
  test('a hundred are found with seven calls', async () => {
    const { made, loaders } = loadersOn(600);
    const keys = range(1, 101).map((id) => `dli:${id * 6}`);
    const found = await loaders.job.seek(keys);
    expect(found.map((job) => job instanceof Error || job?.key)).toEqual(keys);
    expect(made.length).toBeLessThanOrEqual(7);
  });

  test('a hundred are found by their names with as many', async () => {
    const { made, loaders } = loadersOn(600);
    const names = range(1, 101).map((id) => `job_cs${id * 6}`);
    const found = await Promise.all(names.map((name) => loaders.job.successor(name)));
    expect(found.map((job) => job?.name)).toEqual(names);
    expect(made.length).toBeLessThanOrEqual(7);
  });
});

test('The detail of a job that is read for its name is not read again', async () => {
  const { made, loaders } = loadersOn(300);
  expect(await loaders.job.load('dli:7', ['plain'])).toMatchObject({ name: 'job_cs7' });
  expect(await loaders.job.load('dli:7', ['detail', 'plain'])).toMatchObject({ name: 'job_cs7' });
  expect(made).toEqual(['getDliJob', 'listDliJobs']);
});

describe('Where figures are refused as if a job were missing,', () => {
  const refusal = new UpstreamError('queryDliJobMetrics', 'api', 400, { code: 'DLI.0002' });
  const queryDliJobMetrics = () => {
    throw refusal;
  };
  const readOf = async (keys: string[]) => {
    const { loaders } = loadersOn(3, { queryDliJobMetrics });
    const read = await Promise.allSettled(keys.map((key) => loaders.job.metrics.load(key)));
    return {
      read: read.map((one) => (one.status === 'rejected' ? one.reason : one.value)),
      absent: keys.filter((key) => loaders.job.isAbsent(key)),
    };
  };

  test.each([[['dli:1']], [['dli:1', 'dli:2']]])(
    'and %j are there, it is an error',
    async (keys) => {
      expect(await readOf(keys)).toEqual({ read: keys.map(() => refusal), absent: [] });
    },
  );

  test('one that is not there is told to be absent', async () => {
    expect(await readOf(['dli:9'])).toEqual({ read: [null], absent: ['dli:9'] });
  });
});
