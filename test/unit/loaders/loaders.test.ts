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
