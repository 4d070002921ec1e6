import { expect, test } from 'vitest';
import { useWorld } from '../support/start.js';
import { keysOf, type List, walkPages } from '../support/walk.js';

const firstJobId = 2n ** 53n + 1n;
const world = useWorld({ emulator: { firstJobId } });
const jobs: List = { document: '{ jobs(% }', at: (data) => data.jobs, selection: 'jobId' };

const all = async () =>
  (await walkPages(world, jobs, { size: 100 })).flatMap((page) => keysOf(page, 'jobId'));

test('Ids beyond 2^53 keep all their digits in a list', async () => {
  const ids = (await all()).map((id) => BigInt(String(id)));
  expect(ids.length).toBeGreaterThan(50);
  expect(ids.at(-1)).toBe(firstJobId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.some((id) => BigInt(Number(id)) !== id)).toBe(true);
});

test('They find their job, its figures, its parts and its log', async () => {
  for (const id of (await all()).slice(-12)) {
    const { job, node } = await world.data(
      `query ($id: ID!, $global: ID!) {
        job(id: $id) { id jobId name status startedAt ownerName sql children { nodes { jobId parent { jobId name } } }
          executionPlan metrics { totalReadRate } auditLogs { nodes { resourceId resourceName } } }
        node(id: $global) { ... on Job { jobId } } }`,
      { id, global: `Job:${id}` },
    );
    expect(job).toMatchObject({ id: `Job:${id}`, jobId: id });
    expect(node).toEqual({ jobId: id });
    expect(job.metrics === null).toBe(job.startedAt === null);
    expect(job.executionPlan === null).toBe(job.startedAt === null);
    for (const entry of job.auditLogs.nodes) {
      expect(entry).toEqual({ resourceId: id, resourceName: job.name });
    }
    for (const child of job.children.nodes) {
      expect(child.parent).toEqual({ jobId: id, name: job.name });
    }
  }
});

test('They page in both directions and orders', async () => {
  const ids = await all();
  for (const backward of [false, true]) {
    for (const orderBy of ['ASC', 'DESC']) {
      const pages = await walkPages(world, jobs, { size: 7, backward, orderBy });
      const walked = pages.flatMap((page) => {
        const keys = keysOf(page, 'jobId');
        return backward ? keys.reverse() : keys;
      });
      expect(walked).toEqual((orderBy === 'DESC') !== backward ? ids : ids.toReversed());
    }
  }
});
