import { expect, it } from 'vitest';
import { projectId } from '../../bench/throughput/subject.js';
import { answerTo } from '../../bench/throughput/world.js';
import { useEmulator } from '../emulator/client.js';
import { shapeOf } from '../emulator/shape.js';

const world = useEmulator();
const shape = (answer: unknown) => [...new Set(shapeOf(answer))].sort();

const ask = (method: string, path: string, body?: unknown) =>
  answerTo(method, `/v1.0/${projectId}${path}`, body === undefined ? '' : JSON.stringify(body));

it('answers in the shapes of the emulator', async () => {
  const listed = await world.jobs('show_detail=true');
  const { job_id: theirs, cluster_id: theirCluster } = listed.find(
    (job: { cluster_id?: number; start_time: number }) => job.cluster_id && job.start_time > 0,
  );
  const ours = 50_500;
  const ourCluster = 100_000;
  const lists = ['/jobs?limit=50&order=desc', '/jobs?limit=50&show_detail=true'];
  const pairs = [
    ...[...lists, '/reserved_clusters?limit=10'].map((path) => [path, path] as const),
    [`/job/${ours}`, `/job/${theirs}`] as const,
    [`/job/${ours}/execute_graph`, `/job/${theirs}/execute_graph`] as const,
    [`/reserved_cluster/${ourCluster}`, `/reserved_cluster/${theirCluster}`] as const,
  ];
  for (const [here, there] of pairs) {
    const { json } = await world.inProject(there);
    expect({ there, shape: shape(ask('GET', here).body) }).toEqual({ there, shape: shape(json) });
  }
  const { json } = await world.post('/jobs/metrics', { job_ids: [theirs] });
  expect(shape(ask('POST', '/jobs/metrics', { job_ids: [ours] }).body)).toEqual(shape(json));
});

it('pages like the service', () => {
  const page = (query: string) =>
    (
      ask('GET', `/jobs?${query}`).body as {
        payload: { total: number; jobs: { job_id: number }[] };
      }
    ).payload;
  const { total, jobs } = page('limit=2&order=desc');
  expect([total, ...jobs.map((job) => job.job_id)]).toEqual([1_000, 51_000, 50_999]);
  const next = page('limit=2&order=desc&cursor=50999&next=true');
  expect(next.jobs.map((job) => job.job_id)).toEqual([50_998, 50_997]);
  expect(page('limit=1').jobs.map((job) => job.job_id)).toEqual([50_001]);
});

it('refuses what is not there', () => {
  expect(ask('GET', '/job/1').status).toBe(400);
  expect(ask('GET', '/nowhere').status).toBe(400);
});
