import { describe, expect, test, vi } from 'vitest';
import type { EndpointName } from '../../src/api/endpoints.js';
import { noCircuit, type StubWorld, withStub } from '../support/start.js';
import { payload, raw, type StubRequest } from '../support/stub.js';
import { liveDefaults, type Running, subscribe } from '../support/subscribe.js';

const settings = { ...noCircuit, live: liveDefaults };

const job = (jobId: string, status: string) => ({
  job_id: Number(jobId),
  name: 'cars',
  status,
  user_id: 'u',
  job_config: {},
  duration: 1,
});

/** A service with a job `1` that may be listed and run, and of which `666` is answered as given. */
const serviceWith = (bad: () => unknown) => {
  let status = 'job_init';
  const answers: Partial<Record<EndpointName, (request: StubRequest) => unknown>> = {
    listJobs: ({ query }) =>
      query.get('root_job_id') ? bad() : payload({ jobs: [job('1', status)], total_count: 1 }),
    getJob: ({ path: { job_id: id = '' } }) => (id === '666' ? bad() : payload(job(id, status))),
    runJob: () => payload({}),
    queryJobMetrics: () => payload({ jobs: [] }),
  };
  return {
    reply: (request: StubRequest) =>
      request.endpoint === null ? raw(404, {}) : answers[request.endpoint]?.(request),
    become: (next: string) => {
      status = next;
    },
  };
};

const all = 'subscription { jobStatusChanged(snapshot: true) { kind jobId current stale } }';
const ofId = (id: string) =>
  `subscription { jobStatusChanged(ids: ["${id}"], snapshot: true) { kind jobId current stale } }`;
const ofParts = `subscription {
  jobStatusChanged(filter: { rootJobId: "666" }, snapshot: true) { kind jobId current stale } }`;

const run = `mutation { runJob(id: "1", waitFor: { timeoutMs: 10000 }) {
  wait { outcome lastStatus } userErrors { message } } }`;

/** Done when 666 has been asked for. */
const tried = ({ stub }: StubWorld) =>
  vi.waitFor(() => {
    const isBad = ({ url }: StubRequest) => url.includes('666');
    if (stub.requests.filter(isBad).length < 2) throw new Error('not yet');
  });

const using = async (
  bad: () => unknown,
  use: (
    world: StubWorld,
    service: ReturnType<typeof serviceWith>,
    begin: (query: string) => Running,
  ) => Promise<void>,
) => {
  const service = serviceWith(bad);
  const running: Running[] = [];
  await withStub(
    service.reply,
    async (world) => {
      const begin = (query: string) => {
        const begun = subscribe(world.url, query);
        running.push(begun);
        return begun;
      };
      try {
        await use(world, service, begin);
      } finally {
        await Promise.all(running.map((one) => one.end()));
      }
    },
    settings,
  );
};

/** What a stream ends with, whether its request is refused or one of its events. */
const refusal = async ({ next }: Running) => {
  try {
    return (await next()).errors;
  } catch (error) {
    return error;
  }
};

const forbidden: [string, () => unknown][] = [
  ['403', () => raw(403, { error_code: 'CS.0003', error_msg: 'No' })],
  ['that it may not be seen', () => raw(400, { error_code: 'CS.10002', error_msg: 'No' })],
];
const broken: [string, () => unknown][] = [
  ['500', () => raw(500, 'boom')],
  ['what cannot be read', () => payload({ nothing: 1 })],
];

describe.each(forbidden)('Where the service answers of one job: %s,', (_, bad) => {
  test.each([all, ofId('1')])('others who watch are told what changes: %s', async (query) => {
    await using(bad, async (world, { become }, begin) => {
      const other = begin(query);
      expect(await other.event()).toMatchObject({ kind: 'CURRENT', jobId: '1' });
      const one = begin(ofId('666'));
      expect(await one.event()).toMatchObject({ kind: 'NOT_FOUND', jobId: '666', stale: false });
      const answer = world.query(run, {});
      await vi.waitFor(() => expect(world.stub.calls()).toContain('runJob'));
      become('job_running');
      expect((await answer).data.runJob.wait).toEqual({
        outcome: 'SETTLED',
        lastStatus: 'RUNNING',
      });
      expect(await other.event()).toMatchObject({ kind: 'CHANGED', current: 'RUNNING' });
    });
  });

  test('others are told what changes where its parts are watched', async () => {
    await using(bad, async (world, { become }, begin) => {
      const other = begin(all);
      expect(await other.event()).toMatchObject({ kind: 'CURRENT', jobId: '1' });
      void begin(ofParts).next();
      await tried(world);
      become('job_running');
      expect(await other.event()).toMatchObject({ kind: 'CHANGED', current: 'RUNNING' });
    });
  });

  test('who watches that one alone is refused', async () => {
    await using(bad, async (_world, _service, begin) => {
      await expect(refusal(begin(ofId('666')))).resolves.toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    });
  });

  test('its figures are told not to be there', async () => {
    await using(bad, async (_world, _service, begin) => {
      const figures = (id: string) =>
        begin(`subscription { jobMetricsUpdated(ids: ["${id}"]) { jobId job { id } } }`);
      expect(await figures('1').event()).toMatchObject({
        jobId: '1',
        job: { id: expect.any(String) },
      });
      expect(await figures('666').event()).toMatchObject({ jobId: '666', job: null });
    });
  });
});

describe.each(broken)('Where the service answers of one job: %s,', (_, bad) => {
  test.each([all, ofId('1')])('others who watch are told what changes: %s', async (query) => {
    let now = bad;
    await using(
      () => now(),
      async (world, { become }, begin) => {
        const other = begin(query);
        expect(await other.event()).toMatchObject({ kind: 'CURRENT', jobId: '1' });
        const one = begin(ofId('666'));
        await tried(world);
        const answer = world.query(run, {});
        await vi.waitFor(() => expect(world.stub.calls()).toContain('runJob'));
        become('job_running');
        expect((await answer).data.runJob.wait).toMatchObject({ outcome: 'SETTLED' });
        expect(await other.event()).toMatchObject({ kind: 'CHANGED', current: 'RUNNING' });
        // It is known as soon as it can be read, and as it was for as long as it cannot be again.
        now = () => payload(job('666', 'job_init'));
        expect(await one.event()).toMatchObject({ kind: 'CURRENT', jobId: '666' });
        now = bad;
        become('job_cancel_success');
        expect(await other.until(({ jobId, kind }) => jobId === '1' && kind === 'CHANGED')).toEqual(
          expect.not.arrayContaining([expect.objectContaining({ jobId: '666', current: null })]),
        );
        now = () => payload(job('666', 'job_running'));
        expect(await one.event()).toMatchObject({ kind: 'CHANGED', current: 'RUNNING' });
      },
    );
  });

  test('who watches that one alone is told that it fails', async () => {
    await using(bad, async (_world, _service, begin) => {
      expect(await begin(ofId('666')).event()).toMatchObject({ kind: 'STALE' });
    });
  });
});

test('A token that is not accepted ends all, whatever else is answered', async () => {
  const bad = () => raw(401, { error_code: 'APIG.0301', error_msg: 'No' });
  await using(bad, async (_world, _service, begin) => {
    const other = begin(all);
    expect(await other.event()).toMatchObject({ kind: 'CURRENT', jobId: '1' });
    begin(ofId('666')).next();
    expect(await other.next()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});
