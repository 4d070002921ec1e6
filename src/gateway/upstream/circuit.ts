import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  noJitterGenerator,
} from 'cockatiel';
import type { Outcome } from './outcome.js';

/** Keeps calls away from a host that is ill. */
export interface Circuit {
  /** Makes an attempt, or fails at once with `BrokenCircuitError`. */
  run(attempt: () => Promise<Outcome>): Promise<Outcome>;
}

type State = 'closed' | 'half-open' | 'open';

const states: Readonly<Record<CircuitState, State>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
};

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
  (answer === null || (answer.status >= 500 && !error.service?.code.startsWith('CS.')));

/**
 * A circuit that opens after some failures in a row. After a pause, one attempt is let through and decides. An attempt that throws was called back and says nothing; if it was that one, the pause goes on.
 */
export const createCircuit = (
  { failures = 5, pauseMs = 1_000 }: CircuitOptions,
  onChange: (state: State) => void,
): Circuit => {
  const policy = circuitBreaker(
    handleWhen(() => policy.state === CircuitState.HalfOpen).orWhenResult(
      (outcome) => isIll(outcome as Outcome), // it runs nothing else
    ),
    {
      breaker: new ConsecutiveBreaker(failures),
      halfOpenAfter: new ExponentialBackoff({
        initialDelay: pauseMs,
        maxDelay: longestPauseMs,
        generator: noJitterGenerator,
      }),
    },
  );
  policy.onStateChange((state) => onChange(states[state]));
  return {
    async run(attempt) {
      // The policy would have it wait for the attempt that decides.
      if (policy.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
      return policy.execute(attempt);
    },
  };
};
