import { describe, expect, test } from 'vitest';
import { createDliJob, move, useBoth } from '../support/dli-live.js';
import { createJob } from '../support/subscribe.js';

const { world, somebody } = useBoth();

const ofJobs = (args: string) => `subscription ($cursor: String) {
  jobStatusChanged(cursor: $cursor, ${args}) { kind service jobId job { id } previous current stale cursor } }`;
const ofIds = (...ids: readonly string[]) => ofJobs(`snapshot: true, ids: ${JSON.stringify(ids)}`);
const named = (name: string) => ofJobs(`snapshot: true, filter: { name: "${name}" }`);

const reads = {
  CS: ['getJob', 'listJobs'],
  DLI: ['getDliJob', 'listDliJobs'],
} as const;
type Service = keyof typeof reads;
const create = { CS: createJob, DLI: createDliJob } as const;
const name = (service: Service) => `two_${service.toLowerCase()}`;

const breakDown = (service: Service, status: 500 | 503 = 500) =>
  world.emulator.inject({
    kind: 'error',
    status,
    endpoints: reads[service],
    ...(status === 503 && { retryAfterSeconds: 0 }),
  });

/** A job of each service, of the names that `two` finds. */
const two = async (me: ReturnType<typeof somebody>, mark: string) => {
  const cs = await createJob(me, `two_${mark}_cs`);
  const dli = await createDliJob(me, { name: `two_${mark}_dli` });
  return { CS: cs, DLI: dli } as const;
};

const stale = (service: Service | null) => ({ kind: 'STALE', service, jobId: null, stale: true });
const fresh = (service: Service | null) => ({
  kind: 'RECOVERED',
  ...{ service, jobId: null, stale: false },
});
const change = (key: string, previous: string | null, current: string | null) => ({
  kind: 'CHANGED',
  jobId: key.replace('dli:', ''),
  previous,
  current,
});

const cases: [down: Service, up: Service][] = [
  ['DLI', 'CS'],
  ['CS', 'DLI'],
];

describe.each(cases)('While %s is down, and %s is not,', (down, up) => {
  test.each([
    ['all', (_: Record<Service, string>, mark: string) => named(`two_${mark}`)],
    ['some by ids', (keys: Record<Service, string>) => ofIds(...Object.values(keys))],
  ])('who watches %s is told so once, and of changes of the other', async (how, documentOf) => {
    const me = somebody();
    const keys = await two(me, `${name(down)}_${how.length}`);
    const { event } = me.begin(documentOf(keys, `${name(down)}_${how.length}`));
    const before = [await event(), await event()];
    expect(before.map(({ kind, stale: isStale }) => [kind, isStale])).toEqual([
      ['CURRENT', false],
      ['CURRENT', false],
    ]);

    const repair = breakDown(down);
    expect(await event()).toMatchObject(stale(down));
    await move(me, 'run', keys[up]);
    expect(await event()).toMatchObject(change(keys[up], 'INIT', 'SUBMITTING'));
    await move(me, 'run', keys[down]);
    world.emulator.clock.advance(10_000);
    expect(await event()).toMatchObject(change(keys[up], 'SUBMITTING', 'RUNNING'));

    // Who begins now is told what was so before, and that it may be so no more.
    const late = me.begin(documentOf(keys, `${name(down)}_${how.length}`));
    const [first, ...currents] = [await late.event(), await late.event(), await late.event()];
    expect(first).toMatchObject(stale(down));
    expect(
      Object.fromEntries(currents.map((one) => [one.service, [one.kind, one.current, one.stale]])),
    ).toEqual({ [up]: ['CURRENT', 'RUNNING', false], [down]: ['CURRENT', 'INIT', true] });

    repair();
    for (const one of [event, late.event]) {
      expect(await one()).toMatchObject(fresh(down));
      expect(await one()).toMatchObject({ ...change(keys[down], 'INIT', 'RUNNING'), stale: false });
    }
    await move(me, 'stop', keys[down]);
    expect(await event()).toMatchObject(change(keys[down], 'RUNNING', 'CANCELING'));
  });

  test.each([
    ['all', (_: Record<Service, string>, mark: string) => named(`two_${mark}`)],
    ['some by ids', (keys: Record<Service, string>) => ofIds(...Object.values(keys))],
  ])(
    'from the first poll on, who watches %s has the rest when it is back',
    async (how, documentOf) => {
      const me = somebody();
      const mark = `first_${name(down)}_${how.length}`;
      const keys = await two(me, mark);
      const repair = breakDown(down);
      const other = somebody();
      const { event } = other.begin(documentOf(keys, mark));
      const first = [await event(), await event()];
      expect(first).toEqual(
        expect.arrayContaining([
          expect.objectContaining(stale(down)),
          expect.objectContaining({ kind: 'CURRENT', service: up }),
        ]),
      );
      await move(me, 'run', keys[up]);
      const changed = await event();
      expect(changed).toMatchObject(change(keys[up], 'INIT', 'SUBMITTING'));
      repair();
      expect(await event()).toMatchObject(fresh(down));
      expect(await event()).toMatchObject({ kind: 'CURRENT', service: down, current: 'INIT' });
      await move(me, 'run', keys[down]);
      const told = await event();
      expect(told).toMatchObject(change(keys[down], 'INIT', 'SUBMITTING'));

      // Behind an event from before, something is missing that was never told: all is told again.
      const again = other.begin(documentOf(keys, mark), { variables: { cursor: changed.cursor } });
      expect(await again.event()).toMatchObject({ kind: 'GAP' });
      const next = other.begin(documentOf(keys, mark), { variables: { cursor: told.cursor } });
      expect(await next.event()).toMatchObject({ kind: 'CURRENT' });
      world.emulator.clock.advance(10_000);
    },
  );

  test('those alone who watch it are told of no changes', async () => {
    const me = somebody();
    const key = await create[down](me);
    const { event } = me.begin(ofIds(key));
    await event();
    const repair = breakDown(down, 503);
    expect(await event()).toMatchObject(stale(null));
    repair();
    expect(await event()).toMatchObject(fresh(null));
  });

  test.each([
    ['ids', (key: string) => ofIds(key)],
    [
      'a filter',
      (_: string, mark: string) =>
        ofJobs(`snapshot: true, filter: { service: ${up}, name: "two_${mark}" }`),
    ],
  ])('who watches the other alone, by %s, is not told', async (how, documentOf) => {
    const me = somebody();
    const mark = `seen_${name(down)}_${how.length}`;
    const keys = await two(me, mark);
    const both = me.begin(ofIds(keys.CS, keys.DLI));
    expect([await both.event(), await both.event()]).toMatchObject([{}, {}]);
    const { event } = me.begin(documentOf(keys[up], mark));
    expect(await event()).toMatchObject({ kind: 'CURRENT', service: up });
    const repair = breakDown(down);
    expect(await both.event()).toMatchObject(stale(down));
    const late = me.begin(documentOf(keys[up], mark));
    expect(await late.event()).toMatchObject({ kind: 'CURRENT', service: up, stale: false });
    await move(me, 'run', keys[up]);
    expect(await event()).toMatchObject(change(keys[up], 'INIT', 'SUBMITTING'));
    expect(await late.event()).toMatchObject(change(keys[up], 'INIT', 'SUBMITTING'));
    repair();
    expect(await both.event()).toMatchObject(change(keys[up], 'INIT', 'SUBMITTING'));
    expect(await both.event()).toMatchObject(fresh(down));
    world.emulator.clock.advance(10_000);
    expect(await event()).toMatchObject(change(keys[up], 'SUBMITTING', 'RUNNING'));
  });
});

test('While both are down, that is told once of each, whichever is down first, and back first', async () => {
  const me = somebody();
  const keys = await two(me, 'both');
  const { event } = me.begin(named('two_both'));
  expect([await event(), await event()]).toMatchObject([{ kind: 'CURRENT' }, { kind: 'CURRENT' }]);
  const ofCs = me.begin(ofIds(keys.CS));
  expect(await ofCs.event()).toMatchObject({ kind: 'CURRENT' });
  const repairDli = breakDown('DLI');
  expect(await event()).toMatchObject(stale('DLI'));
  const repairCs = breakDown('CS');
  expect(await event()).toMatchObject(stale('CS'));
  expect(await ofCs.event()).toMatchObject(stale('CS'));
  repairCs();
  expect(await event()).toMatchObject(fresh('CS'));
  expect(await ofCs.event()).toMatchObject(fresh('CS'));
  repairDli();
  expect(await event()).toMatchObject(fresh('DLI'));
  await move(me, 'run', keys.CS);
  expect(await event()).toMatchObject(change(keys.CS, 'INIT', 'SUBMITTING'));
  expect(await ofCs.event()).toMatchObject(change(keys.CS, 'INIT', 'SUBMITTING'));
  world.emulator.clock.advance(10_000);
});

describe('To whom DLI is forbidden', () => {
  const forbid = () =>
    world.emulator.inject({ kind: 'refusal', code: 'DLI.0003', endpoints: reads.DLI });

  test('its jobs are not there, and those of CS are', async () => {
    const me = somebody();
    const keys = await two(me, 'forbidden');
    const permit = forbid();
    const all = me.begin(named('two_forbidden'));
    expect(await all.event()).toMatchObject({ kind: 'CURRENT', service: 'CS', stale: false });
    const { event } = me.begin(ofIds(keys.CS, keys.DLI));
    expect([await event(), await event()]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'NOT_FOUND', service: 'DLI' }),
        expect.objectContaining({ kind: 'CURRENT', service: 'CS' }),
      ]),
    );
    await move(me, 'run', keys.CS);
    expect(await all.event()).toMatchObject(change(keys.CS, 'INIT', 'SUBMITTING'));
    permit();
    expect(await all.event()).toMatchObject(change(keys.DLI, null, 'INIT'));
    world.emulator.clock.advance(10_000);
  });

  test('after it could be read, its jobs are kept as they were', async () => {
    const me = somebody();
    const keys = await two(me, 'hidden');
    const all = me.begin(named('two_hidden'));
    const some = me.begin(ofIds(keys.CS, keys.DLI));
    for (const { event } of [all, some]) await Promise.all([event(), event()]);
    const permit = forbid();
    for (const { event } of [all, some]) expect(await event()).toMatchObject(stale('DLI'));
    permit();
    for (const { event } of [all, some]) expect(await event()).toMatchObject(fresh('DLI'));
    await move(me, 'run', keys.DLI);
    for (const { event } of [all, some]) {
      expect(await event()).toMatchObject(change(keys.DLI, 'INIT', 'SUBMITTING'));
    }
    world.emulator.clock.advance(10_000);
  });

  test('who watches nothing else is refused', async () => {
    const me = somebody();
    const key = await createDliJob(me);
    const permit = forbid();
    await expect(me.begin(ofIds(key)).event()).rejects.toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    permit();
  });
});

describe('Where DLI does not know who asks', () => {
  const forget = () =>
    world.emulator.inject({ kind: 'refusal', code: 'DLI.0013', endpoints: reads.DLI });

  test('what CS has goes on', async () => {
    const me = somebody();
    const keys = await two(me, 'unknown');
    const all = me.begin(named('two_unknown'));
    const some = me.begin(ofIds(keys.CS, keys.DLI));
    for (const { event } of [all, some]) await Promise.all([event(), event()]);
    const remember = forget();
    for (const { event } of [all, some]) expect(await event()).toMatchObject(stale('DLI'));
    await move(me, 'run', keys.CS);
    for (const { event } of [all, some]) {
      expect(await event()).toMatchObject(change(keys.CS, 'INIT', 'SUBMITTING'));
    }
    remember();
    for (const { event } of [all, some]) expect(await event()).toMatchObject(fresh('DLI'));
    world.emulator.clock.advance(10_000);
  });

  test('who watches nothing else is refused', async () => {
    const me = somebody();
    const { event } = me.begin(ofIds(await createDliJob(me)));
    await event();
    const remember = forget();
    await expect(event()).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    remember();
  });
});

test('Who is known to neither is refused', async () => {
  const me = somebody();
  await two(me, 'nobody');
  const { event } = me.begin(named('two_nobody'));
  await Promise.all([event(), event()]);
  world.emulator.inject({ kind: 'token-expiry', endpoints: [...reads.CS, ...reads.DLI], times: 1 });
  await expect(event()).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});
