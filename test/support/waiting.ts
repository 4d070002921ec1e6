import { expect } from 'vitest';
import type { EndpointName } from '../../src/api/endpoints.js';
import type { World } from './start.js';
import { documentOf, useWriting, type Written } from './writing.js';

/** Settings of a gateway that polls without pause. */
export const quick = { POLL_MS: '5', POLL_SETTLED_MS: '10' };

/** All that is told of a wait. */
export const waitFields = 'wait { outcome lastStatus observedAt waitedMs }';

export const waited = (outcome: 'SETTLED' | 'TIMED_OUT', lastStatus: string | null) => ({
  outcome,
  lastStatus,
  observedAt: expect.stringMatching(/^\d{4}-.*Z$/),
  waitedMs: expect.any(Number),
});

/** How often the service has answered a call. */
const answered = ({ emulator }: World, name: EndpointName): number =>
  emulator.requests.filter(({ endpoint, status }) => endpoint === name && status > 0).length;

/** Ends when what is so now has been read by a call of this name. */
export const seenBy = async (world: World, name: EndpointName): Promise<void> => {
  const before = answered(world, name);
  // The first of them may have been under way.
  await expect
    .poll(() => answered(world, name) - before, { interval: 5, timeout: 10_000 })
    .toBeGreaterThan(1);
};

/** Ends when nobody reads by a call of this name any more. */
export const unseenBy = async (world: World, name: EndpointName): Promise<void> => {
  const pauseMs = 100; // in which ten polls and more would come
  let before = -1;
  const hasGrown = () => {
    const now = answered(world, name);
    const grown = now !== before;
    before = now;
    return grown;
  };
  await expect.poll(hasGrown, { interval: pauseMs, timeout: 5_000 }).toBe(false);
};

interface Waiting {
  /** What comes back at last. */
  readonly written: Promise<Written>;
  /** Lets time go by, after the polls have seen what was so before. */
  pass(ms: number): Promise<void>;
}

/** A world for mutations that wait; `poll` is the call by which their things are polled. */
export const useWaiting = (poll: EndpointName) => {
  const writing = useWriting({ gateway: { env: quick } });
  const { world } = writing;
  return {
    ...writing,
    /** Sends a mutation that is to wait, and lets the test go on. */
    begin(
      field: string,
      args: Readonly<Record<string, unknown>>,
      selected: string,
      headers: Record<string, string> = {},
    ): Waiting {
      const waitFor = { timeoutMs: 20_000 };
      const all = { waitFor, ...args };
      const told = world.query(documentOf(field, all, `${selected} ${waitFields}`), all, headers);
      const written = told.then((answer) => ({
        ...answer,
        payload: answer.data?.[field],
        calls: world.calls(),
      }));
      return {
        written,
        async pass(ms) {
          await seenBy(world, poll);
          world.emulator.clock.advance(ms);
        },
      };
    },
  };
};
