import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { createClient } from '../support/client.js';
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.js';
import { needsRedis, noRedis, startRedis, type TestRedis } from '../support/redis.js';
import type { Message } from '../support/socket.js';
import { startOn } from '../support/start.js';
import { createJob, type Running, runJob, subscribe } from '../support/subscribe.js';

const pollMs = 50;
/** Whoever leads says so this often at least, whatever the pause between polls is. */
const leaseMs = 1_000;

const ofJobs = `subscription ($ids: [ID!], $cursor: String) {
  jobStatusChanged(ids: $ids, snapshot: true, cursor: $cursor) { kind jobId previous current cursor }
}`;
const ofFigures = `subscription ($ids: [ID!]!) {
  jobMetricsUpdated(ids: $ids, intervalMs: ${2 * pollMs}) { observedAt }
}`;

/** An event in a few words. */
const inShort = ({ kind, jobId, current }: Message) => `${kind} ${jobId} ${current}`;

/** Processes take seconds to start. */
const timeout = 60_000;

describe.skipIf(noRedis)(`Gateways on one Redis${needsRedis}`, { timeout }, () => {
  let emulator: Emulator;
  let redis: TestRedis;
  /** Not one of them: what is written through it they have to see by themselves. */
  let elsewhere: Awaited<ReturnType<typeof startOn>>;
  const processes: GatewayProcess[] = [];
  /** For all tests that leave both alive. */
  let two: readonly [GatewayProcess, GatewayProcess];
  const running: Running[] = [];

  beforeAll(async () => {
    emulator = await createEmulator({ timeScale: 0 });
    redis = await startRedis();
    elsewhere = await startOn(emulator.url);
    two = await startTwo();
  }, timeout);
  afterEach(async () => {
    for (const one of running.splice(0)) await one.end().catch(() => {});
  });
  afterAll(async () => {
    for (const one of processes) await one.kill();
    await elsewhere.close();
    await redis.close();
    await emulator.close();
  });

  const startTwo = async (
    settings: Readonly<Record<string, string>> = {},
  ): Promise<[GatewayProcess, GatewayProcess]> => {
    const env = {
      CS_ENDPOINT: emulator.url,
      REDIS_URL: redis.url,
      POLL_MS: `${pollMs}`,
      POLL_SETTLED_MS: `${2 * pollMs}`,
      MIN_METRICS_INTERVAL_MS: `${pollMs}`,
      ...settings,
    };
    const two = await Promise.all([startGatewayProcess(env), startGatewayProcess(env)]);
    processes.push(...two);
    return two;
  };

  /** Somebody with a token of their own, and with jobs. */
  const somebody = async (jobs: number) => {
    const { projectId } = emulator.demo;
    const headers = { 'x-auth-token': emulator.issueToken(), 'x-project-id': projectId };
    const ask = async (
      document: string,
      variables?: Readonly<Record<string, unknown>>,
      url = elsewhere.url,
    ) => {
      const { data, errors } = await createClient(url).query(document, variables, headers);
      if (errors) throw new Error(JSON.stringify(errors));
      return Object.values(data)[0];
    };
    const ids: string[] = [];
    while (ids.length < jobs) ids.push(await createJob({ ask } as Parameters<typeof createJob>[0]));
    return {
      ids,
      begin({ url }: GatewayProcess, query: string, more: Record<string, unknown> = {}) {
        const begun = subscribe(url, query, { headers, variables: { ids, ...more } });
        running.push(begun);
        return begun;
      },
      /** Has a job run, in two steps: each is an event. */
      submit: (id: string | undefined, url?: string) => ask(runJob, { id }, url),
      settle: () => emulator.clock.advance(10_000),
    };
  };

  const eventsOf = async (stream: Running, count: number): Promise<Message[]> => {
    const events: Message[] = [];
    while (events.length < count) events.push(await stream.event());
    return events;
  };

  const calls = (name: string) =>
    emulator.requests.filter(({ endpoint }) => endpoint === name).length;

  test('share one poll for each interval, and tell the same of it', async () => {
    const me = await somebody(1);
    await me.submit(me.ids[0]);
    me.settle();
    const [one, other] = [me.begin(two[0], ofFigures), me.begin(two[1], ofFigures)];
    const both = (count: number) => Promise.all([eventsOf(one, count), eventsOf(other, count)]);
    const [first, second] = await both(2);
    const begin = calls('queryJobMetrics');
    const ticks = 12;
    const [more, others] = await both(ticks);
    const polls = calls('queryJobMetrics') - begin;
    expect(polls).toBeGreaterThanOrEqual(ticks - 2);
    expect(polls).toBeLessThanOrEqual(ticks + 4); // each for itself would be twice as many
    const timesOf = (...events: Message[]) => events.map(({ observedAt }) => observedAt);
    const told = timesOf(...first, ...more);
    const alsoTold = timesOf(...second, ...others);
    // Whoever began later has told of later polls, too: what counts is where both were there.
    const [from, to] = [alsoTold[0] > told[0] ? alsoTold[0] : told[0], told.at(-1)];
    const common = told.filter((time) => time >= from);
    expect(common.length).toBeGreaterThan(ticks / 2);
    expect(alsoTold.filter((time) => time >= from && time <= to)).toEqual(
      common.filter((time) => time <= alsoTold.at(-1)),
    );
  });

  test('outlive the one that polls: nothing is lost to those of another, nor to those who come over', async () => {
    const [leader, other] = await startTwo();
    const me = await somebody(3);
    const [before, during, after] = me.ids;
    const orphan = me.begin(leader, ofJobs);
    await eventsOf(orphan, 3);
    const heir = me.begin(other, ofJobs);
    await eventsOf(heir, 3);

    await me.submit(before);
    const both = [await orphan.event(), await heir.event()];
    expect(both.map(inShort)).toEqual(Array(2).fill(`CHANGED ${before} SUBMITTING`));
    const [{ cursor }, { cursor: same }] = both;
    expect(same).toBe(cursor);

    await leader.kill();
    await me.submit(during);
    const [lease = ''] = (await redis.command('KEYS', '*:lease')) as string[]; // that is what it gives
    expect(Number(await redis.command('PTTL', lease))).toBeLessThanOrEqual(leaseMs);
    const submitted = await heir.event();
    expect(inShort(submitted)).toBe(`CHANGED ${during} SUBMITTING`);
    me.settle();
    const settled = await eventsOf(heir, 2);
    expect(settled.map(inShort).sort()).toEqual(
      [before, during].map((id) => `CHANGED ${id} RUNNING`).sort(),
    );

    const back = me.begin(other, ofJobs, { cursor });
    const missed = await eventsOf(back, 3);
    expect(missed).toEqual([submitted, ...settled]);
    expect((await eventsOf(back, 3)).map(({ kind }) => kind)).toEqual(Array(3).fill('CURRENT'));
    await me.submit(after);
    expect(inShort(await back.event())).toBe(`CHANGED ${after} SUBMITTING`);
    expect(inShort(await heir.event())).toBe(`CHANGED ${after} SUBMITTING`);
  });

  test('tell at once what is written through another one', async () => {
    const [leader, other] = await startTwo({ POLL_SETTLED_MS: '600000' });
    const me = await somebody(1);
    const [id] = me.ids;
    const streams = [];
    for (const one of [leader, other]) {
      const stream = me.begin(one, ofJobs);
      await stream.event();
      streams.push(stream);
    }
    await me.submit(id, other.url);
    const told = await Promise.all(streams.map((stream) => stream.event()));
    expect(told.map(inShort)).toEqual(Array(2).fill(`CHANGED ${id} SUBMITTING`));
  });

  test('go on each by itself while Redis is away, and together when it is back', async () => {
    const me = await somebody(3);
    const [before, during, after] = me.ids;
    const streams = two.map((one) => me.begin(one, ofJobs));
    for (const stream of streams) await eventsOf(stream, 3);
    const allTell = async (id: string | undefined, status: string) => {
      const isIt = ({ jobId, current }: Message) => jobId === id && current === status;
      const told = await Promise.all(streams.map((stream) => stream.until(isIt)));
      return told.map((events) => events.at(-1));
    };
    await me.submit(before);
    await allTell(before, 'SUBMITTING');

    await redis.kill();
    await me.submit(during);
    await allTell(during, 'SUBMITTING');
    for (const one of two) {
      await one.line('Redis cannot be used: until it can, each replica polls for itself');
    }

    await redis.start();
    for (const one of two) await one.line('Redis can be used again');
    me.settle();
    await allTell(during, 'RUNNING');
    await vi.waitFor(async () => {
      const leases = (await redis.command('KEYS', '*:state')) as string[]; // that is what it gives
      expect(leases).toHaveLength(1);
    });
    await me.submit(after);
    const told = await allTell(after, 'SUBMITTING');
    expect(told.map(inShort)).toEqual(Array(2).fill(`CHANGED ${after} SUBMITTING`));
    expect(told[0].cursor).toBe(told[1].cursor);
  });
});
