import { describe, expect, test } from 'vitest';
import { startAt, useEmulator } from './client.js';

const world = useEmulator();
interface Trace {
  resource_id: string;
  event_name: string;
  op_time: number;
}
const audit = async (query: string) => {
  const { status, json } = await world.inProject(`/audit_logs?${query}`);
  return status === 200 ? json[0].payload : json.error_id;
};

describe('The audit log', () => {
  test.each(['', 'resource_type=', 'resource_type=host', 'resource_id=1'])(
    'is not to be had without a known type: %j',
    async (query) => expect(await audit(query)).toBe('CS.24002'),
  );

  test.each(['0', '51', '-1', 'x'])('has no pages of %s', async (limit) => {
    expect(await audit(`resource_type=job&limit=${limit}`)).toBe('CS.24001');
  });

  test('comes newest first, ten to a page, from page 0', async () => {
    const all: Trace[] = (await audit('resource_type=job&limit=50')).traces;
    const page = async (number: number) =>
      (await audit(`resource_type=job&page_number=${number}`)).traces;
    expect(await page(0)).toEqual(all.slice(0, 10));
    expect(await page(2)).toEqual(all.slice(20, 30));
    expect(await page(1000)).toEqual([]);
    const times = all.map((trace) => trace.op_time);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(Math.max(...times)).toBeLessThanOrEqual(startAt);
    expect((await audit('resource_type=job')).traces).toHaveLength(10);
  });

  test('tells the true total, also of one resource', async () => {
    const { total } = await audit('resource_type=job&limit=1');
    let counted = 0;
    for (let number = 0; ; number++) {
      const { traces } = await audit(`resource_type=job&limit=50&page_number=${number}`);
      if (traces.length === 0) break;
      counted += traces.length;
    }
    expect(total).toBe(counted);
    expect(total).toBeGreaterThan(200);
    const id = await world.job('orders_alarm');
    const one = await audit(`resource_type=job&resource_id=${id}&limit=50`);
    expect(one.total).toBe(one.traces.length);
    expect(one.traces.every((trace: Trace) => trace.resource_id === String(id))).toBe(true);
  });

  test('follows a cursor rather than a page number', async () => {
    // Event numbers are in no answer; they begin at 700,001 and count up.
    expect((await audit('resource_type=job&cursor=700001')).traces).toEqual([]);
    const [oldest] = (await audit('resource_type=job&cursor=700400&limit=1&page_number=7')).traces;
    expect(oldest.op_time).toBeLessThan(startAt);
  });

  test('has what the API calls a result', async () => {
    const { traces } = await audit('resource_type=cluster&limit=50');
    for (const trace of traces) expect(trace.op_result).toMatch(/^CS\.\d{5}::[A-Z_]+:: .+/);
  });
});
