import * as read from './reader.js';

/** A figure that is counted in hours; null where the service counts in something else. */
const inHours =
  (figure: read.Read<number>): read.Read<number> =>
  (wire) => {
    const unit = read.text('time_unit')(wire);
    return unit === 'HOUR' || !unit ? figure(wire) : null;
  };

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
      pricePerHour: inHours(read.number('running_job_price')),
      hours: inHours(read.number('running_job_total_time')),
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
      pricePerHour: inHours(read.number('running_cluster_price')),
      hours: inHours(read.number('running_cluster_total_time')),
    }),
    'cluster_overview',
  ),
  billingUnit: read.text('job_overview.billing_unit', 'cluster_overview.billing_unit'),
  timeUnit: read.text('job_overview.time_unit', 'cluster_overview.time_unit'),
});
export type OverviewModel = ReturnType<typeof readOverview>;
