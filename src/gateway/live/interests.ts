import type { State } from './entry.js';
import { type Interest, joined } from './interest.js';
import { rootOf } from './sighting.js';

/** Milliseconds for which what somebody wanted is still read after they have left, as long as others watch. */
const lingerMs = 60_000;
/** Keys and lists of those who have left: beyond so many, what was left first is forgotten. */
const mostLeft = 1_000;

type Seen = State['seen'];

interface Left {
  readonly interest: Interest;
  /** How many keys and lists it is. */
  readonly size: number;
  readonly until: number;
}

/** What of an interest is known to be there; of the parts of an edge job, whether there are any. */
const partOf = ({ keys, roots = [] }: Interest, seen: Seen) => {
  const parents = new Set(Object.values(seen).map(rootOf));
  return {
    keys: keys?.filter((key) => key in seen) ?? null,
    roots: roots.filter((root) => parents.has(root)),
  };
};

/**
 * What those of one replica want of a topic. Who leaves may be back in a moment with a cursor, and should not have missed
 * what others did not watch: what they wanted is kept for a while, but it does not keep a topic going. What was never
 * there is not kept, or else whoever makes up ids would have them all looked for.
 */
export class Interests {
  readonly #held = new Set<Interest>();
  readonly #left: Left[] = [];
  #leftSize = 0;
  #joined: Interest | null = null;

  get isEmpty(): boolean {
    return this.#held.size === 0;
  }

  hold(interest: Interest): void {
    this.#held.add(interest);
    this.#joined = null;
  }

  /** What is `seen` of it lingers. */
  release(interest: Interest, seen: Seen = {}): void {
    if (!this.#held.delete(interest)) return;
    this.#joined = null;
    const left = partOf(interest, seen);
    const size = left.roots.length + (left.keys?.length ?? 1);
    if (size === 0) return;
    this.#left.push({ interest: left, size, until: performance.now() + lingerMs });
    this.#leftSize += size;
    while (this.#leftSize > mostLeft) this.#forgetFirst();
  }

  /** All as one, made anew only after a change. */
  joined(): Interest {
    const now = performance.now();
    for (let first = this.#left[0]; first && first.until <= now; first = this.#left[0]) {
      this.#forgetFirst();
    }
    this.#joined ??= joined([...this.#held, ...this.#left.map(({ interest }) => interest)]);
    return this.#joined;
  }

  #forgetFirst(): void {
    this.#leftSize -= this.#left.shift()?.size ?? 0;
    this.#joined = null;
  }
}
