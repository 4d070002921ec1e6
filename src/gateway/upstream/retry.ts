import { setTimeout as sleep } from 'node:timers/promises';
import { CircuitOpen } from './circuit.js';
import { isServiceCode } from './error.js';
import type { Outcome } from './outcome.js';
import { retryAfter } from './retry-after.js';

const maxRetries = 2;
const firstBackoffMs = 100;
/** Where the service asks to wait for longer, there is no retry. */
const longestWaitMs = 5_000;
const retriesPerCall = 0.2;
const reserve = 10;

/** How much may be repeated, so that retries do not bring down a host in trouble: a fifth of its calls, and a reserve. */
export interface RetryBudget {
  /** Counts a call. */
  earn(): void;
  /** Takes a retry, if there is one left. */
  spend(): boolean;
}

export const createRetryBudget = (): RetryBudget => {
  let left = reserve;
  return {
    earn() {
      left = Math.min(reserve, left + retriesPerCall);
    },
    spend() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
};

const retryable: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** Whether the same call may do better in a moment: not where CS itself has judged, unless it says "too often". */
const isPassing = ({ answer, error }: Outcome): boolean => {
  if (error === null) return false;
  if (answer === null || answer.status === 429) return true;
  return retryable.has(answer.status) && !isServiceCode(error.service?.code ?? '');
};

/** Exponential back-off with full jitter. */
const backoffMs = (retry: number): number => Math.random() * firstBackoffMs * 2 ** (retry - 1);

interface RetryOptions {
  readonly budget: RetryBudget;
  /** How long it may go on. */
  readonly call: { left(): number; readonly signal: AbortSignal };
  readonly onRetry: () => void;
}

/**
 * Sends a read again after its first `outcome`, twice at most, where that may help and is in time: another attempt as
 * slow as the last must fit before the deadline. Own code, since the retry of cockatiel asks its filter after the last
 * attempt as well (which would spend the budget), cannot decline a wait that is too long, and waits on when the signal
 * aborts.
 */
export const retry = async (
  first: Outcome,
  send: () => Promise<Outcome>,
  { budget, call, onRetry }: RetryOptions,
): Promise<Outcome> => {
  let outcome = first;
  for (let number = 1; number <= maxRetries && isPassing(outcome); number += 1) {
    const asked = retryAfter(outcome.answer?.headers['retry-after']) ?? 0;
    const delay = asked + backoffMs(number);
    const fits = asked <= longestWaitMs && delay + outcome.ms <= call.left();
    if (!fits || !budget.spend()) break;
    const { signal } = call;
    await sleep(delay, undefined, { signal }).catch(() => signal.throwIfAborted());
    try {
      outcome = await send();
    } catch (error) {
      if (error instanceof CircuitOpen) break; // what the host said before says more
      throw error;
    }
    onRetry();
  }
  return outcome;
};
