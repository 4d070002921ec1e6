import { describe, expect, test } from 'vitest';
import { useWorld, withStub } from '../support/start.js';
import { payload, type StubRequest } from '../support/stub.js';
import { type List, walkPages } from '../support/walk.js';

describe('The audit log of the emulator', () => {
  const world = useWorld();
  const selection = 'at eventName resourceId resultCode';
  const log: List = {
    document: '{ auditLogs(resourceType: JOB, % }',
    at: (data) => data.auditLogs,
    selection,
  };
  const entries = async () =>
    (await walkPages(world, log, { size: 100 })).flatMap(({ edges }) =>
      edges.map(({ node }) => node),
    );
  const logSomething = async (name: string, action: 'run' | 'stop') => {
    const { jobs: found } = await world.data(
      `{ jobs(filter: { name: "${name}" }) { nodes { jobId } } }`,
    );
    const { url, demo } = world.emulator;
    const path = `/v1.0/${demo.projectId}/job/${found.nodes[0].jobId}/${action}`;
    const headers = { 'x-auth-token': demo.token };
    const { status } = await fetch(url + path, { method: 'POST', headers });
    expect(status).toBe(200);
  };

  test.each([1, 7, 20, 50, 60, 100])('is walked in pages of %i', async (size) => {
    const all = await entries();
    const pages = await walkPages(world, log, { size });
    expect(pages.flatMap(({ edges }) => edges.map(({ node }) => node))).toEqual(all);
    expect(pages).toHaveLength(Math.ceil(all.length / size));
  });

  test('is counted by a page of one', async () => {
    world.calls();
    await world.data('{ auditLogs(resourceType: JOB) { totalCount } }');
    const [request] = world.received();
    expect(new URL(request?.url ?? '', 'http://x').searchParams.get('limit')).toBe('1');
  });

  test('is walked without a gap or a repetition while it grows', async () => {
    const before = await entries();
    const actions = ['orders_alarm', 'trips_per_minute', 'car_infos_alarm', 'parcels_alarm'];
    const seen: unknown[] = [];
    await walkPages(world, log, { size: 40 }, async ({ edges }) => {
      seen.push(...edges.map(({ node }) => node));
      const name = actions.shift();
      if (name) await logSomething(name, 'stop');
    });
    expect(actions).toEqual([]);
    expect(seen).toEqual(before);
    expect(await entries()).toHaveLength(before.length + 4);
  });
});

describe('An audit log', () => {
  const entry = (time: number) => ({ resource_id: '1', event_name: `event${time}`, op_time: time });
  /** A log whose newest entry is `newest`, in the pages that the service numbers. */
  const answer =
    (log: { newest: number; total?: number }) =>
    ({ query }: StubRequest) => {
      const limit = Number(query.get('limit'));
      const from = Number(query.get('page_number')) * limit;
      const times = Array.from({ length: log.newest }, (_, index) => log.newest - index);
      const traces = times.slice(from, from + limit).map(entry);
      return [payload({ total: log.total ?? log.newest, traces })];
    };
  const query = `query ($after: String) { auditLogs(resourceType: JOB, first: 2, after: $after) {
    totalCount nodes { eventName } pageInfo { endCursor hasNextPage } } }`;
  const events = ({ auditLogs }: { auditLogs: { nodes: { eventName: string }[] } }) =>
    auditLogs.nodes.map(({ eventName }) => eventName);

  test.each([
    [0, 1],
    [1, 2],
    [2, 2],
    [40, 3],
    [130, 6],
  ])('is continued behind %i new entries with %i calls', (fresh, calls) => {
    const log = { newest: 500 };
    return withStub(answer(log), async ({ data, stub }) => {
      const first = await data(query);
      expect(events(first)).toEqual(['event500', 'event499']);
      log.newest += fresh;
      stub.calls();
      const next = await data(query, { after: first.auditLogs.pageInfo.endCursor });
      expect(events(next)).toEqual(['event498', 'event497']);
      expect(next.auditLogs.pageInfo.hasNextPage).toBe(true);
      expect(stub.calls().length).toBeLessThanOrEqual(calls);
    });
  });

  test('that has lost the entry of a cursor says so', () => {
    const log = { newest: 10 };
    return withStub(answer(log), async (world) => {
      const { auditLogs } = await world.data(query);
      log.newest = 5;
      const { data, errors } = await world.query(query, { after: auditLogs.pageInfo.endCursor });
      expect(data).toEqual({ auditLogs: null });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors?.[0]?.message).toMatch(/not where it was in the list/);
    });
  });

  test('without the entry of a forged cursor is not read for ever', () => {
    const after = Buffer.from('AuditLog:JOB:|1||0123456789abcdef').toString('base64url');
    return withStub(answer({ newest: 1_000_000 }), async (world) => {
      const { errors } = await world.query(query, { after });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(world.stub.calls().length).toBeLessThan(15);
    });
  });

  test('with a total that its entries belie has none', () =>
    withStub(answer({ newest: 10, total: 0 }), async ({ data }) => {
      const { auditLogs } = await data(query);
      expect(auditLogs.totalCount).toBeNull();
      expect(auditLogs.nodes).toHaveLength(2);
    }));

  test('is read from an object as from an array', () =>
    withStub(
      (request) => answer({ newest: 3 })(request)[0],
      async ({ data }) => {
        expect(events(await data(query))).toEqual(['event3', 'event2']);
      },
    ));
});
