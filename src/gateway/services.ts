import type { Service } from '../api/endpoint.js';
import type { Context } from './context.js';
import type { JobService } from './mapping/ids.js';
import type { UpstreamOptions } from './upstream/client.js';
import { ServiceNotConfigured } from './upstream/error.js';

/** The services that run jobs, as far as they are configured; CS always is. */
export const jobServicesOf = ({ dli }: UpstreamOptions['endpoints']): readonly JobService[] =>
  dli === null ? ['CS'] : ['CS', 'DLI'];

const names = { CS: 'cs', DLI: 'dli' } as const satisfies Record<JobService, Service>;

/** Refuses what is asked of a service that is not configured, where no call would come of it. */
export const requireServices = (
  services: readonly JobService[],
  { jobServices }: Pick<Context, 'jobServices'>,
): void => {
  const lacking = services.find((service) => !jobServices.includes(service));
  if (lacking) throw new ServiceNotConfigured(names[lacking]);
};
