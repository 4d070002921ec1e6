import { isServiceCode } from './error.js';
import type { Outcome } from './outcome.js';

/** An attempt that was let through, to be told how it ends. */
export interface Passage {
  end(outcome: Outcome): void;
  /** Ends without an outcome: it was called back and says nothing. */
  fail(): void;
}

/** Keeps calls away from a host that is ill. */
export interface Circuit {
  /**
   * Lets an attempt through, or fails at once with `CircuitOpen`. One that is `lasting` may take as long as a client
   * likes: it shows how the host is, but nobody waits for it to do so.
   */
  enter(lasting: boolean): Passage;
}

/** A call that is not made, since the host is ill. */
export class CircuitOpen extends Error {
  override readonly name = 'CircuitOpen';
}

type State = 'closed' | 'half-open' | 'open';

export interface CircuitOptions {
  /** Failures in a row that open it. */
  readonly failures?: number;
  /** Pause before the first attempt to recover, in milliseconds. It doubles with each that fails, up to 30 s. */
  readonly pauseMs?: number;
}

const longestPauseMs = 30_000;

/** Whether an attempt shows that the host is ill: it does not answer, or with a failure in which not CS itself speaks. */
const isIll = ({ answer, error }: Outcome): boolean =>
  error !== null &&
  (answer === null || (answer.status >= 500 && !isServiceCode(error.service?.code ?? '')));

/**
 * A circuit that opens after some failures in a row. After a pause, one attempt is let through and decides. An attempt
 * that fails was called back and says nothing; if it was that one, the next decides. Own code, since for the circuit of
 * cockatiel calls from before it opened decide as well, and one that was called back counts as a failure.
 */
export const createCircuit = (
  { failures = 5, pauseMs = 1_000 }: CircuitOptions,
  onChange: (state: State) => void,
): Circuit => {
  let state: State = 'closed';
  let inRow = 0;
  let nextPauseMs = pauseMs;
  let pausedUntil = 0;

  const change = (to: State) => {
    state = to;
    onChange(to);
  };
  const open = () => {
    pausedUntil = performance.now() + nextPauseMs;
    nextPauseMs = Math.min(nextPauseMs * 2, longestPauseMs);
    change('open');
  };
  const close = () => {
    inRow = 0;
    nextPauseMs = pauseMs;
    change('closed');
  };

  /** That of all attempts while it is closed. */
  const counted: Passage = {
    end(outcome) {
      inRow = isIll(outcome) ? inRow + 1 : 0;
      if (state === 'closed' && inRow >= failures) open();
    },
    fail() {},
  };

  const probe = (lasting: boolean): Passage => {
    if (!lasting) change('half-open');
    const during = state;
    return {
      end(outcome) {
        if (state !== during) return; // others know more by now
        if (isIll(outcome)) open();
        else close();
      },
      fail() {
        if (!lasting) change('open');
      },
    };
  };

  return {
    enter(lasting) {
      if (state === 'closed') return counted;
      if (state === 'half-open' || performance.now() < pausedUntil) throw new CircuitOpen();
      return probe(lasting);
    },
  };
};
