import { endpoints } from '../../api/endpoints.js';
import { auditResourceTypes } from '../../api/enums.js';
import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type {
  AuditResourceType,
  ClusterResolvers,
  JobResolvers,
  QueryResolvers,
  TemplateResolvers,
} from '../generated/resolvers.js';
import { readAuditLogs } from '../mapping/audit-log.js';
import { badInput } from '../mapping/bad-input.js';
import { parseOptionalId, serviceOf } from '../mapping/ids.js';
import { logConnection } from '../paging/log-connection.js';
import type { PageArguments } from '../paging/page-arguments.js';
import { given } from '../soon.js';

/** The log of one kind of resource, or of a single one of them. */
const auditLogsOf = (
  type: AuditResourceType,
  resourceId: string | undefined,
  args: Pick<PageArguments, 'first' | 'after'>,
  context: Context,
  info: ResolveInfo,
) => {
  const query = { resource_type: auditResourceTypes[type].wire, resource_id: resourceId };
  return logConnection(args, context, info, {
    kind: `AuditLog:${type}:${resourceId ?? ''}`,
    maxLimit: endpoints.listAuditLogs.maxLimit,
    read: async (page) =>
      readAuditLogs(await context.upstream('listAuditLogs', { ...query, ...page })),
  });
};

const entityOf = { JOB: 'Job', TEMPLATE: 'Template', CLUSTER: 'Cluster' } as const;

export const Query: QueryResolvers = {
  auditLogs: (_, { resourceType, resourceId, ...args }, context, info) => {
    const key = parseOptionalId(entityOf[resourceType], resourceId);
    if (key && serviceOf(key) !== 'CS') {
      throw badInput('`resourceId` is of DLI, which keeps no audit log: only CS does.');
    }
    return auditLogsOf(resourceType, key, args, context, info);
  },
};

export const Job: JobResolvers = {
  auditLogs: (job, args, context, info) =>
    job.service === 'CS' ? auditLogsOf('JOB', job.jobId, args, context, info) : null,

  lastAction: ({ key }, _, { loaders }) =>
    given(loaders.job.lastActions.load(key), (actions) => actions?.[0] ?? null),
};

export const Cluster: ClusterResolvers = {
  auditLogs: (cluster, args, context, info) =>
    auditLogsOf('CLUSTER', cluster.clusterId, args, context, info),
};

export const Template: TemplateResolvers = {
  auditLogs: (template, args, context, info) =>
    template.service === 'CS'
      ? auditLogsOf('TEMPLATE', template.templateId, args, context, info)
      : null,
};
