import * as read from './reader.js';

const billingUnit = read.text('job_overview.billing_unit', 'cluster_overview.billing_unit');

/** Statistics (5.1.3). The count of running jobs is spelled `running_job_count` by clients, `running_jobs_count` by the document. */
export const readOverview = read.reader({
  totalCost: read.number('total_cost'),
  jobs: read.objectOf(
    read.reader({
      total: read.int('total_jobs'),
      running: read.int('running_job_count', 'running_jobs_count'),
      finished: read.int('finished_job_count'),
      exception: read.int('exception_job_count'),
      other: read.int('other_job_count'),
      spu: read.int('running_job_total_spu'),
      charge: read.number('running_job_charge'),
      pricePerHour: read.number('running_job_price'),
      hours: read.number('running_job_total_time'),
    }),
    'job_overview',
  ),
  clusters: read.objectOf(
    read.reader({
      total: read.int('total_clusters'),
      running: read.int('running_cluster_count'),
      finished: read.int('finished_cluster_count'),
      exception: read.int('exception_cluster_count'),
      other: read.int('other_cluster_count'),
      spu: read.int('running_cluster_total_spu'),
      charge: read.number('running_cluster_charge'),
      pricePerHour: read.number('running_cluster_price'),
      hours: read.number('running_cluster_total_time'),
    }),
    'cluster_overview',
  ),
  billingUnit,
});
export type OverviewModel = ReturnType<typeof readOverview>;
