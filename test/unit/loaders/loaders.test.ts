import { expect, test } from 'vitest';
import { createLoaders } from '../../../src/gateway/loaders.js';

test('Loaders are made once, until all is forgotten, by whoever holds them', () => {
  const loaders = createLoaders(async () => {
    throw new Error('not asked for');
  });
  const copy = { ...{ loaders } };
  const { job, quota } = loaders;
  expect(loaders.job).toBe(job);
  loaders.renew();
  expect(copy.loaders.job).not.toBe(job);
  expect(copy.loaders.quota).not.toBe(quota);
});

test('At the end they let go of what was read, whoever still holds a part of them', async () => {
  let calls = 0;
  const loaders = createLoaders(async () => {
    calls += 1;
    return { job_id: 7, status: 'job_init' };
  });
  const { job } = loaders;
  await job.load('7', ['detail']);
  expect(job.load('7', ['detail'])).not.toBeInstanceOf(Promise);
  loaders.end();
  expect((await job.load('7', ['detail']))?.status).toBe('INIT');
  expect(calls).toBe(2);
  expect(loaders.job).not.toBe(job);
});
