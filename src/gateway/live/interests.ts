import { type Interest, joined } from './interest.js';

/** Milliseconds for which what somebody wanted is still read after they have left, as long as others watch. */
const lingerMs = 60_000;
/** Beyond so many, those that left first are forgotten. */
const mostLeft = 1_000;

interface Left {
  readonly interest: Interest;
  readonly until: number;
}

/**
 * What those of one replica want of a topic. Who leaves may be back in a moment with a cursor, and should not have missed
 * what others did not watch: what they wanted is kept for a while, but it does not keep a topic going.
 */
export class Interests {
  readonly #held = new Set<Interest>();
  readonly #left: Left[] = [];
  #joined: Interest | null = null;

  get isEmpty(): boolean {
    return this.#held.size === 0;
  }

  hold(interest: Interest): void {
    this.#held.add(interest);
    this.#joined = null;
  }

  release(interest: Interest, lingers: boolean): void {
    if (!this.#held.delete(interest)) return;
    this.#joined = null;
    if (!lingers) return;
    const { keys, roots = [] } = interest;
    this.#left.push({ interest: { keys, roots }, until: performance.now() + lingerMs });
    if (this.#left.length > mostLeft) this.#left.shift();
  }

  /** All as one, made anew only after a change. */
  joined(): Interest {
    const now = performance.now();
    for (let first = this.#left[0]; first && first.until <= now; first = this.#left[0]) {
      this.#left.shift();
      this.#joined = null;
    }
    this.#joined ??= joined([...this.#held, ...this.#left.map(({ interest }) => interest)]);
    return this.#joined;
  }
}
