import { describe, expect, test } from 'vitest';
import { refusal, useDli, verdicts } from './dli-world.js';

const dli = useDli();
const advance = (ms: number) => dli.emulator.clock.advance(ms);

describe('A job that is run', () => {
  test('is submitted, and then runs', async () => {
    const id = await dli.idOf('lake_orders_raw');
    const answer = await dli.batch('run', [id]);
    expect([answer.status, answer.json]).toEqual([
      200,
      [{ is_success: 'true', message: expect.any(String) }],
    ]);
    expect(await dli.statusOf(id)).toBe('job_submitting');
    advance(9_999);
    expect(await dli.statusOf(id)).toBe('job_submitting');
    advance(1);
    expect(await dli.detail(id)).toMatchObject({
      status: 'job_running',
      start_time: dli.emulator.clock.now(),
      execution_graph: expect.any(String),
    });
  });

  test('fails to be submitted to a queue without room, which it says', async () => {
    const id = await dli.create({ cu_number: 60 });
    expect((await dli.batch('run', [id])).status).toBe(200);
    advance(10_000);
    expect(await dli.detail(id)).toMatchObject({
      status: 'job_submit_fail',
      status_desc: expect.stringMatching(/^The queue has \d+ CUs left, and the job takes 60\.$/),
    });
    expect(await dli.detail(id)).toMatchObject({ start_time: null });
  });

  test('takes its CUs off those that come after it in the same batch', async () => {
    const [one, two] = [
      await dli.create({ cu_number: 20 }),
      await dli.create({ name: 'cars_lake_two', cu_number: 30 }),
    ];
    expect(verdicts(await dli.batch('run', [one, two]))).toEqual([true, true]);
    advance(10_000);
    expect([await dli.statusOf(one), await dli.statusOf(two)]).toEqual([
      'job_running',
      'job_submit_fail',
    ]);
  });

  test('goes on from its savepoint', async () => {
    const id = await dli.idOf('lake_logs');
    expect(verdicts(await dli.batch('run', [id], { resume_savepoint: true }))).toEqual([true]);
  });
});

describe('A job that is stopped', () => {
  test('comes to rest', async () => {
    const id = await dli.idOf('lake_clicks');
    expect(verdicts(await dli.batch('stop', [id]))).toEqual([true]);
    expect(await dli.statusOf(id)).toBe('job_canceling');
    advance(8_000);
    expect(await dli.statusOf(id)).toBe('job_cancel_success');
  });

  test('is saved first if asked for', async () => {
    const id = await dli.idOf('lake_clicks');
    expect(verdicts(await dli.batch('stop', [id], { trigger_savepoint: true }))).toEqual([true]);
    expect(await dli.statusOf(id)).toBe('job_savepointing');
    advance(13_000);
    expect(await dli.detail(id)).toMatchObject({
      status: 'job_cancel_success',
      savepoint_path: `jobs/savepoint/${id}/2026-03-10_09-00-05/`,
    });
    const { jobs } = await dli.list('name=lake_clicks');
    expect(jobs[0].has_savepoint).toBe(true);
  });
});

describe('A batch has a verdict on each job, in its order:', () => {
  test('run', async () => {
    const ids = await Promise.all(
      ['lake_orders_raw', 'lake_clicks', 'lake_heatmap', 'lake_sketch'].map(dli.idOf),
    );
    const answer = await dli.batch('run', [...ids, 7, ids[0]]);
    expect(answer.status).toBe(400);
    expect(verdicts(answer)).toEqual([
      true,
      'DLI.13006',
      'DLI.13024',
      'DLI.13005',
      'DLI.13007',
      'DLI.13006',
    ]);
    expect(answer.json[3]).toEqual(refusal('DLI.13005'));
    expect(await dli.statusOf(ids[0] ?? 0)).toBe('job_submitting');
    const never = await dli.idOf('lake_backfill');
    const resumed = await dli.batch('run', [never], { resume_savepoint: true });
    expect(verdicts(resumed)).toEqual(['DLI.13017']);
  });

  test('stop', async () => {
    const [running, draft, submitting] = await Promise.all(
      ['lake_clicks', 'lake_orders_raw', 'lake_plays'].map(dli.idOf),
    );
    const answer = await dli.batch('stop', [draft, 7, running]);
    expect(answer.status).toBe(400);
    expect(verdicts(answer)).toEqual(['DLI.15002', 'DLI.15001', true]);
    expect(await dli.statusOf(running ?? 0)).toBe('job_canceling');
    const saved = await dli.batch('stop', [submitting], { trigger_savepoint: true });
    expect(verdicts(saved)).toEqual(['DLI.15002']);
  });

  test('delete, whatever the status', async () => {
    const ids = await Promise.all(['lake_clicks', 'lake_orders_raw'].map(dli.idOf));
    const answer = await dli.batch('delete', [ids[0], 7, ids[1], ids[0]]);
    expect(answer.status).toBe(400);
    expect(verdicts(answer)).toEqual([true, 'DLI.17001', true, 'DLI.17001']);
    expect((await dli.list()).total_count).toBe(22);
    const rest = await dli.batch('delete', [await dli.idOf('lake_plays')]);
    expect(rest.status).toBe(200);
    // A job that is gone goes nowhere any more.
    advance(60_000);
    expect((await dli.list()).total_count).toBe(21);
  });

  test.each(['run', 'stop', 'delete'] as const)(
    '%s of no job, or of none that is',
    async (verb) => {
      for (const ids of [[], ['x'], [0], [null]]) {
        const { status, json } = await dli.batch(verb, ids);
        expect([status, json]).toEqual([400, refusal('DLI.0001')]);
      }
    },
  );
});
