import { expect, test } from 'vitest';
import type { JobModel } from '../../../src/gateway/mapping/job.js';
import { sized } from '../../../src/gateway/migration/common-parts.js';

test.each([
  ['FLINK_SQL_JOB', 4],
  ['FLINK_SQL_EDGE_JOB', 4],
  ['FLINK_JAR_JOB', 9],
] as const)('A %s of two CUs and nine tasks has %d in DLI', (type, parallelism) => {
  const job = { type, spuNumber: 2, managerSpu: 1, parallelism: 9 } as JobModel; // what is looked at
  const { input, losses } = sized(job, {});
  expect(input).toEqual({ spuNumber: 2, parallelism });
  const lowered = losses.some(({ field }) => field === 'parallelism');
  expect(lowered).toBe(parallelism < 9);
});
