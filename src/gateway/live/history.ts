import type { Entry } from './entry.js';

/** What is kept of one thing. */
const mostOfOne = 120;

export type SeenEntry = Entry & { news: { type: 'seen' } };

const isSeen = (entry: Entry): entry is SeenEntry => entry.news.type === 'seen';

/** What the last polls have seen of each thing that is watched, where every poll counts. */
export class History {
  readonly #byKey = new Map<string, SeenEntry[]>();

  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (!isSeen(entry)) continue;
      const { key } = entry.news.now;
      const of = this.#byKey.get(key);
      if (of === undefined) this.#byKey.set(key, [entry]);
      else if (of.push(entry) > mostOfOne) of.shift();
    }
  }

  /** Lets go of things that are watched no more. */
  keepOnly(seen: Readonly<Record<string, unknown>>): void {
    for (const key of this.#byKey.keys()) if (!(key in seen)) this.#byKey.delete(key);
  }

  of(key: string): readonly SeenEntry[] {
    return [...(this.#byKey.get(key) ?? [])];
  }
}
