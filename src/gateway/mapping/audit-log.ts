import { type Page, readPage } from './page.js';
import * as read from './reader.js';

const result = read.text('op_result');

/** An audit log entry (5.1.14); `op_result` packs code, name and text with `::` between. */
export const readAuditLog = read.reader({
  resourceId: read.id('resource_id'),
  resourceName: read.text('resource_name'),
  eventName: read.text('event_name'),
  eventType: read.text('event_type'),
  rating: read.text('event_rating'),
  user: read.text('op_user'),
  at: read.time('op_time'),
  ip: read.text('op_ip'),
  result,
  resultCode: (wire) => {
    const packed = result(wire);
    return packed?.includes('::') ? (packed.split('::')[0]?.trim() ?? null) : null;
  },
});
export type AuditLogModel = ReturnType<typeof readAuditLog>;

/** Entries of an audit log, newest first; the answer is an array of one payload, or that alone. */
export const readAuditLogs = (answer: unknown): Page<AuditLogModel> =>
  readPage(Array.isArray(answer) ? answer[0] : answer, 'traces', readAuditLog);
