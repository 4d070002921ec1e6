import { expect, test } from 'vitest';
import { startAt, useWorld } from '../support/start.js';

const world = useWorld();

test('The overview adds up as the service says', async () => {
  const { payload: wire } = await world.rest('/overview');
  const { overview } =
    await world.data(`{ overview { totalCost billingUnit jobs { ...usage } clusters { ...usage } } }
    fragment usage on UsageOverview { total running finished exception other spu charge pricePerHour hours }`);
  const { job_overview: jobs, cluster_overview: clusters } = wire;
  expect(overview).toEqual({
    totalCost: wire.total_cost,
    billingUnit: 'CNY',
    jobs: {
      total: jobs.total_jobs,
      running: jobs.running_job_count,
      finished: jobs.finished_job_count,
      exception: jobs.exception_job_count,
      other: jobs.other_job_count,
      spu: jobs.running_job_total_spu,
      charge: jobs.running_job_charge,
      pricePerHour: jobs.running_job_price,
      hours: jobs.running_job_total_time,
    },
    clusters: {
      total: clusters.total_clusters,
      running: clusters.running_cluster_count,
      finished: null,
      exception: clusters.exception_cluster_count,
      other: clusters.other_cluster_count,
      spu: clusters.running_cluster_total_spu,
      charge: clusters.running_cluster_charge,
      pricePerHour: clusters.running_cluster_price,
      hours: clusters.running_cluster_total_time,
    },
  });
});

test('The service names its release, its engines and its time', async () => {
  const { serviceVersion } = await world.data(
    '{ serviceVersion { id version minVersion status updatedAt serverTime engines { name version } } }',
  );
  expect(serviceVersion).toEqual({
    id: 'v1.0',
    version: 'v1.0.1',
    minVersion: 'v1.0',
    status: 'CURRENT',
    updatedAt: '2018-09-16T01:39:34.000Z',
    serverTime: new Date(startAt).toISOString(),
    engines: [
      { name: 'flink', version: '1.5.3' },
      { name: 'spark', version: '2.2.1' },
    ],
  });
});

test('The projects are those that IAM lists', async () => {
  const { projects } = await world.data(
    '{ projects { id projectId name enabled isDomain domainId parentId } }',
  );
  expect(projects.map(({ projectId }: { projectId: string }) => projectId)).toEqual(
    world.emulator.projectIds,
  );
  const [main] = projects;
  expect(main).toMatchObject({
    id: `Project:${main.projectId}`,
    name: 'cn-north-1',
    enabled: true,
    isDomain: false,
    parentId: main.domainId,
  });
});
