import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { endpoints } from '../../api/endpoints.js';
import { auditResourceTypes } from '../../api/enums.js';
import type { Context } from '../context.js';
import type {
  AuditResourceType,
  ClusterResolvers,
  JobResolvers,
  QueryResolvers,
  TemplateResolvers,
} from '../generated/resolvers.js';
import { type AuditLogModel, readAuditLog } from '../mapping/audit-log.js';
import { badInput } from '../mapping/bad-input.js';
import { readOptionalCursor, writeCursor } from '../mapping/cursor.js';
import { parseOptionalId } from '../mapping/ids.js';
import { readPage } from '../mapping/page.js';
import { type PageArguments, pageSizeOf } from '../paging/page-arguments.js';
import { pageAround } from '../paging/page-around.js';
import { selection } from '../selection.js';

const { maxLimit } = endpoints.listAuditLogs;

/** Tells an entry from others: the service gives entries no id that it shows. */
const fingerprint = (entry: AuditLogModel): string =>
  createHash('sha256').update(JSON.stringify(entry)).digest('base64url').slice(0, 16);

interface Log {
  resource_type: string;
  resource_id: string | undefined;
}

/** Entries `start` to `end` of a log, newest first, in as few pages as cover them. */
const readEntries = async (context: Context, log: Log, start: number, end: number) => {
  const entries: AuditLogModel[] = [];
  let total: number | null = null;
  for (let at = start; at < end; ) {
    const { size, number } = pageAround(at, end, maxLimit);
    const answer = await context.upstream('listAuditLogs', {
      ...log,
      page_number: number,
      limit: size,
    });
    const page = readPage(answer, 'traces', readAuditLog);
    total = page.total;
    const from = at - number * size;
    entries.push(...page.rows.slice(from, from + end - at));
    if (page.rows.length < size) break;
    at = (number + 1) * size;
  }
  return { entries, total };
};

/**
 * A page of an audit log. The service numbers pages and hides the event ids that its own cursor takes, so a cursor
 * here is an entry's position and fingerprint: entries that have come since push it back, and it is found there.
 */
const auditLogsOf = async (
  type: AuditResourceType,
  resourceId: string | undefined,
  args: Pick<PageArguments, 'first' | 'after'>,
  context: Context,
  info: GraphQLResolveInfo,
) => {
  const { count } = pageSizeOf(args, context.maxPageSize);
  const kind = `AuditLog:${type}:${resourceId ?? ''}`;
  const after = readOptionalCursor(kind, args.after, (id) => id.length === 16);
  const log = { resource_type: auditResourceTypes[type].wire, resource_id: resourceId };
  const more = selection(info).below('pageInfo').names.has('hasNextPage') ? 1 : 0;

  // The entry of the cursor is read again, in front of the page, to see whether the log has moved on;
  // if it has, the entry is looked for in the largest pages that there are.
  let start = after ? after.rank - 1 : 0;
  let span = count + more + (after ? 1 : 0);
  let { entries, total } = await readEntries(context, log, start, start + span);
  if (after) {
    let skip = entries.findIndex((entry) => fingerprint(entry) === after.id);
    while (skip < 0 && entries.length === span) {
      start += span;
      span = maxLimit - (start % maxLimit);
      ({ entries, total } = await readEntries(context, log, start, start + span));
      skip = entries.findIndex((entry) => fingerprint(entry) === after.id);
    }
    if (skip < 0) {
      throw badInput('The entry of this cursor is no longer in the log: start again without it.');
    }
    start += skip + 1;
    entries =
      skip === 0
        ? entries.slice(1)
        : (await readEntries(context, log, start, start + count + more)).entries;
  }

  const edges = entries.slice(0, count).map((node, index) => ({
    node,
    cursor: writeCursor(kind, { id: fingerprint(node), rank: start + index + 1 }),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: entries.length > count,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    // The service is known to answer a total of 0 beside entries.
    totalCount: total !== null && total >= start + entries.length ? total : null,
  };
};

const entityOf = { JOB: 'Job', TEMPLATE: 'Template', CLUSTER: 'Cluster' } as const;

export const Query: QueryResolvers = {
  auditLogs: (_, { resourceType, resourceId, ...args }, context, info) => {
    const rawId = parseOptionalId(entityOf[resourceType], resourceId);
    return auditLogsOf(resourceType, rawId, args, context, info);
  },
};

export const Job: JobResolvers = {
  auditLogs: (job, args, context, info) => auditLogsOf('JOB', job.jobId, args, context, info),
};

export const Cluster: ClusterResolvers = {
  auditLogs: (cluster, args, context, info) =>
    auditLogsOf('CLUSTER', cluster.clusterId, args, context, info),
};

export const Template: TemplateResolvers = {
  auditLogs: (template, args, context, info) =>
    auditLogsOf('TEMPLATE', template.templateId, args, context, info),
};
