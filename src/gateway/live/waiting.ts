import type { Sighting, State } from './entry.js';
import type { Waited, WaitOptions } from './live.js';

/** One who waits until a thing is as wanted. */
export class Waiting {
  readonly ended: Promise<Waited>;
  readonly #begun = performance.now();
  #after = Number.POSITIVE_INFINITY;
  #last: Sighting | null = null;
  #at: number | null = null;
  #timer: NodeJS.Timeout;
  #resolve: (waited: Waited) => void = () => {};
  #reject: (error: unknown) => void = () => {};

  constructor(
    private readonly key: string,
    private readonly options: WaitOptions,
  ) {
    this.ended = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.ended.catch(() => {}); // whoever waits is told in their own time
    const { signal, timeoutMs } = options;
    this.#timer = setTimeout(() => this.end(true), timeoutMs).unref();
    if (signal.aborted) this.#leave();
    else signal.addEventListener('abort', this.#leave, { once: true });
  }

  /** Only polls count that have seen so many nudges. */
  after(nudges: number): void {
    this.#after = nudges;
  }

  /** What a poll has seen; that one has failed, or could not read it, tells nothing of the thing. */
  see({ at, covers, seen, unread, isStale }: State): void {
    if (at === null || isStale || covers < this.#after) return;
    if (unread.includes(this.key)) return;
    this.#last = seen[this.key] ?? null;
    this.#at = at;
    try {
      if (this.options.isSettled(this.#last)) this.end(false);
    } catch (error) {
      this.fail(error);
    }
  }

  end(timedOut: boolean): void {
    this.#close();
    const waitedMs = performance.now() - this.#begun;
    this.#resolve({ last: this.#last, timedOut, at: this.#at, waitedMs });
  }

  fail(error: unknown): void {
    this.#close();
    this.#reject(error);
  }

  readonly #leave = (): void => this.fail(this.options.signal.reason);

  #close(): void {
    clearTimeout(this.#timer);
    this.options.signal.removeEventListener('abort', this.#leave);
  }
}
