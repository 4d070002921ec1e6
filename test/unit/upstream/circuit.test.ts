import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Circuit, createCircuit } from '../../../src/gateway/upstream/circuit.js';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';
import type { Outcome } from '../../../src/gateway/upstream/outcome.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const outcome = (status: number | null, code?: string): Outcome => ({
  answer: status === null ? null : { status, headers: {}, body: { text: '' } },
  error:
    status === 200
      ? null
      : new UpstreamError('getOverview', 'unavailable', status, code ? { code } : null),
  ms: 1,
});

/** Makes an attempt if the circuit lets it. */
const run = async (circuit: Circuit, attempt: () => Promise<Outcome>, lasting = false) => {
  const passage = circuit.enter(lasting);
  try {
    const made = await attempt();
    passage.end(made);
    return made;
  } catch (error) {
    passage.fail();
    throw error;
  }
};

const start = () => {
  const states: string[] = [];
  const circuit = createCircuit({ pauseMs: 1_000 }, (state) => states.push(state));
  /** Makes attempts that end like this; tells what became of each. */
  const attempt = (...outcomes: (Outcome | Error)[]) =>
    Promise.all(
      outcomes.map((one) =>
        run(circuit, async () => {
          if (one instanceof Error) throw one;
          return one;
        }).then(
          () => 'made',
          (error: Error) => (error === one ? 'made' : error.constructor.name),
        ),
      ),
    );
  return { circuit, states, attempt };
};
const refused = 'CircuitOpen';
const five = <Value>(value: Value): Value[] => Array(5).fill(value);

describe('A circuit', () => {
  test.each<[string, Outcome]>([
    ['no answer', outcome(null)],
    ['500', outcome(500)],
    ['502', outcome(502)],
    ['503 of a proxy', outcome(503, 'APIG.0611')],
  ])('opens after five of %s', async (_, ill) => {
    const { states, attempt } = start();
    expect(await attempt(...five(ill))).toEqual(five('made'));
    expect(states).toEqual(['open']);
    expect(await attempt(ill)).toEqual([refused]);
  });

  test.each<[string, Outcome | Error]>([
    ['an error of CS', outcome(500, 'CS.10001')],
    ['404', outcome(404)],
    ['429', outcome(429)],
    ['what was called back', new Error('left')],
  ])('stays closed for %s', async (_, harmless) => {
    const { states, attempt } = start();
    await attempt(...five(harmless), ...five(harmless));
    expect(states).toEqual([]);
  });

  test('begins to count anew with any answer, but not with what was called back', async () => {
    const { states, attempt } = start();
    const ill = outcome(503);
    await attempt(ill, ill, ill, ill);
    await attempt(outcome(404));
    await attempt(ill, ill, ill, ill);
    expect(states).toEqual([]);
    await attempt(new Error('left'));
    await attempt(ill);
    expect(states).toEqual(['open']);
  });

  test('lets one attempt through after the pause, which doubles as long as it fails', async () => {
    const { circuit, states, attempt } = start();
    const ill = outcome(503);
    await attempt(...five(ill));
    for (const pauseMs of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      vi.advanceTimersByTime(pauseMs - 1);
      expect(await attempt(ill)).toEqual([refused]);
      vi.advanceTimersByTime(1);
      let end = (_: Outcome) => {};
      const probe = run(
        circuit,
        () =>
          new Promise((resolve) => {
            end = resolve;
          }),
      );
      expect(await attempt(ill, ill)).toEqual([refused, refused]);
      end(ill);
      expect(await probe).toBe(ill);
    }
    vi.advanceTimersByTime(30_000);
    states.length = 0;
    expect(await attempt(outcome(200))).toEqual(['made']);
    expect(states).toEqual(['half-open', 'closed']);
    expect(await attempt(ill, ill, ill)).toEqual(['made', 'made', 'made']);
  });

  /** A circuit that is ready for its next probe, and attempts that end when the test says so. */
  const ready = async () => {
    const world = start();
    const open = (lasting = false) => {
      let end = (_: Outcome) => {};
      let leave = (_: Error) => {};
      const result = run(
        world.circuit,
        () =>
          new Promise((resolve, reject) => {
            end = resolve;
            leave = reject;
          }),
        lasting,
      );
      return { result, end: (one: Outcome) => end(one), leave: (error: Error) => leave(error) };
    };
    const early = open();
    await world.attempt(...five(outcome(503)));
    vi.advanceTimersByTime(1_000);
    world.states.length = 0;
    return { ...world, open, early };
  };

  test('lets the next attempt decide if the one is called back', async () => {
    const { states, attempt } = await ready();
    expect(await attempt(new Error('left'))).toEqual(['made']);
    expect(states).toEqual(['half-open', 'open']);
    expect(await attempt(outcome(200))).toEqual(['made']);
    expect(states).toEqual(['half-open', 'open', 'half-open', 'closed']);
  });

  test.each<[string, Outcome | Error]>([
    ['fails', outcome(503)],
    ['is called back', new Error('left')],
    ['goes well', outcome(200)],
  ])('does not care how an attempt from before it opened ends: %s', async (_, ending) => {
    const { states, attempt, open, early } = await ready();
    const probe = open();
    if (ending instanceof Error) early.leave(ending);
    else early.end(ending);
    await early.result.catch(() => {});
    expect(await attempt(outcome(200))).toEqual([refused]);
    probe.end(outcome(200));
    await probe.result;
    expect(states).toEqual(['half-open', 'closed']);
  });

  describe('with an attempt that may last', () => {
    test('does not wait for it: others decide', async () => {
      const { states, attempt, open } = await ready();
      const upload = open(true);
      expect(states).toEqual([]);
      expect(await attempt(outcome(200))).toEqual(['made']);
      upload.end(outcome(503));
      await upload.result;
      expect(states).toEqual(['half-open', 'closed']);
    });

    test.each([
      [200, ['closed'], 'made'],
      [503, ['open'], refused],
    ])('lets it decide where there is no other: %s', async (status, told, next) => {
      const { states, attempt, open } = await ready();
      const upload = open(true);
      upload.end(outcome(status));
      await upload.result;
      expect(states).toEqual(told);
      expect(await attempt(outcome(200))).toEqual([next]);
    });

    test('learns nothing from one that is called back', async () => {
      const { states, attempt, open } = await ready();
      const upload = open(true);
      upload.leave(new Error('left'));
      await upload.result.catch(() => {});
      expect(states).toEqual([]);
      expect(await attempt(outcome(200))).toEqual(['made']);
    });
  });
});
