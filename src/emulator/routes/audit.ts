import { auditResourceTypes } from '../../api/enums.js';
import { fail } from '../errors.js';
import type { Handlers } from '../handler.js';
import { count, longId } from '../parameters.js';
import type { AuditEvent } from '../store.js';

const types = new Set<string>(Object.values(auditResourceTypes).map(({ wire }) => wire));

const trace = (event: AuditEvent) => ({
  resource_id: event.resourceId,
  resource_name: event.resourceName,
  event_name: event.event,
  event_type: event.kind,
  event_rating: event.rating,
  op_user: event.user,
  op_time: event.at,
  op_ip: event.ip,
  op_result: event.result,
});

/** Audit log, newest first; a cursor is an event number and wins over `page_number` (5.1.14). */
export const audit = {
  listAuditLogs({ project, query }) {
    const { resource_type: type = '', resource_id: id } = query;
    if (!types.has(type)) fail('CS.24002');
    const limit = count(query.limit, 10, { max: 50, code: 'CS.24001' });
    const pageNumber = count(query.page_number, 0, { min: 0 });
    const events = project.audit
      .filter((event) => event.type === type && (id === undefined || event.resourceId === id))
      .reverse();
    const cursor = query.cursor === undefined ? undefined : Number(longId(query.cursor));
    const from =
      cursor === undefined
        ? events.slice(pageNumber * limit)
        : events.filter((event) => event.id < cursor);
    return { total: events.length, traces: from.slice(0, limit).map(trace) };
  },
} satisfies Partial<Handlers>;
