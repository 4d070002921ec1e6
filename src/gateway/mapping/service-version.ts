import * as read from './reader.js';

/** `20180916013934`, taken for UTC, as epoch milliseconds. */
const compactTime: read.Read<number> = (wire) => {
  const digits = read.text('updated')(wire);
  if (digits === undefined || digits === null) return digits;
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? null : time;
};

/** Release of the service (5.1.4); its clock is called `current_millis` there. */
export const readServiceVersion = read.reader({
  id: read.id('id'),
  version: read.text('version'),
  minVersion: read.text('min_version'),
  status: read.text('status'),
  updatedAt: compactTime,
  serverTime: read.time('current_millis', 'current_time'),
  engines: read.listOrNone(
    read.reader({ name: read.text('name'), version: read.text('version') }),
    'engines',
  ),
});
export type ServiceVersionModel = ReturnType<typeof readServiceVersion>;
